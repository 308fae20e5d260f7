package org.edcsdk.verify;

public final class CorpusDump {
    public static void main(String[] args) throws Exception {
        for (Corpus.Case c : Corpus.cases(args[0])) {
            if (args.length > 1 && !c.name().contains(args[1])) continue;
            long t = System.currentTimeMillis();
            String out;
            try {
                ExaminedDocument d = Corpus.examine(c.octets());
                StringBuilder b = new StringBuilder(d.kind() + " payload=" + d.payload().map(p -> p.size()).orElse(-1));
                for (ExaminedSeal s : d.seals()) b.append("\n     seal intact=" + s.intact() + " " + s.failure().orElse(null) + " " + s.level().orElse(null) + " " + s.claimedTime().orElse(null) + " form=" + s.headerForm().orElse(null) + " unsigned=" + s.unsignedFaults() + " counter=" + s.counterSeals().size() + " br=" + s.byteRange());
                for (CheckResult r : d.results()) if (r.status() != CheckStatus.PASSED && r.status() != CheckStatus.SKIPPED) b.append("\n     " + r);
                out = b.toString();
            } catch (Throwable e) {
                out = "THROWN " + e;
                e.printStackTrace();
            }
            System.out.println(c + " [" + c.detail() + "] -> " + out + "  " + (System.currentTimeMillis() - t) + "ms");
        }
    }
}

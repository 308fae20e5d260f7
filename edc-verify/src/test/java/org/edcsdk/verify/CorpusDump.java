package org.edcsdk.verify;

public final class CorpusDump {
    public static void main(String[] args) throws Exception {
        java.nio.file.Path pki = java.nio.file.Path.of("../../shared/data/adversarial/pki");
        java.security.cert.CertificateFactory f = java.security.cert.CertificateFactory.getInstance("X.509");
        java.security.cert.X509Certificate root = (java.security.cert.X509Certificate) f.generateCertificate(java.nio.file.Files.newInputStream(pki.resolve("root.pem")));
        SealJudge judge = new SealJudge(java.util.List.of(root), java.util.List.of(crl(pki.resolve("root.crl")), crl(pki.resolve("sub.crl"))));
        for (Corpus.Case c : Corpus.cases(args[0])) {
            if (args.length > 1 && !c.name().contains(args[1])) continue;
            long t = System.currentTimeMillis();
            String out;
            try {
                ExaminedDocument d = Corpus.examine(c.octets());
                StringBuilder b = new StringBuilder(d.kind() + " payload=" + d.payload().map(p -> p.size()).orElse(-1));
                for (ExaminedSeal s : d.seals()) b.append("\n     seal intact=" + s.intact() + " " + s.failure().orElse(null) + " " + s.level().orElse(null) + " " + s.claimedTime().orElse(null) + " form=" + s.headerForm().orElse(null) + " unsigned=" + s.unsignedFaults() + " counter=" + s.counterSeals().size() + " br=" + s.byteRange());
                for (CheckResult r : d.results()) if (r.status() != CheckStatus.PASSED && r.status() != CheckStatus.SKIPPED) b.append("\n     " + r);
                for (JudgedSeal j : judge.judge(c.octets(), d, java.time.Instant.parse("2026-12-01T00:00:00Z"), Deadline.in(java.time.Duration.ofSeconds(30)))) b.append("\n     JUDGED " + j.indication() + " " + j.subIndication().orElse(null) + " best=" + j.bestTime().orElse(null) + " " + j.results().stream().filter(r -> r.status() != CheckStatus.SKIPPED).toList());
                out = b.toString();
            } catch (Throwable e) {
                out = "THROWN " + e;
                e.printStackTrace();
            }
            System.out.println(c + " [" + c.detail() + "] -> " + out + "  " + (System.currentTimeMillis() - t) + "ms");
        }
    }

    static byte[] crl(java.nio.file.Path p) throws Exception {
        return ((java.security.cert.X509CRL) java.security.cert.CertificateFactory.getInstance("X.509").generateCRL(java.nio.file.Files.newInputStream(p))).getEncoded();
    }
}

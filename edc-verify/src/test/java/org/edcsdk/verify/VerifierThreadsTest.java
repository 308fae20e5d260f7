package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.edcsdk.seal.SealLevel;
import org.junit.jupiter.api.Test;

/** Many threads with one verifier tell what one thread tells. More of them with {@code -Dedcsdk.threads} and {@code -Dedcsdk.validations}. */
class VerifierThreadsTest {
    private static final int THREADS = Integer.getInteger("edcsdk.threads", 16);
    private static final int EACH = Integer.getInteger("edcsdk.validations", 500);

    private static List<byte[]> documents(SealedLevels levels) throws Exception {
        byte[] json = levels.json(SealLevel.BASELINE_B);
        byte[] lasting = levels.json(SealLevel.BASELINE_LTA);
        byte[] pdf = levels.pdf(SealLevel.BASELINE_T);
        byte[] broken = pdf.clone();
        broken[broken.length / 2] ^= 1;
        List<byte[]> documents = new ArrayList<>(List.of(json, lasting, pdf, broken, Arrays.copyOf(pdf, pdf.length / 2),
                Arrays.copyOf(json, json.length - 2), Sealed.credential().getBytes(StandardCharsets.UTF_8)));
        documents.add(new String(json, StandardCharsets.UTF_8).replace("Ada Lovelace", "Eve Lovelace").getBytes(StandardCharsets.UTF_8));
        documents.add(new String(lasting, StandardCharsets.UTF_8).replace("\"header\"", "\"heater\"").getBytes(StandardCharsets.UTF_8));
        documents.add("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        documents.add("%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8));
        return documents;
    }

    @Test
    void manyThreadsGiveTheReportsOfOne() throws Exception {
        SealedLevels levels = new SealedLevels();
        Verifier verifier = Sealed.trusting(levels.pki()).build();
        List<byte[]> documents = documents(levels);
        List<String> alone = documents.stream().map(document -> verifier.verify(document).toJson("file")).toList();
        assertThat(alone.subList(0, 3)).allMatch(report -> report.contains("\"verdict\":\"VALID\""));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> differences = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int start = thread;
                differences.add(threads.submit(() -> differences(verifier, documents, alone, start)));
            }
            for (Future<Integer> each : differences) {
                assertThat(each.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int differences(Verifier verifier, List<byte[]> documents, List<String> alone, int start) {
        int different = 0;
        for (int i = 0; i < EACH; i++) {
            int which = (start + i) % documents.size();
            different += verifier.verify(documents.get(which)).toJson("file").equals(alone.get(which)) ? 0 : 1;
        }
        return different;
    }
}

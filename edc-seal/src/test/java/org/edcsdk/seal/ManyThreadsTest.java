package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;

/**
 * One {@link Sealer} on 64 threads that start together. Every output is verified by DSS, and without it with the signature classes of Java. The system
 * property {@code edc.threads.rounds} sets the rounds of a thread, 1 by default; a round seals a JSON, a PDF and a batch of a pair.
 */
class ManyThreadsTest {
    private static final int THREADS = 64;
    private static final int ROUNDS = Integer.getInteger("edc.threads.rounds", 1);
    private static final TestPki PKI = TestPki.builder(Fixtures.CLOCK).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256)
            .tsaKey(KeyAlgorithm.P_256).build();

    private static final SealUpgrader UPGRADER = SealUpgrader.builder().timestamps(Fixtures.timestamps(PKI)).validationData(Fixtures.crls(PKI))
            .clock(Fixtures.CLOCK).build();

    @Test
    void oneSealerOn64ThreadsGivesSealsThatAllVerify() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (SealProvider provider = Fixtures.provider(PKI)) {
            Sealer sealer = Fixtures.sealer(provider).level(SealLevel.BASELINE_T).headerProfile(HeaderProfile.ETSI).timestamps(Fixtures.timestamps(PKI)).build();
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                work.add(() -> {
                    start.await();
                    int verified = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        verified += seal(sealer, thread + "-" + round);
                    }
                    return verified;
                });
            }
            int verified = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                verified += done.get();
            }
            assertThat(verified).isEqualTo(THREADS * ROUNDS * 4);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int seal(Sealer sealer, String id) throws Exception {
        JsonLdDocument json = new JsonLdDocument(Bytes.utf8("{\"id\":\"urn:credential:" + id + "\",\"title\":\"Éthique \\\"des\\\" données\"}"));
        List<SealedDocument> sealed = new ArrayList<>(List.of(sealer.seal(json), sealer.seal(Pdfs.withField())));
        for (SealResult result : sealer.sealEach(List.of(SealItem.of(json, Pdfs.plain())))) {
            sealed.addAll(((SealResult.Sealed) result).documents());
        }
        sealed.set(0, UPGRADER.upgrade(sealed.get(0), SealLevel.BASELINE_LTA));
        sealed.set(1, UPGRADER.upgrade(sealed.get(1), SealLevel.BASELINE_LTA));
        assertThat(sealed).extracting(SealedDocument::level)
                .containsExactly(SealLevel.BASELINE_LTA, SealLevel.BASELINE_LTA, SealLevel.BASELINE_T, SealLevel.BASELINE_T);
        for (SealedDocument document : sealed) {
            assertThat(Oracle.of(document, PKI).indication()).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(document instanceof SealedJson jws ? verifies(jws, json) : verifies((SealedPdf) document)).isTrue();
        }
        return sealed.size();
    }

    private static boolean verifies(SealedJson sealed, JsonLdDocument expected) throws Exception {
        JadesTest.Jws jws = JadesTest.Jws.of(sealed);
        assertThat(jws.payload()).isEqualTo(expected.octets().toUtf8String());
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey());
        signature.update((jws.header() + "." + jws.payload()).getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(jws.signature()));
    }

    private static boolean verifies(SealedPdf sealed) throws Exception {
        return PadesTest.Sealed.of(sealed).cms().getSignerInfos().iterator().next().verify(new JcaSimpleSignerInfoVerifierBuilder().build(publicKey()));
    }

    private static PublicKey publicKey() {
        return PKI.sealCertificate().getPublicKey();
    }
}

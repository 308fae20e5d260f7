package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.Test;

/** Trust in seals: with anchors and revocation lists given, and without. */
class SealJudgeTest {
    private static final TestPki PKI = TestPki.create(Sealed.CLOCK);

    private JudgedSeal judge(SealJudge judge, TestSeal seal, Instant at) {
        Bytes octets = Bytes.of(Sealed.json(seal, Sealed.credential()));
        return judge.judge(octets, Corpus.examine(octets), at, Deadline.in(Duration.ofSeconds(30))).get(0);
    }

    private JudgedSeal faulty(SealFault fault) {
        TestSeal seal = PKI.issueSeal(SealRequest.standard().fault(fault));
        return judge(new SealJudge(List.of(PKI.anchor()), PKI.crls()), seal, Sealed.NOW);
    }

    private static List<FindingCode> trust(JudgedSeal judged) {
        return judged.results().stream().filter(result -> result.check() == Check.TRUST).map(result -> result.code().orElse(null)).toList();
    }

    @Test
    void theEuropassHeaderFormIsTotalPassed() {
        assertThat(judge(new SealJudge(List.of(PKI.anchor()), PKI.crls()), PKI.seal(), Sealed.NOW).indication()).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void withoutAnchorsNoChainIsFound() {
        JudgedSeal judged = judge(new SealJudge(List.of(), PKI.crls()), PKI.seal(), Sealed.NOW);
        assertThat(judged.subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        assertThat(trust(judged)).containsExactly(FindingCode.NO_TRUST_ANCHORS);
    }

    @Test
    void withoutRevocationListsItIsTooEarlyToTell() {
        JudgedSeal judged = judge(new SealJudge(List.of(PKI.anchor()), List.of()), PKI.seal(), Sealed.NOW);
        assertThat(judged.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(trust(judged)).containsExactly(FindingCode.REVOCATION_UNKNOWN);
    }

    @Test
    void aStrangersAnchorDoesNotHelp() {
        TestPki stranger = TestPki.create(Sealed.CLOCK);
        JudgedSeal judged = judge(new SealJudge(List.of(stranger.anchor()), stranger.crls()), PKI.seal(), Sealed.NOW);
        assertThat(trust(judged)).containsExactly(FindingCode.UNTRUSTED_CERTIFICATE);
    }

    @Test
    void aRevokedCertificateIsNotTrusted() {
        assertThat(trust(faulty(SealFault.REVOKED))).containsExactly(FindingCode.CERTIFICATE_REVOKED);
    }

    @Test
    void wrongKeyUsageFails() {
        assertThat(trust(byHand(SealFault.WRONG_KEY_USAGE))).containsExactly(FindingCode.WRONG_KEY_USAGE);
    }

    @Test
    void aCertificateAuthorityAsSignerFails() {
        assertThat(trust(byHand(SealFault.CA_CERTIFICATE))).containsExactly(FindingCode.CA_AS_SIGNER);
    }

    // Our sealer refuses such certificates.
    private JudgedSeal byHand(SealFault fault) {
        TestSeal seal = PKI.issueSeal(SealRequest.standard().key(KeyAlgorithm.P_256).fault(fault));
        Bytes octets = Bytes.utf8(Jws.sealed(seal, Jws.PAYLOAD));
        SealJudge judge = new SealJudge(List.of(PKI.anchor()), PKI.crls());
        return judge.judge(octets, Corpus.examine(octets), Sealed.NOW, Deadline.in(Duration.ofSeconds(30))).get(0);
    }

    @Test
    void anUnknownCriticalExtensionFails() {
        assertThat(trust(byHand(SealFault.UNKNOWN_CRITICAL_EXTENSION))).containsExactly(FindingCode.UNKNOWN_CRITICAL_EXTENSION);
    }

    @Test
    void aClaimedTimeInTheFutureIsNotPassed() {
        JudgedSeal judged = judge(new SealJudge(List.of(PKI.anchor()), PKI.crls()), PKI.seal(), Sealed.NOW.minus(Duration.ofHours(1)));
        assertThat(judged.indication()).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void oneJudgeGivesAllThreadsTheSameAnswer() throws Exception {
        SealJudge judge = new SealJudge(List.of(PKI.anchor()), PKI.crls());
        Bytes octets = Bytes.of(Sealed.json(PKI.seal(), Sealed.credential()));
        ExaminedDocument document = Corpus.examine(octets);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<JudgedSeal>>> futures = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                futures.add(threads.submit(() -> judge.judge(octets, document, Sealed.NOW, Deadline.in(Duration.ofSeconds(60)))));
            }
            for (Future<List<JudgedSeal>> future : futures) {
                assertThat(future.get()).isEqualTo(futures.get(0).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PDFs that carry a credential: what is accepted after the seal, and what is not. */
class PdfSealTest {
    private static TestPki pki;
    private static byte[] levelB;
    private static byte[] levelT;

    @BeforeAll
    static void seal() throws Exception {
        pki = TestPki.create(Sealed.CLOCK);
        levelB = SealedPdfs.sealed(pki, SealLevel.BASELINE_B);
        levelT = SealedPdfs.sealed(pki, SealLevel.BASELINE_T);
    }

    private static ExaminedDocument examine(byte[] pdf) {
        return DocumentReader.examine(Bytes.of(pdf), VerificationLimits.withDefaults(), Deadline.in(Duration.ofSeconds(30)));
    }

    private static List<CheckResult> of(ExaminedDocument document, Check check) {
        return document.results().stream().filter(result -> result.check() == check).toList();
    }

    private static CheckStatus status(byte[] pdf, Check check) {
        return of(examine(pdf), check).get(0).status();
    }

    @Test
    void readsTheCredentialFromTheSealedRevision() {
        assertThat(examine(levelB).payload()).contains(Bytes.utf8(Sealed.credential()));
    }

    @Test
    void readsIdAndDigestFromTheMetadata() {
        PdfFacts facts = examine(levelB).pdf().orElseThrow();
        assertThat(facts.xmpPayloadSha256()).contains(Bytes.utf8(Sealed.credential()).sha256().hex());
        assertThat(facts.xmpCredentialId()).isPresent();
    }

    @Test
    void readsTheTextOfThePages() {
        assertThat(examine(levelB).pdf().orElseThrow().pageText().orElseThrow()).isNotBlank();
    }

    @Test
    void passesEveryCheckOfAFreshSeal() {
        assertThat(examine(levelB).results()).allMatch(result -> result.status() == CheckStatus.PASSED, "passed");
    }

    @Test
    void namesLevelT() {
        assertThat(examine(levelT).seals().get(0).level()).contains(BaselineLevel.BASELINE_T);
    }

    @Test
    void acceptsValidationDataThatWasAppended() throws Exception {
        byte[] extended = SealedPdfs.extended(levelT, pki, SignatureLevel.PAdES_BASELINE_LT);
        assertThat(of(examine(extended), Check.LATER_CHANGE)).allMatch(result -> result.status() == CheckStatus.PASSED);
        assertThat(examine(extended).seals().get(0).level()).contains(BaselineLevel.BASELINE_LT);
    }

    @Test
    void acceptsADocumentTimeStampThatWasAppended() throws Exception {
        byte[] extended = SealedPdfs.extended(levelT, pki, SignatureLevel.PAdES_BASELINE_LTA);
        assertThat(of(examine(extended), Check.LATER_CHANGE)).allMatch(result -> result.status() == CheckStatus.PASSED);
        assertThat(examine(extended).seals().get(0).level()).contains(BaselineLevel.BASELINE_LTA);
    }

    @Test
    void refusesAnotherTitleInTheDescription() throws Exception {
        byte[] changed = SealedPdfs.updated(levelB, SealedPdfs::retitle);
        assertThat(status(changed, Check.LATER_CHANGE)).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void refusesAnotherPageContent() throws Exception {
        byte[] changed = SealedPdfs.updated(levelB, SealedPdfs::overwriteFirstPage);
        assertThat(status(changed, Check.LATER_CHANGE)).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void refusesOctetsBehindTheEnd() {
        byte[] longer = Arrays.copyOf(levelB, levelB.length + 1);
        longer[levelB.length] = '\n';
        assertThat(examine(longer).results()).anyMatch(result -> result.status() == CheckStatus.FAILED);
    }

    @Test
    void refusesOctetsBeforeTheBeginning() {
        byte[] longer = new byte[levelB.length + 1];
        longer[0] = ' ';
        System.arraycopy(levelB, 0, longer, 1, levelB.length);
        assertThat(status(longer, Check.FORMAT)).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void noFlippedOctetThatTheSealCoversIsAccepted() {
        List<Long> range = examine(levelB).seals().get(0).byteRange();
        for (int at = 0; at < levelB.length; at += Math.max(1, levelB.length / 150)) {
            boolean covered = at < range.get(1) || at >= range.get(2);
            byte[] flipped = levelB.clone();
            flipped[at] ^= 1;
            assertThat(covered && examine(flipped).judgeable()).as("octet %d", at).isFalse();
        }
    }

    @Test
    void refusesAnyTruncation() {
        for (int length = levelB.length - 1; length > 0; length -= Math.max(1, levelB.length / 60)) {
            assertThat(examine(Arrays.copyOf(levelB, length)).judgeable()).as("length %d", length).isFalse();
        }
    }

    @Test
    void aTrustedSealIsTotalPassedAtItsTimeStamp() {
        SealJudge judge = new SealJudge(List.of(pki.anchor()), pki.crls());
        JudgedSeal judged = judge.judge(Bytes.of(levelT), examine(levelT), Sealed.NOW, Deadline.in(Duration.ofSeconds(30))).get(0);
        assertThat(judged.indication()).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void theVerifierCallsASealedCredentialValid() {
        ValidationReport report = Sealed.trusting(pki).build().verify(levelT);
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Verdict.VALID);
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;

/** Until when a proof holds: the ends of certificates are in the certificates, those of algorithms in ETSI TS 119 312 as DSS's suite has it. */
class ProofEndTest {
    // PKCS#1 v1.5 of any size that is allowed today.
    private static final Instant RSA_ENDS = Instant.parse("2029-01-01T00:00:00Z");
    private static final SealedLevels ELLIPTIC = new SealedLevels(pki(KeyAlgorithm.P_256, KeyAlgorithm.P_256));
    private static final SealedLevels STAMPED_BY_RSA = new SealedLevels(pki(KeyAlgorithm.P_256, KeyAlgorithm.RSA_3072));
    private static final SealedLevels CERTIFIED_BY_RSA = new SealedLevels(pki(KeyAlgorithm.RSA_3072, KeyAlgorithm.P_256));

    private static TestPki pki(KeyAlgorithm authority, KeyAlgorithm stamps) {
        return TestPki.builder(Sealed.CLOCK).authorityKey(authority).sealKey(KeyAlgorithm.P_256).tsaKey(stamps).build();
    }

    private static ValidationReport verify(SealedLevels levels, SealLevel level, boolean pdf, Instant at) throws Exception {
        Verifier verifier = Verifier.builder().clock(Clock.fixed(at, ZoneOffset.UTC)).trustAnchors(TrustAnchors.of(levels.pki().anchor())).crls(levels.pki().crls()).build();
        ValidationReport report = verifier.verify(pdf ? levels.pdf(level) : levels.json(level));
        assertThat(report.sealIndication()).as(report.checks().toString()).contains(Indication.TOTAL_PASSED);
        return report;
    }

    private static Optional<Instant> end(SealedLevels levels, SealLevel level, boolean pdf) throws Exception {
        return verify(levels, level, pdf, Sealed.NOW).seals().get(0).proofUntil();
    }

    private static Instant end(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }

    @Test
    void withoutATimeStampItIsTheEndOfTheSealCertificate() throws Exception {
        Instant certificate = end(ELLIPTIC.pki().sealCertificate());
        assertThat(end(ELLIPTIC, SealLevel.BASELINE_B, false)).contains(certificate);
        assertThat(end(ELLIPTIC, SealLevel.BASELINE_B, true)).contains(certificate);
    }

    @Test
    void withAnArchiveTimeStampItIsTheEndOfItsCertificate() throws Exception {
        Instant certificate = end(ELLIPTIC.pki().tsaCertificate());
        assertThat(end(ELLIPTIC, SealLevel.BASELINE_LTA, false)).contains(certificate);
        assertThat(end(ELLIPTIC, SealLevel.BASELINE_LTA, true)).contains(certificate);
    }

    @Test
    void theAlgorithmOfTheTimeStampEndsItBeforeTheCertificateDoes() throws Exception {
        assertThat(end(STAMPED_BY_RSA.pki().tsaCertificate())).isAfter(RSA_ENDS);
        assertThat(end(STAMPED_BY_RSA, SealLevel.BASELINE_LTA, false)).contains(RSA_ENDS);
        assertThat(end(STAMPED_BY_RSA, SealLevel.BASELINE_LTA, true)).contains(RSA_ENDS);
    }

    @Test
    void theAlgorithmOfTheAuthorityAboveEndsItToo() throws Exception {
        assertThat(end(CERTIFIED_BY_RSA, SealLevel.BASELINE_LTA, false)).contains(RSA_ENDS);
    }

    @Test
    void whereAListMakesTheAuthorityAnAnchorNobodyAboveCounts() throws Exception {
        TestPki pki = CERTIFIED_BY_RSA.pki();
        TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).list(Bytes.of(pki.lists().trustedList())).signers(List.of(pki.lists().trustedListSigner())).build();
        ValidationReport report = Verifier.builder().clock(Sealed.CLOCK).trustedLists(lists).crls(pki.crls()).build().verify(CERTIFIED_BY_RSA.json(SealLevel.BASELINE_LTA));
        assertThat(report.seals().get(0).proofUntil()).contains(end(pki.tsaCertificate()));
    }

    @Test
    void afterThatTimeTheReportSaysSo() throws Exception {
        ValidationReport before = verify(STAMPED_BY_RSA, SealLevel.BASELINE_LTA, false, RSA_ENDS.minusSeconds(1));
        ValidationReport after = verify(STAMPED_BY_RSA, SealLevel.BASELINE_LTA, false, RSA_ENDS.plusSeconds(1));
        assertThat(codes(before)).doesNotContain(FindingCode.PROOF_ENDED);
        assertThat(codes(after)).contains(FindingCode.PROOF_ENDED);
        assertThat(after.verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void theReportTellsWhetherTheBestTimeIsThatOfATimeStamp() throws Exception {
        assertThat(verify(ELLIPTIC, SealLevel.BASELINE_B, false, Sealed.NOW).seals().get(0).timestamped()).isFalse();
        assertThat(verify(ELLIPTIC, SealLevel.BASELINE_T, false, Sealed.NOW).seals().get(0).timestamped()).isTrue();
    }

    private static List<FindingCode> codes(ValidationReport report) {
        return report.checks(Check.TRUST).stream().flatMap(result -> result.code().stream()).toList();
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is really met: sealed in January 2026 by an issuer that is not the Commission's, and the Commission's own sample of 2023. */
class FieldCredentialsTest {
    private static ValidationReport verify(String path) {
        return Verifier.builder().clock(Sealed.CLOCK).build().verify(Corpus.read(Corpus.data(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"field/attendance-sealed-2026.jsonld", "field/microcredential-sealed-2026.jsonld",
        "elm/samples/Sample-CertOfPart-signed.jsonld"})
    void anIntactSealWithoutTrustIsIndeterminate(String path) {
        ValidationReport report = verify(path);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.seals()).hasSize(1).allMatch(SealReport::intact);
        assertThat(report.checks(Check.TRUST).get(0).code()).contains(FindingCode.NO_TRUST_ANCHORS);
    }

    @Test
    void aBareNumberOfTheRegisterBindsTheIssuer() {
        ValidationReport report = verify("field/attendance-sealed-2026.jsonld");
        assertThat(report.checks(Check.ISSUER)).extracting(CheckResult::status).containsExactly(CheckStatus.PASSED);
        assertThat(report.seals().get(0).organizationIdentifier()).contains("NTREE-17207834");
    }

    @Test
    void anExtensionIsListedAndTheStatusIsReadFromItsUnusualPlace() {
        ValidationReport report = verify("field/attendance-sealed-2026.jsonld");
        assertThat(report.checks(Check.TERMS)).allMatch(result -> result.code().filter(FindingCode.UNKNOWN_TERM::equals).isPresent());
        assertThat(report.status(Check.STATUS)).isEqualTo(CheckStatus.INDETERMINATE);
    }

    @Test
    void theMandateIsFoundByItsEvidence() {
        assertThat(verify("field/microcredential-sealed-2026.jsonld").status(Check.MANDATE)).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void theProfileIsBrokenInOnePoint() {
        assertThat(verify("field/attendance-sealed-2026.jsonld").checks(Check.PROFILE)).hasSize(1);
        assertThat(verify("elm/samples/Sample-CertOfPart-signed.jsonld").status(Check.PROFILE)).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void aFlattenedGraphIsRefused() {
        ValidationReport report = verify("edci/credFlatten.jsonld");
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.checks(Check.FORMAT).get(0).code()).contains(FindingCode.KEYWORD_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edci/credNoType.jsonld", "edci/cred2_1context.jsonld"})
    void aCredentialOfAnotherKindIsNone(String path) {
        assertThat(verify(path).checks(Check.FORMAT).get(0).code()).contains(FindingCode.NO_CREDENTIAL);
    }
}

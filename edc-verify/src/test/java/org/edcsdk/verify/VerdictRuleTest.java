package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.verify.Indication.INDETERMINATE;
import static org.edcsdk.verify.Indication.TOTAL_FAILED;
import static org.edcsdk.verify.Indication.TOTAL_PASSED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class VerdictRuleTest {
    private static final FindingCode ANY = FindingCode.INTERNAL_ERROR;

    private static Verdict verdict(Indication seal, CheckResult... results) {
        return VerdictRule.of(DocumentKind.SEALED_JSON, Optional.ofNullable(seal), List.of(results));
    }

    private static CheckResult failed(Check check) {
        return CheckResult.failed(check, ANY, "");
    }

    @ParameterizedTest
    @EnumSource(names = {"FORMAT", "SEAL", "COVERAGE", "LATER_CHANGE"})
    void anUnsoundFoundationIsInvalidWhateverTheTrust(Check check) {
        assertThat(verdict(TOTAL_PASSED, failed(check))).isEqualTo(Verdict.INVALID);
        assertThat(verdict(INDETERMINATE, failed(check))).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORMAT", "SEAL", "COVERAGE", "LATER_CHANGE"}, mode = Mode.EXCLUDE)
    void anyOtherFailureIsInvalidUnderATrustedSealOnly(Check check) {
        assertThat(verdict(TOTAL_PASSED, failed(check))).isEqualTo(Verdict.INVALID);
        assertThat(verdict(INDETERMINATE, failed(check))).isEqualTo(Verdict.INDETERMINATE);
    }

    @ParameterizedTest
    @EnumSource
    void anUndecidedCheckIsIndeterminate(Check check) {
        assertThat(verdict(TOTAL_PASSED, CheckResult.indeterminate(check, ANY, ""))).isEqualTo(Verdict.INDETERMINATE);
    }

    @ParameterizedTest
    @EnumSource
    void warningsAndWhatWasSkippedDoNotChangeTheVerdict(Check check) {
        assertThat(verdict(TOTAL_PASSED, CheckResult.warning(check, ANY, ""), CheckResult.skipped(check, ""), CheckResult.passed(check, "")))
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void aFailureComesBeforeWhatIsUndecided() {
        assertThat(verdict(TOTAL_PASSED, CheckResult.indeterminate(Check.STATUS, ANY, ""), failed(Check.ISSUER))).isEqualTo(Verdict.INVALID);
    }

    @Test
    void aFailedSealIsInvalid() {
        assertThat(verdict(TOTAL_FAILED)).isEqualTo(Verdict.INVALID);
    }

    @Test
    void aSealedFormWithoutAUsableSealIsInvalid() {
        assertThat(verdict(null)).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"UNSEALED_JSON", "UNSEALED_PDF"})
    void aDocumentWithoutASealIsIndeterminateEvenWhereACheckFails(DocumentKind kind) {
        assertThat(VerdictRule.of(kind, Optional.empty(), List.of(failed(Check.PROFILE)))).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void anUnreadableDocumentIsInvalid() {
        assertThat(VerdictRule.of(DocumentKind.UNREADABLE, Optional.empty(), List.of())).isEqualTo(Verdict.INVALID);
    }

    @Test
    void aReadingThatADeadlineEndedIsIndeterminate() {
        CheckResult deadline = CheckResult.indeterminate(Check.FORMAT, FindingCode.DEADLINE_REACHED, "");
        assertThat(VerdictRule.of(DocumentKind.UNREADABLE, Optional.empty(), List.of(deadline))).isEqualTo(Verdict.INDETERMINATE);
        assertThat(verdict(null, deadline)).isEqualTo(Verdict.INDETERMINATE);
    }
}

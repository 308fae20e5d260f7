package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualificationCheckTest {
    private static SealOwner owner(boolean person, boolean qualified) {
        return new SealOwner(Optional.of("CN"), Optional.empty(), Optional.empty(), Optional.empty(), person, qualified);
    }

    @Test
    void failsForAPersonWhateverIsDemanded() {
        CheckResult result = QualificationCheck.check(owner(true, true), Optional.empty(), true);
        assertThat(result.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(result.code()).contains(FindingCode.PERSON_CERTIFICATE);
        assertThat(QualificationCheck.of(owner(true, true), Optional.empty())).isEqualTo(Qualification.PERSON_SIGNATURE);
    }

    @Test
    void isSkippedWithoutATrustedList() {
        assertThat(QualificationCheck.check(owner(false, true), Optional.empty(), false).status()).isEqualTo(CheckStatus.SKIPPED);
        assertThat(QualificationCheck.of(owner(false, true), Optional.empty())).isEqualTo(Qualification.NOT_DETERMINED);
    }

    @Test
    void warnsWhereTheCertificateDoesNotClaimToBeQualified() {
        assertThat(QualificationCheck.check(owner(false, false), Optional.empty(), false).code()).contains(FindingCode.NO_QUALIFIED_STATEMENT);
    }

    @Test
    void isUndecidedWhereAQualifiedSealIsDemandedWithoutATrustedList() {
        assertThat(QualificationCheck.check(owner(false, true), Optional.empty(), true).status()).isEqualTo(CheckStatus.INDETERMINATE);
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.verify.Credentials.json;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidityCheckTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private static CheckResult check(String dates) {
        return ValidityCheck.check(json("{" + dates + "}"), NOW, false).get(0);
    }

    @Test
    void passesWithinTheDates() {
        assertThat(check("'validFrom':'2026-12-01T01:00:00+02:00','expirationDate':'2027-01-01T00:00:00Z'").status())
                .isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void failsBeforeValidFrom() {
        assertThat(check("'validFrom':'2026-12-01T00:00:01Z'").code()).contains(FindingCode.NOT_YET_VALID);
    }

    @Test
    void failsAfterTheEarlierOfTheTwoEnds() {
        CheckResult result = check("'expirationDate':'2027-01-01T00:00:00Z','validUntil':'2026-11-30T00:00:00Z'");
        assertThat(result.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(result.code()).contains(FindingCode.EXPIRED);
        assertThat(result.path()).contains("/validUntil");
    }

    @Test
    void acceptsAnExpiredCredentialWhenAllowed() {
        CheckResult result = ValidityCheck.check(json("{'expirationDate':'2020-01-01T00:00:00Z'}"), NOW, true).get(0);
        assertThat(result.status()).isEqualTo(CheckStatus.WARNING);
    }

    @Test
    void readsADateWithoutZoneAsUtc() {
        assertThat(check("'validFrom':'2026-12-01T00:00:00'").status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void isUndecidedOverSomethingThatIsNoDate() {
        assertThat(check("'validUntil':'tomorrow'").code()).contains(FindingCode.DATE_UNREADABLE);
        assertThat(check("'validUntil':2027").status()).isEqualTo(CheckStatus.INDETERMINATE);
    }

    @Test
    void isSkippedWithoutDates() {
        assertThat(check("'title':'x'").status()).isEqualTo(CheckStatus.SKIPPED);
    }
}

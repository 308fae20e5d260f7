package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.verify.Credentials.json;

import java.util.Optional;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerCheckTest {
    private static final JsonObject ADA = json("{'credentialSubject':{'givenName':{'en':'Ada'},'familyName':{'en':'Lövelace'}}}");

    private static CheckResult check(JsonObject credential, String expected) {
        return OwnerCheck.check(credential, Optional.ofNullable(expected)).get(0);
    }

    @Test
    void isSkippedWhereNobodyIsExpected() {
        assertThat(check(ADA, null).status()).isEqualTo(CheckStatus.SKIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lövelace", "ADA LOVELACE", "Lovelace, Ada", "  ada   lövelace "})
    void passesForTheExpectedNameHoweverWritten(String name) {
        assertThat(check(ADA, name).status()).isEqualTo(CheckStatus.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Ada Byron", "Ada Lovelace Byron", ""})
    void failsForAnotherNameAndDoesNotTellTheHoldersName(String name) {
        CheckResult result = check(ADA, name);
        assertThat(result.code()).contains(FindingCode.OWNER_MISMATCH);
        assertThat(result.message()).doesNotContain("velace");
    }

    @Test
    void isUndecidedWhereTheHolderHasNoName() {
        assertThat(check(json("{'credentialSubject':{'id':'did:x:1'}}"), "Ada").code()).contains(FindingCode.OWNER_UNNAMED);
    }
}

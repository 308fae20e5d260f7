package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.verify.Credentials.json;

import java.util.List;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.Test;

class StatusCheckTest {
    private static final JsonObject WITH_STATUS = json("{'credentialStatus':{'id':'https://x.example/1','type':'BitstringStatusListEntry'}}");

    @Test
    void isSkippedWithoutAStatus() {
        assertThat(StatusCheck.check(json("{'credentialStatus':null}"), false)).extracting(CheckResult::status)
                .containsExactly(CheckStatus.SKIPPED);
    }

    @Test
    void isUndecidedWhereTheStatusIsNotLookedUp() {
        CheckResult result = StatusCheck.check(WITH_STATUS, false).get(0);
        assertThat(result.status()).isEqualTo(CheckStatus.INDETERMINATE);
        assertThat(result.code()).contains(FindingCode.STATUS_UNRESOLVED);
    }

    @Test
    void isAWarningWhereTheCallerAllowsIt() {
        assertThat(StatusCheck.check(WITH_STATUS, true)).extracting(CheckResult::status).containsExactly(CheckStatus.WARNING);
    }

    @Test
    void takesTheStatusMemberOfTheFieldForTheStatus() {
        List<CheckResult> results = StatusCheck.check(json("{'status':[{'type':'StatusList2021Entry'},{'type':'StatusList2021Entry'}]}"), false);
        assertThat(results).extracting(result -> result.code().orElseThrow()).containsExactly(FindingCode.STATUS_MISPLACED,
                FindingCode.STATUS_UNRESOLVED, FindingCode.STATUS_MISPLACED, FindingCode.STATUS_UNRESOLVED);
        assertThat(results.get(3).path()).contains("/status/1");
    }
}

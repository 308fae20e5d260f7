package org.edcsdk.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.model.JsonObject;

/** OWNER: the holder's name is the one that the caller expects, without regard to case, diacritics and the order of given and family name. */
final class OwnerCheck {
    private OwnerCheck() {
    }

    static List<CheckResult> check(JsonObject credential, Optional<String> expected) {
        return List.of(result(credential, expected));
    }

    private static CheckResult result(JsonObject credential, Optional<String> expected) {
        if (expected.isEmpty()) {
            return CheckResult.skipped(Check.OWNER, "No owner was expected.");
        }
        Set<String> names = HolderNames.of(credential);
        if (names.isEmpty()) {
            return CheckResult.indeterminate(Check.OWNER, FindingCode.OWNER_UNNAMED, "/credentialSubject", "The holder has no name.");
        }
        String wanted = Names.fold(expected.get());
        if (names.stream().anyMatch(name -> Names.fold(name).equals(wanted))) {
            return CheckResult.passed(Check.OWNER, "The holder has the expected name.");
        }
        return CheckResult.failed(Check.OWNER, FindingCode.OWNER_MISMATCH, "/credentialSubject", "The holder has another name than expected.");
    }
}

package org.edcsdk.verify;

import java.util.List;
import java.util.Optional;
import org.edcsdk.model.JsonObject;

/** STATUS: whether the credential was revoked or suspended. Without a source of status lists a credential that names one is undecided. */
final class StatusCheck {
    private static final String MEMBER = "credentialStatus";
    // The field writes its status list entries here, although ELM's status is a plain string.
    private static final String FIELD_MEMBER = "status";

    private StatusCheck() {
    }

    static List<CheckResult> check(JsonObject credential, boolean allowUnresolved) {
        return check(credential, allowUnresolved, Optional.empty());
    }

    static List<CheckResult> check(JsonObject credential, boolean allowUnresolved, Optional<StatusResolution> resolution) {
        Node root = Node.root(credential);
        Findings findings = new Findings(Check.STATUS);
        root.values(MEMBER).forEach(status -> look(status, allowUnresolved, resolution, findings));
        for (Value status : root.values(FIELD_MEMBER)) {
            findings.warning(FindingCode.STATUS_MISPLACED, status.pointer(), "Read as credentialStatus.");
            look(status, allowUnresolved, resolution, findings);
        }
        return findings.isEmpty() ? List.of(CheckResult.skipped(Check.STATUS, "The credential names no status.")) : findings.list();
    }

    private static void look(Value status, boolean allowUnresolved, Optional<StatusResolution> resolution, Findings findings) {
        Findings found = new Findings(Check.STATUS);
        if (resolution.isPresent() && status.json() instanceof JsonObject entry) {
            resolution.get().resolve(entry, status.pointer(), found);
        } else {
            found.indeterminate(FindingCode.STATUS_UNRESOLVED, status.pointer(), "The status was not looked up.");
        }
        for (CheckResult result : found.list()) {
            boolean accepted = allowUnresolved && result.status() == CheckStatus.INDETERMINATE;
            findings.add(accepted ? CheckResult.warning(Check.STATUS, result.code().orElseThrow(), status.pointer(),
                    result.message() + " The caller accepts that.") : result);
        }
    }
}

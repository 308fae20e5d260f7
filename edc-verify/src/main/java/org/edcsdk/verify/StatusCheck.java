package org.edcsdk.verify;

import java.util.List;
import org.edcsdk.model.JsonObject;

/**
 * STATUS: whether the credential was revoked or suspended. Status lists are not resolved in this version, so a credential that names one
 * is undecided unless the caller allows it.
 */
final class StatusCheck {
    private static final String MEMBER = "credentialStatus";
    // The field writes its status list entries here, although ELM's status is a plain string.
    private static final String FIELD_MEMBER = "status";

    private StatusCheck() {
    }

    static List<CheckResult> check(JsonObject credential, boolean allowUnresolved) {
        Node root = Node.root(credential);
        Findings findings = new Findings(Check.STATUS);
        root.values(MEMBER).forEach(status -> unresolved(status, allowUnresolved, findings));
        for (Value status : root.values(FIELD_MEMBER)) {
            findings.warning(FindingCode.STATUS_MISPLACED, status.pointer(), "Read as credentialStatus.");
            unresolved(status, allowUnresolved, findings);
        }
        return findings.isEmpty() ? List.of(CheckResult.skipped(Check.STATUS, "The credential names no status.")) : findings.list();
    }

    private static void unresolved(Value status, boolean allowUnresolved, Findings findings) {
        if (allowUnresolved) {
            findings.warning(FindingCode.STATUS_UNRESOLVED, status.pointer(), "The status was not looked up; the caller accepts that.");
        } else {
            findings.indeterminate(FindingCode.STATUS_UNRESOLVED, status.pointer(), "The status was not looked up.");
        }
    }
}

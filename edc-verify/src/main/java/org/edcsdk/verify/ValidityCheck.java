package org.edcsdk.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.JsonObject;

/** VALIDITY: validFrom is past, and the earlier of expirationDate and validUntil is not. */
final class ValidityCheck {
    private ValidityCheck() {
    }

    static List<CheckResult> check(JsonObject credential, Instant at, boolean allowExpired) {
        Node root = Node.root(credential);
        Findings findings = new Findings(Check.VALIDITY);
        for (Value value : root.values("validFrom")) {
            date(value, findings).filter(at::isBefore).ifPresent(begin -> findings.failed(FindingCode.NOT_YET_VALID, value.pointer(),
                    "Valid from " + begin + ", and it is " + at + "."));
        }
        for (String member : List.of("expirationDate", "validUntil")) {
            for (Value value : root.values(member)) {
                date(value, findings).filter(at::isAfter).ifPresent(end -> expired(value, end, at, allowExpired, findings));
            }
        }
        if (findings.isEmpty() && List.of("validFrom", "expirationDate", "validUntil").stream().allMatch(name -> root.values(name).isEmpty())) {
            return List.of(CheckResult.skipped(Check.VALIDITY, "The credential names no beginning or end of its validity."));
        }
        return findings.orPassed("Within the validity of the credential at " + at + ".");
    }

    private static void expired(Value value, Instant end, Instant at, boolean allowExpired, Findings findings) {
        String message = "Valid until " + end + ", and it is " + at + ".";
        if (allowExpired) {
            findings.warning(FindingCode.EXPIRED, value.pointer(), message + " The caller accepts that.");
        } else {
            findings.failed(FindingCode.EXPIRED, value.pointer(), message);
        }
    }

    private static Optional<Instant> date(Value value, Findings findings) {
        Optional<Instant> date = value.text().map(DateTime::new).flatMap(DateTime::toInstant);
        if (date.isEmpty()) {
            findings.indeterminate(FindingCode.DATE_UNREADABLE, value.pointer(), "This is no date and time.");
        }
        return date;
    }
}

package org.edcsdk.verify;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;

/**
 * Looks an entry up in its status list (W3C Bitstring Status List 1.0, 3.2, and StatusList2021). A list counts only under the seal of the organisation that
 * sealed the credential, judged as the credential's own; so "not revoked" is never said by a list that anybody could have written.
 */
final class StatusResolution {
    private static final Set<String> ENTRIES = Set.of("BitstringStatusListEntry", "StatusList2021Entry");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
    private static final String REVOCATION = "revocation";
    private static final String SUSPENSION = "suspension";

    private final StatusLists lists;
    private final Optional<String> organisation;

    /**
     * @param lists that the credential may name
     * @param organisation organizationIdentifier of the credential's seal
     */
    StatusResolution(StatusLists lists, Optional<String> organisation) {
        this.lists = lists;
        this.organisation = organisation;
    }

    /** Tells what the list says of one entry. */
    void resolve(JsonObject entry, String path, Findings findings) {
        try {
            String purpose = entry.text("statusPurpose").orElse(REVOCATION);
            StatusList list = list(entry, purpose);
            int index = index(entry);
            if (index >= list.entries()) {
                throw new RefusedException(FindingCode.STATUS_LIST_INVALID, path, "RANGE_ERROR: the list has " + list.entries() + " entries");
            }
            tell(purpose, list.set(index), path, findings);
        } catch (UnresolvedException e) {
            findings.indeterminate(FindingCode.STATUS_UNRESOLVED, path, e.getMessage());
        } catch (RefusedException e) {
            findings.indeterminate(FindingCode.STATUS_LIST_INVALID, path, e.getMessage());
        }
    }

    private static void tell(String purpose, boolean set, String path, Findings findings) {
        if (!set) {
            findings.passed("The status list of the issuer says: no " + Shown.of(purpose) + ".");
        } else if (purpose.equals(REVOCATION)) {
            findings.failed(FindingCode.CREDENTIAL_REVOKED, path, "The issuer has revoked the credential.");
        } else if (purpose.equals(SUSPENSION)) {
            findings.failed(FindingCode.CREDENTIAL_SUSPENDED, path, "The issuer has suspended the credential.");
        } else {
            findings.indeterminate(FindingCode.STATUS_UNRESOLVED, path, "The status list says something whose meaning is not known: " + Shown.of(purpose) + ".");
        }
    }

    private static int index(JsonObject entry) throws UnresolvedException {
        String digits = number(entry, "statusListIndex").orElse("");
        if (!INDEX.matcher(digits).matches()) {
            throw new UnresolvedException("The entry has no index of a status list.");
        }
        return Integer.parseInt(digits);
    }

    // The specification writes numbers as strings; some write them as numbers.
    private static Optional<String> number(JsonObject entry, String name) {
        JsonValue value = entry.get(name).orElse(null);
        return value instanceof JsonNumber number ? Optional.of(number.literal()) : entry.text(name);
    }

    private StatusList list(JsonObject entry, String purpose) throws UnresolvedException {
        if (entry.text("type").filter(ENTRIES::contains).isEmpty()) {
            throw new UnresolvedException("The type of the status is not known.");
        }
        if (entry.has("statusSize") && number(entry, "statusSize").filter("1"::equals).isEmpty()) {
            throw new UnresolvedException("The entry has more than one bit, which is not read.");
        }
        StatusLists.Listed listed = lists.get(address(entry.text("statusListCredential").orElse("")));
        if (organisation.isEmpty() || !listed.sealer().equals(organisation)) {
            throw new UnresolvedException("The status list is sealed by another organisation than the credential.");
        }
        if (!listed.purposes().contains(purpose)) {
            throw new RefusedException(FindingCode.STATUS_LIST_INVALID, "", "STATUS_VERIFICATION_ERROR: the list has another purpose than the entry");
        }
        return listed.list();
    }

    private static URI address(String text) throws UnresolvedException {
        try {
            URI address = URI.create(text);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new UnresolvedException("The address of the status list cannot be read.");
        }
        throw new UnresolvedException("The entry names no status list.");
    }
}

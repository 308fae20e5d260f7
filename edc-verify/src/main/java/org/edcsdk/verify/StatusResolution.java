package org.edcsdk.verify;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
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

    private final StatusListSource source;
    private final SealJudging judging;
    private final VerificationLimits limits;
    private final Instant at;
    private final Deadline deadline;
    private final Optional<String> organisation;

    /**
     * @param source gives lists
     * @param organisation organizationIdentifier of the credential's seal
     */
    StatusResolution(StatusListSource source, SealJudging judging, VerificationLimits limits, Instant at, Deadline deadline, Optional<String> organisation) {
        this.source = source;
        this.judging = judging;
        this.limits = limits;
        this.at = at;
        this.deadline = deadline;
        this.organisation = organisation;
    }

    /** Why an entry could not be decided. */
    private static final class UnresolvedException extends Exception {
        private static final long serialVersionUID = 1L;

        UnresolvedException(String message) {
            super(message);
        }
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
        URI address = address(entry.text("statusListCredential").orElse(""));
        Bytes octets = source.statusList(address, deadline.forServices()).orElseThrow(() -> new UnresolvedException("The status list could not be had."));
        deadline.check();
        try {
            return list(octets, address, purpose);
        } catch (UnresolvedException | RefusedException e) {
            source.discard(address, octets);
            throw e;
        }
    }

    private StatusList list(Bytes octets, URI address, String purpose) throws UnresolvedException {
        JsonObject credential = authenticated(octets);
        requireValid(credential);
        JsonObject subject = credential.objects("credentialSubject").stream().filter(StatusList::isList).findFirst()
                .orElseThrow(() -> new RefusedException(FindingCode.STATUS_LIST_INVALID, "", "STATUS_VERIFICATION_ERROR: what was fetched is no status list"));
        if (credential.text("id").filter(id -> !id.equals(address.toString())).isPresent()) {
            throw new RefusedException(FindingCode.STATUS_LIST_INVALID, "", "STATUS_VERIFICATION_ERROR: the list has another id than its address");
        }
        List<String> purposes = purposes(subject);
        if (!purposes.contains(purpose)) {
            throw new RefusedException(FindingCode.STATUS_LIST_INVALID, "", "STATUS_VERIFICATION_ERROR: the list has another purpose than the entry");
        }
        return StatusList.read(subject);
    }

    private static List<String> purposes(JsonObject subject) {
        List<String> purposes = new ArrayList<>();
        for (JsonValue value : subject.list("statusPurpose")) {
            if (value instanceof JsonString text) {
                purposes.add(text.value());
            }
        }
        return purposes;
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

    private JsonObject authenticated(Bytes octets) throws UnresolvedException {
        ExaminedDocument document = DocumentReader.examine(octets, limits, deadline);
        if (document.kind() != DocumentKind.SEALED_JSON || document.payload().isEmpty()) {
            throw new UnresolvedException("The status list has no seal that is known here.");
        }
        List<JudgedSeal> judged = document.judgeable() ? judging.judge(octets, document, at, deadline) : List.of();
        SealSelection selection = SealSelection.of(document, judged, Optional.empty(), at);
        List<CheckResult> results = new ArrayList<>(document.results());
        results.addAll(selection.results());
        boolean trusted = selection.indication().filter(Indication.TOTAL_PASSED::equals).isPresent()
                && results.stream().noneMatch(result -> result.status() == CheckStatus.FAILED);
        if (!trusted) {
            throw new UnresolvedException("The seal of the status list is not trusted.");
        }
        Optional<String> sealer = selection.governing().flatMap(SealReport::organizationIdentifier);
        if (sealer.isEmpty() || !sealer.equals(organisation)) {
            throw new UnresolvedException("The status list is sealed by another organisation than the credential.");
        }
        try {
            if (Json.parse(document.payload().get(), limits.json()) instanceof JsonObject credential) {
                return credential;
            }
        } catch (JsonReadException e) {
            throw new UnresolvedException("The status list cannot be read.");
        }
        throw new UnresolvedException("The status list cannot be read.");
    }

    private void requireValid(JsonObject credential) throws UnresolvedException {
        boolean early = moment(credential, "validFrom").filter(at::isBefore).isPresent();
        boolean late = moment(credential, "validUntil").filter(end -> !at.isBefore(end)).isPresent();
        if (early || late) {
            throw new UnresolvedException("The status list is not valid at the time of validation.");
        }
    }

    private static Optional<Instant> moment(JsonObject credential, String name) throws UnresolvedException {
        Optional<String> text = credential.text(name);
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            throw new UnresolvedException("A date of the status list cannot be read.");
        }
    }
}

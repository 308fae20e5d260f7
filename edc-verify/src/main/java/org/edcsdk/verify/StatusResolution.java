package org.edcsdk.verify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    // One for revocation and one for suspension are usual; more would make this verifier a tool against others.
    private static final int MOST_LISTS = 8;

    private final StatusListSource source;
    private final SealJudging judging;
    private final VerificationLimits limits;
    private final Instant at;
    private final Deadline deadline;
    private final Optional<String> organisation;
    private final Map<URI, Answer> answers = new HashMap<>();
    private final Map<URI, StatusList> lists = new HashMap<>();

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

    /** What one address gave: a list in order, or why not. */
    private record Answer(Optional<JsonObject> credential, String problem) { }

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
        JsonObject credential = credential(address);
        List<JsonObject> subjects = credential.objects("credentialSubject").stream().filter(StatusList::isList).toList();
        if (subjects.size() != 1) {
            throw new RefusedException(FindingCode.STATUS_LIST_INVALID, "", "STATUS_VERIFICATION_ERROR: what was fetched is not one status list");
        }
        // A list without an id could be any of the issuer's, put there by who serves it.
        if (credential.text("id").filter(id -> id.equals(address.toString())).isEmpty()) {
            throw new RefusedException(FindingCode.STATUS_LIST_INVALID, "", "STATUS_VERIFICATION_ERROR: the list has another id than its address");
        }
        JsonObject subject = subjects.get(0);
        List<String> purposes = purposes(subject);
        if (!purposes.contains(purpose)) {
            throw new RefusedException(FindingCode.STATUS_LIST_INVALID, "", "STATUS_VERIFICATION_ERROR: the list has another purpose than the entry");
        }
        deadline.check();
        return lists.computeIfAbsent(address, key -> StatusList.read(subject));
    }

    private JsonObject credential(URI address) throws UnresolvedException {
        if (!answers.containsKey(address)) {
            if (answers.size() == MOST_LISTS) {
                throw new UnresolvedException("The credential names more than " + MOST_LISTS + " status lists; this one was not asked for.");
            }
            answers.put(address, answer(address));
        }
        Answer answer = answers.get(address);
        return answer.credential().orElseThrow(() -> new UnresolvedException(answer.problem()));
    }

    private Answer answer(URI address) {
        try {
            Bytes octets = source.statusList(address, left()).orElseThrow(() -> new UnresolvedException("The status list could not be had."));
            deadline.check();
            JsonObject credential = authenticated(octets);
            requireValid(credential);
            return new Answer(Optional.of(credential), "");
        } catch (UnresolvedException e) {
            return new Answer(Optional.empty(), e.getMessage());
        }
    }

    // Sources that ask the network wait a day at most.
    private Duration left() {
        Duration left = deadline.left();
        return left.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : left;
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
        if (selection.governing().filter(seal -> seal.qualification() == Qualification.PERSON_SIGNATURE).isPresent()) {
            throw new UnresolvedException("The status list is signed by a person and not sealed by an organisation.");
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

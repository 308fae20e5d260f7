package org.edcsdk.verify;

import java.io.IOException;
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

import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/**
 * The status lists that one credential names: each is asked for once, its seal judged as the credential's own, and forgotten by its source where it is of no
 * use. For one credential and one thread.
 */
final class StatusLists {
    // One for revocation and one for suspension are usual; more would make this verifier a tool against others.
    private static final int MOST = 8;
    private static final Duration DAY = Duration.ofDays(1);

    private final StatusListSource source;
    private final SealJudging judging;
    private final VerificationLimits limits;
    private final Instant at;
    private final Deadline deadline;
    private final Map<URI, Answer> answers = new HashMap<>();

    StatusLists(StatusListSource source, SealJudging judging, VerificationLimits limits, Instant at, Deadline deadline) {
        this.source = source;
        this.judging = judging;
        this.limits = limits;
        this.at = at;
        this.deadline = deadline;
    }

    /**
     * A list that is in order.
     *
     * @param list the states
     * @param purposes what a set entry means
     * @param sealer organizationIdentifier of who sealed it
     */
    record Listed(StatusList list, List<String> purposes, Optional<String> sealer) { }

    /** What one address gave. */
    private interface Answer {
        Listed get() throws UnresolvedException;
    }

    /**
     * The list at an address.
     *
     * @throws UnresolvedException if it cannot be had or nobody who is trusted says it
     * @throws RefusedException {@code STATUS_LIST_INVALID} if it breaks its specification
     */
    Listed get(URI address) throws UnresolvedException {
        if (!answers.containsKey(address)) {
            if (answers.size() == MOST) {
                throw new UnresolvedException("The credential names more than " + MOST + " status lists; this one was not asked for.");
            }
            answers.put(address, answer(address));
        }
        return answers.get(address).get();
    }

    private Answer answer(URI address) {
        try {
            Listed listed = listed(address);
            return () -> listed;
        } catch (UnresolvedException | RefusedException e) {
            return () -> {
                throw e;
            };
        }
    }

    private Listed listed(URI address) throws UnresolvedException {
        Bytes octets = fetched(address);
        deadline.check();
        try {
            return authenticated(octets, address);
        } catch (UnresolvedException | RefusedException e) {
            source.discard(address, octets);
            throw e;
        }
    }

    private Bytes fetched(URI address) throws UnresolvedException {
        Duration left = deadline.forServices();
        try {
            // Sources that ask the network wait a day at most.
            return source.statusList(address, left.compareTo(DAY) > 0 ? DAY : left);
        } catch (IOException e) {
            throw new UnresolvedException("The status list could not be had: " + Shown.of(String.valueOf(e.getMessage())) + ".");
        } catch (RuntimeException e) {
            // The class alone: a message of foreign code may quote anything.
            throw new UnresolvedException("The source of status lists failed: " + e.getClass().getName() + ".");
        }
    }

    private Listed authenticated(Bytes octets, URI address) throws UnresolvedException {
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
        return read(credential(document.payload().get()), address, selection.governing().flatMap(SealReport::organizationIdentifier));
    }

    private JsonObject credential(Bytes payload) throws UnresolvedException {
        try {
            if (Json.parse(payload, limits.json()) instanceof JsonObject credential) {
                return credential;
            }
        } catch (JsonReadException e) {
            throw new UnresolvedException("The status list cannot be read.");
        }
        throw new UnresolvedException("The status list cannot be read.");
    }

    private Listed read(JsonObject credential, URI address, Optional<String> sealer) throws UnresolvedException {
        requireValid(credential);
        List<JsonObject> subjects = credential.objects("credentialSubject").stream().filter(StatusList::isList).toList();
        if (subjects.size() != 1) {
            throw invalid("what was fetched is not one status list");
        }
        // A list without an id could be any of the issuer's, put there by who serves it.
        if (credential.text("id").filter(id -> id.equals(address.toString())).isEmpty()) {
            throw invalid("the list has another id than its address");
        }
        deadline.check();
        return new Listed(StatusList.read(subjects.get(0)), purposes(subjects.get(0)), sealer);
    }

    private static RefusedException invalid(String message) {
        return new RefusedException(FindingCode.STATUS_LIST_INVALID, "", "STATUS_VERIFICATION_ERROR: " + message);
    }

    private static List<String> purposes(JsonObject subject) {
        List<String> purposes = new ArrayList<>();
        for (JsonValue value : subject.list("statusPurpose")) {
            if (value instanceof JsonString text) {
                purposes.add(text.value());
            }
        }
        return List.copyOf(purposes);
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

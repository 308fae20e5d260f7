package org.edcsdk.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;

/**
 * A list of the states of many credentials, one bit each: W3C Bitstring Status List 1.0, and StatusList2021, its draft, which the field writes.
 * Immutable.
 */
final class StatusList {
    /** Fewer entries would tell whose state is looked up (Bitstring Status List, 6.1). */
    private static final int FEWEST_OCTETS = 131_072 / 8;
    /** 32 million entries; what inflates to more is taken for a bomb. */
    private static final int MOST_OCTETS = 4_000_000;
    private static final Duration DEFAULT_TTL = Duration.ofMinutes(5);
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,12}");
    private static final String BITSTRING = "BitstringStatusList";
    private static final Set<String> TYPES = Set.of(BITSTRING, "StatusList2021", "RevocationList2021", "SuspensionList2021");

    private final String purpose;
    private final int entries;
    private final BitSet bits;

    private StatusList(String purpose, int entries, BitSet bits) {
        this.purpose = purpose;
        this.entries = entries;
        this.bits = bits;
    }

    /**
     * Tells of a payload that is a status list and no credential of a person.
     *
     * @param payload what the seal covers
     * @return empty if it is none
     */
    static List<CheckResult> check(Bytes payload, JsonLimits limits) {
        Optional<JsonObject> subject = subject(payload, limits);
        if (subject.isEmpty()) {
            return List.of();
        }
        try {
            StatusList list = read(subject.get());
            return List.of(CheckResult.passed(Check.STATUS, "The file is a status list for " + list.purpose + ": " + list.entries + " entries, "
                    + list.bits.cardinality() + " of them set."));
        } catch (RefusedException e) {
            return List.of(CheckResult.indeterminate(Check.STATUS, e.code(), e.fault().path(), e.getMessage()));
        }
    }

    /**
     * How long a sealed list says that it may be kept (Bitstring Status List, 2.2); five minutes where it does not say.
     *
     * @param octets what was fetched, not yet authenticated
     * @return empty if it is no list
     */
    static Optional<Duration> timeToLive(Bytes octets) {
        JsonLimits limits = JsonLimits.withDefaults();
        try {
            return Json.parse(octets, limits) instanceof JsonObject outer ? outer.text("payload").flatMap(payload -> subject(Bytes.utf8(payload), limits))
                    .map(subject -> subject.get("ttl").orElse(null) instanceof JsonNumber ttl && MILLISECONDS.matcher(ttl.literal()).matches()
                            ? Duration.ofMillis(Long.parseLong(ttl.literal())) : DEFAULT_TTL) : Optional.empty();
        } catch (JsonReadException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> subject(Bytes payload, JsonLimits limits) {
        try {
            return Json.parse(payload, limits) instanceof JsonObject root
                    ? root.objects("credentialSubject").stream().filter(StatusList::isList).findFirst() : Optional.empty();
        } catch (JsonReadException e) {
            return Optional.empty();
        }
    }

    static boolean isList(JsonObject subject) {
        return subject.text("type").filter(TYPES::contains).isPresent();
    }

    /**
     * Reads the list.
     *
     * @param subject the credentialSubject of the list
     * @throws RefusedException {@code STATUS_LIST_INVALID}, its message with the name of the error in the specification
     */
    static StatusList read(JsonObject subject) {
        String encoded = subject.text("encodedList").orElseThrow(() -> invalid("MALFORMED_VALUE_ERROR: there is no encodedList"));
        boolean multibase = encoded.startsWith("u");
        if (!multibase && subject.text("type").filter(BITSTRING::equals).isPresent()) {
            throw invalid("MALFORMED_VALUE_ERROR: encodedList is no multibase value of base64url");
        }
        byte[] octets = inflated(compressed(multibase ? encoded.substring(1) : encoded));
        if (octets.length < FEWEST_OCTETS) {
            throw invalid("STATUS_LIST_LENGTH_ERROR: the list has fewer than " + FEWEST_OCTETS * 8 + " entries");
        }
        return new StatusList(Shown.of(subject.text("statusPurpose").orElse("an unknown purpose")), octets.length * 8, bits(octets));
    }

    private static byte[] compressed(String encoded) {
        try {
            return StrictBase64.url(encoded, "/credentialSubject/encodedList");
        } catch (RefusedException e) {
            throw invalid("MALFORMED_VALUE_ERROR: encodedList is no base64url value");
        }
    }

    private static byte[] inflated(byte[] compressed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] octets = in.readNBytes(MOST_OCTETS + 1);
            if (octets.length > MOST_OCTETS) {
                throw invalid("STATUS_VERIFICATION_ERROR: the list inflates to more than " + MOST_OCTETS + " octets");
            }
            return octets;
        } catch (IOException e) {
            throw invalid("STATUS_VERIFICATION_ERROR: encodedList cannot be inflated");
        }
    }

    // The first entry is the leftmost bit (Bitstring Status List, 4.1).
    private static BitSet bits(byte[] octets) {
        BitSet bits = new BitSet(octets.length * 8);
        for (int i = 0; i < octets.length * 8; i++) {
            bits.set(i, (octets[i / 8] >> 7 - i % 8 & 1) == 1);
        }
        return bits;
    }

    /** How many entries the list has. */
    int entries() {
        return entries;
    }

    /** What a set entry means, as the list says. */
    String purpose() {
        return purpose;
    }

    /** Whether an entry is set; the index is below {@link #entries()}. */
    boolean set(int index) {
        return bits.get(index);
    }

    private static RefusedException invalid(String message) {
        return new RefusedException(FindingCode.STATUS_LIST_INVALID, "/credentialSubject", message);
    }
}

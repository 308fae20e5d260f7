package org.edcsdk.issue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/**
 * The states of many credentials of one issuer, one bit each (W3C Bitstring Status List 1.0). The list is sealed and published at its address; credentials
 * point to an entry, chosen at random so that neighbours say nothing of each other. Immutable and thread safe.
 *
 * <pre>{@code
 * StatusList list = StatusList.create(URI.create("https://status.example.edu/1"), StatusPurpose.REVOCATION);
 * EuropeanDigitalCredential revocable = list.pointedToBy(credential, index);     // before it is issued
 * SealedJson published = sealer.seal(list.with(index).document(issuerId, now, Duration.ofHours(1), now.plus(Duration.ofDays(1))));
 * }</pre>
 *
 * <p>A revocation cannot be taken back: {@link #without} is for suspensions alone.
 */
public final class StatusList {
    /** Entries of a list unless the caller says otherwise: the fewest that the specification allows, so that a fetch does not tell whose state it is for. */
    public static final int DEFAULT_ENTRIES = 131_072;
    private static final int MOST_ENTRIES = 32_000_000;
    private static final String TYPE = "BitstringStatusList";

    private final URI address;
    private final StatusPurpose purpose;
    private final byte[] bits;

    private StatusList(URI address, StatusPurpose purpose, byte[] bits) {
        this.address = address;
        this.purpose = purpose;
        this.bits = bits;
    }

    /**
     * A list of {@link #DEFAULT_ENTRIES} entries, none set.
     *
     * @param address where it will be published, http or https
     * @param purpose what a set entry means
     * @return the list
     */
    public static StatusList create(URI address, StatusPurpose purpose) {
        return create(address, purpose, DEFAULT_ENTRIES);
    }

    /**
     * A list, none of whose entries is set.
     *
     * @param address where it will be published, http or https
     * @param purpose what a set entry means
     * @param entries 131,072 to 32,000,000, a multiple of 8
     * @return the list
     * @throws IllegalArgumentException for an address of another kind or another number of entries
     */
    public static StatusList create(URI address, StatusPurpose purpose, int entries) {
        if (entries < DEFAULT_ENTRIES || entries > MOST_ENTRIES || entries % 8 != 0) {
            throw new IllegalArgumentException("entries must be " + DEFAULT_ENTRIES + " to " + MOST_ENTRIES + " and a multiple of 8: " + entries);
        }
        return new StatusList(required(address), Objects.requireNonNull(purpose, "purpose"), new byte[entries / 8]);
    }

    private static URI required(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null || !scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw new IllegalArgumentException("address must be an http or https address: " + address);
        }
        return address;
    }

    /**
     * Reads a list that was written by {@link #document}, sealed or not, to go on from it. Its seal is not verified: read what you keep yourself.
     *
     * @param octets the list as it was published
     * @return the list
     * @throws IllegalArgumentException if it is no such list
     */
    public static StatusList read(Bytes octets) {
        try {
            JsonObject outer = object(octets);
            JsonObject list = outer.has("payload") ? object(Bytes.utf8(outer.text("payload").orElse(""))) : outer;
            JsonObject subject = list.object("credentialSubject").filter(one -> one.text("type").filter(TYPE::equals).isPresent())
                    .orElseThrow(() -> new IllegalArgumentException("octets: no status list"));
            StatusPurpose purpose = StatusPurpose.valueOf(subject.text("statusPurpose").orElse("").toUpperCase(Locale.ROOT));
            return new StatusList(required(URI.create(list.text("id").orElse(""))), purpose, inflated(subject.text("encodedList").orElse("")));
        } catch (JsonReadException | IOException e) {
            throw new IllegalArgumentException("octets: no status list", e);
        }
    }

    private static JsonObject object(Bytes octets) throws JsonReadException {
        if (Json.parse(octets, JsonLimits.withDefaults()) instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("octets: no status list");
    }

    private static byte[] inflated(String encoded) throws IOException {
        if (!encoded.startsWith("u")) {
            throw new IllegalArgumentException("octets: encodedList is no multibase value of base64url");
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            byte[] bits = in.readNBytes(MOST_ENTRIES / 8 + 1);
            if (bits.length * 8L < DEFAULT_ENTRIES || bits.length * 8L > MOST_ENTRIES) {
                throw new IllegalArgumentException("octets: a list of " + bits.length * 8L + " entries");
            }
            return bits;
        }
    }

    /** Returns where the list is published. */
    public URI address() {
        return address;
    }

    /** Returns what a set entry means. */
    public StatusPurpose purpose() {
        return purpose;
    }

    /** Returns the number of entries. */
    public int entries() {
        return bits.length * 8;
    }

    /** Returns whether an entry is set; {@code index} is 0 to {@link #entries()} - 1. */
    public boolean isSet(int index) {
        return (bits[require(index) / 8] & mask(index)) != 0;
    }

    /**
     * Sets an entry: the credential is revoked or suspended once the list is published.
     *
     * @param index 0 to {@link #entries()} - 1
     * @return the changed list
     */
    public StatusList with(int index) {
        byte[] changed = bits.clone();
        changed[require(index) / 8] |= mask(index);
        return new StatusList(address, purpose, changed);
    }

    /**
     * Ends a suspension.
     *
     * @param index 0 to {@link #entries()} - 1
     * @return the changed list
     * @throws IllegalStateException for a list of revocations: those are for good
     */
    public StatusList without(int index) {
        if (purpose == StatusPurpose.REVOCATION) {
            throw new IllegalStateException("a revocation cannot be taken back");
        }
        byte[] changed = bits.clone();
        changed[require(index) / 8] &= (byte) ~mask(index);
        return new StatusList(address, purpose, changed);
    }

    private int require(int index) {
        if (index < 0 || index >= entries()) {
            throw new IllegalArgumentException("index must be 0 to " + (entries() - 1) + ": " + index);
        }
        return index;
    }

    // The first entry is the leftmost bit (Bitstring Status List, 4.1).
    private static byte mask(int index) {
        return (byte) (0x80 >> index % 8);
    }

    /**
     * Points to an entry from a credential that is not sealed yet; entries of other lists stay.
     *
     * @param credential not sealed
     * @param index 0 to {@link #entries()} - 1, of no other credential
     * @return the credential with the entry in {@code credentialStatus}
     */
    public EuropeanDigitalCredential pointedToBy(EuropeanDigitalCredential credential, int index) {
        JsonObject entry = JsonObject.empty()
                .with("id", address + "#" + require(index))
                .with("type", "BitstringStatusListEntry")
                .with("statusPurpose", purpose.code())
                .with("statusListIndex", Integer.toString(index))
                .with("statusListCredential", address.toString());
        List<JsonValue> all = new ArrayList<>(credential.json().list("credentialStatus"));
        all.add(entry);
        return EuropeanDigitalCredential.of(credential.json().withList("credentialStatus", all));
    }

    /**
     * Writes the list for the sealer. It has to be sealed by the organisation that seals the credentials, else verifiers do not count it, and published anew
     * before it ends. Without an end an issue from before a revocation could be served again and would still count.
     *
     * @param issuer id of the issuer, as in its credentials
     * @param issued when this issue of the list begins to be valid; seconds count
     * @param timeToLive how long a verifier may keep it, at least a second
     * @param validUntil when this issue counts no more, after {@code issued}; seconds count
     * @return the octets to be sealed and published at {@link #address}
     */
    public JsonLdDocument document(URI issuer, Instant issued, Duration timeToLive, Instant validUntil) {
        if (!validUntil.truncatedTo(ChronoUnit.SECONDS).isAfter(issued.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("validUntil must be after issued: " + validUntil + " <= " + issued);
        }
        if (timeToLive.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("timeToLive must be at least a second: " + timeToLive);
        }
        JsonObject subject = JsonObject.empty()
                .with("id", address + "#list")
                .with("type", TYPE)
                .with("statusPurpose", purpose.code())
                .with("encodedList", encoded())
                .with("ttl", JsonNumber.of(timeToLive.toMillis()));
        return new JsonLdDocument(Json.write(JsonObject.empty()
                .with("@context", new JsonArray(List.of(new JsonString("https://www.w3.org/ns/credentials/v2"))))
                .with("id", address.toString())
                .with("type", new JsonArray(List.of(new JsonString("VerifiableCredential"), new JsonString("BitstringStatusListCredential"))))
                .with("issuer", issuer.toString())
                .with("validFrom", issued.truncatedTo(ChronoUnit.SECONDS).toString())
                .with("validUntil", validUntil.truncatedTo(ChronoUnit.SECONDS).toString())
                .with("credentialSubject", subject)));
    }

    private String encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    @Override
    public String toString() {
        return purpose.code() + " of " + entries() + " entries at " + address;
    }
}

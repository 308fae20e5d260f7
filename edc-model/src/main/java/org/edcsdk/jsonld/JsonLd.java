package org.edcsdk.jsonld;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.edcsdk.jsonld.CredentialReadException.Reason;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/**
 * European Digital Credentials as JSON-LD 1.1 in the form of the EDC application profile: octets in, values out, and back. Offline:
 * contexts are known, never fetched. Stateless and thread safe.
 */
public final class JsonLd {
    private static final String CREDENTIAL_TYPE = "EuropeanDigitalCredential";

    private JsonLd() {
    }

    /**
     * Reads a credential with the default limits.
     *
     * @param octets the credential, the issuer's upload envelope, a list of one of these, or a sealed credential (JSON serialisation, payload
     *     plain or base64url) whose seal is not looked at
     * @return the credential, nothing dropped
     * @throws CredentialReadException with reason and place
     */
    public static EuropeanDigitalCredential read(Bytes octets) throws CredentialReadException {
        return read(octets, JsonLimits.withDefaults()).credential();
    }

    /**
     * Reads a credential and tells what was odd about it.
     *
     * @param octets as for {@link #read(Bytes)}
     * @param limits what the text may cost
     * @return the credential, its form and the findings
     * @throws CredentialReadException with reason and place
     */
    public static ReadCredential read(Bytes octets, JsonLimits limits) throws CredentialReadException {
        JsonValue root = parse(octets, limits);
        if (root instanceof JsonArray array && array.items().size() > 1) {
            throw new CredentialReadException(Reason.SEVERAL, "", "a list of " + array.items().size() + " where one credential is read");
        }
        return document(root instanceof JsonArray array && !array.items().isEmpty() ? array.items().get(0) : root, limits);
    }

    /**
     * Reads a credential, or a list of them as the issuer's upload takes it. All of them are read, or none.
     *
     * @param octets one document as for {@link #read(Bytes)}, or a JSON array of such
     * @param limits what the whole text may cost
     * @return the credentials in order, each with its form and findings; empty for an empty list
     * @throws CredentialReadException with reason and place; in a list, the pointer begins with the index of the item
     */
    public static List<ReadCredential> readAll(Bytes octets, JsonLimits limits) throws CredentialReadException {
        JsonValue root = parse(octets, limits);
        if (!(root instanceof JsonArray array)) {
            return List.of(document(root, limits));
        }
        List<ReadCredential> read = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            try {
                read.add(document(array.items().get(i), limits));
            } catch (CredentialReadException e) {
                throw e.within("/" + i);
            }
        }
        return List.copyOf(read);
    }

    private static ReadCredential document(JsonValue value, JsonLimits limits) throws CredentialReadException {
        JsonObject root = object(value);
        if (root.has("payload") && (root.has("signatures") || root.has("signature"))) {
            String payload = root.text("payload").orElseThrow(() -> wrongType("/payload", "the payload of a sealed credential must be a string"));
            return credential(object(parse(payload(payload), limits)), ReadCredential.Form.SEALED);
        }
        if (root.has("credential") && !root.has("type")) {
            return credential(object(root.get("credential").orElseThrow()), ReadCredential.Form.ENVELOPE);
        }
        return credential(root, ReadCredential.Form.UNSEALED);
    }

    // RFC 7797: unencoded where b64 is false, as the format's seals are; else base64url, which no JSON object can be mistaken for.
    private static Bytes payload(String payload) {
        try {
            return payload.startsWith("eyJ") || payload.startsWith("ew") ? Bytes.of(Base64.getUrlDecoder().decode(payload)) : Bytes.utf8(payload);
        } catch (IllegalArgumentException e) {
            return Bytes.utf8(payload);
        }
    }

    /**
     * Reads a credential from a tree that was parsed before, such as the one that a seal covers.
     *
     * @param root the credential itself
     * @return the credential and the findings
     * @throws CredentialReadException with reason and place
     */
    public static ReadCredential read(JsonObject root) throws CredentialReadException {
        return credential(root, ReadCredential.Form.UNSEALED);
    }

    /**
     * Writes a credential: compact JSON, UTF-8, members ordered by the IRI they expand to, contexts last, a list of one bare. The same
     * credential gives the same octets, whatever the order in which it was built or read.
     *
     * @param credential the credential
     * @return the exact octets that a seal will cover
     */
    public static JsonLdDocument write(EuropeanDigitalCredential credential) {
        return new JsonLdDocument(Json.write(ordered(credential)));
    }

    /** The tree that {@link #write} writes. */
    static JsonObject ordered(EuropeanDigitalCredential credential) {
        JsonObject json = credential.json();
        return new CanonicalOrder().credential(json.without("@context").with("@context", Contexts.written()));
    }

    private static ReadCredential credential(JsonObject root, ReadCredential.Form form) throws CredentialReadException {
        if (root.has("@graph")) {
            throw new CredentialReadException(Reason.GRAPH, "/@graph", "a flattened graph is not a credential");
        }
        if (!root.list("type").contains(new JsonString(CREDENTIAL_TYPE))) {
            throw new CredentialReadException(Reason.NOT_A_CREDENTIAL, "/type", "no European Digital Credential: type lacks " + CREDENTIAL_TYPE);
        }
        List<ReadFinding> findings = new ArrayList<>(Contexts.check(root));
        findings.addAll(new StructureCheck().check(root));
        return new ReadCredential(EuropeanDigitalCredential.of(root), form, findings);
    }

    private static JsonValue parse(Bytes octets, JsonLimits limits) throws CredentialReadException {
        try {
            return Json.parse(octets, limits);
        } catch (JsonReadException e) {
            throw new CredentialReadException(e.isLimit() ? Reason.LIMIT : Reason.NOT_JSON, e.pointer(), e.getMessage(), e);
        }
    }

    private static JsonObject object(JsonValue value) throws CredentialReadException {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new CredentialReadException(Reason.NOT_A_CREDENTIAL, "", "a credential is one JSON object");
    }

    private static CredentialReadException wrongType(String pointer, String message) {
        return new CredentialReadException(Reason.WRONG_TYPE, pointer, message);
    }
}

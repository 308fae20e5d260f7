package org.edcsdk.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** Finds the parts of a JWS in one of its three serialisations (RFC 7515, 3 and 7): text parts only, nothing is decoded here. */
final class JwsForm {
    /** The members that make an object a sealed form; no EDC has one of them. */
    private static final Set<String> MARKS = Set.of("payload", "signatures", "signature", "protected");
    private static final Set<String> FLATTENED = Set.of("protected", "header", "signature");
    private static final int MOST_TOLD = 8;

    private JwsForm() {
    }

    /** One entry of {@code signatures}, still encoded; {@code header} is the unprotected header. */
    record Entry(String path, String protectedText, JsonObject header, String signatureText) {
    }

    /** What stands in the payload member, the signatures over it, and members that no serialisation has. */
    record Parts(String payload, List<Entry> entries, List<Fault> strange) {
    }

    static boolean isSealed(JsonObject object) {
        return MARKS.stream().anyMatch(object::has);
    }

    /** Whether octets look like the compact serialisation: three runs of visible ASCII, the first one a base64url object. */
    static boolean isCompact(Bytes octets) {
        if (octets.size() < 4) {
            return false;
        }
        String text = new String(octets.toByteArray(), StandardCharsets.ISO_8859_1).strip();
        return text.startsWith("eyJ") && text.chars().allMatch(c -> c > ' ' && c < 0x7f) && text.chars().filter(c -> c == '.').count() >= 2;
    }

    static Parts compact(Bytes octets) {
        String text = new String(octets.toByteArray(), StandardCharsets.ISO_8859_1).strip();
        int first = text.indexOf('.');
        int last = text.lastIndexOf('.');
        String payload = text.substring(first + 1, last);
        if (payload.isEmpty()) {
            throw new RefusedException(FindingCode.PAYLOAD_MISSING, "", "the seal carries no payload");
        }
        // RFC 7797, 5.2: no period inside the payload of a compact form.
        if (payload.indexOf('.') >= 0) {
            throw new RefusedException(FindingCode.MALFORMED_JWS, "", "a compact form has three parts");
        }
        Entry entry = new Entry("", text.substring(0, first), JsonObject.empty(), text.substring(last + 1));
        return new Parts(payload, List.of(entry), List.of());
    }

    static Parts json(JsonObject outer, VerificationLimits limits) {
        if (!(outer.get("payload").orElse(null) instanceof JsonString payload)) {
            throw new RefusedException(FindingCode.PAYLOAD_MISSING, "/payload", "the payload is absent or no string");
        }
        boolean flattened = FLATTENED.stream().anyMatch(outer::has);
        if (flattened && outer.has("signatures")) {
            // RFC 7515, 7.2.2: the two serialisations must not be mixed.
            throw new RefusedException(FindingCode.MIXED_SERIALISATION, "/signatures", "general and flattened serialisation are mixed");
        }
        if (flattened) {
            return new Parts(payload.value(), List.of(entry(outer, "")), strange(outer, "", FLATTENED, "payload"));
        }
        List<Fault> strange = new ArrayList<>(strange(outer, "", Set.of("signatures"), "payload"));
        List<JsonObject> signatures = outer.objects("signatures");
        for (int i = 0; i < signatures.size(); i++) {
            strange.addAll(strange(signatures.get(i), "/signatures/" + i, FLATTENED, "signature"));
        }
        return new Parts(payload.value(), entries(outer, limits), strange);
    }

    // RFC 7515, 7.2: other members are passed over. An unprotected header under another name, with its time stamps, is lost then, and nobody would know.
    private static List<Fault> strange(JsonObject object, String path, Set<String> known, String alsoKnown) {
        return object.members().keySet().stream().filter(name -> !known.contains(name) && !name.equals(alsoKnown)).limit(MOST_TOLD)
                .map(name -> new Fault(FindingCode.UNSIGNED_COMPONENT_INVALID, Pointer.child(path, name),
                        "a member that no serialisation of JWS has; what it holds is not read")).toList();
    }

    private static List<Entry> entries(JsonObject outer, VerificationLimits limits) {
        JsonValue value = outer.get("signatures").orElse(null);
        if (!(value instanceof JsonArray signatures) || signatures.items().isEmpty()) {
            throw new RefusedException(FindingCode.UNUSABLE_SEAL, "/signatures", "a sealed form without a signature");
        }
        if (signatures.items().size() > limits.signatures()) {
            throw RefusedException.limit("signatures", limits.signatures());
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonValue item : signatures.items()) {
            String path = "/signatures/" + entries.size();
            if (!(item instanceof JsonObject object)) {
                throw new RefusedException(FindingCode.MALFORMED_JWS, path, "an entry of signatures is no object");
            }
            entries.add(entry(object, path));
        }
        return entries;
    }

    private static Entry entry(JsonObject object, String path) {
        String protectedText = text(object, "protected", path);
        String signatureText = text(object, "signature", path);
        JsonValue header = object.get("header").orElse(JsonObject.empty());
        if (!(header instanceof JsonObject unprotected)) {
            throw new RefusedException(FindingCode.MALFORMED_JWS, path + "/header", "the unprotected header is no object");
        }
        return new Entry(path, protectedText, unprotected, signatureText);
    }

    private static String text(JsonObject object, String name, String path) {
        if (object.get(name).orElse(null) instanceof JsonString string) {
            return string.value();
        }
        throw new RefusedException(name.equals("signature") ? FindingCode.UNUSABLE_SEAL : FindingCode.MALFORMED_JWS,
                path + "/" + name, "the member " + name + " is absent or no string");
    }

    /** The general serialisation with one signature: what a second validator is given of a document. */
    static JsonObject general(String payload, String protectedText, JsonObject header, String signatureText) {
        Map<String, JsonValue> entry = new LinkedHashMap<>();
        entry.put("protected", new JsonString(protectedText));
        if (!header.members().isEmpty()) {
            entry.put("header", header);
        }
        entry.put("signature", new JsonString(signatureText));
        Map<String, JsonValue> outer = new LinkedHashMap<>();
        outer.put("payload", new JsonString(payload));
        outer.put("signatures", new JsonArray(List.of(JsonObject.of(entry))));
        return JsonObject.of(outer);
    }
}

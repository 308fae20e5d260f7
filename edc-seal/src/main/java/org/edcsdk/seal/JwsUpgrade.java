package org.edcsdk.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** A sealed JSON document that is being raised: the strict reader says what it means, {@link JwsText} where its unsigned components end. */
final class JwsUpgrade {
    private static final int MAX_SIGNATURES = 16;
    private static final int MAX_CERTIFICATES = 10;
    private static final int MAX_COMPONENTS = 256;
    /** Protected members that may be critical and change nothing of what is done here. */
    private static final Set<String> UNDERSTOOD = Set.of("b64", "sigT", "iat", "adoTst", "x5t#o", "sigX5ts", "srCms", "srAts", "sigPl", "sigPId");

    private final Bytes octets;
    private final List<JadesRaising> seals;
    private final List<JwsText.Gap> gaps;

    private JwsUpgrade(Bytes octets, List<JadesRaising> seals, List<JwsText.Gap> gaps) {
        this.octets = octets;
        this.seals = seals;
        this.gaps = gaps;
    }

    static JwsUpgrade of(Bytes octets) throws SealingException {
        JsonObject outer = object(octets, "document is not strict JSON");
        String payload = outer.text("payload")
                .orElseThrow(() -> notSealable(outer.has("signatures") ? "seal has its payload elsewhere" : "document is not sealed", null));
        boolean general = outer.has("signatures");
        if (general && (outer.has("protected") || outer.has("signature") || outer.has("header"))) {
            // RFC 7515, 7.2.2
            throw notSealable("general and flattened serialisation are mixed", null);
        }
        List<JsonObject> entries = general ? outer.objects("signatures") : List.of(outer);
        if (entries.isEmpty() || general && entries.size() != array(outer, "signatures").size()) {
            throw notSealable("document has no signature, or one that is no object", null);
        }
        if (entries.size() > MAX_SIGNATURES) {
            throw notSealable("document has " + entries.size() + " signatures, the limit is " + MAX_SIGNATURES, null);
        }
        List<JadesRaising> seals = new ArrayList<>();
        for (JsonObject entry : entries) {
            seals.add(raising(entry, payload));
        }
        return new JwsUpgrade(octets, seals, JwsText.gaps(octets.toByteArray(), general, entries.size()));
    }

    /** Does something to each seal. */
    SealedJson run(RaisingStep<JadesRaising> step) throws SealingException {
        try {
            for (JadesRaising seal : seals) {
                step.take(seal);
            }
        } catch (SealingException e) {
            throw e.withCompleted(e.values(), List.of(document()));
        }
        return document();
    }

    private SealedJson document() {
        SealLevel lowest = seals.stream().map(JadesRaising::level).min(SealLevel::compareTo).orElseThrow();
        byte[] text = octets.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 16384);
        int done = 0;
        for (int i = 0; i < seals.size(); i++) {
            JwsText.Gap gap = gaps.get(i);
            out.write(text, done, gap.offset() - done);
            out.writeBytes(gap.filled(seals.get(i).added()).getBytes(StandardCharsets.US_ASCII));
            done = gap.offset();
        }
        out.write(text, done, text.length - done);
        return new SealedJson(Bytes.of(out.toByteArray()), lowest);
    }

    private static JadesRaising raising(JsonObject entry, String payload) throws SealingException {
        String header = required(entry, "protected");
        String value = required(entry, "signature");
        JsonObject protectedMembers = object(Bytes.of(decoded(header, "protected header")), "protected header is not strict JSON");
        requireUnderstood(protectedMembers);
        List<X509Certificate> chain = chain(protectedMembers);
        SealAlgorithm algorithm = SealAlgorithm.ofJwaName(protectedMembers.text("alg").orElse(""))
                .filter(named -> named.fits(chain.get(0).getPublicKey()))
                .orElseThrow(() -> notSealable("algorithm of the seal is none that a seal may have, or not that of its key", null));
        // RFC 7797, 3: with b64 true the payload member is base64url text, and signed as such; else its octets are signed. As text, the two are one.
        Bytes signed = Bytes.utf8(payload);
        Bytes input = Bytes.utf8(header + "." + payload);
        if (!SignatureValues.verifiesJws(algorithm, chain.get(0).getPublicKey(), input, decoded(value, "signature"))) {
            throw notSealable("seal does not verify", null);
        }
        // as the seal was made: the form without iat is that of Europass issuers
        JadesSignature signature = new JadesSignature(header, signed, value, chain, protectedMembers.has("iat"));
        return JadesRaising.of(signature, components(entry));
    }

    private static String required(JsonObject entry, String name) throws SealingException {
        return entry.text(name).orElseThrow(() -> notSealable("a signature has no text in " + name, null));
    }

    /** The items of a member that must be an array where it is there. */
    private static List<JsonValue> array(JsonObject object, String name) throws SealingException {
        JsonValue value = object.get(name).orElse(new JsonArray(List.of()));
        if (!(value instanceof JsonArray array)) {
            throw notSealable("member " + name + " is no array", null);
        }
        return array.items();
    }

    private static void requireUnderstood(JsonObject header) throws SealingException {
        if (header.has("sigD")) {
            throw notSealable("seal is over other documents (sigD)", null);
        }
        // RFC 7515, 4.1.11: what is critical must be understood; RFC 7797, 6: b64 false must be critical
        JsonValue b64 = header.get("b64").orElse(new JsonBoolean(true));
        List<JsonValue> critical = array(header, "crit");
        for (JsonValue name : critical) {
            if (!(name instanceof JsonString text) || !UNDERSTOOD.contains(text.value()) || !header.has(text.value())) {
                throw notSealable("a critical member of the protected header is not understood", null);
            }
        }
        if (!b64.equals(new JsonBoolean(true)) && !(b64.equals(new JsonBoolean(false)) && critical.contains(new JsonString("b64")))) {
            throw notSealable("b64 is no boolean, or false and not critical", null);
        }
    }

    private static List<X509Certificate> chain(JsonObject header) throws SealingException {
        List<JsonValue> values = array(header, "x5c");
        if (values.isEmpty() || values.size() > MAX_CERTIFICATES) {
            throw notSealable("protected header has " + values.size() + " certificates (x5c), 1 to " + MAX_CERTIFICATES + " are needed", null);
        }
        List<X509Certificate> chain = new ArrayList<>();
        try {
            for (JsonValue value : values) {
                byte[] der = Base64.getDecoder().decode(value instanceof JsonString text ? text.value() : "");
                chain.add((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
            }
        } catch (CertificateException | RuntimeException e) {
            throw notSealable("certificate in the protected header cannot be read", e);
        }
        return chain;
    }

    private static List<String> components(JsonObject entry) throws SealingException {
        Optional<JsonValue> header = entry.get("header");
        if (header.isEmpty()) {
            return List.of();
        }
        if (!(header.get() instanceof JsonObject unprotected)) {
            throw notSealable("unprotected header is no object", null);
        }
        List<JsonValue> items = array(unprotected, "etsiU");
        if (items.size() > MAX_COMPONENTS) {
            throw notSealable("seal has " + items.size() + " unsigned components, the limit is " + MAX_COMPONENTS, null);
        }
        List<String> components = new ArrayList<>();
        for (JsonValue item : items) {
            // ETSI TS 119 182-1, 5.3.1: the forms must not be mixed, and for clear ones no canonicalisation is agreed
            if (!(item instanceof JsonString text)) {
                throw notSealable("unsigned components are in clear form, only base64url is raised", null);
            }
            components.add(text.value());
        }
        return components;
    }

    private static byte[] decoded(String text, String what) throws SealingException {
        try {
            byte[] octets = Base64.getUrlDecoder().decode(text);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(octets).equals(text)) {
                throw notSealable(what + " is not base64url as RFC 7515 has it", null);
            }
            return octets;
        } catch (IllegalArgumentException e) {
            throw notSealable(what + " is not base64url as RFC 7515 has it", e);
        }
    }

    private static JsonObject object(Bytes octets, String message) throws SealingException {
        try {
            if (Json.parse(octets, JsonLimits.withDefaults()) instanceof JsonObject object) {
                return object;
            }
            throw notSealable("a JSON object is needed", null);
        } catch (JsonReadException e) {
            throw notSealable(message + ": " + e.reason(), e);
        }
    }

    static SealingException notSealable(String message, Exception cause) {
        return new SealingException(Reason.DOCUMENT_NOT_SEALABLE, Outcome.NOT_SENT, message, cause);
    }
}

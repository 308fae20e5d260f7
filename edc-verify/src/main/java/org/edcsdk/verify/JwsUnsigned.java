package org.edcsdk.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/**
 * The unsigned components of a JAdES seal, {@code etsiU} (TS 119 182-1, 5.3). Its shape belongs to the form of the seal; what is wrong
 * inside a component only costs the level, since anybody can add, swap or remove components.
 */
final class JwsUnsigned {
    private static final Set<String> REVOCATION = Set.of("rVals", "arVals", "tstVD", "anyValData");
    // TS 119 182-1, 5.3: those beside the ones that are read here.
    private static final Set<String> OTHERS = Set.of("sigPSt", "xVals", "axVals", "xRefs", "rRefs", "axRefs", "arRefs", "sigRTst", "rfsTst");
    private static final int MOST_TOLD = 8;
    private static final int COUNTER_DEPTH = 1;

    private final JwsSignature seal;
    private final VerificationLimits limits;
    private final String path;
    private final int depth;
    private final List<Fault> faults = new ArrayList<>();
    private final List<JsonValue> usable = new ArrayList<>();
    private final List<ExaminedSeal> counterSeals = new ArrayList<>();
    private final ByteArrayOutputStream earlier = new ByteArrayOutputStream();
    private boolean archivable;
    private boolean timestamped;
    private boolean longTerm;
    private boolean archived;

    private JwsUnsigned(JwsSignature seal, VerificationLimits limits, int depth) {
        this.seal = seal;
        this.limits = limits;
        this.path = seal.path() + "/header/etsiU";
        this.depth = depth;
    }

    static JwsUnsigned read(JwsSignature seal, VerificationLimits limits, int depth) {
        JwsUnsigned unsigned = new JwsUnsigned(seal, limits, depth);
        if (seal.unprotected().has("etsiU")) {
            unsigned.readAll(seal.unprotected().get("etsiU").orElseThrow());
        }
        unsigned.tellOtherMembers();
        return unsigned;
    }

    // TS 119 182-1, 5.3.1: etsiU alone stands there. A time stamp under another name is lost, and nobody would know.
    private void tellOtherMembers() {
        seal.unprotected().members().keySet().stream().filter(name -> !name.equals("etsiU")).limit(MOST_TOLD)
                .forEach(name -> faults.add(new Fault(FindingCode.UNSIGNED_COMPONENT_INVALID, Pointer.child(seal.path() + "/header", name),
                        "a member of the unprotected header that JAdES does not know; what it holds is not read")));
    }

    List<Fault> faults() {
        return faults;
    }

    List<ExaminedSeal> counterSeals() {
        return counterSeals;
    }

    BaselineLevel level() {
        if (!timestamped) {
            return BaselineLevel.BASELINE_B;
        }
        if (!longTerm) {
            return BaselineLevel.BASELINE_T;
        }
        return archived ? BaselineLevel.BASELINE_LTA : BaselineLevel.BASELINE_LT;
    }

    /** The unprotected header with the components up to the first that cannot be read, for a validator that could stumble over it. */
    JsonObject usableHeader() {
        return usable.isEmpty() ? JsonObject.empty() : JsonObject.empty().with("etsiU", new JsonArray(usable));
    }

    private void readAll(JsonValue value) {
        if (!(value instanceof JsonArray array) || array.items().isEmpty()) {
            throw new RefusedException(FindingCode.MALFORMED_UNSIGNED, path, "etsiU is no list of components");
        }
        if (array.items().size() > limits.etsiUComponents()) {
            throw RefusedException.limit("etsiUComponents", limits.etsiUComponents());
        }
        archivable = array.items().stream().allMatch(JsonString.class::isInstance);
        if (!archivable && !array.items().stream().allMatch(JsonObject.class::isInstance)) {
            // TS 119 182-1, 5.3.1: all components base64url or all clear.
            throw new RefusedException(FindingCode.MALFORMED_UNSIGNED, path, "etsiU mixes forms, or holds neither strings nor objects");
        }
        boolean readable = true;
        for (int i = 0; i < array.items().size(); i++) {
            JsonValue item = array.items().get(i);
            String at = path + "/" + i;
            Optional<JsonObject> component = component(item, at);
            component.ifPresent(one -> readOne(one, at));
            readable &= component.isPresent();
            if (readable) {
                usable.add(item);
            }
            if (item instanceof JsonString text) {
                earlier.writeBytes(text.value().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Optional<JsonObject> component(JsonValue item, String at) {
        try {
            JsonValue value = item instanceof JsonString text ? Json.parse(Bytes.of(StrictBase64.url(text.value(), at)), limits.json()) : item;
            if (value instanceof JsonObject object && object.members().size() == 1) {
                return Optional.of(object);
            }
            faults.add(new Fault(FindingCode.UNSIGNED_COMPONENT_INVALID, at, "a component of etsiU is no object with one member"));
        } catch (RefusedException | JsonReadException e) {
            faults.add(new Fault(FindingCode.UNSIGNED_COMPONENT_INVALID, at, "a component of etsiU cannot be read"));
        }
        return Optional.empty();
    }

    private void readOne(JsonObject component, String at) {
        String name = component.members().keySet().iterator().next();
        JsonValue value = component.get(name).orElseThrow();
        if (name.equals("sigTst")) {
            // TS 119 182-1, 5.3.4: over the base64url signature value.
            timestamped |= timestamps(name, value, seal.signatureText().getBytes(StandardCharsets.US_ASCII));
        } else if (REVOCATION.contains(name)) {
            longTerm |= revocationValues(value);
        } else if (name.equals("arcTst") && archivable) {
            archived |= timestamps(name, value, archiveMessage());
        } else if (name.equals("cSig") && depth < COUNTER_DEPTH) {
            counterSeals.add(JwsCounterSeal.examine(value, seal, path + "/cSig", limits, depth + 1));
        } else if (!OTHERS.contains(name) && !name.equals("arcTst") && !name.equals("cSig")) {
            faults.add(new Fault(FindingCode.UNSIGNED_COMPONENT_INVALID, at, "a component of etsiU that JAdES does not know; what it holds is not read"));
        }
    }

    // TS 119 182-1, 5.3.6: payload, protected header, value, then the components so far as they are spelt.
    private byte[] archiveMessage() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(seal.payloadAsSigned());
        message.writeBytes(("." + seal.protectedText() + "." + seal.signatureText() + ".").getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(earlier.toByteArray());
        return message.toByteArray();
    }

    private boolean timestamps(String name, JsonValue value, byte[] message) {
        List<JsonObject> tokens = value instanceof JsonObject object ? object.objects("tstTokens") : List.of();
        boolean allHold = !tokens.isEmpty();
        if (tokens.isEmpty()) {
            faults.add(new Fault(FindingCode.TIMESTAMP_INVALID, path + "/" + name, "a time stamp component holds no time stamp"));
        }
        for (JsonObject token : tokens) {
            allHold &= holds(token, message, path + "/" + name);
        }
        return allHold;
    }

    private boolean holds(JsonObject token, byte[] message, String at) {
        try {
            byte[] der = StrictBase64.standard(token.text("val").orElse(""), at);
            TimestampToken.check(der, message, at, limits);
            return true;
        } catch (RefusedException e) {
            faults.add(new Fault(FindingCode.TIMESTAMP_INVALID, at, e.getMessage()));
            return false;
        }
    }

    private static boolean revocationValues(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return false;
        }
        return !object.objects("crlVals").isEmpty() || !object.objects("ocspVals").isEmpty()
                || object.object("rVals").map(JwsUnsigned::revocationValues).orElse(false);
    }
}

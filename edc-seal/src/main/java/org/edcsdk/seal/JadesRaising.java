package org.edcsdk.seal;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;

/**
 * Raises one JAdES signature step by step (ETSI TS 119 182-1, 5.3 and 6): components are added at the end, none is changed. After a failure it holds what
 * was reached. For one thread.
 */
final class JadesRaising {
    private static final Set<String> REVOCATION = Set.of("rVals", "arVals", "tstVD", "anyValData");

    private final JadesSignature signature;
    private final List<String> components = new ArrayList<>();
    /** Tokens that hold, in the order of their components. */
    private final List<byte[]> signatureTimestamps = new ArrayList<>();
    private final List<byte[]> archiveTimestamps = new ArrayList<>();
    private int read;
    private boolean hasSealValues;
    private boolean hasValues;
    private boolean archived;

    JadesRaising(JadesSignature signature) {
        this.signature = signature;
    }

    /** A signature that has unsigned components already: those that cannot be read or do not hold count for nothing. */
    static JadesRaising of(JadesSignature signature, List<String> components) {
        JadesRaising raising = new JadesRaising(signature);
        components.forEach(raising::read);
        raising.read = components.size();
        return raising;
    }

    SealLevel level() {
        if (signatureTimestamps.isEmpty()) {
            return SealLevel.BASELINE_B;
        }
        if (!hasValues) {
            return SealLevel.BASELINE_T;
        }
        return archived ? SealLevel.BASELINE_LTA : SealLevel.BASELINE_LT;
    }

    List<String> components() {
        return List.copyOf(components);
    }

    /** Those components that were not there before. */
    List<String> added() {
        return List.copyOf(components.subList(read, components.size()));
    }

    /** To the level that is wanted; at LTA, where that is wanted, one more time stamp over all. */
    void raise(LevelServices services) throws SealingException {
        if (services.wants(SealLevel.BASELINE_LTA) && level() == SealLevel.BASELINE_LTA) {
            renew(services);
            return;
        }
        if (services.wants(SealLevel.BASELINE_T) && level() == SealLevel.BASELINE_B) {
            services.requireValid(signature.chain().get(0));
            byte[] token = services.timestamps().timestamp(signature.stamped());
            components.add(EtsiU.signatureTimestamp(token));
            signatureTimestamps.add(token);
        }
        if (services.wants(SealLevel.BASELINE_LT) && level() == SealLevel.BASELINE_T) {
            addValues(services);
        }
        if (services.wants(SealLevel.BASELINE_LTA) && level() == SealLevel.BASELINE_LT) {
            addArchiveTimestamp(services);
        }
    }

    /** One more archive time stamp, with what the last one needs to be validated before it. */
    private void renew(LevelServices services) throws SealingException {
        byte[] last = archiveTimestamps.get(archiveTimestamps.size() - 1);
        List<String> data = EtsiU.timestampValidationData(services.validationDataOf(last));
        // both or nothing: the data alone raises no level
        components.addAll(data);
        try {
            addArchiveTimestamp(services);
        } catch (SealingException e) {
            components.subList(components.size() - data.size(), components.size()).clear();
            throw e;
        }
    }

    private void addValues(LevelServices services) throws SealingException {
        ValidationData seal = services.validationDataOf(signature.chain(), CmsCertificates.timeOf(signatureTimestamps.get(0)));
        ValidationData stamps = ValidationData.empty();
        for (byte[] token : signatureTimestamps) {
            stamps = stamps.merge(services.validationDataOf(token));
        }
        // all or nothing: a half of the values is no level
        if (hasSealValues) {
            components.addAll(EtsiU.anyValidationData(without(seal.merge(stamps), signature.chain())));
        } else if (signature.stampDataApart()) {
            components.addAll(EtsiU.validationValues(without(seal, signature.chain())));
            components.addAll(EtsiU.timestampValidationData(without(stamps, seal)));
        } else {
            components.addAll(EtsiU.validationValues(without(seal.merge(stamps), signature.chain())));
        }
        hasValues = true;
    }

    private void addArchiveTimestamp(LevelServices services) throws SealingException {
        byte[] token = services.timestamps().timestampOf(signature.archiveSha256(components));
        components.add(EtsiU.archiveTimestamp(token));
        archiveTimestamps.add(token);
        archived = true;
    }

    /** The chain stands in the protected header. */
    private static ValidationData without(ValidationData data, List<X509Certificate> chain) {
        return ValidationData.of(rest(data.certificates(), chain), data.ocspResponses(), data.crls());
    }

    private static ValidationData without(ValidationData data, ValidationData other) {
        return ValidationData.of(rest(data.certificates(), other.certificates()), rest(data.ocspResponses(), other.ocspResponses()),
                rest(data.crls(), other.crls()));
    }

    private static <T> List<T> rest(List<T> all, List<T> known) {
        Set<T> set = new HashSet<>(known);
        return all.stream().filter(item -> !set.contains(item)).toList();
    }

    private void read(String text) {
        JsonObject component = component(text);
        if (component.has("sigTst")) {
            holding(component, "sigTst", digest -> digest.digest(signature.stamped())).forEach(signatureTimestamps::add);
        } else if (component.has("arcTst")) {
            List<String> before = List.copyOf(components);
            List<byte[]> tokens = holding(component, "arcTst", digest -> signature.archiveDigest(before, digest));
            archiveTimestamps.addAll(tokens);
            // one that came before the values does not preserve them
            archived |= hasValues && !tokens.isEmpty();
        } else {
            hasSealValues |= component.has("xVals") || component.has("rVals");
            hasValues |= component.members().entrySet().stream().anyMatch(member -> REVOCATION.contains(member.getKey()) && hasRevocation(member.getValue()));
        }
        components.add(text);
    }

    private static JsonObject component(String text) {
        try {
            JsonValue value = Json.parse(Bytes.of(Base64.getUrlDecoder().decode(text)), JsonLimits.withDefaults());
            return value instanceof JsonObject object && object.members().size() == 1 ? object : JsonObject.empty();
        } catch (IllegalArgumentException | JsonReadException e) {
            return JsonObject.empty();
        }
    }

    private static List<byte[]> holding(JsonObject component, String name, Function<MessageDigest, byte[]> imprint) {
        List<byte[]> tokens = new ArrayList<>();
        for (JsonObject token : component.object(name).map(object -> object.objects("tstTokens")).orElse(List.of())) {
            byte[] der = decoded(token.text("val").orElse(""));
            if (!CheckedTimestamps.holds(der, imprint)) {
                return List.of();
            }
            tokens.add(der);
        }
        return tokens;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean hasRevocation(JsonValue value) {
        return value instanceof JsonObject object && (!object.objects("crlVals").isEmpty() || !object.objects("ocspVals").isEmpty()
                || object.object("rVals").map(JadesRaising::hasRevocation).orElse(false));
    }
}

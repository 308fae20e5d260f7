package org.edcsdk.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.edcsdk.model.Bytes;

/** A JSON credential whose header is fixed. Writes the JWS (RFC 7515, 7.2.1; RFC 7797; ETSI TS 119 182-1). */
final class PendingJson implements PendingDocument {
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private final String header;
    private final Bytes payload;
    private final SealKey key;
    private final SigningInput input;

    private PendingJson(String header, Bytes payload, SealKey key) {
        this.header = header;
        this.payload = payload;
        this.key = key;
        this.input = SigningInput.of(signingInput(header, payload), key.algorithm());
    }

    static PendingJson of(String header, Bytes payload, SealKey key) throws SealingException {
        JsonText.requireSealable(payload);
        return new PendingJson(header, payload, key);
    }

    static PendingJson resumed(String header, Bytes payload, SealKey key) {
        return new PendingJson(header, payload, key);
    }

    /** RFC 7797, 3: with b64 false the payload octets themselves are signed. */
    private static Bytes signingInput(String header, Bytes payload) {
        return Bytes.concat(Bytes.utf8(header + "."), payload);
    }

    @Override
    public List<Bytes> parts() {
        return List.of(Bytes.utf8(header), payload);
    }

    @Override
    public SigningInput input() {
        return input;
    }

    @Override
    public SealedJson seal(byte[] value) {
        return new SealedJson(write(encoded(value), List.of()), SealLevel.BASELINE_B);
    }

    @Override
    public SealedJson seal(byte[] value, LevelServices services) throws SealingException {
        String signature = encoded(value);
        JadesRaising raising = new JadesRaising(
                new JadesSignature(header, payload, signature, key.chain(), !JadesHeader.claimsTimeInSigT(header)));
        try {
            raising.raise(services);
        } catch (SealingException e) {
            throw e.withCompleted(Map.of(), List.of(sealed(signature, raising)));
        }
        return sealed(signature, raising);
    }

    private SealedJson sealed(String signature, JadesRaising raising) {
        return new SealedJson(write(signature, raising.components()), raising.level());
    }

    private String encoded(byte[] value) {
        return BASE64_URL.encodeToString(SignatureValues.jws(key.algorithm(), value));
    }

    /** {@code payload} comes first: readers tell sealed from unsealed by it. */
    private Bytes write(String signature, List<String> etsiU) {
        StringBuilder end = new StringBuilder(",\"signatures\":[{\"protected\":\"").append(header).append('"');
        if (!etsiU.isEmpty()) {
            end.append(",\"header\":{\"etsiU\":[\"").append(String.join("\",\"", etsiU)).append("\"]}");
        }
        end.append(",\"signature\":\"").append(signature).append("\"}]}");
        return JsonText.around("{\"payload\":", payload, end.toString());
    }
}

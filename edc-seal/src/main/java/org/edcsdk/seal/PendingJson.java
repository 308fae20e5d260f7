package org.edcsdk.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.edcsdk.model.Bytes;

/** A JSON credential whose header is fixed. Writes the JWS (RFC 7515, 7.2.1; RFC 7797; ETSI TS 119 182-1). */
final class PendingJson implements PendingDocument {
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private final String header;
    private final Bytes payload;
    private final SealAlgorithm algorithm;
    private final SigningInput input;

    private PendingJson(String header, Bytes payload, SealAlgorithm algorithm) {
        this.header = header;
        this.payload = payload;
        this.algorithm = algorithm;
        this.input = SigningInput.of(signingInput(header, payload), algorithm);
    }

    static PendingJson of(String header, Bytes payload, SealAlgorithm algorithm) throws SealingException {
        JsonText.requireSealable(payload);
        return new PendingJson(header, payload, algorithm);
    }

    static PendingJson resumed(String header, Bytes payload, SealAlgorithm algorithm) {
        return new PendingJson(header, payload, algorithm);
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
    public SealedJson seal(byte[] value, CheckedTimestamps timestamps) throws SealingException {
        String signature = encoded(value);
        // ETSI TS 119 182-1, 5.3.4: the imprint covers the base64url text of the value
        byte[] token = timestamps.timestamp(signature.getBytes(StandardCharsets.US_ASCII));
        String sigTst = "{\"sigTst\":{\"tstTokens\":[{\"val\":\"" + Base64.getEncoder().encodeToString(token) + "\"}]}}";
        String entry = BASE64_URL.encodeToString(sigTst.getBytes(StandardCharsets.US_ASCII));
        return new SealedJson(write(signature, List.of(entry)), SealLevel.BASELINE_T);
    }

    private String encoded(byte[] value) {
        return BASE64_URL.encodeToString(SignatureValues.jws(algorithm, value));
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

package org.edcsdk.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Collectors;
import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.TestSeal;

/** Seals of P-256 as somebody else might write them. */
final class ForeignJws {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private ForeignJws() {
    }

    /** RFC 7515 without RFC 7797. */
    static Bytes withEncodedPayload(TestSeal seal, Bytes payload) throws Exception {
        return with(seal, "\"iat\":" + Fixtures.NOW.getEpochSecond(), payload);
    }

    /** Further members of the protected header as given. */
    static Bytes with(TestSeal seal, String members, Bytes payload) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(seal.certificate().getEncoded());
        String chain = seal.chain().stream().map(ForeignJws::der).collect(Collectors.joining("\",\""));
        String header = URL.encodeToString(("{\"alg\":\"ES256\",\"x5t#S256\":\"" + URL.encodeToString(digest) + "\",\"x5c\":[\"" + chain + "\"],"
                + members + "}").getBytes(StandardCharsets.UTF_8));
        String encoded = URL.encodeToString(payload.toByteArray());
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(seal.privateKey());
        signature.update((header + "." + encoded).getBytes(StandardCharsets.US_ASCII));
        return Bytes.utf8("{\"payload\":\"" + encoded + "\",\"signatures\":[{\"protected\":\"" + header + "\",\"signature\":\""
                + URL.encodeToString(signature.sign()) + "\"}]}");
    }

    private static String der(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

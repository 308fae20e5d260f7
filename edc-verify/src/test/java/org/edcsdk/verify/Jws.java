package org.edcsdk.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.stream.Collectors;

import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;

/** Writes sealed JSON by hand, right or wrong in one respect; every header it is given is really signed. */
final class Jws {
    static final String PAYLOAD = "{\"a\":\"é\"}";
    private static final TestSeal SEAL = TestPki.create(Clock.fixed(Sealed.NOW, java.time.ZoneOffset.UTC))
            .issueSeal(SealRequest.standard().key(KeyAlgorithm.P_256));

    private Jws() {
    }

    /** A header with the members that every seal has, and further ones, each with a comma in front. */
    static String header(String more) {
        return "{\"alg\":\"ES256\"," + certificates() + more + "}";
    }

    static String certificates() {
        return certificates(SEAL);
    }

    private static String certificates(TestSeal seal) {
        return "\"x5t#S256\":\"" + thumbprint(seal) + "\",\"x5c\":[" + chain(seal) + "]";
    }

    /** The payload sealed with another certificate of a P-256 key. */
    static String sealed(TestSeal seal, String payload) {
        String header = "{\"alg\":\"ES256\"," + certificates(seal) + TIME + "}";
        return general(payload, "{\"protected\":\"" + url(header) + "\",\"signature\":\"" + value(seal.privateKey(), header, payload) + "\"}");
    }

    static String thumbprint() {
        return thumbprint(SEAL);
    }

    private static String thumbprint(TestSeal seal) {
        try {
            return url(MessageDigest.getInstance("SHA-256").digest(seal.certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String chain() {
        return chain(SEAL);
    }

    private static String chain(TestSeal seal) {
        return seal.chain().stream().map(Jws::standard).map(text -> '"' + text + '"').collect(Collectors.joining(","));
    }

    private static String standard(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String url(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    static String url(String text) {
        return url(text.getBytes(StandardCharsets.UTF_8));
    }

    static String value(String header, String payload) {
        return value(SEAL.privateKey(), header, payload);
    }

    private static String value(PrivateKey key, String header, String payload) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update((url(header) + "." + payload).getBytes(StandardCharsets.UTF_8));
            return url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An entry of signatures; {@code unprotected} is empty or an object. */
    static String entry(String header, String unprotected, String payload) {
        return "{\"protected\":\"" + url(header) + "\"," + (unprotected.isEmpty() ? "" : "\"header\":" + unprotected + ",")
                + "\"signature\":\"" + value(header, payload) + "\"}";
    }

    static String general(String payload, String... entries) {
        return "{\"payload\":\"" + payload.replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"signatures\":[" + String.join(",", entries) + "]}";
    }

    static ExaminedDocument examine(String text) {
        return Corpus.examine(Bytes.utf8(text));
    }

    /** A seal with this header over the usual payload. */
    static ExaminedDocument withHeader(String header) {
        return examine(general(PAYLOAD, entry(header, "", PAYLOAD)));
    }

    /** A right seal with this unprotected header. */
    static ExaminedDocument withUnprotected(String unprotected) {
        return examine(general(PAYLOAD, entry(header(TIME), unprotected, PAYLOAD)));
    }

    static final String TIME = ",\"iat\":1782806405,\"b64\":false,\"crit\":[\"b64\"]";
}

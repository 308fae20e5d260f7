package org.edcsdk.verify;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/**
 * The certificate that a signature names: {@code x5c} (RFC 7515, 4.1.6), bound by {@code x5t#S256}, {@code x5t#o} or {@code sigX5ts}
 * (TS 119 182-1, 5.1.7, 5.2.2). Addresses ({@code x5u}, {@code jku}) are never followed, and a bare key ({@code jwk}) is no certificate.
 */
final class JwsCertificates {
    // RFC 7518 names and the URIs of RFC 6931 that x5t#o and sigX5ts are found with. MD5 and SHA-1 stay away on purpose.
    private static final Map<String, String> DIGESTS = Map.of(
            "S256", "SHA-256", "S384", "SHA-384", "S512", "SHA-512",
            "http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384",
            "http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512");

    private JwsCertificates() {
    }

    /**
     * Reads the chain.
     *
     * @return the certificates, that of the seal first; never empty
     * @throws RefusedException where there is none, one cannot be read or is not the one that the header protects
     */
    static List<X509Certificate> read(JsonObject header, String path, VerificationLimits limits) {
        List<X509Certificate> chain = chain(header, path + "/x5c", limits);
        checkOrder(chain, path + "/x5c");
        checkReference(header, chain.get(0), path);
        return chain;
    }

    private static List<X509Certificate> chain(JsonObject header, String path, VerificationLimits limits) {
        if (!(header.get("x5c").orElse(null) instanceof JsonArray array) || array.items().isEmpty()) {
            throw new RefusedException(FindingCode.NO_CERTIFICATE_REFERENCE, path, "the seal brings no certificate along (x5c)");
        }
        if (array.items().size() > limits.certificates()) {
            throw RefusedException.limit("certificates", limits.certificates());
        }
        List<X509Certificate> chain = new ArrayList<>();
        for (JsonValue item : array.items()) {
            if (!(item instanceof JsonString text)) {
                throw new RefusedException(FindingCode.MALFORMED_HEADER, path, "x5c holds something that is no string");
            }
            chain.add(certificate(StrictBase64.standard(text.value(), path))
                    .orElseThrow(() -> new RefusedException(FindingCode.MALFORMED_HEADER, path, "x5c holds something that is no certificate")));
        }
        return chain;
    }

    /** Reads one DER certificate; empty for anything else, bytes behind it included. */
    static Optional<X509Certificate> certificate(byte[] der) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der));
            return MessageDigest.isEqual(certificate.getEncoded(), der) ? Optional.of(certificate) : Optional.empty();
        } catch (CertificateException | RuntimeException e) {
            // Foreign parser: some malformed certificates end in an unchecked exception.
            return Optional.empty();
        }
    }

    // RFC 7515, 4.1.6: each following certificate must certify the one before.
    private static void checkOrder(List<X509Certificate> chain, String path) {
        for (int i = 1; i < chain.size(); i++) {
            if (!chain.get(i).getSubjectX500Principal().equals(chain.get(i - 1).getIssuerX500Principal())) {
                throw new RefusedException(FindingCode.CERTIFICATE_REFERENCE_MISMATCH, path, "the certificates of x5c are not in order");
            }
        }
    }

    private static void checkReference(JsonObject header, X509Certificate certificate, String path) {
        boolean found = false;
        if (header.has("x5t#S256")) {
            found = true;
            compare("SHA-256", header.text("x5t#S256").orElse(""), certificate, path + "/x5t#S256");
        }
        if (header.has("x5t#o")) {
            found = true;
            compareNamed(header.get("x5t#o").orElseThrow(), certificate, path + "/x5t#o");
        }
        if (header.has("sigX5ts")) {
            found = true;
            List<JsonValue> references = header.list("sigX5ts");
            if (references.isEmpty()) {
                throw new RefusedException(FindingCode.MALFORMED_HEADER, path + "/sigX5ts", "sigX5ts is empty");
            }
            compareNamed(references.get(0), certificate, path + "/sigX5ts");
        }
        if (!found) {
            throw new RefusedException(FindingCode.NO_CERTIFICATE_REFERENCE, path, "the seal protects no reference to its certificate");
        }
    }

    private static void compareNamed(JsonValue reference, X509Certificate certificate, String path) {
        if (!(reference instanceof JsonObject object)) {
            throw new RefusedException(FindingCode.MALFORMED_HEADER, path, "the certificate reference is no object");
        }
        String algorithm = DIGESTS.get(object.text("digAlg").orElse(""));
        if (algorithm == null) {
            throw new RefusedException(FindingCode.WEAK_DIGEST, path, "the certificate reference uses a digest that is not allowed");
        }
        compare(algorithm, object.text("digVal").orElse(""), certificate, path);
    }

    private static void compare(String algorithm, String value, X509Certificate certificate, String path) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
            if (!MessageDigest.isEqual(digest, StrictBase64.url(value, path))) {
                throw new RefusedException(FindingCode.CERTIFICATE_REFERENCE_MISMATCH, path, "the reference names another certificate than x5c");
            }
        } catch (NoSuchAlgorithmException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}

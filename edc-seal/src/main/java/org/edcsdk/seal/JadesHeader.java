package org.edcsdk.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * Writes the protected header of a seal (ETSI TS 119 182-1, 5.1 and 5.2). What depends on the certificate alone is written once. Immutable.
 */
final class JadesHeader {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final HeaderProfile profile;
    private final String prefix;

    private JadesHeader(HeaderProfile profile, String prefix) {
        this.profile = profile;
        this.prefix = prefix;
    }

    static JadesHeader of(SealKey key, HeaderProfile profile) {
        try {
            return new JadesHeader(profile, prefix(key, profile));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("certificate cannot be encoded", e);
        }
    }

    /** The header at a time, base64url. All members are ASCII and need no escapes. */
    String at(Instant time) {
        String json = prefix + switch (profile) {
            case EUROPASS -> ",\"sigT\":\"" + SECONDS.format(time) + "\",\"crit\":[\"b64\",\"sigT\"]}";
            case ETSI -> ",\"iat\":" + time.getEpochSecond() + ",\"crit\":[\"b64\"]}";
        };
        return BASE64_URL.encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a header that was written here has the form {@link HeaderProfile#EUROPASS}. Base64 texts have no quotes, so the text tells. */
    static boolean claimsTimeInSigT(String header) {
        return new String(Base64.getUrlDecoder().decode(header), StandardCharsets.US_ASCII).contains(",\"sigT\":");
    }

    /** Members in the order of the official samples. {@code cty} carries no meaning to verifiers of them and is written as there. */
    private static String prefix(SealKey key, HeaderProfile profile) throws GeneralSecurityException, IOException {
        X509Certificate certificate = key.certificate();
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return "{\"alg\":\"" + key.algorithm().jwaName()
                + "\",\"cty\":\"" + (profile == HeaderProfile.EUROPASS ? "octet-stream" : "ld+json")
                + "\",\"kid\":\"" + BASE64.encodeToString(issuerSerial(certificate))
                + "\",\"x5t#S256\":\"" + BASE64_URL.encodeToString(sha256)
                + "\",\"x5c\":[" + key.chainWithoutRoot().stream().map(JadesHeader::der).collect(Collectors.joining("\",\"", "\"", "\""))
                + "],\"typ\":\"jose+json\",\"b64\":false";
    }

    private static String der(X509Certificate certificate) {
        try {
            return BASE64.encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate cannot be encoded", e);
        }
    }

    /** ETSI TS 119 182-1, 5.1.4: the IssuerSerial of RFC 5035. */
    private static byte[] issuerSerial(X509Certificate certificate) throws IOException {
        X500Name issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        GeneralNames names = new GeneralNames(new GeneralName(issuer));
        return new DERSequence(new ASN1Encodable[] {names, new ASN1Integer(certificate.getSerialNumber())}).getEncoded("DER");
    }
}

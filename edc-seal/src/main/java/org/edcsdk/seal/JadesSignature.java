package org.edcsdk.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.edcsdk.model.Bytes;

/**
 * A JAdES signature as it is signed: what its unsigned components refer to.
 *
 * @param header the protected header, base64url
 * @param payload the payload as signed
 * @param value the signature value, base64url
 * @param chain the seal certificate first
 * @param stampDataApart whether validation data of the signature time stamp has a component of its own, as DSS 6.4 writes it; the seals of Europass issuers
 *     have it together with that of the seal
 */
record JadesSignature(String header, Bytes payload, String value, List<X509Certificate> chain, boolean stampDataApart) {

    /** ETSI TS 119 182-1, 5.3.4: the imprint of a signature time stamp covers the base64url text of the value. */
    byte[] stamped() {
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    /** The imprint of an archive time stamp behind some components (ETSI TS 119 182-1, 5.3.6.3). */
    byte[] archiveDigest(List<String> before, MessageDigest digest) {
        digest.update(payload.toByteArray());
        digest.update(("." + header + "." + value + ".").getBytes(StandardCharsets.US_ASCII));
        for (String component : before) {
            digest.update(component.getBytes(StandardCharsets.US_ASCII));
        }
        return digest.digest();
    }

    byte[] archiveSha256(List<String> before) {
        try {
            return archiveDigest(before, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }
}

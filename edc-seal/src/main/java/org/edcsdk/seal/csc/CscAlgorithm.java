package org.edcsdk.seal.csc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.edcsdk.seal.SealAlgorithm;

/**
 * An algorithm as the service names it.
 *
 * @param hashOid the digest
 * @param specificOid key and digest in one name
 * @param generalOid the key alone, where the digest is told by {@code hashAlgorithmOID}
 * @param params base64 of the DER parameters; null where the names say all
 */
record CscAlgorithm(String hashOid, String specificOid, String generalOid, String params) {
    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";
    private static final String SHA384 = "2.16.840.1.101.3.4.2.2";
    private static final String SHA512 = "2.16.840.1.101.3.4.2.3";
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String EC = "1.2.840.10045.2.1";
    private static final String PSS = "1.2.840.113549.1.1.10";

    static CscAlgorithm of(SealAlgorithm algorithm) {
        return switch (algorithm) {
            case RSA_PKCS1_SHA256 -> new CscAlgorithm(SHA256, "1.2.840.113549.1.1.11", RSA, null);
            case RSA_PKCS1_SHA384 -> new CscAlgorithm(SHA384, "1.2.840.113549.1.1.12", RSA, null);
            case RSA_PKCS1_SHA512 -> new CscAlgorithm(SHA512, "1.2.840.113549.1.1.13", RSA, null);
            case RSA_PSS_SHA256 -> new CscAlgorithm(SHA256, PSS, PSS, pssParams(SHA256, 32));
            case RSA_PSS_SHA384 -> new CscAlgorithm(SHA384, PSS, PSS, pssParams(SHA384, 48));
            case RSA_PSS_SHA512 -> new CscAlgorithm(SHA512, PSS, PSS, pssParams(SHA512, 64));
            case ECDSA_P256_SHA256 -> new CscAlgorithm(SHA256, "1.2.840.10045.4.3.2", EC, null);
            case ECDSA_P384_SHA384 -> new CscAlgorithm(SHA384, "1.2.840.10045.4.3.3", EC, null);
            case ECDSA_P521_SHA512 -> new CscAlgorithm(SHA512, "1.2.840.10045.4.3.4", EC, null);
        };
    }

    /** The name for {@code signAlgo} among those of the credential's {@code key.algo}. */
    Optional<String> among(List<String> offered) {
        return offered.contains(specificOid) ? Optional.of(specificOid) : Optional.of(generalOid).filter(offered::contains);
    }

    // RFC 8017, A.2.3: MGF1 with the same digest, salt as long as the digest
    private static String pssParams(String hashOid, int salt) {
        AlgorithmIdentifier digest = new AlgorithmIdentifier(new ASN1ObjectIdentifier(hashOid), DERNull.INSTANCE);
        AlgorithmIdentifier mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest);
        try {
            return Base64.getEncoder().encodeToString(new RSASSAPSSparams(digest, mask, new ASN1Integer(salt), new ASN1Integer(1)).getEncoded("DER"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

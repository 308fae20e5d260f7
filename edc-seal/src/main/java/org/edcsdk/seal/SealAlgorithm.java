package org.edcsdk.seal;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * The signature algorithms a seal may use, with their names in JWA (RFC 7518, 3.1).
 *
 * <p>All are accepted by JAdES and PAdES baseline. ETSI TS 119 312 advises ECDSA, or RSASSA-PSS with 3072 bits and more, for new keys.
 */
public enum SealAlgorithm {
    /** RSASSA-PKCS1-v1_5 with SHA-256, the usual one of Europass seals. */
    RSA_PKCS1_SHA256("RS256", "SHA-256", Family.RSA, 0),
    /** RSASSA-PKCS1-v1_5 with SHA-384. */
    RSA_PKCS1_SHA384("RS384", "SHA-384", Family.RSA, 0),
    /** RSASSA-PKCS1-v1_5 with SHA-512. */
    RSA_PKCS1_SHA512("RS512", "SHA-512", Family.RSA, 0),
    /** RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 octets. */
    RSA_PSS_SHA256("PS256", "SHA-256", Family.PSS, 0),
    /** RSASSA-PSS with SHA-384, MGF1 with SHA-384 and a salt of 48 octets. */
    RSA_PSS_SHA384("PS384", "SHA-384", Family.PSS, 0),
    /** RSASSA-PSS with SHA-512, MGF1 with SHA-512 and a salt of 64 octets. */
    RSA_PSS_SHA512("PS512", "SHA-512", Family.PSS, 0),
    /** ECDSA on P-256 with SHA-256. */
    ECDSA_P256_SHA256("ES256", "SHA-256", Family.EC, 256),
    /** ECDSA on P-384 with SHA-384. */
    ECDSA_P384_SHA384("ES384", "SHA-384", Family.EC, 384),
    /** ECDSA on P-521 with SHA-512. */
    ECDSA_P521_SHA512("ES512", "SHA-512", Family.EC, 521);

    enum Family { RSA, PSS, EC }

    private final String jwa;
    private final String digest;
    private final Family family;
    private final int fieldBits;

    SealAlgorithm(String jwa, String digest, Family family, int fieldBits) {
        this.jwa = jwa;
        this.digest = digest;
        this.family = family;
        this.fieldBits = fieldBits;
    }

    /** The name in the {@code alg} header, e.g. {@code RS256}. */
    public String jwaName() {
        return jwa;
    }

    /** The digest as Java names it, e.g. {@code SHA-256}. */
    public String digestName() {
        return digest;
    }

    /**
     * The usual algorithm for a key: RSA gives {@link #RSA_PKCS1_SHA256}, an elliptic curve the one of its size.
     *
     * @param key the public key of a seal certificate
     * @return the algorithm
     * @throws IllegalArgumentException if no algorithm here fits the key
     */
    public static SealAlgorithm usualFor(PublicKey key) {
        for (SealAlgorithm algorithm : values()) {
            if (algorithm.fits(key)) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("key: no seal algorithm fits " + key.getAlgorithm());
    }

    /** The algorithm of a name in JWA, if a seal may have it. */
    static Optional<SealAlgorithm> ofJwaName(String name) {
        return Arrays.stream(values()).filter(algorithm -> algorithm.jwa.equals(name)).findFirst();
    }

    private int saltOctets() {
        return Integer.parseInt(digest.substring("SHA-".length())) / 8;
    }

    /** Whether the algorithm can be used with a key. */
    boolean fits(PublicKey key) {
        if (family == Family.EC) {
            return key instanceof ECPublicKey curve && curve.getParams().getCurve().getField().getFieldSize() == fieldBits;
        }
        return key instanceof RSAPublicKey;
    }

    /**
     * A signature object of Java for this algorithm, parameters set, neither for signing nor for verifying yet. ECDSA values are DER.
     *
     * @return a new object
     * @throws GeneralSecurityException if the Java platform lacks the algorithm
     */
    public Signature newSignature() throws GeneralSecurityException {
        String joined = digest.replace("-", "");
        return switch (family) {
            case RSA -> Signature.getInstance(joined + "withRSA");
            case EC -> Signature.getInstance(joined + "withECDSA");
            case PSS -> {
                Signature signature = Signature.getInstance("RSASSA-PSS");
                // RFC 7518, 3.5: MGF1 with the same digest, salt as long as the digest
                signature.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), saltOctets(), PSSParameterSpec.TRAILER_FIELD_BC));
                yield signature;
            }
        };
    }

    Family family() {
        return family;
    }

    /** Octets of one of the two numbers of an ECDSA value (IEEE P1363 form). */
    int fieldOctets() {
        return (fieldBits + 7) / 8;
    }
}

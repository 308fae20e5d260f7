package org.edcsdk.verify;

import java.math.BigInteger;
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
 * The signature algorithms that a seal may use (RFC 7518, 3.1; RFC 8725, 3.1): asymmetric ones alone, by exact name, so that neither
 * {@code none} nor a MAC keyed with a public key gets anywhere. A constant verifies with JCA.
 */
enum JwsAlgorithm {
    RS256("SHA-256", 0), RS384("SHA-384", 0), RS512("SHA-512", 0),
    PS256("SHA-256", 32), PS384("SHA-384", 48), PS512("SHA-512", 64),
    ES256("SHA-256", 256), ES384("SHA-384", 384), ES512("SHA-512", 521);

    private final String digest;
    // Salt octets of PSS, or field bits of the curve that goes with an ES algorithm (RFC 7518, 3.4).
    private final int size;

    JwsAlgorithm(String digest, int size) {
        this.digest = digest;
        this.size = size;
    }

    static Optional<JwsAlgorithm> named(String name) {
        return Arrays.stream(values()).filter(algorithm -> algorithm.name().equals(name)).findFirst();
    }

    /** Whether the value is this algorithm's signature of the input by the key; false too where key and algorithm do not fit. */
    boolean verifies(PublicKey key, byte[] input, byte[] value) {
        try {
            return switch (name().substring(0, 2)) {
                case "RS" -> key instanceof RSAPublicKey && verify(Signature.getInstance(jca("withRSA")), key, input, value);
                case "PS" -> key instanceof RSAPublicKey && verify(pss(), key, input, value);
                // The provider of the platform refuses genuine signatures whose r was reduced by the order of the curve.
                default -> key instanceof ECPublicKey ec && plausible(ec, value)
                        && verify(Signature.getInstance(jca("withPLAIN-ECDSA"), Crypto.BOUNCY_CASTLE), key, input, value);
            };
        } catch (GeneralSecurityException | RuntimeException e) {
            // Foreign code: a value or key that the provider does not like is no valid signature.
            return false;
        }
    }

    private String jca(String suffix) {
        return digest.replace("-", "") + suffix;
    }

    private Signature pss() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), size, PSSParameterSpec.TRAILER_FIELD_BC));
        return signature;
    }

    private static boolean verify(Signature signature, PublicKey key, byte[] input, byte[] value) throws GeneralSecurityException {
        signature.initVerify(key);
        signature.update(input);
        return signature.verify(value);
    }

    // RFC 7518, 3.4: R || S of exactly the curve's length; both from 1 to n-1 (CVE-2022-21449).
    private boolean plausible(ECPublicKey key, byte[] value) {
        int half = (size + 7) / 8;
        BigInteger order = key.getParams().getOrder();
        if (key.getParams().getCurve().getField().getFieldSize() != size || value.length != 2 * half) {
            return false;
        }
        return inRange(new BigInteger(1, Arrays.copyOf(value, half)), order)
                && inRange(new BigInteger(1, Arrays.copyOfRange(value, half, value.length)), order);
    }

    private static boolean inRange(BigInteger number, BigInteger order) {
        return number.signum() > 0 && number.compareTo(order) < 0;
    }
}

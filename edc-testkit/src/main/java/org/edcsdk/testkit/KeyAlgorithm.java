package org.edcsdk.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** The kinds of key that the test kit makes, each with the signature algorithm that it uses for certificates, CRLs and time stamps. */
public enum KeyAlgorithm {
    /** RSA with 2048 bits and exponent 65537; signs with SHA-256 and PKCS#1 v1.5. */
    RSA_2048("RSA", rsa(2048), "SHA256withRSA"),
    /** RSA with 3072 bits and exponent 65537; signs with SHA-256 and PKCS#1 v1.5. */
    RSA_3072("RSA", rsa(3072), "SHA256withRSA"),
    /** RSA with 4096 bits and exponent 65537; signs with SHA-512 and PKCS#1 v1.5. Slow to make: seconds. */
    RSA_4096("RSA", rsa(4096), "SHA512withRSA"),
    /** NIST curve P-256; signs with ECDSA and SHA-256. The quickest to make. */
    P_256("EC", new ECGenParameterSpec("secp256r1"), "SHA256withECDSA"),
    /** NIST curve P-384; signs with ECDSA and SHA-384. */
    P_384("EC", new ECGenParameterSpec("secp384r1"), "SHA384withECDSA"),
    /** NIST curve P-521; signs with ECDSA and SHA-512. */
    P_521("EC", new ECGenParameterSpec("secp521r1"), "SHA512withECDSA");

    private final String family;
    private final AlgorithmParameterSpec parameters;
    private final String signature;

    KeyAlgorithm(String family, AlgorithmParameterSpec parameters, String signature) {
        this.family = family;
        this.parameters = parameters;
        this.signature = signature;
    }

    /**
     * The JCA name of the signature algorithm that goes with this key.
     *
     * @return for example {@code SHA256withRSA}
     */
    public String signatureAlgorithm() {
        return signature;
    }

    KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(family);
            generator.initialize(parameters, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key of kind " + this, e);
        }
    }

    private static AlgorithmParameterSpec rsa(int bits) {
        return new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4);
    }
}

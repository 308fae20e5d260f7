package org.edcsdk.seal.pkcs11;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SigningInput;

/** One algorithm as the device does it. Immutable. */
final class DeviceSignature {
    private final Provider provider;
    private final SealAlgorithm algorithm;
    private final String name;
    private final boolean digestOnly;

    private DeviceSignature(Provider provider, SealAlgorithm algorithm, String name, boolean digestOnly) {
        this.provider = provider;
        this.algorithm = algorithm;
        this.name = name;
        this.digestOnly = digestOnly;
    }

    /** The way that sends the digest alone where the device has it (CKM_RSA_PKCS, CKM_ECDSA), else the one that sends the bytes. */
    static DeviceSignature of(Provider provider, SealAlgorithm algorithm) throws NoSuchAlgorithmException {
        String family = family(algorithm);
        if (family.equals("RSASSA-PSS")) {
            // Java's PKCS#11 takes the bytes here and hashes them by itself
            Signature.getInstance(family, provider);
            return new DeviceSignature(provider, algorithm, family, false);
        }
        try {
            Signature.getInstance("NONEwith" + family, provider);
            return new DeviceSignature(provider, algorithm, "NONEwith" + family, true);
        } catch (NoSuchAlgorithmException e) {
            String hashing = algorithm.digestName().replace("-", "") + "with" + family;
            Signature.getInstance(hashing, provider);
            return new DeviceSignature(provider, algorithm, hashing, false);
        }
    }

    private static String family(SealAlgorithm algorithm) {
        return switch (algorithm) {
            case RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512 -> "RSA";
            case RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512 -> "RSASSA-PSS";
            case ECDSA_P256_SHA256, ECDSA_P384_SHA384, ECDSA_P521_SHA512 -> "ECDSA";
        };
    }

    Signature newSignature() throws GeneralSecurityException {
        Signature signature = Signature.getInstance(name, provider);
        if (name.equals("RSASSA-PSS")) {
            // RFC 7518, 3.5: MGF1 with the same digest, salt as long as the digest
            String digest = algorithm.digestName();
            int salt = MessageDigest.getInstance(digest).getDigestLength();
            signature.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), salt, PSSParameterSpec.TRAILER_FIELD_BC));
        }
        return signature;
    }

    /** What the device gets. */
    byte[] data(SigningInput input) {
        if (!digestOnly) {
            return input.bytes().toByteArray();
        }
        byte[] digest = input.digest().toByteArray();
        return name.equals("NONEwithRSA") ? digestInfo(digest) : digest;
    }

    // RFC 8017, 9.2: PKCS #1 v1.5 signs the digest together with its name
    private byte[] digestInfo(byte[] digest) {
        try {
            return new DigestInfo(new AlgorithmIdentifier(digestIdentifier(), DERNull.INSTANCE), digest).getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ASN1ObjectIdentifier digestIdentifier() {
        return switch (algorithm.digestName()) {
            case "SHA-384" -> NISTObjectIdentifiers.id_sha384;
            case "SHA-512" -> NISTObjectIdentifiers.id_sha512;
            default -> NISTObjectIdentifiers.id_sha256;
        };
    }
}

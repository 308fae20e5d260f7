package org.edcsdk.testkit;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/** Signs digests in the ways that CSC API v2 names by OID. */
final class CscSignatures {
    static final String RSA = "1.2.840.113549.1.1.1";
    static final String RSA_PSS = "1.2.840.113549.1.1.10";

    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final String SHA_384 = "2.16.840.1.101.3.4.2.2";
    private static final String SHA_512 = "2.16.840.1.101.3.4.2.3";
    private static final Map<String, Integer> HASH_OCTETS = Map.of(SHA_256, 32, SHA_384, 48, SHA_512, 64);
    /** Algorithms that fix the hash. */
    private static final Map<String, String> HASH_OF = Map.of(
            "1.2.840.113549.1.1.11", SHA_256, "1.2.840.113549.1.1.12", SHA_384, "1.2.840.113549.1.1.13", SHA_512,
            "1.2.840.10045.4.3.2", SHA_256, "1.2.840.10045.4.3.3", SHA_384, "1.2.840.10045.4.3.4", SHA_512);
    private static final Map<Integer, String> CURVES = Map.of(
            256, "1.2.840.10045.3.1.7", 384, "1.3.132.0.34", 521, "1.3.132.0.35");

    private final SecureRandom random;

    CscSignatures(SecureRandom random) {
        this.random = random;
    }

    /** One request's algorithm, checked; {@code pss} is null for the others. */
    record Algorithm(String oid, String hash, RSASSAPSSparams pss) {
        int octets() {
            return HASH_OCTETS.get(hash);
        }
    }

    static List<String> algorithms(PrivateKey key) {
        return key instanceof RSAPrivateKey
                ? List.of(RSA, "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", RSA_PSS)
                : List.of("1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4");
    }

    static int length(PrivateKey key) {
        return key instanceof RSAPrivateKey rsa ? rsa.getModulus().bitLength() : order((ECPrivateKey) key).bitLength();
    }

    static Optional<String> curve(PrivateKey key) {
        return key instanceof ECPrivateKey ? Optional.of(CURVES.get(length(key))) : Optional.empty();
    }

    static boolean isHash(String oid) {
        return HASH_OCTETS.containsKey(oid);
    }

    /** @param oid one of {@link #algorithms}; {@code hash} and {@code parameters} may be null */
    static Algorithm algorithm(String oid, String hash, byte[] parameters) throws CscError {
        if (hash != null && !isHash(hash)) {
            throw CscError.invalidRequest("Invalid parameter hashAlgorithmOID");
        }
        if (RSA_PSS.equals(oid)) {
            return pss(hash, parameters);
        }
        String fixed = HASH_OF.get(oid);
        if (fixed == null && hash == null) {
            throw CscError.invalidRequest("Missing (or invalid type) string parameter hashAlgorithmOID");
        }
        if (fixed != null && hash != null && !fixed.equals(hash)) {
            throw CscError.invalidRequest("Invalid parameter hashAlgorithmOID");
        }
        return new Algorithm(oid, fixed == null ? hash : fixed, null);
    }

    private static Algorithm pss(String hash, byte[] parameters) throws CscError {
        if (parameters == null) {
            throw CscError.invalidRequest("Missing (or invalid type) string parameter signAlgoParams");
        }
        try {
            RSASSAPSSparams pss = RSASSAPSSparams.getInstance(ASN1Primitive.fromByteArray(parameters));
            String named = pss.getHashAlgorithm().getAlgorithm().getId();
            boolean good = isHash(named) && (hash == null || hash.equals(named)) && mgfHash(pss).map(CscSignatures::isHash).orElse(false)
                    && pss.getSaltLength().intValueExact() <= 64;
            if (good) {
                return new Algorithm(RSA_PSS, named, pss);
            }
        } catch (IOException | IllegalArgumentException | ArithmeticException | ClassCastException e) {
            // refused below, like parameters of other values
        }
        throw CscError.invalidRequest("Invalid parameter signAlgoParams");
    }

    /** @return the value: PKCS#1 v1.5 or PSS as RFC 8017 says; ECDSA in DER, or plain (IEEE P1363) */
    byte[] sign(PrivateKey key, Algorithm algorithm, byte[] digest, boolean plain) {
        try {
            if (algorithm.pss() != null) {
                return pss((RSAPrivateKey) key, algorithm, digest);
            }
            return key instanceof RSAPrivateKey ? pkcs1(key, algorithm, digest) : ecdsa(key, digest, plain);
        } catch (GeneralSecurityException | CryptoException | IOException e) {
            throw new IllegalStateException("cannot sign with " + algorithm.oid(), e);
        }
    }

    private byte[] pkcs1(PrivateKey key, Algorithm algorithm, byte[] digest) throws GeneralSecurityException, IOException {
        AlgorithmIdentifier hash = new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm.hash()), DERNull.INSTANCE);
        // With a private key the JDK's cipher pads with block type 1, which is RSASSA-PKCS1-v1_5 (RFC 8017, 9.2).
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, random);
        return cipher.doFinal(new DigestInfo(hash, digest).getEncoded("DER"));
    }

    private byte[] pss(RSAPrivateKey key, Algorithm algorithm, byte[] digest) throws CryptoException {
        RSASSAPSSparams pss = algorithm.pss();
        PSSSigner signer = PSSSigner.createRawSigner(new RSABlindedEngine(), digest(algorithm.hash()),
                digest(mgfHash(pss).orElseThrow()), pss.getSaltLength().intValueExact(), PSSSigner.TRAILER_IMPLICIT);
        signer.init(true, new ParametersWithRandom(new RSAKeyParameters(true, key.getModulus(), key.getPrivateExponent()), random));
        signer.update(digest, 0, digest.length);
        return signer.generateSignature();
    }

    private byte[] ecdsa(PrivateKey key, byte[] digest, boolean plain) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(plain ? "NONEwithECDSAinP1363Format" : "NONEwithECDSA");
        signature.initSign(key, random);
        signature.update(digest);
        return signature.sign();
    }

    private static Optional<String> mgfHash(RSASSAPSSparams pss) {
        AlgorithmIdentifier mgf = pss.getMaskGenAlgorithm();
        return "1.2.840.113549.1.1.8".equals(mgf.getAlgorithm().getId())
                ? Optional.of(AlgorithmIdentifier.getInstance(mgf.getParameters()).getAlgorithm().getId()) : Optional.empty();
    }

    private static Digest digest(String oid) {
        return switch (oid) {
            case SHA_256 -> new SHA256Digest();
            case SHA_384 -> new SHA384Digest();
            default -> new SHA512Digest();
        };
    }

    private static BigInteger order(ECPrivateKey key) {
        return key.getParams().getOrder();
    }
}

package org.edcsdk.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.edcsdk.model.Bytes;

/** Signature values as providers give them: checked before use, and in the form that JWS wants. */
final class SignatureValues {

    private SignatureValues() {
    }

    /** Whether a value verifies under the seal certificate. A malformed value does not. */
    static boolean verifies(SealKey key, SigningInput input, byte[] value) {
        try {
            Signature signature = key.algorithm().newSignature();
            PublicKey publicKey = key.certificate().getPublicKey();
            signature.initVerify(publicKey);
            signature.update(input.bytes().asByteBuffer());
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether a value in the form of JWS verifies under a key. */
    static boolean verifiesJws(SealAlgorithm algorithm, PublicKey key, Bytes input, byte[] value) {
        try {
            Signature signature = algorithm.newSignature();
            signature.initVerify(key);
            signature.update(input.toByteArray());
            return signature.verify(algorithm.family() == SealAlgorithm.Family.EC ? der(algorithm, value) : value);
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    /** RFC 7518, 3.4: two numbers of exactly the length of the curve. Java refuses those out of range. */
    private static byte[] der(SealAlgorithm algorithm, byte[] value) throws GeneralSecurityException, IOException {
        int length = algorithm.fieldOctets();
        if (value.length != 2 * length) {
            throw new SignatureException("value of " + value.length + " octets");
        }
        ASN1Integer r = new ASN1Integer(new BigInteger(1, Arrays.copyOf(value, length)));
        ASN1Integer s = new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(value, length, value.length)));
        return new DERSequence(new ASN1Encodable[] {r, s}).getEncoded();
    }

    /** The value in the form of JWS: for ECDSA the two numbers of fixed length behind each other (RFC 7518, 3.4), for RSA unchanged. */
    static byte[] jws(SealAlgorithm algorithm, byte[] value) {
        if (algorithm.family() != SealAlgorithm.Family.EC) {
            return value.clone();
        }
        ASN1Sequence numbers = ASN1Sequence.getInstance(value);
        int length = algorithm.fieldOctets();
        byte[] both = new byte[2 * length];
        put(both, length, ASN1Integer.getInstance(numbers.getObjectAt(0)).getPositiveValue());
        put(both, 2 * length, ASN1Integer.getInstance(numbers.getObjectAt(1)).getPositiveValue());
        return both;
    }

    private static void put(byte[] target, int end, BigInteger number) {
        byte[] octets = number.toByteArray();
        // a leading zero is the sign, not part of the number
        byte[] unsigned = octets[0] == 0 && octets.length > 1 ? Arrays.copyOfRange(octets, 1, octets.length) : octets;
        System.arraycopy(unsigned, 0, target, end - unsigned.length, unsigned.length);
    }
}

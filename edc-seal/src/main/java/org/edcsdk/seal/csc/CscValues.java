package org.edcsdk.seal.csc;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.edcsdk.seal.SealKey;
import org.edcsdk.seal.SigningInput;

/** Signature values as services send them. */
final class CscValues {
    private CscValues() {
    }

    /** Base64, also of the kind for addresses. */
    static byte[] decode(String text) {
        return (text.indexOf('-') >= 0 || text.indexOf('_') >= 0 ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
    }

    /** The DER form of an ECDSA value that is DER or the two numbers behind each other (IEEE P1363); other values unchanged. */
    static byte[] usual(SealKey key, byte[] value) {
        if (!key.certificate().getPublicKey().getAlgorithm().equals("EC") || value.length == 0 || value.length % 2 != 0 || isDer(value)) {
            return value;
        }
        int half = value.length / 2;
        ASN1EncodableVector numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(value, half))));
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(value, half, value.length))));
        try {
            return new DERSequence(numbers).getEncoded();
        } catch (IOException e) {
            return value;
        }
    }

    private static boolean isDer(byte[] value) {
        try {
            return ASN1Primitive.fromByteArray(value) instanceof ASN1Sequence numbers && numbers.size() == 2
                    && numbers.getObjectAt(0) instanceof ASN1Integer && numbers.getObjectAt(1) instanceof ASN1Integer;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static boolean verifies(SealKey key, SigningInput input, byte[] value) {
        try {
            Signature signature = key.algorithm().newSignature();
            signature.initVerify(key.certificate().getPublicKey());
            signature.update(input.bytes().toByteArray());
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

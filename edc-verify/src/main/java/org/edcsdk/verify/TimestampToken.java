package org.edcsdk.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time stamp token (RFC 3161) as far as its own octets tell: it covers the right data and its signature holds. Whether its authority is
 * trusted is another question.
 */
final class TimestampToken {
    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    private TimestampToken() {
    }

    /**
     * Checks a token.
     *
     * @param der the token, nothing behind it
     * @param message what it has to cover
     * @param limits size and nesting of the token
     * @return the time it states
     * @throws RefusedException with TIMESTAMP_INVALID or LIMIT_EXCEEDED
     */
    static Instant check(byte[] der, byte[] message, String path, VerificationLimits limits) {
        try {
            if (DerGuard.check(der, limits) != der.length) {
                throw refuse(path, "there is something behind the time stamp");
            }
            TimeStampToken token = new TimeStampToken(new CMSSignedData(der));
            checkImprint(token, message, path);
            checkSignature(token, path);
            return token.getTimeStampInfo().getGenTime().toInstant();
        } catch (RefusedException e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            // Foreign parser: whatever it ends in, the token is none.
            throw refuse(path, "the time stamp cannot be read");
        }
    }

    private static void checkImprint(TimeStampToken token, byte[] message, String path) throws NoSuchAlgorithmException {
        String digest = DIGESTS.get(token.getTimeStampInfo().getMessageImprintAlgOID());
        if (digest == null) {
            throw refuse(path, "the time stamp uses a digest that is not allowed");
        }
        byte[] expected = MessageDigest.getInstance(digest).digest(message);
        if (!MessageDigest.isEqual(expected, token.getTimeStampInfo().getMessageImprintDigest())) {
            throw refuse(path, "the time stamp covers something else");
        }
    }

    private static void checkSignature(TimeStampToken token, String path) throws Exception {
        List<X509CertificateHolder> certificates =
                token.getCertificates().getMatches(null).stream().filter(token.getSID()::match).toList();
        for (X509CertificateHolder certificate : certificates) {
            if (token.isSignatureValid(new JcaSimpleSignerInfoVerifierBuilder().setProvider(Crypto.BOUNCY_CASTLE).build(certificate))) {
                return;
            }
        }
        throw refuse(path, certificates.isEmpty() ? "the time stamp lacks its certificate" : "the signature of the time stamp does not hold");
    }

    private static RefusedException refuse(String path, String message) {
        return new RefusedException(FindingCode.TIMESTAMP_INVALID, path, message);
    }
}

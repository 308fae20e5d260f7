package org.edcsdk.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** One request of RFC 3161 and the check of the reply to it. */
final class TimestampQuery {
    private static final int NONCE_BITS = 64;

    private final byte[] digest;
    private final TimeStampRequest request;

    private TimestampQuery(byte[] digest, TimeStampRequest request) {
        this.digest = digest;
        this.request = request;
    }

    static TimestampQuery over(byte[] digest, SecureRandom random) {
        if (digest.length != 32) {
            throw new IllegalArgumentException("digest must be SHA-256: " + digest.length + " octets");
        }
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        BigInteger nonce = new BigInteger(NONCE_BITS, random);
        return new TimestampQuery(digest.clone(), generator.generate(NISTObjectIdentifiers.id_sha256, digest, nonce));
    }

    byte[] encoded() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("request just made cannot be written", e);
        }
    }

    /** The token of a reply. RFC 3161, 2.4.2: status, imprint and nonce are those of the request. */
    byte[] token(byte[] reply) throws SealingException {
        try {
            TimeStampResponse response = new TimeStampResponse(reply);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw CheckedTimestamps.refused("time-stamp authority refuses: status " + response.getStatus() + reason(response), null);
            }
            byte[] token = response.getTimeStampToken().getEncoded();
            CheckedTimestamps.check(token, digest);
            return token;
        } catch (IOException | TSPException | RuntimeException e) {
            throw CheckedTimestamps.refused("reply of the time-stamp authority is not correct", e);
        }
    }

    private static String reason(TimeStampResponse response) {
        String text = response.getStatusString();
        return text == null || text.isBlank() ? "" : ", " + text.strip();
    }
}

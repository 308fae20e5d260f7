package org.edcsdk.cli;

import java.io.IOException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.TimestampSource;
import org.edcsdk.testkit.TestTsa;

/** The test kit's time-stamp authority, asked in the same process. */
final class KitTimestamps implements TimestampSource {
    private final TestTsa tsa;

    KitTimestamps(TestTsa tsa) {
        this.tsa = tsa;
    }

    @Override
    public byte[] timestamp(byte[] digest) throws SealingException {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, digest);
            TimeStampResponse response = new TimeStampResponse(tsa.respond(request.getEncoded()));
            response.validate(request);
            return response.getTimeStampToken().getEncoded();
        } catch (TSPException | IOException e) {
            throw new SealingException(SealingException.Reason.TIMESTAMP_REFUSED, SealingException.Outcome.REJECTED,
                    "the test kit gave no time stamp", e);
        }
    }
}

package org.edcsdk.seal;

/**
 * Gives time stamps (RFC 3161). {@link Sealer} checks each token: that it covers the digest and that its signature verifies with the certificate inside.
 *
 * <p>Called once a document from {@link SealLevel#BASELINE_T} on, twice at {@link SealLevel#BASELINE_LTA}. One that is shared by several threads must be thread safe.
 */
@FunctionalInterface
public interface TimestampSource {

    /**
     * Asks for a time stamp.
     *
     * @param digest SHA-256 of what is to be stamped, 32 octets
     * @return a TimeStampToken (CMS SignedData), DER, with the signer's certificate inside
     * @throws SealingException with {@code TIMESTAMP_REFUSED} or {@code TIMESTAMP_UNAVAILABLE}
     */
    byte[] timestamp(byte[] digest) throws SealingException;
}

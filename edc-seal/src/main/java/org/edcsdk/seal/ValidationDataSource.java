package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Gives the certificates and revocation data that {@link SealLevel#BASELINE_LT} adds to a seal. One asks the issuers,
 * another has what the caller gave.
 *
 * <p>Called for the chain of the seal and for that of each time stamp. One that is shared by several threads must be thread safe.
 */
@FunctionalInterface
public interface ValidationDataSource {

    /**
     * Collects the data of a chain.
     *
     * @param chain the certificate that signed, then its issuers as far as they are known; at least one
     * @param at the time of the seal or time stamp; revocation data are from then or later where that can be had
     * @return all certificates up to the root or trust anchor as far as known, the given ones included, and for each that is neither self-signed nor an
     *     anchor one good OCSP response or CRL, with the certificates that verify it
     * @throws SealingException with {@code REVOCATION_UNAVAILABLE}, {@code REVOCATION_REFUSED}, {@code CERTIFICATE_REVOKED} or {@code CHAIN_INCOMPLETE}
     */
    ValidationData collect(List<X509Certificate> chain, Instant at) throws SealingException;
}

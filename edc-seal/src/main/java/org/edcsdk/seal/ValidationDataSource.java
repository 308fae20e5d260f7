package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Gives certificates and revocation data for levels LT and LTA. One that is shared by several threads must be thread safe. */
@FunctionalInterface
public interface ValidationDataSource {

    /**
     * Collects what a chain needs.
     *
     * @param chain the leaf first, as far as known: a seal's or a time-stamp authority's
     * @param at the data must be fresh at this time
     * @return all certificates up to the root or anchor as far as known, and a good OCSP response or CRL for every certificate below it
     * @throws SealingException with {@code REVOCATION_UNAVAILABLE}, {@code REVOCATION_REFUSED}, {@code CERTIFICATE_REVOKED} or {@code CHAIN_INCOMPLETE}
     */
    ValidationData collect(List<X509Certificate> chain, Instant at) throws SealingException;
}

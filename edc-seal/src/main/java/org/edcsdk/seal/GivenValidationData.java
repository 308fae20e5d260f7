package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.dss.internal.RevocationAnswer;
import org.edcsdk.dss.internal.RevocationFailure;

/**
 * Validation data that the caller has: certificates, OCSP responses and revocation lists, from files for example. Never uses the network. Immutable and
 * thread safe.
 *
 * <p>Each response or list is checked as it is used: issuer, signature, dates, scope (RFC 6960, RFC 5280). What belongs to other certificates is left out.
 * Indirect and delta lists, and lists for some reasons only, are refused. Dates may differ from the clock by five minutes.
 */
public final class GivenValidationData implements ValidationDataSource {
    private final ValidationData data;
    private final Set<X509Certificate> anchors;
    private final GivenRevocation revocation;
    private final IssuerLinks links = new IssuerLinks();

    private GivenValidationData(ValidationData data, Set<X509Certificate> anchors, GivenRevocation revocation) {
        this.data = data;
        this.anchors = anchors;
        this.revocation = revocation;
    }

    /**
     * A source for chains that end with self-signed roots, at the time of the system.
     *
     * @param data the certificates of issuers, roots included, and the revocation data; order does not matter
     * @return the source
     */
    public static GivenValidationData of(ValidationData data) {
        return of(data, List.of(), Clock.systemUTC());
    }

    /**
     * A source.
     *
     * @param data the certificates of issuers and the revocation data; order does not matter
     * @param anchors where chains end besides self-signed roots; may be empty. They need no revocation data, and nothing is said about trust.
     * @param clock the time that revocation data must be fresh at
     * @return the source
     */
    public static GivenValidationData of(ValidationData data, Collection<X509Certificate> anchors, Clock clock) {
        return new GivenValidationData(Objects.requireNonNull(data, "data"), Set.copyOf(anchors),
                new GivenRevocation(data, Objects.requireNonNull(clock, "clock")));
    }

    /**
     * Collects from what was given. A chain may end below its root where the root's list is given without its certificate: the list is then taken by name
     * and key identifier, and its signature is left to whoever verifies, who has the root as an anchor.
     *
     * @param chain the certificate that signed, then its issuers as far as they are known; at least one
     * @param at the time of the seal or time stamp; a certificate that was revoked later passes
     * @return the data of the chain and nothing else
     * @throws SealingException with {@code REVOCATION_UNAVAILABLE} if nothing given is about a certificate, {@code REVOCATION_REFUSED} if it cannot be
     *     used, {@code CERTIFICATE_REVOKED}, or {@code CHAIN_INCOMPLETE} if an issuer is not given
     */
    @Override
    public ValidationData collect(List<X509Certificate> chain, Instant at) throws SealingException {
        return ChainData.collect(new Given(), anchors, data.certificates(), chain, at);
    }

    private final class Given implements ChainData.Source {
        @Override
        public X509Certificate issuer(X509Certificate certificate) throws RevocationFailure {
            throw new RevocationFailure(RevocationFailure.Kind.UNAVAILABLE, "none was given", null);
        }

        @Override
        public RevocationAnswer status(X509Certificate certificate, X509Certificate issuer) throws RevocationFailure {
            return revocation.status(certificate, issuer)
                    .orElseThrow(() -> new RevocationFailure(RevocationFailure.Kind.UNAVAILABLE, "none was given", null));
        }

        @Override
        public Optional<RevocationAnswer> responderStatus(X509Certificate responder, X509Certificate issuer) throws RevocationFailure {
            return revocation.listed(responder, issuer);
        }

        @Override
        public Optional<RevocationAnswer> statusWithoutIssuer(X509Certificate certificate) throws RevocationFailure {
            return revocation.listedByUnknownIssuer(certificate);
        }

        @Override
        public IssuerLinks links() {
            return links;
        }

        @Override
        public String cure() {
            return "give the issuer's certificate and its current CRL (ValidationData), or fetch them with OnlineValidationData";
        }
    }
}

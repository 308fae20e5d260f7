package org.edcsdk.seal;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.dss.internal.AddressGuard;
import org.edcsdk.dss.internal.Deadline;
import org.edcsdk.dss.internal.GuardedHttp;
import org.edcsdk.dss.internal.OnlineRevocation;
import org.edcsdk.dss.internal.RevocationAnswer;
import org.edcsdk.dss.internal.RevocationFailure;

/**
 * Validation data asked for over HTTP, at the addresses that the certificates name: issuers' certificates (RFC 5280, 4.2.2.1), OCSP (RFC 6960), and
 * revocation lists where no responder gives a usable answer. What the caller gave comes first. Thread safe; one object serves a whole batch.
 *
 * <pre>{@code
 * OnlineValidationData data = OnlineValidationData.builder().build();
 * }</pre>
 *
 * <p><b>Kept answers.</b> A checked answer is kept until its nextUpdate, at most for {@link Builder#maxAge}, and at most 128 MiB of each kind; threads that
 * want the same certificate share one request. So an answer may be older than the seal, by up to that age: what revocation data of a batch have in common
 * with those of lists that are published once a day. Who needs data from after the time of each seal (ETSI EN 319 102-1 lets a validation policy ask for
 * it) upgrades later, when the next answers are out; {@code maxAge(Duration.ZERO)} asks for each chain, but a responder or list may still answer with what
 * it made before.
 *
 * <p><b>Limits.</b> http and https only; addresses of private networks, loopback and the like are refused unless allowed by name; redirects only to https on
 * the same host; OCSP responses of 128 KiB, certificates of 64 KiB, lists of 50 MiB; at most three attempts, again only where no connection came about
 * or the service is busy (429, 502 to 504). A host name is checked before each connection; between check and connection it is held by the JVM's address
 * cache ({@code networkaddress.cache.ttl}), behind a proxy by the proxy. Indirect and delta lists are refused.
 */
public final class OnlineValidationData implements ValidationDataSource {
    private final ValidationData given;
    private final Set<X509Certificate> anchors;
    private final GivenRevocation revocation;
    private final IssuerLinks links = new IssuerLinks();
    private final OnlineRevocation online;
    private final Duration deadline;

    private OnlineValidationData(Builder builder) {
        given = builder.given;
        anchors = builder.anchors;
        revocation = new GivenRevocation(given, builder.clock);
        SecureRandom random = new SecureRandom();
        HttpClient client = builder.client == null ? GuardedHttp.newClient() : builder.client;
        GuardedHttp http = GuardedHttp.of(client, AddressGuard.publicOnly(builder.allowedHosts), builder.timeout, builder.clock, random);
        online = new OnlineRevocation(http, builder.clock, random, builder.maxAge);
        deadline = builder.deadline;
    }

    /** A builder with the defaults that its methods state. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects; blocks until the deadline at most.
     *
     * @param chain the certificate that signed, then its issuers as far as they are known; at least one
     * @param at the time of the seal or time stamp; a certificate that was revoked later passes
     * @return the data of the chain
     * @throws SealingException with {@code REVOCATION_UNAVAILABLE} if nobody gives an answer in time, {@code REVOCATION_REFUSED} if no answer can be used
     *     and at least one came, {@code CERTIFICATE_REVOKED}, or {@code CHAIN_INCOMPLETE} if the certificate of an issuer is not found
     */
    @Override
    public ValidationData collect(List<X509Certificate> chain, Instant at) throws SealingException {
        return ChainData.collect(new Asked(Deadline.in(deadline)), anchors, given.certificates(), chain, at);
    }

    private final class Asked implements ChainData.Source {
        private final Deadline end;

        Asked(Deadline end) {
            this.end = end;
        }

        @Override
        public X509Certificate issuer(X509Certificate certificate) throws RevocationFailure {
            return online.issuer(certificate, end);
        }

        @Override
        public RevocationAnswer status(X509Certificate certificate, X509Certificate issuer) throws RevocationFailure {
            String before = "";
            try {
                Optional<RevocationAnswer> answer = revocation.status(certificate, issuer);
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (RevocationFailure e) {
                before = e.getMessage() + "; ";
            }
            try {
                return online.status(certificate, issuer, end);
            } catch (RevocationFailure e) {
                throw new RevocationFailure(e.kind(), before + e.getMessage(), e);
            }
        }

        @Override
        public Optional<RevocationAnswer> responderStatus(X509Certificate responder, X509Certificate issuer) throws RevocationFailure {
            Optional<RevocationAnswer> answer = revocation.listed(responder, issuer);
            return answer.isPresent() ? answer : online.listed(responder, issuer, end);
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
            return "try again later, or give the issuer's certificate and current CRL (OnlineValidationData.Builder.given)";
        }
    }

    /** Collects settings. Not thread safe. */
    public static final class Builder {
        private static final Duration DAY = Duration.ofDays(1);

        private ValidationData given = ValidationData.empty();
        private Set<X509Certificate> anchors = Set.of();
        private Set<String> allowedHosts = Set.of();
        private Clock clock = Clock.systemUTC();
        private HttpClient client;
        private Duration timeout = GuardedHttp.RESPONSE_TIMEOUT;
        private Duration deadline = Duration.ofSeconds(60);
        private Duration maxAge = Duration.ofHours(1);

        private Builder() {
        }

        /**
         * What the caller has already: issuers' certificates, OCSP responses and lists. They are looked at first; what is not usable is asked for.
         *
         * @param data default: nothing
         * @return this
         */
        public Builder given(ValidationData data) {
            given = Objects.requireNonNull(data, "data");
            return this;
        }

        /**
         * Where chains end besides self-signed roots. Anchors need no revocation data; nothing is said about trust.
         *
         * @param certificates default: none
         * @return this
         */
        public Builder anchors(Collection<X509Certificate> certificates) {
            anchors = Set.copyOf(certificates);
            return this;
        }

        /**
         * Hosts that may be asked although they are in a private network or on loopback. Public hosts need not be named.
         *
         * @param hosts {@code host} for any port, or {@code host:port}; names or literal addresses as they stand in the certificates; default: none
         * @return this
         * @throws IllegalArgumentException if an entry is not of this form
         */
        public Builder allowedHosts(Collection<String> hosts) {
            AddressGuard.publicOnly(hosts);
            allowedHosts = Set.copyOf(hosts);
            return this;
        }

        /**
         * The time that answers must be fresh at, and that they are kept by.
         *
         * @param value default: the system's clock
         * @return this
         */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * The client, for proxies for example.
         *
         * @param value must not follow redirects; default: one of its own with 5 seconds for a connection and the proxy settings of the platform
         * @return this
         * @throws IllegalArgumentException if it follows redirects
         */
        public Builder client(HttpClient value) {
            if (value.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalArgumentException("client must not follow redirects: " + value.followRedirects());
            }
            client = value;
            return this;
        }

        /**
         * The time for one answer, from connecting to the last byte.
         *
         * @param value more than zero, at most a day; default: 15 seconds
         * @return this
         * @throws IllegalArgumentException if out of range
         */
        public Builder timeout(Duration value) {
            timeout = positive(value, "timeout");
            return this;
        }

        /**
         * The time for one call of {@link OnlineValidationData#collect}. A responder gets half of what is left where a list can be asked after it.
         *
         * @param value more than zero, at most a day; default: 60 seconds
         * @return this
         * @throws IllegalArgumentException if out of range
         */
        public Builder deadline(Duration value) {
            deadline = positive(value, "deadline");
            return this;
        }

        /**
         * How long an answer is kept at most. A certificate that is revoked meanwhile passes until then.
         *
         * @param value not negative, at most a day; zero keeps none; default: one hour
         * @return this
         * @throws IllegalArgumentException if out of range
         */
        public Builder maxAge(Duration value) {
            if (value.isNegative() || value.compareTo(DAY) > 0) {
                throw new IllegalArgumentException("maxAge must not be negative and at most a day: " + value);
            }
            maxAge = value;
            return this;
        }

        /** The source, with nothing kept yet. */
        public OnlineValidationData build() {
            return new OnlineValidationData(this);
        }

        private static Duration positive(Duration value, String name) {
            if (value.isZero() || value.isNegative() || value.compareTo(DAY) > 0) {
                throw new IllegalArgumentException(name + " must be more than zero and at most a day: " + value);
            }
            return value;
        }
    }
}

package org.edcsdk.seal.csc;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.edcsdk.dss.internal.GuardedHttp;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealKey;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.SigningInput;

/**
 * A sealing key at a remote service with the API of the Cloud Signature Consortium, version 2.
 *
 * <p>Sends digests, never documents. All digests of a call of {@link #sign} get one approval where the service grants as many, and go in requests of at most
 * {@code multisign} each. Every value is verified when it comes; a wrong one stops the rest.
 *
 * <p>Requests are repeated, three times in all, where no connection came about or the service is busy (429), and those that change nothing also after 502, 503
 * and 504; a token that is refused (401) is renewed once. A request for signatures that was sent is never repeated after anything else: then the outcome is
 * {@code UNKNOWN}, unless the service refused. A PIN that is refused is not sent again.
 *
 * <p>Thread safe. The client's secret is kept in memory until {@link #close()}; no secret stands in a message.
 */
public final class CscSealProvider implements SealProvider {
    private static final String NAME = "CSC";

    private final CscSigning.Setting setting;
    private final Duration operationTime;
    private volatile boolean closed;

    private CscSealProvider(CscSigning.Setting setting, Duration operationTime) {
        this.setting = setting;
        this.operationTime = operationTime;
    }

    /**
     * Begins with a client of its own, 5 seconds to connect, 30 for an answer and 60 for a whole call.
     *
     * @param base the address of the API, below which {@code info} lies; https, or http for tests
     * @return a builder
     */
    public static Builder builder(URI base) {
        return new Builder(base);
    }

    @Override
    public SealKey key() {
        return setting.key();
    }

    /**
     * {@inheritDoc}
     *
     * @throws SealingException with {@code PROVIDER_UNAVAILABLE}, {@code PROVIDER_REFUSED} or {@code INVALID_SIGNATURE_VALUE}; the outcome is that of the
     *     request that failed, the values of the requests before are in the exception
     * @throws IllegalStateException after {@link #close()}
     */
    @Override
    public List<byte[]> sign(List<SigningInput> inputs) throws SealingException {
        if (closed) {
            throw new IllegalStateException("provider is closed");
        }
        return new CscSigning(setting, List.copyOf(inputs), Deadline.in(operationTime)).run();
    }

    /** Forgets tokens and secret; {@link #sign} then throws {@link IllegalStateException}. */
    @Override
    public void close() {
        closed = true;
        setting.service().tokens().forget();
    }

    /** Says which service, client and credential. Not thread safe. */
    public static final class Builder {
        private final URI base;
        private HttpClient client;
        private URI oauth2;
        private String clientId;
        private char[] clientSecret = new char[0];
        private URI redirect;
        private CscCodeSource codes;
        private CscSecretSource secrets;
        private String credential;
        private SealAlgorithm algorithm;
        private int mostAnApproval = Integer.MAX_VALUE;
        private boolean asynchronous;
        private Duration responseTime = Duration.ofSeconds(30);
        private Duration operationTime = Duration.ofSeconds(60);
        private Duration pollInterval = Duration.ofSeconds(1);
        private Clock clock = Clock.systemUTC();

        private Builder(URI base) {
            this.base = directory(http(base, "base"));
        }

        private static URI http(URI address, String name) {
            String scheme = String.valueOf(Objects.requireNonNull(address, name).getScheme()).toLowerCase(Locale.ROOT);
            if (!List.of("http", "https").contains(scheme) || address.getHost() == null || address.getQuery() != null || address.getUserInfo() != null) {
                throw new IllegalArgumentException(name + " must be an http or https address without query and user");
            }
            return address;
        }

        private static URI directory(URI address) {
            return address.getPath() != null && address.getPath().endsWith("/") ? address : URI.create(address + "/");
        }

        /**
         * Uses a client of the caller, for proxies and client certificates.
         *
         * @param given follows no redirects; should have a connect timeout
         * @return this
         * @throws IllegalArgumentException if it follows redirects, with which tokens would travel
         */
        public Builder httpClient(HttpClient given) {
            if (given.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalArgumentException("given: the client must not follow redirects");
            }
            client = given;
            return this;
        }

        /**
         * Names the OAuth 2.0 server where {@code info} does not, or wrongly.
         *
         * @param address the base, below which {@code oauth2/token} lies, or that with {@code /oauth2} at its end
         * @return this
         */
        public Builder oauth2(URI address) {
            oauth2 = http(address, "address");
            return this;
        }

        /**
         * Says who we are.
         *
         * @param id the client's name at the service
         * @param secret its secret, copied; empty for a client that has none
         * @return this
         */
        public Builder clientCredentials(String id, char[] secret) {
            clientId = Objects.requireNonNull(id, "id");
            clientSecret = secret.clone();
            return this;
        }

        /**
         * Lets people approve in a browser, where the credential wants it, or the service for a client without secret.
         *
         * @param redirectAddress where the service sends them back to, as registered there
         * @param source asks them
         * @return this
         */
        public Builder codes(URI redirectAddress, CscCodeSource source) {
            redirect = Objects.requireNonNull(redirectAddress, "redirectAddress");
            codes = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Gives PINs and one-time passwords, where the credential wants them.
         *
         * @param source asked at each approval
         * @return this
         */
        public Builder secrets(CscSecretSource source) {
            secrets = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Chooses the credential.
         *
         * @param id its name at the service; not needed where there is one
         * @return this
         */
        public Builder credential(String id) {
            credential = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Chooses the algorithm.
         *
         * @param chosen one that the credential offers; by default PKCS #1 with SHA-256 for RSA and that of the curve for ECDSA, or what is offered instead
         * @return this
         */
        public Builder algorithm(SealAlgorithm chosen) {
            algorithm = Objects.requireNonNull(chosen, "chosen");
            return this;
        }

        /**
         * Bounds how many signatures one approval is asked for. Without this it is asked for all of a call, and where the service answers that these are too
         * many, for {@code multisign}.
         *
         * @param most at least 1
         * @return this
         */
        public Builder signaturesAnApproval(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("most must be at least 1: " + most);
            }
            mostAnApproval = most;
            return this;
        }

        /**
         * Asks for signatures that are fetched later, for services that take long. Such an answer is understood without this too.
         *
         * @param interval between two questions for it, more than zero; 1 second by default
         * @return this
         */
        public Builder asynchronous(Duration interval) {
            asynchronous = true;
            pollInterval = positive(interval, "interval");
            return this;
        }

        /**
         * Sets the times.
         *
         * @param response for one answer, more than zero; 30 seconds by default
         * @param operation for {@link #build()} and for a call of {@link CscSealProvider#sign} in all, without the time that people take; 60 seconds by default
         * @return this
         */
        public Builder timeouts(Duration response, Duration operation) {
            responseTime = positive(response, "response");
            operationTime = positive(operation, "operation");
            return this;
        }

        /**
         * Sets the clock by which tokens and approvals end.
         *
         * @param given the system's by default
         * @return this
         */
        public Builder clock(Clock given) {
            clock = Objects.requireNonNull(given, "given");
            return this;
        }

        /**
         * Asks the service for what it offers and for the credential.
         *
         * @return the provider
         * @throws SealingException with {@code KEY_NOT_FOUND} if there is no credential, or several and no name, {@code PROVIDER_REFUSED} if the service, the
         *     client or the credential does not allow to seal, {@code PROVIDER_UNAVAILABLE}
         * @throws IllegalStateException if no client was named
         */
        public CscSealProvider build() throws SealingException {
            if (clientId == null) {
                throw new IllegalStateException("clientCredentials is missing");
            }
            Deadline deadline = Deadline.in(operationTime);
            CscHttp http = new CscHttp(client == null ? GuardedHttp.newClient() : client, responseTime, clock);
            CscEndpoints endpoints = CscEndpoints.of(base, oauth2, CscService.info(base, http, deadline));
            CscClient us = new CscClient(clientId, clientSecret, redirect, codes);
            CscService service = new CscService(base, http, new CscTokens(http, us, endpoints, clock));
            CscCredential found = service.credential(credential == null ? service.onlyCredential(deadline) : credential, deadline);
            SealAlgorithm chosen = found.choose(algorithm);
            String signAlgo = CscAlgorithm.of(chosen).among(found.algorithms()).orElseThrow();
            return new CscSealProvider(new CscSigning.Setting(service, found, key(found, chosen), signAlgo, secrets, asynchronous, pollInterval, clock,
                    new AtomicInteger(mostAnApproval), endpoints), operationTime);
        }

        private static SealKey key(CscCredential credential, SealAlgorithm algorithm) throws SealingException {
            try {
                return SealKey.of(credential.chain(), algorithm, Integer.MAX_VALUE, NAME);
            } catch (IllegalArgumentException e) {
                throw new SealingException(Reason.PROVIDER_UNAVAILABLE, Outcome.NOT_SENT, "certificate of the credential is not usable: " + e.getMessage(), e);
            }
        }

        private static Duration positive(Duration time, String name) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException(name + " must be more than zero: " + time);
            }
            return time;
        }
    }
}

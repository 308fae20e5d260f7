package org.edcsdk.seal;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.edcsdk.dss.internal.AddressGuard;
import org.edcsdk.dss.internal.Deadline;
import org.edcsdk.dss.internal.GuardedHttp;
import org.edcsdk.dss.internal.HttpFailure;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * A time-stamp authority reached over HTTP (RFC 3161, 3.4). Immutable and thread safe.
 *
 * <p>Sends a nonce and asks for the certificate. Accepts a reply of at most {@link #MAX_REPLY_BYTES} whose status is granted, whose nonce and imprint are
 * those of the request, and whose signature verifies with the certificate inside. Follows no redirects. Asks again, at most {@link #MAX_ATTEMPTS} times in
 * all, only where the authority was not reached or answers 429, 502, 503 or 504, and waits in between: by chance up to 200 ms, then 400 ms, or as long as
 * {@code Retry-After} says. The timeout covers all of this.
 */
public final class HttpTimestampSource implements TimestampSource {
    /** The largest reply that is read, in bytes. */
    public static final int MAX_REPLY_BYTES = 65536;
    /** How often the authority is asked at most for one time stamp. */
    public static final int MAX_ATTEMPTS = 3;

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);

    private final URI address;
    private final GuardedHttp http;
    private final Duration timeout;
    private final SecureRandom random;

    private HttpTimestampSource(URI address, GuardedHttp http, Duration timeout, SecureRandom random) {
        this.address = address;
        this.http = http;
        this.timeout = timeout;
        this.random = random;
    }

    /**
     * An authority with a timeout of 20 seconds for a time stamp, 5 of them for the connection, and a client of its own, which uses the proxy settings of the platform.
     *
     * @param address an http or https address; may be on loopback
     * @return the source
     */
    public static HttpTimestampSource of(URI address) {
        return of(address, GuardedHttp.newClient(), DEFAULT_TIMEOUT);
    }

    /**
     * An authority with a client of the caller, for proxies, client certificates or passwords.
     *
     * @param address an http or https address
     * @param client the client; must not follow redirects
     * @param timeout for one time stamp with all attempts, from connecting to the last byte; more than zero, at most a day
     * @return the source
     * @throws IllegalArgumentException if the address is not http or https, the client follows redirects, or the timeout is out of range
     */
    public static HttpTimestampSource of(URI address, HttpClient client, Duration timeout) {
        String scheme = Objects.requireNonNull(address, "address").getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme) || address.getHost() == null) {
            throw new IllegalArgumentException("address must be http or https: " + address);
        }
        if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("timeout must be more than zero and at most a day: " + timeout);
        }
        SecureRandom random = new SecureRandom();
        GuardedHttp http = GuardedHttp.of(Objects.requireNonNull(client, "client"), AddressGuard.open(), timeout, Clock.systemUTC(), random);
        return new HttpTimestampSource(address, http, timeout, random);
    }

    @Override
    public byte[] timestamp(byte[] digest) throws SealingException {
        TimestampQuery query = TimestampQuery.over(digest, random);
        try {
            return query.token(http.post(address, GuardedHttp.Kind.TIMESTAMP, "application/timestamp-query", "application/timestamp-reply",
                    query.encoded(), Deadline.in(timeout)));
        } catch (HttpFailure e) {
            throw failure(e);
        }
    }

    private static SealingException failure(HttpFailure e) {
        String message = "time-stamp authority " + e.getMessage();
        return switch (e.kind()) {
            case STATUS, TOO_LARGE, ADDRESS_REFUSED -> CheckedTimestamps.refused(message, e);
            case UNREACHABLE, BUSY -> new SealingException(Reason.TIMESTAMP_UNAVAILABLE, Outcome.NOT_SENT, message, e);
            case TIMEOUT, BROKEN, INTERRUPTED -> new SealingException(Reason.TIMESTAMP_UNAVAILABLE, Outcome.UNKNOWN, message, e);
        };
    }
}

package org.edcsdk.seal;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * A time-stamp authority reached over HTTP (RFC 3161, 3.4). Immutable and thread safe.
 *
 * <p>Sends a nonce and asks for the certificate. Accepts a reply of at most {@link #MAX_REPLY_BYTES} whose status is granted, whose nonce and imprint are
 * those of the request, and whose signature verifies with the certificate inside. Follows no redirects. Asks again, at most {@link #MAX_ATTEMPTS} times in
 * all, only where the authority was not reached or answers 429, 502, 503 or 504.
 */
public final class HttpTimestampSource implements TimestampSource {
    /** The largest reply that is read, in bytes. */
    public static final int MAX_REPLY_BYTES = 65536;
    /** How often the authority is asked at most for one time stamp. */
    public static final int MAX_ATTEMPTS = 3;

    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final URI address;
    private final HttpClient client;
    private final Duration timeout;
    private final SecureRandom random;

    private HttpTimestampSource(URI address, HttpClient client, Duration timeout, SecureRandom random) {
        this.address = address;
        this.client = client;
        this.timeout = timeout;
        this.random = random;
    }

    /**
     * An authority with a timeout of 20 seconds and a client of its own, which uses the proxy settings of the platform.
     *
     * @param address an http or https address; may be on loopback
     * @return the source
     */
    public static HttpTimestampSource of(URI address) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(DEFAULT_TIMEOUT).followRedirects(HttpClient.Redirect.NEVER).build();
        return of(address, client, DEFAULT_TIMEOUT);
    }

    /**
     * An authority with a client of the caller, for proxies, client certificates or passwords.
     *
     * @param address an http or https address
     * @param client the client; should not follow redirects
     * @param timeout for one attempt from connecting to the last byte, more than zero
     * @return the source
     */
    public static HttpTimestampSource of(URI address, HttpClient client, Duration timeout) {
        String scheme = Objects.requireNonNull(address, "address").getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme) || address.getHost() == null) {
            throw new IllegalArgumentException("address must be http or https: " + address);
        }
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("timeout must be more than zero: " + timeout);
        }
        return new HttpTimestampSource(address, Objects.requireNonNull(client, "client"), timeout, new SecureRandom());
    }

    @Override
    public byte[] timestamp(byte[] digest) throws SealingException {
        TimestampQuery query = TimestampQuery.over(digest, random);
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                return query.token(ask(query.encoded()));
            } catch (BusyException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw new SealingException(Reason.TIMESTAMP_UNAVAILABLE, Outcome.NOT_SENT, "time-stamp authority " + address + ": " + e.getMessage(), e);
                }
                waitFor(pause);
                pause *= 2;
            }
        }
    }

    private byte[] ask(byte[] query) throws SealingException, BusyException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply").POST(HttpRequest.BodyPublishers.ofByteArray(query)).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new LimitedBody(MAX_REPLY_BYTES));
        try {
            // the timeout of the request ends with the headers; this one covers a body that trickles
            HttpResponse<byte[]> response = answer.get(timeout.toMillis() + 1, TimeUnit.MILLISECONDS);
            return body(response);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unavailable("no answer within " + timeout, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable("interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private byte[] body(HttpResponse<byte[]> response) throws SealingException, BusyException {
        int status = response.statusCode();
        if (BUSY.contains(status)) {
            throw new BusyException("HTTP status " + status, null);
        }
        if (status != 200) {
            throw CheckedTimestamps.refused("time-stamp authority " + address + ": HTTP status " + status, null);
        }
        return response.body();
    }

    private SealingException failure(Throwable cause) throws BusyException {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            throw new BusyException("cannot be reached", cause);
        }
        if (cause instanceof LimitedBody.TooLarge) {
            return CheckedTimestamps.refused("time-stamp authority " + address + ": reply is larger than " + MAX_REPLY_BYTES + " bytes", null);
        }
        return unavailable("connection failed", cause);
    }

    private SealingException unavailable(String what, Throwable cause) {
        return new SealingException(Reason.TIMESTAMP_UNAVAILABLE, Outcome.UNKNOWN, "time-stamp authority " + address + ": " + what, cause);
    }

    private void waitFor(long millis) throws SealingException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted", e);
        }
    }

    /** The authority did not take the question: it may be asked again. */
    private static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;

        BusyException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

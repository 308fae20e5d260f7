package org.edcsdk.dss.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * The one way to services over HTTP: bounded in time, size and attempts, and guarded against addresses that lead into private networks. Immutable and
 * thread safe where its random generator is.
 *
 * <p>Asks at most {@link #MAX_ATTEMPTS} times in all, and again only where no connection came about or the answer is 429, 502, 503 or 504; waits with full
 * jitter in between, and as long as {@code Retry-After} says. A redirect is followed for GET only, and only to https on the same host. All of it, with the
 * body to its last byte, ends with the deadline of the call.
 */
public final class GuardedHttp {
    /** How often a service is asked at most. */
    public static final int MAX_ATTEMPTS = 3;
    /** For a connection, in clients made here. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** For one answer, unless the caller says otherwise. */
    public static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(15);

    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MAX_REDIRECTS = 3;

    /** What is fetched; bounds the size of the answer. */
    public enum Kind {
        /** A reply of a time-stamp authority: 64 KiB. */
        TIMESTAMP(64 << 10),
        /** A response of an OCSP responder: 128 KiB. */
        OCSP(128 << 10),
        /** One certificate, or a bundle of them: 64 KiB. */
        CERTIFICATE(64 << 10),
        /** A revocation list: 50 MiB. */
        CRL(50 << 20),
        /** A trusted list or status list: 20 MiB. */
        LIST(20 << 20);

        private final int maxBytes;

        Kind(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        /** The largest body that is read, in bytes. */
        public int maxBytes() {
            return maxBytes;
        }
    }

    private final HttpClient client;
    private final AddressGuard guard;
    private final Duration responseTimeout;
    private final RetryPause pause;

    private GuardedHttp(HttpClient client, AddressGuard guard, Duration responseTimeout, RetryPause pause) {
        this.client = client;
        this.guard = guard;
        this.responseTimeout = responseTimeout;
        this.pause = pause;
    }

    /**
     * A way to services.
     *
     * @param client must not follow redirects
     * @param guard which addresses may be asked
     * @param responseTimeout for one attempt from connecting to the last byte, more than zero
     * @param clock reads dates in {@code Retry-After}
     * @param random for jitter
     * @return the way
     * @throws IllegalArgumentException if the client follows redirects or the timeout is not more than zero
     */
    public static GuardedHttp of(HttpClient client, AddressGuard guard, Duration responseTimeout, Clock clock, RandomGenerator random) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("client must not follow redirects: " + client.followRedirects());
        }
        if (responseTimeout.isZero() || responseTimeout.isNegative()) {
            throw new IllegalArgumentException("timeout must be more than zero: " + responseTimeout);
        }
        return new GuardedHttp(client, Objects.requireNonNull(guard, "guard"), responseTimeout, new RetryPause(random, clock));
    }

    /** A client that follows no redirects, with {@link #CONNECT_TIMEOUT} and the proxy settings of the platform. */
    public static HttpClient newClient() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /**
     * Fetches a document.
     *
     * @param address http or https
     * @param kind bounds its size
     * @param deadline when it must be there
     * @return the body
     * @throws HttpFailure if there is none
     */
    public byte[] get(URI address, Kind kind, Deadline deadline) throws HttpFailure {
        return ask(address, HttpRequest.newBuilder().GET(), true, kind, deadline);
    }

    /**
     * Asks a service.
     *
     * @param address http or https
     * @param kind bounds the size of the answer
     * @param contentType of the body
     * @param accept content type that is wanted
     * @param body the question
     * @param deadline when the answer must be there
     * @return the body of the answer
     * @throws HttpFailure if there is none
     */
    public byte[] post(URI address, Kind kind, String contentType, String accept, byte[] body, Deadline deadline) throws HttpFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofByteArray(body.clone()))
                .header("Content-Type", contentType).header("Accept", accept);
        return ask(address, request, false, kind, deadline);
    }

    private byte[] ask(URI address, HttpRequest.Builder request, boolean redirectable, Kind kind, Deadline deadline) throws HttpFailure {
        URI now = address;
        int redirects = 0;
        for (int attempt = 1; ; ) {
            Optional<String> retryAfter = Optional.empty();
            HttpFailure failure;
            try {
                HttpResponse<byte[]> response = once(now, request, kind, deadline);
                Optional<URI> next = redirectable && redirects < MAX_REDIRECTS ? redirect(now, response) : Optional.empty();
                if (next.isPresent()) {
                    now = next.get();
                    redirects++;
                    continue;
                }
                if (response.statusCode() == 200) {
                    return response.body();
                }
                retryAfter = response.headers().firstValue("Retry-After");
                failure = new HttpFailure(BUSY.contains(response.statusCode()) ? HttpFailure.Kind.BUSY : HttpFailure.Kind.STATUS,
                        shown(now) + ": HTTP status " + response.statusCode(), null);
            } catch (NotConnected e) {
                failure = new HttpFailure(HttpFailure.Kind.UNREACHABLE, shown(now) + ": cannot be reached", e.getCause());
            }
            boolean again = failure.kind() == HttpFailure.Kind.BUSY || failure.kind() == HttpFailure.Kind.UNREACHABLE;
            Duration wait = pause.after(attempt, retryAfter);
            if (!again || attempt == MAX_ATTEMPTS || wait.compareTo(deadline.left()) >= 0) {
                throw failure;
            }
            rest(wait, now);
            attempt++;
        }
    }

    private HttpResponse<byte[]> once(URI address, HttpRequest.Builder builder, Kind kind, Deadline deadline) throws HttpFailure, NotConnected {
        guard.check(address, isProxied(address), deadline);
        Duration left = deadline.left();
        Duration most = left.compareTo(responseTimeout) < 0 ? left : responseTimeout;
        if (most.toMillis() == 0) {
            throw new HttpFailure(HttpFailure.Kind.TIMEOUT, shown(address) + ": no time left to ask", null);
        }
        // HTTP/2 over plain http starts with an upgrade that old services do not know
        HttpRequest request = builder.copy().uri(address).timeout(most).version(HttpClient.Version.HTTP_1_1).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new LimitedBody(kind.maxBytes()));
        try {
            // the timeout of the request ends with the headers; this one covers a body that trickles
            return answer.get(most.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw timeout(address, most, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new HttpFailure(HttpFailure.Kind.INTERRUPTED, shown(address) + ": interrupted", e);
        } catch (ExecutionException e) {
            throw failure(address, kind, most, e.getCause());
        }
    }

    private static HttpFailure failure(URI address, Kind kind, Duration most, Throwable cause) throws NotConnected {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            throw new NotConnected(cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return timeout(address, most, cause);
        }
        if (cause instanceof LimitedBody.TooLarge) {
            return new HttpFailure(HttpFailure.Kind.TOO_LARGE, shown(address) + ": answer is larger than " + kind.maxBytes() + " bytes", null);
        }
        return new HttpFailure(HttpFailure.Kind.BROKEN, shown(address) + ": connection failed", cause);
    }

    private static HttpFailure timeout(URI address, Duration most, Throwable cause) {
        return new HttpFailure(HttpFailure.Kind.TIMEOUT, shown(address) + ": no answer within " + Duration.ofMillis(most.toMillis()), cause);
    }

    private static Optional<URI> redirect(URI from, HttpResponse<byte[]> response) {
        if (!REDIRECTS.contains(response.statusCode())) {
            return Optional.empty();
        }
        try {
            return response.headers().firstValue("Location").map(from::resolve).filter(to -> isSecuredTwin(from, to));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSecuredTwin(URI from, URI to) {
        return "https".equalsIgnoreCase(to.getScheme()) && from.getHost().equalsIgnoreCase(to.getHost()) && to.getRawUserInfo() == null
                && (AddressGuard.port(to) == AddressGuard.port(from) || AddressGuard.port(to) == 443);
    }

    private boolean isProxied(URI address) {
        ProxySelector selector = client.proxy().orElseGet(ProxySelector::getDefault);
        return selector != null && selector.select(address).stream().findFirst().filter(proxy -> proxy.type() == Proxy.Type.HTTP).isPresent();
    }

    private static void rest(Duration wait, URI address) throws HttpFailure {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(HttpFailure.Kind.INTERRUPTED, shown(address) + ": interrupted", e);
        }
    }

    /** An address for people: user, query and fragment may hold secrets. */
    static String shown(URI address) {
        String host = address.getHost();
        if (host == null) {
            return "address of scheme " + address.getScheme();
        }
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return address.getScheme() + "://" + host + (address.getPort() < 0 ? "" : ":" + address.getPort()) + path;
    }

    /** No connection came about: it may be tried again. */
    private static final class NotConnected extends IOException {
        private static final long serialVersionUID = 1L;

        NotConnected(Throwable cause) {
            super(cause);
        }
    }
}

package org.edcsdk.seal.csc;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.edcsdk.dss.internal.LimitedBody;
import org.edcsdk.dss.internal.RetryPause;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Sends requests and reads answers, within sizes and times. Thread safe. */
final class CscHttp {
    static final int MOST_ATTEMPTS = 3;
    private static final int REPLY_BYTES = 65_536;
    private static final int BYTES_A_SIGNATURE = 4096;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final Duration responseTime;
    private final RetryPause retryPause;

    CscHttp(HttpClient client, Duration responseTime, Clock clock) {
        this.client = client;
        this.responseTime = responseTime;
        this.retryPause = new RetryPause(new SecureRandom(), clock);
    }

    /**
     * A request.
     *
     * @param call what it does
     * @param address where to
     * @param type content type of the body
     * @param body octets
     * @param bearer access token; null for none
     * @param signatures how many the answer may hold
     * @param secrets texts that must not be told again, wherever the service repeats them
     */
    record Request(CscCall call, URI address, String type, Bytes body, String bearer, int signatures, List<String> secrets) {
        /** The address alone: the rest is secret. */
        @Override
        public String toString() {
            return "Request[" + address + "]";
        }
    }

    /**
     * Sends until there is an answer that is not "busy", at most {@link #MOST_ATTEMPTS} times.
     *
     * @return an answer with a status of 200 to 299, 400 or 401
     * @throws SealingException where there is none, or another status
     */
    CscReply send(Request request, Deadline deadline) throws SealingException {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == MOST_ATTEMPTS;
            HttpResponse<byte[]> response = null;
            try {
                response = once(request, deadline);
            } catch (NotConnected e) {
                if (last || deadline.left(LONGEST_PAUSE).isZero()) {
                    throw unavailable(request, Outcome.NOT_SENT, "cannot be reached", e.getCause());
                }
            }
            if (response != null && (last || !request.call.again(response.statusCode()))) {
                return reply(request, response);
            }
            Duration wanted = retryPause.after(attempt, response == null ? Optional.empty() : response.headers().firstValue("Retry-After"));
            Duration left = deadline.left(LONGEST_PAUSE);
            if (wanted.compareTo(left) >= 0) {
                throw response == null ? unavailable(request, Outcome.NOT_SENT, "cannot be reached", null)
                        : unavailable(request, busyOutcome(request, response), "is busy (HTTP status " + response.statusCode() + ")", null);
            }
            rest(request, wanted, Outcome.NOT_SENT);
        }
    }

    private HttpResponse<byte[]> once(Request request, Deadline deadline) throws SealingException, NotConnected {
        Duration time = deadline.left(responseTime);
        if (time.isZero()) {
            throw unavailable(request, Outcome.NOT_SENT, "was not asked, since the time for sealing is over", null);
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.address).version(HttpClient.Version.HTTP_1_1).timeout(time).header("Content-Type", request.type)
                .header("Accept", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(request.body.toByteArray()));
        if (request.bearer != null) {
            builder.header("Authorization", "Bearer " + request.bearer);
        }
        int limit = REPLY_BYTES + BYTES_A_SIGNATURE * request.signatures;
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(builder.build(), info -> new LimitedBody(limit));
        try {
            // the timeout of the request ends with the headers; this one covers a body that trickles
            return answer.get(time.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unavailable(request, request.call.unanswered(), "gave no answer in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(request, request.call.unanswered(), "was interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException) {
                throw new NotConnected(cause);
            }
            throw unavailable(request, request.call.unanswered(), cause instanceof LimitedBody.TooLarge ? "sent more than " + limit + " bytes"
                    : "broke the connection", cause);
        }
    }

    private CscReply reply(Request request, HttpResponse<byte[]> response) throws SealingException {
        int status = response.statusCode();
        boolean told = status >= 200 && status < 300;
        JsonObject body;
        try {
            body = response.body().length == 0 ? JsonObject.empty() : object(request, response.body());
        } catch (JsonReadException e) {
            if (told) {
                throw unavailable(request, request.call.unanswered(), "sent an answer that is no JSON object: " + e.getMessage(), null);
            }
            body = JsonObject.empty();
        }
        if (told || status == 400 || status == 401) {
            return new CscReply(status, body);
        }
        throw refusal(request, new CscReply(status, body));
    }

    private static JsonObject object(Request request, byte[] octets) throws JsonReadException {
        JsonLimits limits = new JsonLimits(octets.length, 16, 2000, 10_000 + 2 * request.signatures, 64, 256);
        return Json.parse(Bytes.of(octets), limits) instanceof JsonObject object ? object : JsonObject.empty();
    }

    /** The exception for an answer that is no success. */
    SealingException refusal(Request request, CscReply reply) {
        int status = reply.status();
        String message = message(request, "answers with HTTP status " + status + told(request, reply.body()));
        if (status >= 500) {
            return new SealingException(Reason.PROVIDER_UNAVAILABLE, busyOutcome(request, status), message, null);
        }
        return new SealingException(status == 429 ? Reason.PROVIDER_UNAVAILABLE : Reason.PROVIDER_REFUSED, Outcome.REJECTED, message, null);
    }

    /** The exception for an answer that lacks what it must have. */
    SealingException unusable(Request request, String what) {
        return unavailable(request, request.call.unanswered(), what, null);
    }

    private static Outcome busyOutcome(Request request, HttpResponse<byte[]> response) {
        return busyOutcome(request, response.statusCode());
    }

    // A server error may come from something in front of the service, behind which the request goes on.
    private static Outcome busyOutcome(Request request, int status) {
        return status == 429 || request.call.unanswered() != Outcome.UNKNOWN ? Outcome.REJECTED : Outcome.UNKNOWN;
    }

    /** What the service says of the error (RFC 6749, 5.2), unless it repeats a secret. */
    private static String told(Request request, JsonObject body) {
        StringBuilder told = new StringBuilder();
        for (String member : List.of("error", "error_description")) {
            String text = body.text(member).orElse("");
            boolean secret = request.secrets.stream().anyMatch(part -> !part.isEmpty() && text.contains(part))
                    || request.bearer != null && text.contains(request.bearer);
            if (!text.isEmpty() && !secret) {
                told.append(": ").append(Printable.of(text));
            }
        }
        return told.toString();
    }

    /** Waits before the next question about signatures that are being made. */
    void pause(Request request, Duration time, Deadline deadline) throws SealingException {
        if (time.compareTo(deadline.left(time.plusMillis(1))) >= 0) {
            throw unavailable(request, request.call.unanswered(), "is not ready in time", null);
        }
        rest(request, time, request.call.unanswered());
    }

    private static void rest(Request request, Duration time, Outcome outcome) throws SealingException {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(request, outcome, "was interrupted", e);
        }
    }

    private static SealingException unavailable(Request request, Outcome outcome, String what, Throwable cause) {
        return new SealingException(Reason.PROVIDER_UNAVAILABLE, outcome, message(request, what), cause);
    }

    private static String message(Request request, String what) {
        return "sealing service " + request.address + " " + what;
    }

    /** Nothing was sent. */
    private static final class NotConnected extends Exception {
        private static final long serialVersionUID = 1L;

        NotConnected(Throwable cause) {
            super(cause);
        }
    }
}

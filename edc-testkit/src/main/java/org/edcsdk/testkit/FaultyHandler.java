package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Answers for one endpoint, or fails in the way that the switch says. */
final class FaultyHandler implements HttpHandler {
    private static final int MAX_BODY = 64 * 1024;
    private static final byte[] GARBAGE = "<html>this is no answer</html>".getBytes(StandardCharsets.US_ASCII);

    private final String path;
    private final Endpoint endpoint;
    private final AtomicReference<ServiceFault> fault;
    private final CountDownLatch closed;

    FaultyHandler(String path, Endpoint endpoint, AtomicReference<ServiceFault> fault, CountDownLatch closed) {
        this.path = path;
        this.endpoint = endpoint;
        this.fault = fault;
        this.closed = closed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ServiceFault now = fault.get();
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                refuse(exchange, 413, "request body is longer than " + MAX_BODY + " bytes");
            } else if (now == ServiceFault.HANG) {
                waitForEnd();
            } else if (now == ServiceFault.HTTP_500) {
                refuse(exchange, 500, "fault of the test kit");
            } else if (now == ServiceFault.GARBAGE) {
                send(exchange, 200, endpoint.answerType(), GARBAGE);
            } else {
                answer(exchange, body, now == ServiceFault.WRONG_NONCE);
            }
        }
    }

    private void answer(HttpExchange exchange, byte[] body, boolean wrongNonce) throws IOException {
        if (endpoint instanceof Endpoint.Question question) {
            ask(exchange, question, body, wrongNonce);
        } else if (endpoint instanceof Endpoint.Document document) {
            fetch(exchange, document);
        }
    }

    private void fetch(HttpExchange exchange, Endpoint.Document document) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            refuse(exchange, 404, "no such document");
        } else if (!"GET".equals(exchange.getRequestMethod())) {
            refuse(exchange, 405, "only GET");
        } else {
            send(exchange, 200, document.answerType(), document.content().get());
        }
    }

    private void ask(HttpExchange exchange, Endpoint.Question question, byte[] body, boolean wrongNonce) throws IOException {
        boolean post = "POST".equals(exchange.getRequestMethod());
        if (post && !question.requestType().equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            refuse(exchange, 415, "content type must be " + question.requestType());
            return;
        }
        Optional<byte[]> request = post ? Optional.of(body) : requestInPath(exchange);
        if (request.isEmpty()) {
            refuse(exchange, 405, "send the request with POST");
            return;
        }
        byte[] octets = wrongNonce ? question.otherNonce().apply(request.get()) : request.get();
        send(exchange, 200, question.answerType(), question.answer().apply(octets));
    }

    // RFC 6960, A.1: GET {url}/{url-encoding of base-64 of the request}; URI.getPath has decoded it.
    private Optional<byte[]> requestInPath(HttpExchange exchange) {
        String rest = exchange.getRequestURI().getPath().substring(path.length());
        boolean asked = "GET".equals(exchange.getRequestMethod()) && path.equals(ServiceAddresses.OCSP_PATH) && rest.length() > 1;
        if (!asked) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(rest.substring(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void waitForEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();   // close() ends the thread in this way too
        }
    }

    private static void refuse(HttpExchange exchange, int status, String message) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        // The JDK's server sends head and body apart; on a connection kept open the body would wait 40 ms for the client's delayed ACK.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}

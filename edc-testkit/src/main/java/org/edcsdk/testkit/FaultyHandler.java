package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers for one endpoint, or fails in the way that the switch says. */
final class FaultyHandler implements HttpHandler {
    private static final int MAX_BODY = 64 * 1024;
    private static final int DRIP_MILLIS = 100;
    private static final byte[] GARBAGE = "<html>this is no answer</html>".getBytes(StandardCharsets.US_ASCII);

    private final Service service;
    private final Endpoint endpoint;
    private final FaultSwitch faults;
    private final CountDownLatch closed;

    FaultyHandler(Service service, Endpoint endpoint, FaultSwitch faults, CountDownLatch closed) {
        this.service = service;
        this.endpoint = endpoint;
        this.faults = faults;
        this.closed = closed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ServiceFault now = faults.next(exchange.getRequestURI().getPath());
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                send(exchange, Reply.refusal(413, "request body is longer than " + MAX_BODY + " bytes"));
            } else {
                answer(exchange, body, now);
            }
        }
    }

    private void answer(HttpExchange exchange, byte[] body, ServiceFault now) throws IOException {
        switch (now) {
            case HANG -> pause(Long.MAX_VALUE);
            case SLOW_DRIP -> drip(exchange);
            case HTTP_500, HTTP_503, HTTP_429, HTTP_401 -> send(exchange, status(now));
            case GARBAGE -> send(exchange, Reply.of(endpoint.answerType(), GARBAGE));
            case EMPTY -> send(exchange, Reply.of(endpoint.answerType(), new byte[0]));
            case RESET -> endpoint.reply(exchange, body, ServiceFault.NONE);
            case TRUNCATED -> send(exchange, firstHalf(endpoint.reply(exchange, body, ServiceFault.NONE)));
            default -> send(exchange, endpoint.reply(exchange, body, now));
        }
    }

    private Reply status(ServiceFault fault) {
        int status = Integer.parseInt(fault.name().substring(fault.name().indexOf('_') + 1));
        if (fault == ServiceFault.HTTP_401 && service == Service.CSC) {
            return CscError.invalidToken().reply();
        }
        Reply plain = Reply.refusal(status, "fault of the test kit");
        return fault == ServiceFault.HTTP_429
                ? new Reply(status, plain.type(), plain.body(), Map.of("Retry-After", "1")) : plain;
    }

    private static Reply firstHalf(Reply whole) {
        return new Reply(whole.status(), whole.type(), Arrays.copyOf(whole.body(), whole.body().length / 2), whole.headers());
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", endpoint.answerType());
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        do {
            out.write(' ');
            out.flush();
        } while (!pause(DRIP_MILLIS));
    }

    /** @return true if the services were closed */
    private boolean pause(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();   // close() ends the thread in this way too
            return true;
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        // The JDK's server sends head and body apart; on a connection kept open the body would wait 40 ms for the client's delayed ACK.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}

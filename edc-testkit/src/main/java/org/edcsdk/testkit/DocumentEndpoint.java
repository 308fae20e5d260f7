package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.util.function.Function;
import java.util.function.Supplier;

/** A document that is fetched with GET from exactly this path. */
record DocumentEndpoint(String path, String answerType, Function<ServiceFault, byte[]> content) implements Endpoint {
    @Override
    public Reply reply(HttpExchange exchange, byte[] body, ServiceFault fault) {
        return exchange.getRequestURI().getPath().equals(path) ? fetched(exchange, answerType, () -> content.apply(fault)) : missing();
    }

    static Reply fetched(HttpExchange exchange, String answerType, Supplier<byte[]> content) {
        return "GET".equals(exchange.getRequestMethod()) ? Reply.of(answerType, content.get()) : Reply.refusal(405, "only GET");
    }

    static Reply missing() {
        return Reply.refusal(404, "no such document");
    }
}

package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.util.function.Function;

/** A document that is fetched with GET from exactly this path. */
record DocumentEndpoint(String path, String answerType, Function<ServiceFault, byte[]> content) implements Endpoint {
    @Override
    public Reply reply(HttpExchange exchange, byte[] body, ServiceFault fault) {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return Reply.refusal(404, "no such document");
        }
        return "GET".equals(exchange.getRequestMethod())
                ? Reply.of(answerType, content.apply(fault)) : Reply.refusal(405, "only GET");
    }
}

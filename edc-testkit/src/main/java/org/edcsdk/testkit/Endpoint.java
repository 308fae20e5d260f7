package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What an HTTP path offers. */
interface Endpoint {
    /** Content type of the answer. */
    String answerType();

    /** Answers a request; the fault is one that changes the content, not the transport. */
    Reply reply(HttpExchange exchange, byte[] body, ServiceFault fault);

    /** A document that is fetched with GET from exactly this path. */
    record Document(String path, String answerType, Function<ServiceFault, byte[]> content) implements Endpoint {
        @Override
        public Reply reply(HttpExchange exchange, byte[] body, ServiceFault fault) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                return Reply.refusal(404, "no such document");
            }
            return "GET".equals(exchange.getRequestMethod())
                    ? Reply.of(answerType, content.apply(fault)) : Reply.refusal(405, "only GET");
        }
    }

    /** A service that is asked with POST, and if {@code inPath} with GET too. */
    record Question(String path, boolean inPath, String requestType, String answerType, BiFunction<byte[], ServiceFault, byte[]> answer)
            implements Endpoint {
        @Override
        public Reply reply(HttpExchange exchange, byte[] body, ServiceFault fault) {
            boolean post = "POST".equals(exchange.getRequestMethod());
            if (post && !requestType.equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                return Reply.refusal(415, "content type must be " + requestType);
            }
            Optional<byte[]> request = post ? Optional.of(body) : requestInPath(exchange);
            return request.map(octets -> Reply.of(answerType, answer.apply(octets, fault)))
                    .orElseGet(() -> Reply.refusal(405, "send the request with POST"));
        }

        // RFC 6960, A.1: GET {url}/{url-encoding of base-64 of the request}; URI.getPath has decoded it.
        private Optional<byte[]> requestInPath(HttpExchange exchange) {
            String rest = exchange.getRequestURI().getPath().substring(path.length());
            if (!inPath || !"GET".equals(exchange.getRequestMethod()) || rest.length() <= 1) {
                return Optional.empty();
            }
            try {
                return Optional.of(Base64.getDecoder().decode(rest.substring(1)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}

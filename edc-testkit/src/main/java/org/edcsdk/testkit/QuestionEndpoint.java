package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiFunction;

/** A service that is asked with POST, and if {@code inPath} with GET too. */
record QuestionEndpoint(String path, boolean inPath, String requestType, String answerType, BiFunction<byte[], ServiceFault, byte[]> answer)
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

package org.edcsdk.seal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.TestPki;

/** Services of a PKI on loopback that count who asks. */
final class CountingServices implements AutoCloseable {
    final TestPki pki;
    final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private volatile boolean responder = true;

    CountingServices(Clock clock) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        pki = TestPki.builder(clock).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256)
                .services(URI.create("http://127.0.0.1:" + server.getAddress().getPort())).build();
        route("/ocsp", request -> pki.ocsp().respond(request));
        route("/crl/root.crl", request -> pki.crls().get(0));
        route("/crl/seal-ca.crl", request -> pki.crls().get(1));
        route("/ca/root.cer", request -> root());
        server.start();
    }

    void withoutResponder() {
        responder = false;
    }

    private byte[] root() {
        try {
            return pki.anchor().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void route(String path, UnaryOperator<byte[]> answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                calls.merge(path, 1, Integer::sum);
                if (path.equals("/ocsp") && !responder) {
                    exchange.sendResponseHeaders(500, -1);
                    return;
                }
                byte[] body = answer.apply(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

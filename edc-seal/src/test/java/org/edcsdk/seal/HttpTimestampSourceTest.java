package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTimestampSourceTest {
    private static final byte[] DIGEST = Bytes.utf8("stamped").sha256().toByteArray();
    private static final Duration SHORT = Duration.ofSeconds(2);

    @Test
    void getsATokenOverTheDigest() throws Exception {
        try (TestServices services = TestServices.start(Fixtures.RSA)) {
            byte[] token = HttpTimestampSource.of(services.tsaUrl()).timestamp(DIGEST);
            CheckedTimestamps.check(token, DIGEST);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ServiceFault.class, names = {"HTTP_500", "GARBAGE", "WRONG_NONCE"})
    void refusesAFaultyReply(ServiceFault fault) throws Exception {
        try (TestServices services = TestServices.start(Fixtures.RSA)) {
            services.fault(Service.TSA, fault);
            SealingException failure = failure(HttpTimestampSource.of(services.tsaUrl()));
            assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_REFUSED);
            assertThat(failure.outcome()).isEqualTo(Outcome.REJECTED);
        }
    }

    @Test
    void givesUpAnAuthorityThatDoesNotAnswer() throws Exception {
        try (TestServices services = TestServices.start(Fixtures.RSA)) {
            services.fault(Service.TSA, ServiceFault.HANG);
            SealingException failure = failure(HttpTimestampSource.of(services.tsaUrl(), HttpClient.newHttpClient(), Duration.ofMillis(300)));
            assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_UNAVAILABLE);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void namesAnAuthorityThatCannotBeReached() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        SealingException failure = failure(HttpTimestampSource.of(URI.create("http://127.0.0.1:" + port + "/tsa")));
        assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_UNAVAILABLE);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/tsa", "/tsa", "http:tsa"})
    void refusesAnAddressThatIsNotHttp(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpTimestampSource.of(URI.create(address)));
    }

    @Nested
    class WithOwnServer {

        @ParameterizedTest
        @ValueSource(ints = {429, 502, 503, 504})
        void asksAgainWhenTheAuthorityIsBusy(int status) throws Exception {
            try (Server server = new Server((exchange, call) -> {
                if (call == 1) {
                    exchange.sendResponseHeaders(status, -1);
                } else {
                    answer(exchange);
                }
            })) {
                CheckedTimestamps.check(server.source().timestamp(DIGEST), DIGEST);
                assertThat(server.calls.get()).isEqualTo(2);
            }
        }

        @Test
        void stopsAskingAfterThreeAttempts() throws Exception {
            try (Server server = new Server((exchange, call) -> exchange.sendResponseHeaders(503, -1))) {
                assertThat(failure(server.source()).reason()).isEqualTo(Reason.TIMESTAMP_UNAVAILABLE);
                assertThat(server.calls.get()).isEqualTo(HttpTimestampSource.MAX_ATTEMPTS);
            }
        }

        @Test
        void doesNotWaitLongerThanItsTimeout() throws Exception {
            try (Server server = new Server((exchange, call) -> {
                exchange.getResponseHeaders().add("Retry-After", "60");
                exchange.sendResponseHeaders(429, -1);
            })) {
                SealingException failure = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> failure(server.source()));
                assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_UNAVAILABLE);
                assertThat(server.calls.get()).isEqualTo(1);
            }
        }

        @Test
        void followsNoRedirect() throws Exception {
            try (Server server = new Server((exchange, call) -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            })) {
                assertThat(failure(server.source()).reason()).isEqualTo(Reason.TIMESTAMP_REFUSED);
                assertThat(server.calls.get()).isEqualTo(1);
            }
        }

        @Test
        void breaksOffAReplyThatIsTooLarge() throws Exception {
            try (Server server = new Server((exchange, call) -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(new byte[HttpTimestampSource.MAX_REPLY_BYTES + 1]);
            })) {
                SealingException failure = failure(server.source());
                assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_REFUSED);
                assertThat(failure).hasMessageContaining("65536");
            }
        }

        @Test
        void givesUpABodyThatTrickles() throws Exception {
            CountDownLatch over = new CountDownLatch(1);
            try (Server server = new Server((exchange, call) -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(0x30);
                exchange.getResponseBody().flush();
                holdOpen(over);
            })) {
                SealingException failure = failure(HttpTimestampSource.of(server.address(), HttpClient.newHttpClient(), Duration.ofMillis(300)));
                over.countDown();
                assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_UNAVAILABLE);
            }
        }

        @Test
        void tellsWhyTheAuthorityRefuses() throws Exception {
            TimeStampResponseGenerator refusing = new TimeStampResponseGenerator(null, Set.of());
            byte[] refusal = refusing.generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badRequest, "no contract").getEncoded();
            try (Server server = new Server((exchange, call) -> {
                exchange.sendResponseHeaders(200, refusal.length);
                exchange.getResponseBody().write(refusal);
            })) {
                SealingException failure = failure(server.source());
                assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_REFUSED);
                assertThat(failure).hasMessageContaining("no contract");
            }
        }

        private void answer(HttpExchange exchange) throws IOException {
            byte[] reply = Fixtures.RSA.tsa().respond(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    /** Keeps the exchange open until the test is over. */
    private static void holdOpen(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SealingException failure(TimestampSource source) {
        return catchThrowableOfType(SealingException.class, () -> source.timestamp(DIGEST));
    }

    interface Answer {
        void to(HttpExchange exchange, int call) throws IOException;
    }

    /** An authority on loopback that answers as the test says. */
    private static final class Server implements AutoCloseable {
        private final HttpServer server;
        private final AtomicInteger calls = new AtomicInteger();

        Server(Answer answer) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    answer.to(exchange, calls.incrementAndGet());
                }
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
        }

        TimestampSource source() {
            return HttpTimestampSource.of(address(), HttpClient.newHttpClient(), SHORT);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}

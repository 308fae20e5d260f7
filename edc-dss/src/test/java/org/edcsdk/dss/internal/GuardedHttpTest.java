package org.edcsdk.dss.internal;

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
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @AfterEach
    void stop() {
        over.countDown();
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void fetchesADocument() throws Exception {
        URI address = serve(exchange -> answer(exchange, 200, "list"));
        assertThat(http(AddressGuard.open()).get(address, GuardedHttp.Kind.LIST, deadline())).asString(StandardCharsets.US_ASCII).isEqualTo("list");
    }

    @ParameterizedTest
    @EnumSource(value = GuardedHttp.Kind.class, names = {"TIMESTAMP", "OCSP", "CERTIFICATE", "LIST"})
    void breaksOffABodyThatIsTooLarge(GuardedHttp.Kind kind) throws Exception {
        URI address = serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[kind.maxBytes() + 1]);
        });
        assertThat(failure(address, kind).kind()).isEqualTo(HttpFailure.Kind.TOO_LARGE);
    }

    @Test
    void readsABodyOfTheLargestSize() throws Exception {
        URI address = serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[GuardedHttp.Kind.OCSP.maxBytes()]);
        });
        assertThat(http(AddressGuard.open()).get(address, GuardedHttp.Kind.OCSP, deadline())).hasSize(131072);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void asksThreeTimesWhereTheServiceIsBusy(int status) throws Exception {
        URI address = serve(exchange -> answer(exchange, status, ""));
        assertThat(failure(address, GuardedHttp.Kind.CRL).kind()).isEqualTo(HttpFailure.Kind.BUSY);
        assertThat(calls).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 501})
    void asksOnceWhereTheServiceSaysNo(int status) throws Exception {
        URI address = serve(exchange -> answer(exchange, status, ""));
        assertThat(failure(address, GuardedHttp.Kind.CRL).kind()).isEqualTo(HttpFailure.Kind.STATUS);
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "Tue, 24 Nov 2026 12:00:00 GMT"})
    void doesNotAskAgainBeforeTheTimeThatTheServiceWants(String retryAfter) throws Exception {
        URI address = serve(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            answer(exchange, 503, "");
        });
        assertThat(failure(address, GuardedHttp.Kind.CRL).kind()).isEqualTo(HttpFailure.Kind.BUSY);
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "'Mon, 23 Nov 2026 12:00:30 GMT', 30"})
    void waitsAsLongAsTheServiceSays(String retryAfter, long seconds) {
        RetryPause pause = new RetryPause(new Random(1), CLOCK);
        assertThat(pause.after(1, Optional.of(retryAfter))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "Mon, 23 Nov 2020 12:00:30 GMT", "99999999999999999999"})
    void waitsAtMostTheJitterWhereTheServiceSaysNothingUseful(String retryAfter) {
        RetryPause pause = new RetryPause(new Random(1), CLOCK);
        assertThat(pause.after(1, Optional.of(retryAfter))).isBetween(Duration.ZERO, Duration.ofMillis(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "http://127.0.0.1/elsewhere", "https://127.0.0.2/elsewhere", "file:///etc/hosts", "::"})
    void followsNoRedirectButToHttpsOnTheSameHost(String location) throws Exception {
        URI address = serve(exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, 302, "");
        });
        assertThat(failure(address, GuardedHttp.Kind.CRL).kind()).isEqualTo(HttpFailure.Kind.STATUS);
        assertThat(calls).hasValue(1);
    }

    @Test
    void endsABodyThatTrickles() throws Exception {
        URI address = serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            hold();
        });
        assertThat(inTime(address).kind()).isEqualTo(HttpFailure.Kind.TIMEOUT);
    }

    @Test
    void endsAServiceThatSaysNothing() throws Exception {
        URI address = serve(exchange -> hold());
        assertThat(inTime(address).kind()).isEqualTo(HttpFailure.Kind.TIMEOUT);
    }

    @Test
    void reportsAConnectionThatBreaks() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> reset(socket));
            thread.start();
            HttpFailure failure = inTime(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"));
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.BROKEN);
        }
    }

    @Test
    void reportsAServiceThatIsNotThere() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(inTime(URI.create("http://127.0.0.1:" + port + "/")).kind()).isEqualTo(HttpFailure.Kind.UNREACHABLE);
    }

    @Test
    void staysInterrupted() throws Exception {
        URI address = serve(exchange -> hold());
        Thread.currentThread().interrupt();
        HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> http(AddressGuard.open()).get(address, GuardedHttp.Kind.CRL, deadline()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.INTERRUPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/a.crl", "http://localhost/", "http://2130706433/", "http://10.1.2.3/", "http://192.168.0.1:8080/",
        "http://172.31.255.255/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://0.0.0.0/", "http://224.0.0.1/",
        "http://255.255.255.255/", "http://[::1]/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/", "http://[ff02::1]/", "http://[::]/", "https://127.0.0.1/", "http://user@8.8.8.8/", "file:///etc/hosts",
        "ftp://8.8.8.8/", "ldap://8.8.8.8/"})
    void refusesAnAddressThatIsNotPublic(String address) {
        HttpFailure failure = catchThrowableOfType(HttpFailure.class,
                () -> http(AddressGuard.publicOnly(List.of())).get(URI.create(address), GuardedHttp.Kind.CRL, deadline()));
        assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.ADDRESS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450::1", "64:ff9b::808:808"})
    void knowsPublicAddresses(String address) throws Exception {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void allowsAPrivateHostByName() throws Exception {
        URI address = serve(exchange -> answer(exchange, 200, "list"));
        assertThat(http(AddressGuard.publicOnly(List.of("127.0.0.1:" + address.getPort()))).get(address, GuardedHttp.Kind.CRL, deadline())).hasSize(4);
    }

    @Test
    void allowsNoOtherPortOfAHost() throws Exception {
        URI address = serve(exchange -> answer(exchange, 200, "list"));
        GuardedHttp http = http(AddressGuard.publicOnly(List.of("127.0.0.1:1")));
        HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> http.get(address, GuardedHttp.Kind.CRL, deadline()));
        assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.ADDRESS_REFUSED);
        assertThat(calls).hasValue(0);
    }

    @Test
    void showsNoSecretsOfAnAddress() {
        assertThat(GuardedHttp.shown(URI.create("https://user:secret@a.example:8443/tsa?token=secret#x"))).isEqualTo("https://a.example:8443/tsa");
    }

    @Test
    void refusesAClientThatFollowsRedirects() {
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuardedHttp.of(client, AddressGuard.open(), Duration.ofSeconds(1), CLOCK, new Random(1)));
    }

    private HttpFailure failure(URI address, GuardedHttp.Kind kind) {
        return catchThrowableOfType(HttpFailure.class, () -> http(AddressGuard.open()).get(address, kind, deadline()));
    }

    private static HttpFailure inTime(URI address) {
        return assertTimeoutPreemptively(BOUND, () -> catchThrowableOfType(HttpFailure.class,
                () -> http(AddressGuard.open()).get(address, GuardedHttp.Kind.CRL, Deadline.in(Duration.ofSeconds(1)))));
    }

    private static GuardedHttp http(AddressGuard guard) {
        return GuardedHttp.of(GuardedHttp.newClient(), guard, GuardedHttp.RESPONSE_TIMEOUT, CLOCK, new Random(1));
    }

    private static Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(20));
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reset(ServerSocket socket) {
        while (true) {
            try (Socket connection = socket.accept()) {
                connection.getInputStream().read();
                connection.setSoLinger(true, 0);
            } catch (IOException e) {
                return;
            }
        }
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private URI serve(Answer answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                calls.incrementAndGet();
                answer.to(exchange);
            }
        });
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
    }
}

package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandTest {
    @TempDir
    static Path directory;
    private static Thread sandbox;
    private static String line;

    @BeforeAll
    static void start() throws IOException {
        PipedOutputStream out = new PipedOutputStream();
        BufferedReader reader = new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8));
        Console console = new Console(new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), Clock.systemUTC(), false);
        sandbox = new Thread(() -> Edc.run(console, "sandbox", "--out", directory.toString()), "sandbox");
        sandbox.start();
        line = reader.readLine();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        sandbox.interrupt();
        sandbox.join();
    }

    @Test
    void saysInOneLineWhereEverythingIs() throws Exception {
        JsonObject ready = object(line);

        assertThat(Path.of(ready.text("csc").orElseThrow())).isEqualTo(directory.resolve("csc.json")).isNotEmptyFile();
        assertThat(Path.of(ready.text("anchor").orElseThrow())).isNotEmptyFile();
        assertThat(Path.of(ready.text("lotlSigner").orElseThrow())).isNotEmptyFile();
        assertThat(ready.text("tsa").orElseThrow()).startsWith("http://127.0.0.1:");
        assertThat(((JsonArray) ready.get("crl").orElseThrow()).items()).hasSize(2);
    }

    @Test
    void itsListOfListsIsServed() throws Exception {
        URI lotl = URI.create(object(line).text("lotl").orElseThrow());

        HttpResponse<String> response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(lotl).build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("TrustServiceStatusList", "127.0.0.1");
    }

    @Test
    void itsConfigurationLogsInToRemoteSealing() throws Exception {
        JsonObject config = object(Files.readString(directory.resolve("csc.json")));
        String pair = config.text("clientId").orElseThrow() + ":" + config.text("clientSecret").orElseThrow();

        HttpResponse<String> response = HttpClient.newHttpClient().send(HttpRequest
                .newBuilder(URI.create(config.text("baseUri").orElseThrow() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials")).build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(config.text("credentialId")).isNotEmpty();
    }

    @Test
    void itsConfigurationIsForTheOwnerAlone() throws IOException {
        Path config = directory.resolve("csc.json");
        if (Files.getFileStore(config).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config))).isEqualTo("rw-------");
        }
    }

    @Test
    void aPortThatIsTakenIsOneLine(@TempDir Path other) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Run run = Run.edc("sandbox", "--port", taken.getLocalPort(), "--out", other);

            assertThat(run.status()).isEqualTo(4);
            assertThat(run.errors()).last().asString().contains("port " + taken.getLocalPort());
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void aPortThatIsNoneIsAWrongCommandLine() {
        assertThat(Run.edc("sandbox", "--port", "70000").status()).isEqualTo(2);
    }

    private static JsonObject object(String text) throws Exception {
        return (JsonObject) Json.parse(Bytes.utf8(text), JsonLimits.withDefaults());
    }
}

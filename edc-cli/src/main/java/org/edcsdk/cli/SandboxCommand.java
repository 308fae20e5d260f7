package org.edcsdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.edcsdk.jsonld.Json;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.testkit.CscSettings;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code edc sandbox}: the test kit's services on loopback, until the process is stopped. */
@Command(name = "sandbox", mixinStandardHelpOptions = true,
        description = {"Serves remote sealing (CSC API v2), time stamps, OCSP, CRLs and trusted lists with throw-away keys on 127.0.0.1.",
            "Prints one line of JSON when it is ready and serves until it is stopped. Gives no trust."})
final class SandboxCommand implements Callable<Integer> {
    private static final String CONFIG = "csc.json";

    private final Console console;

    @Option(names = "--port", paramLabel = "P", description = "1 to 65535; a free one by default")
    private int port;

    @Option(names = "--out", paramLabel = "DIR", description = "where configuration and trust go; edc-sandbox by default")
    private Path out = Path.of("edc-sandbox");

    SandboxCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (port < 0 || port > 65535) {
            throw CommandFailure.usage("--port must be from 1 to 65535: " + port);
        }
        OutputFiles.directory(out);
        console.message("Making throw-away keys ...");
        try (TestServices services = TestServices.start(TestPki.builder(console.clock()).organisation(DemoCredential.SEAL_OWNER), port)) {
            services.csc(CscSettings.standard().client("sandbox", UUID.randomUUID().toString()));
            OutputFiles.replace(out, KitTrust.files(services.pki()));
            writeConfig(services);
            console.print(Json.write(ready(services)).toUtf8String());
            waitForEnd();
        } catch (IOException e) {
            throw CommandFailure.failed("port " + port + " of 127.0.0.1 cannot be used: " + Inputs.reason(e), e);
        }
        return ExitStatus.DONE.code();
    }

    private JsonObject ready(TestServices services) {
        return JsonObject.empty()
                .with("csc", path(CONFIG))
                .with("tsa", services.tsaUrl().toString())
                .with("anchor", path(KitTrust.ANCHOR))
                .withList("crl", List.of(new JsonString(path(KitTrust.ROOT_CRL)), new JsonString(path(KitTrust.SEAL_CA_CRL))))
                .with("lotl", services.lotlUrl().toString())
                .with("lotlSigner", path(KitTrust.LOTL_SIGNER));
    }

    private String path(String name) {
        return out.resolve(name).toString();
    }

    // Files.createTempFile makes a file for its owner alone where the file system knows owners.
    private void writeConfig(TestServices services) throws CommandFailure {
        JsonObject config = JsonObject.empty()
                .with("baseUri", services.cscUrl().toString())
                .with("clientId", services.csc().clientId())
                .with("clientSecret", services.csc().clientSecret())
                .with("credentialId", CscSettings.CREDENTIAL_ID);
        try {
            Path temporary = Files.createTempFile(out, "." + CONFIG, ".tmp");
            Files.write(temporary, Json.writeIndented(config).toByteArray());
            Files.move(temporary, out.resolve(CONFIG), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CommandFailure.failed("cannot write to " + out + ": " + Inputs.reason(e), e);
        }
    }

    private static void waitForEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();   // the caller stops the sandbox in this way
        }
    }
}

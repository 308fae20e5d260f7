package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code edc verify} with the kit's trusted lists and revocation services over HTTP. */
class OnlineTrustTest {
    private static final char[] PASSWORD = "online".toCharArray();

    @TempDir
    Path directory;

    private TestServices services;

    @BeforeEach
    void start() throws Exception {
        services = TestServices.start(TestPki.builder(Clock.systemUTC()).organisation(DemoCredential.SEAL_OWNER), 0);
        services.pki().writeTrust(directory.resolve("trust"));
        try (SealProvider key = KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(services.pki().pkcs12(PASSWORD)), PASSWORD)) {
            Files.write(directory.resolve("credential.jsonld"), CredentialIssuer.builder(key).build().issue(DemoCredential.build(Clock.systemUTC().instant()))
                    .json().octets().toByteArray());
        }
    }

    @AfterEach
    void stop() {
        services.close();
    }

    private Run verify(Object... more) {
        List<Object> all = new ArrayList<>(List.of("verify", directory.resolve("credential.jsonld"), "--json", "--lotl", services.lotlUrl(), "--lotl-signer",
                directory.resolve("trust/lotl-signer.pem")));
        all.addAll(List.of(more));
        return Run.edc(all.toArray());
    }

    private Object[] online(Object... more) {
        return Stream.concat(Stream.of("--online", "--allow-host", "127.0.0.1", "--require-qualified"), Stream.of(more)).toArray();
    }

    @Test
    void aQualifiedSealIsValidByWhatListsAndRespondersSay() {
        Run run = verify(online());
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("\"qualification\":\"QESEAL\"", "Asked online: OCSP response");
    }

    @Test
    void withoutPermissionNothingButTheListOfListsIsAsked() {
        Run run = verify();
        assertThat(run.status()).isEqualTo(3);
        assertThat(services.requests(Service.LOTL)).isEqualTo(1);
        assertThat(services.requests(Service.OCSP) + services.requests(Service.CRL)).isZero();
    }

    @Test
    void allowedHostsWithoutPermissionAreTold() {
        Run run = verify("--allow-host", "127.0.0.1");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.errors()).anyMatch(line -> line.startsWith("--allow-host counts with --online only"));
        assertThat(services.requests(Service.LOTL)).isEqualTo(1);
    }

    @Test
    void keptListsServeWhereTheServiceIsGone() {
        Object[] given = {"--list-cache", directory.resolve("lists"), "--crl", directory.resolve("trust/root.crl"), directory.resolve("trust/seal-ca.crl")};
        assertThat(verify(online(given)).status()).isZero();
        services.close();
        Run run = verify(online(given));
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("\"qualification\":\"QESEAL\"");
    }

    @Test
    void withoutACacheAServiceThatIsGoneLeavesTheSealUndecided() {
        services.close();
        Run run = verify(online());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("NOT_AVAILABLE");
        assertThat(run.errors()).anyMatch(line -> line.contains("list of lists gives no trust"));
    }
}

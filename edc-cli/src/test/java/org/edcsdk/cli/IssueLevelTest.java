package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The levels of {@code edc issue}, with certificates that name services on loopback. The PKCS#12 file has no root. */
class IssueLevelTest {
    @TempDir
    static Path keys;
    private static TestServices services;

    @TempDir
    Path directory;
    private Path out;

    @BeforeAll
    static void serve() throws IOException {
        services = TestServices.start(TestPki.builder(Clock.systemUTC()).organisation(DemoCredential.SEAL_OWNER).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256)
                .tsaKey(KeyAlgorithm.P_256), 0);
        services.pki().writePkcs12(keys.resolve("seal.p12"), "secret".toCharArray());
        services.pki().writeTrust(keys);
        Files.writeString(keys.resolve("password"), "secret\n");
        Files.writeString(keys.resolve("credential.json"),
                JsonLd.write(DemoCredential.build(Instant.parse("2026-07-01T00:00:00Z"))).octets().toUtf8String());
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @BeforeEach
    void nameDirectory() {
        out = directory.resolve("issued");
        services.fault(Service.OCSP, ServiceFault.NONE);
        services.fault(Service.CRL, ServiceFault.NONE);
    }

    private Run issue(Object... options) {
        List<Object> args = new ArrayList<>(List.of("issue", "--in", keys.resolve("credential.json"), "--out", out, "--p12", keys.resolve("seal.p12"),
                "--password-file", keys.resolve("password"), "--tsa", services.tsaUrl()));
        args.addAll(List.of(options));
        return Run.edc(args.toArray());
    }

    private Object[] lists() {
        return new Object[] {"--crl", keys.resolve("root.crl"), keys.resolve("seal-ca.crl")};
    }

    private static String host() {
        URI base = services.baseUrl();
        return base.getHost() + ":" + base.getPort();
    }

    private void assertBothValidAt(Run run, String level) {
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("\t" + level);
        Run verified = Run.edc("verify", out, "--json", "--anchor", keys.resolve("anchor.pem"), lists()[0], lists()[1], lists()[2]);
        assertThat(verified.out().lines()).as(verified.out()).hasSize(2)
                .allMatch(line -> line.contains("\"verdict\":\"VALID\"") && line.contains("\"level\":\"" + level + "\""));
    }

    @Test
    void listsAndATimeStampAuthorityGiveTheHighestLevel() {
        assertBothValidAt(issue(lists()), "BASELINE_LTA");
    }

    @Test
    void aLevelBelowTheHighestCanBeChosen() {
        Object[] lists = lists();
        assertBothValidAt(issue("--level", "LT", "--profile", "ETSI", lists[0], lists[1], lists[2]), "BASELINE_LT");
    }

    @Test
    void onlineAsksTheServicesThatTheCertificatesName() {
        assertBothValidAt(issue("--online", "--allow-host", host()), "BASELINE_LTA");
    }

    @Test
    void servicesOnLoopbackAreNotAskedUnlessTheyAreAllowed() {
        int before = services.requests(Service.OCSP) + services.requests(Service.CRL);
        Run run = issue("--online");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).hasSize(1);
        assertThat(services.requests(Service.OCSP) + services.requests(Service.CRL)).isEqualTo(before);
    }

    @Test
    void revocationDataThatCannotBeHadLeaveNothingHalfWritten() {
        services.fault(Service.OCSP, ServiceFault.HTTP_500);
        services.fault(Service.CRL, ServiceFault.HTTP_500);
        Run run = issue("--online", "--allow-host", host());
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).hasSize(1);
        assertThat(out).satisfiesAnyOf(path -> assertThat(path).doesNotExist(), path -> assertThat(path).isEmptyDirectory());
    }

    @ParameterizedTest
    @CsvSource({"LT, --crl", "LTA, --online", "X, --level must be B"})
    void aLevelWithoutItsSourcesIsAWrongCommandLine(String level, String words) {
        Run run = issue("--level", level);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors().get(0)).contains(words);
    }

    @Test
    void aFileThatIsNoListIsNamed() {
        Run run = issue("--crl", keys.resolve("password"));
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).hasSize(1);
        assertThat(run.errors().get(0)).contains("password is no revocation list");
    }
}

package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.testkit.CscSettings;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key options of {@code edc issue}. */
class IssueKeyTest {
    @TempDir
    static Path keyDirectory;
    private static Keys keys;

    @TempDir
    Path directory;
    private Path out;

    @BeforeAll
    static void makeKeys() throws IOException {
        keys = Keys.in(keyDirectory);
        keys.credential("credential.json", JsonLd.write(DemoCredential.build(Instant.parse("2026-07-01T00:00:00Z"))).octets().toUtf8String());
        Files.writeString(keys.file("pin"), Device.PIN + "\n");
        Files.writeString(keys.file("wrong-pin"), "0815-wrong\n");
        Files.writeString(keys.file("config.json"), "{}");
    }

    @BeforeEach
    void nameDirectory() {
        out = directory.resolve("issued");
    }

    private Run issue(Object... key) {
        List<Object> args = new ArrayList<>(List.of("issue", "--in", keys.file("credential.json"), "--out", out));
        args.addAll(List.of(key));
        return Run.edc(args.toArray());
    }

    private void assertOneLine(Run run, int status, String... words) {
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).hasSize(1);
        assertThat(run.errors().get(0)).startsWith("edc").contains(words).doesNotContain("Exception", "\tat ", "0815-wrong");
        assertThat(out).doesNotExist();
    }

    private void assertIssuedAndValid(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        Run verified = Run.edc("verify", out, "--json", "--anchor", keys.file("anchor.pem"), "--crl", keys.file("root.crl"), keys.file("seal-ca.crl"));
        assertThat(verified.out().lines()).as(verified.out()).hasSize(2).allMatch(line -> line.contains("\"verdict\":\"VALID\""));
    }

    @Test
    void aKeyMustBeNamed() {
        assertOneLine(issue(), 2, "name the sealing key", "--p12", "--pkcs11", "--csc");
    }

    @ParameterizedTest
    @CsvSource({"--p12,seal.p12,--csc,config.json", "--p12,seal.p12,--pkcs11,config.json", "--pkcs11,config.json,--csc,config.json"})
    void onlyOneKeyMayBeNamed(String first, String firstFile, String second, String secondFile) {
        assertOneLine(issue(first, keys.file(firstFile), second, keys.file(secondFile)), 2, "name one sealing key, not " + first + " and " + second);
    }

    @ParameterizedTest
    @CsvSource({"--p12, --password-file", "--pkcs11, --slot"})
    void whatBelongsToAKeyMustBeGiven(String option, String part) {
        assertOneLine(issue(option, keys.file("seal.p12")), 2, option + " needs " + part);
    }

    @Test
    void whatBelongsToAnotherKeyIsAWrongCommandLine() {
        assertOneLine(issue("--csc", keys.file("config.json"), "--pin-file", keys.file("pin")), 2, "--pin-file goes with --pkcs11");
        assertOneLine(issue("--csc", keys.file("config.json"), "--password-file", keys.file("pin")), 2, "--password-file goes with --p12");
    }

    @Test
    void aFileThatIsNotThereIsAWrongCommandLine() {
        assertOneLine(issue("--csc", keys.file("absent.json")), 2, "absent.json does not exist");
        assertOneLine(issue("--pkcs11", keys.file("absent.so"), "--slot", "1", "--pin-file", keys.file("pin")), 2, "absent.so does not exist");
        assertOneLine(issue("--pkcs11", keys.file("config.json"), "--slot", "1", "--pin-file", keys.file("absent")), 2, "absent does not exist");
    }

    @Test
    void aSlotThatNoDeviceHasIsAWrongCommandLine() {
        assertOneLine(issue("--pkcs11", keys.file("config.json"), "--slot", "9999999999", "--pin-file", keys.file("pin")), 2, "--slot", "9999999999");
    }

    @Test
    void aFileThatIsNoLibrarySaysSo() {
        assertOneLine(issue("--pkcs11", keys.file("config.json"), "--slot", "1", "--pin-file", keys.file("pin")), 4, "cannot be used", "check --pkcs11");
    }

    @Nested
    class OnADevice {
        private static Device device;

        @BeforeAll
        static void makeDevice() throws Exception {
            device = Device.orSkip(keys.pki().seal());
        }

        private Run issueWith(String slot, String pinFile, Object... more) {
            List<Object> args = new ArrayList<>(List.of("--pkcs11", device.library(), "--slot", slot, "--pin-file", keys.file(pinFile)));
            args.addAll(List.of(more));
            return issue(args.toArray());
        }

        @Test
        void theTokenMayBeNamedBySlot() {
            assertIssuedAndValid(issueWith(device.slot(), "pin", "--alias", "seal"));
        }

        @Test
        void theTokenMayBeNamedByLabel() {
            assertIssuedAndValid(issueWith(Device.LABEL, "pin"));
        }

        @Test
        void aWrongPinSaysWhereToLook() {
            assertOneLine(issueWith(device.slot(), "wrong-pin"), 4, "PIN does not open", "tried once", "--pin-file");
        }

        @Test
        void anUnknownTokenNamesThoseThatThereAre() {
            assertOneLine(issueWith("nobody", "pin"), 4, "\"nobody\"", "\"Universität\"", "--slot");
            assertOneLine(issueWith("7", "pin"), 4, "no slot 7", "--slot");
        }

        @Test
        void anUnknownKeyNamesThoseThatThereAre() {
            assertOneLine(issueWith(device.slot(), "pin", "--alias", "other"), 4, "other", "[seal]", "--alias");
        }
    }

    @Nested
    class AtAService {
        private static final String SECRET = "marker-secret";

        private Run issueWith(String config) {
            return issue("--csc", keys.credential("config.json", config.replace('\'', '"')));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                {                                                                    | not well-formed
                []                                                                   | no JSON object
                {}                                                                   | baseUri is missing
                {'baseUri':'https://qtsp.example/csc/v2'}                            | clientId is missing
                {'baseUri':'a b','clientId':'c'}                                     | baseUri is no address
                {'baseUri':'ftp://qtsp.example/','clientId':'c'}                     | http or https
                {'baseUri':'https://qtsp.example/','clientId':'c','secret':'x'}      | unknown member secret
                {'baseUri':'https://x/','clientId':'c','pin':'1','pinFile':'pin'}    | pin or pinFile
                """)
        void aConfigurationThatCannotBeUsedSaysWhy(String config, String words) {
            assertOneLine(issueWith(config), 4, "config.json", words);
        }

        @Test
        void aFileThatTheConfigurationNamesMustBeThere() {
            assertOneLine(issueWith("{'baseUri':'https://x/','clientId':'c','clientSecretFile':'nowhere'}"), 2, "nowhere does not exist");
        }

        @Test
        void theOnlyCredentialSealsWithAnApproval() throws Exception {
            try (TestServices services = TestServices.start(keys.pki())) {
                services.csc(CscSettings.standard().client("c", SECRET).pin("marker-pin"));
                keys.credential("client-secret", SECRET + "\n");
                keys.credential("credential-pin", "marker-pin\n");
                assertIssuedAndValid(issueWith("{'baseUri':'" + services.cscUrl() + "','clientId':'c','clientSecretFile':'client-secret','pinFile':'credential-pin'}"));
                assertThat(services.requests(Service.CSC, "credentials/authorize")).isEqualTo(1);
            }
        }

        @Test
        void theCredentialMayBeNamed() throws Exception {
            try (TestServices services = TestServices.start(keys.pki())) {
                services.csc(CscSettings.standard().client("c", SECRET).credential("one", keys.pki().seal()).credential("two", keys.pki().seal()));
                String config = "{'baseUri':'" + services.cscUrl() + "','clientId':'c','clientSecret':'" + SECRET + "','oauth2':'" + services.cscUrl() + "'}";
                assertOneLine(issueWith(config), 4, "[one, two]", "--alias or credentialId");
                assertIssuedAndValid(issue("--csc", keys.file("config.json"), "--alias", "two"));
            }
        }

        @Test
        void aServiceThatRefusesOrFailsSaysSo() throws Exception {
            try (TestServices services = TestServices.start(keys.pki())) {
                String config = "{'baseUri':'" + services.cscUrl() + "','clientId':'c','clientSecret':'" + SECRET + "'}";
                assertOneLine(issueWith(config), 4, "invalid_client");
                services.csc(CscSettings.standard().client("c", SECRET));
                services.faultAt(Service.CSC, "signatures/signHash", ServiceFault.HTTP_500, 9);
                Run run = issueWith(config);
                assertOneLine(run, 4, "HTTP status 500", "a seal may be spent");
                assertThat(run.err()).doesNotContain(SECRET);
            }
        }

        @Test
        void aServiceThatCannotBeReachedSaysSo() {
            Run run = issueWith("{'baseUri':'http://127.0.0.1:1/csc/v2','clientId':'c','clientSecret':'" + SECRET + "'}");
            assertOneLine(run, 4, "cannot be reached", "check baseUri");
            assertThat(run.err()).doesNotContain(SECRET);
        }
    }
}

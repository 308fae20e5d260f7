package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueCommandTest {
    @TempDir
    static Path keyDirectory;
    private static Keys keys;
    private static String credential;

    @TempDir
    Path directory;
    private Path out;

    @BeforeAll
    static void makeKeys() {
        keys = Keys.in(keyDirectory);
        credential = JsonLd.write(DemoCredential.build(Instant.parse("2026-07-01T00:00:00Z"))).octets().toUtf8String();
        keys.credential("credential.json", withId(credential, "11111111-2222-3333-4444-555555555555"));
    }

    @BeforeEach
    void nameDirectory() {
        out = directory.resolve("issued");
    }

    private static String withId(String json, String uuid) {
        return "{\"id\":\"urn:credential:" + uuid + "\"," + json.substring(1);
    }

    private Run issue(Object input, Object... more) {
        List<Object> args = new ArrayList<>(List.of("issue", "--in", input, "--out", out, "--p12", keys.file("seal.p12"),
                "--password-file", keys.file("password")));
        args.addAll(List.of(more));
        return Run.edc(args.toArray());
    }

    private void assertNothingWritten() {
        assertThat(out).doesNotExist();
    }

    private static void assertOneLine(Run run, int status, String... words) {
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).hasSize(1);
        assertThat(run.errors().get(0)).startsWith("edc").contains(words).doesNotContain("Exception", "\tat ");
    }

    @Test
    void writesThePairAndTheBadgeUnderTheUuidAndPrintsOneLine() {
        Run run = issue(keys.file("credential.json"));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("11111111-2222-3333-4444-555555555555\turn:credential:11111111-2222-3333-4444-555555555555\tBASELINE_B\n");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder(Stream.of("jsonld", "pdf", "badge.svg", "badge.png")
                .map(ending -> "11111111-2222-3333-4444-555555555555." + ending).toArray(String[]::new));
    }

    @Test
    void sealsAtLevelTWhereATimeStampAuthorityIsGiven() throws IOException {
        try (TestServices services = TestServices.start(keys.pki())) {
            Run run = issue(keys.file("credential.json"), "--tsa", services.tsaUrl(), "--profile", "ETSI");
            assertThat(run.out()).as(run.err()).endsWith("\tBASELINE_T\n");
        }
    }

    @Test
    void whatItIssuedVerifiesWithTheAnchor() {
        issue(keys.file("credential.json"));
        Run run = Run.edc("verify", out, "--json", "--anchor", keys.file("anchor.pem"), "--crl", keys.file("root.crl"), keys.file("seal-ca.crl"));
        assertThat(run.out().lines()).as(run.out()).hasSize(2).allMatch(line -> line.contains("\"verdict\":\"VALID\""));
        assertThat(run.status()).isZero();
    }

    @Test
    void theOfficialSampleIsIssuedAndVerifies() {
        Path sample = Run.shared("elm/samples/Sample-MC-Annex1-unsigned-uploadable.json");
        Assumptions.assumeTrue(Files.exists(sample), "skipped: ../shared/data is absent");
        assertThat(issue(sample).status()).isZero();
        Run run = Run.edc("verify", out, "--anchor", keys.file("anchor.pem"), "--crl", keys.file("root.crl"), keys.file("seal-ca.crl"));
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("Ana Andromeda", "Sealed by     Realta University, VATIE-1234567FA");
    }

    @Test
    void severalCredentialsAreIssuedInTheOrderOfTheInputs() {
        Path first = keys.credential("first.json", withId(credential, "aaaaaaaa-0000-0000-0000-000000000001"));
        Path second = keys.credential("second.json", withId(credential, "aaaaaaaa-0000-0000-0000-000000000002"));
        Run run = issue(first, "--in", second, "--jobs", 2);
        assertThat(run.out().lines().map(line -> line.substring(0, 36)))
                .containsExactly("aaaaaaaa-0000-0000-0000-000000000001", "aaaaaaaa-0000-0000-0000-000000000002");
    }

    @Test
    void aFaultOfTheLastInputStopsBeforeTheFirstSeal() {
        Path last = keys.credential("last.json", credential.replace("\"Data Ethics in Practice\"", "\"\u6570\u636e\""));
        assertOneLine(issue(keys.file("credential.json"), "--in", last), 4, "U+6570", "displayParameter.title");
        assertNothingWritten();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.createDirectories(out);
        Path taken = Files.writeString(out.resolve("11111111-2222-3333-4444-555555555555.pdf"), "mine");
        assertOneLine(issue(keys.file("credential.json")), 4, "11111111-2222-3333-4444-555555555555.pdf exists");
        assertThat(taken).hasContent("mine");
        assertThat(out.toFile().list()).hasSize(1);
    }

    @Test
    void aSealedInputIsRefused() {
        issue(keys.file("credential.json"));
        Path sealed = out.resolve("11111111-2222-3333-4444-555555555555.jsonld");
        assertOneLine(issue(sealed), 4, "is sealed already");
    }

    @Test
    void unreadableJsonIsRefused() {
        assertOneLine(issue(keys.credential("broken.json", "{\"type\": ")), 4, "broken.json", "line 1", "give a credential as JSON");
        assertNothingWritten();
    }

    @Test
    void jsonThatIsNoCredentialIsRefused() {
        assertOneLine(issue(keys.credential("other.json", "{\"type\": \"Person\"}")), 4, "no European Digital Credential");
        assertNothingWritten();
    }

    @Test
    void anEmptyTitleIsRefused() {
        assertOneLine(issue(keys.credential("untitled.json", credential.replace("\"Data Ethics in Practice\"", "\" \""))), 4,
                "/displayParameter/title", "give the credential a title");
        assertNothingWritten();
    }

    @Test
    void aMissingInputIsAWrongCommandLine() {
        assertOneLine(issue(keys.file("absent.json")), 2, "absent.json does not exist");
    }

    @Test
    void aMissingKeyFileIsAWrongCommandLine() {
        assertOneLine(Run.edc("issue", "--in", keys.file("credential.json"), "--out", out, "--p12", keys.file("absent.p12"),
                "--password-file", keys.file("password")), 2, "absent.p12 does not exist");
    }

    @Test
    void aWrongPasswordSaysWhereToLook() {
        assertOneLine(Run.edc("issue", "--in", keys.file("credential.json"), "--out", out, "--p12", keys.file("seal.p12"),
                "--password-file", keys.file("wrong-password")), 4, "password does not open", "--password-file");
        assertNothingWritten();
    }

    @Test
    void anExpiredCertificateSealsNothing() {
        assertOneLine(Run.edc("issue", "--in", keys.file("credential.json"), "--out", out, "--p12", keys.file("expired.p12"),
                "--password-file", keys.file("password")), 4, "expired", "use a key with a certificate that is valid now");
        assertNothingWritten();
    }

    @Test
    void anUnreachableTimeStampAuthorityLeavesNothingBehind() {
        assertOneLine(issue(keys.file("credential.json"), "--tsa", "http://127.0.0.1:1/"), 4, "cannot be reached", "--tsa");
        assertNothingWritten();
    }

    @Test
    void anUnknownLanguageIsAWrongCommandLine() {
        assertOneLine(issue(keys.file("credential.json"), "--lang", "en,xx"), 2, "unknown language \"xx\"");
    }

    @Test
    void severalLanguagesGiveAPdfEach() {
        assertThat(issue(keys.file("credential.json"), "--lang", "en,el").status()).isZero();
        assertThat(out.toFile().list()).contains("11111111-2222-3333-4444-555555555555.en.pdf", "11111111-2222-3333-4444-555555555555.el.pdf");
    }

    @Test
    void levelTWithoutATimeStampAuthorityIsAWrongCommandLine() {
        assertOneLine(issue(keys.file("credential.json"), "--level", "T"), 2, "--tsa");
    }

    @Test
    void whatComesLaterSaysSo() {
        for (String option : List.of("--template", "--journal")) {
            assertOneLine(issue(keys.file("credential.json"), option, "x"), 2, option + " is not offered yet");
        }
        assertOneLine(issue("people.csv"), 2, "batch issue");
    }
}

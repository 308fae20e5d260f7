package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    static Path demo;

    @TempDir
    Path directory;

    @BeforeAll
    static void issue() {
        Run.edc("demo", "--out", demo);
    }

    private static Run verify(Object... args) {
        List<Object> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(args));
        all.addAll(List.of("--anchor", demo.resolve("trust/anchor.pem"), "--crl", demo.resolve("trust/root.crl"), demo.resolve("trust/seal-ca.crl")));
        return Run.edc(all.toArray());
    }

    private Path changed(String name) throws IOException {
        String text = Files.readString(demo.resolve("credential.jsonld"));
        return Files.writeString(directory.resolve(name), text.replace("A (excellent)", "B (excellent)"));
    }

    @Test
    void aSealedPairIsValidUnderItsAnchor() {
        Run run = verify(demo.resolve("credential.jsonld"), "--twin", demo.resolve("credential.pdf"));
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("VALID  ").contains("PASSED         TWIN", "Sealed by     Realta University, VATIE-1234567FA");
    }

    @Test
    void withoutTrustItIsIndeterminate() {
        Run run = Run.edc("verify", demo.resolve("credential.pdf"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).startsWith("INDETERMINATE  ").contains("intact");
    }

    @Test
    void aChangedCredentialIsInvalid() throws IOException {
        Run run = verify(changed("changed.jsonld"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("INVALID  ");
    }

    @Test
    void invalidBeatsIndeterminate() throws IOException {
        Path bare = Files.writeString(directory.resolve("bare.json"), "{}");
        assertThat(verify(bare).status()).isEqualTo(3);
        assertThat(verify(bare, changed("changed.jsonld")).status()).isEqualTo(1);
    }

    @Test
    void aDirectoryGivesItsFilesInOrderAsOneJsonObjectALine() throws IOException {
        Files.createDirectories(directory.resolve("b"));
        Files.writeString(directory.resolve("b/x.json"), "{}");
        Files.writeString(directory.resolve("a.JSONLD"), "{}");
        Files.writeString(directory.resolve("c.pdf"), "%PDF-1.7");
        Files.writeString(directory.resolve("notes.txt"), "not looked at");
        Run run = verify(directory, "--json");
        assertThat(run.out().lines().map(line -> line.replaceAll("^\\{\"file\":\"[^\"]*[/\\\\]([^\"/\\\\]+)\".*", "$1")))
                .containsExactly("a.JSONLD", "x.json", "c.pdf");
    }

    private Path manyFiles() throws IOException {
        for (int i = 10; i < 30; i++) {
            Files.copy(demo.resolve(i % 2 == 0 ? "credential.jsonld" : "credential.json"), directory.resolve("file-" + i + ".jsonld"));
        }
        changed("file-20b.jsonld");
        return directory;
    }

    @Test
    void oneAndManyJobsPrintTheSameLinesInTheOrderOfTheFiles() throws IOException {
        Path files = manyFiles();
        Run one = verify(files, "--json", "--jobs", "1", "--at", "2027-01-01T00:00:00Z");
        Run many = verify(files, "--json", "--jobs", "8", "--at", "2027-01-01T00:00:00Z");
        assertThat(one.out().lines()).hasSize(21);
        assertThat(many.out()).isEqualTo(one.out());
        assertThat(many.status()).isEqualTo(1);
    }

    @Test
    void progressIsShownOnATerminalAndTakenAway() throws IOException {
        Run run = Run.onTerminal("verify", manyFiles(), "--json");
        assertThat(run.err()).contains("20 of 21 (95 %)").endsWith("\r");
        assertThat(run.out().lines()).hasSize(21).allMatch(line -> line.startsWith("{\"file\":"));
    }

    @Test
    void progressIsNotWrittenIntoFiles() throws IOException {
        assertThat(Run.edc("verify", manyFiles(), "--json").err()).isEmpty();
    }

    @Test
    void aDirectoryWithoutDocumentsIsNoSuccess() {
        assertThat(verify(directory).status()).isEqualTo(4);
    }

    @Test
    void oneFileThatCannotBeReadDoesNotHideTheOthersAndBeatsTheirVerdict() throws IOException {
        Path locked = locked();
        Run run = verify(locked, changed("changed.jsonld"));
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.out()).startsWith("INVALID");
    }

    // An administrator may read every file; on Linux there is one that no process can read from its start.
    private Path locked() throws IOException {
        Path locked = Files.writeString(directory.resolve("locked.json"), "{}");
        if (locked.toFile().setReadable(false) && !Files.isReadable(locked)) {
            return locked;
        }
        Path memory = Path.of("/proc/self/mem");
        Assumptions.assumeTrue(Files.exists(memory), "skipped: this user may read everything");
        Files.delete(locked);
        return Files.createSymbolicLink(locked, memory);
    }

    @Test
    void optionsWithSeveralValuesEndWithTwoDashes() {
        Run run = Run.edc("verify", "--crl", demo.resolve("trust/root.crl"), demo.resolve("trust/seal-ca.crl"),
                "--anchor", demo.resolve("trust/anchor.pem"), "--", demo.resolve("credential.pdf"));
        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }

    @Test
    void anchorsAndListsMayBeDerOrPem() throws Exception {
        String pem = Files.readString(demo.resolve("trust/anchor.pem"));
        Path der = Files.write(directory.resolve("anchor.der"), Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));
        Path root = pem(demo.resolve("trust/root.crl"), "root.pem");
        Path ca = pem(demo.resolve("trust/seal-ca.crl"), "ca.pem");
        assertThat(Run.edc("verify", demo.resolve("credential.jsonld"), "--anchor", der, "--crl", root, ca).status()).isZero();
    }

    private Path pem(Path crl, String name) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(Files.readAllBytes(crl));
        return Files.writeString(directory.resolve(name), "-----BEGIN X509 CRL-----\n" + body + "\n-----END X509 CRL-----\n");
    }

    @Test
    void anAnchorThatIsNoneCannotBeUsed() {
        Run run = Run.edc("verify", demo.resolve("credential.pdf"), "--anchor", demo.resolve("badge.svg"));
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).singleElement().asString().contains("badge.svg is no trust anchor");
    }

    @Test
    void aMissingFileIsAWrongCommandLine() {
        assertThat(verify(demo.resolve("absent.pdf")).status()).isEqualTo(2);
        assertThat(Run.edc("verify", demo.resolve("credential.pdf"), "--anchor", "absent.pem").status()).isEqualTo(2);
        assertThat(verify(demo.resolve("credential.pdf"), "--twin", "absent.jsonld").status()).isEqualTo(2);
    }

    @Test
    void listsWithoutTheirSignersAreAWrongCommandLine() {
        Path trust = demo.resolve("trust");
        for (Object[] wrong : new Object[][] {{"--tl", trust.resolve("tl-IE.xml")}, {"--lotl", trust.resolve("lotl.xml")}, {"--list-cache", directory},
            {"--lotl", trust.resolve("lotl.xml"), "--lotl-signer", trust.resolve("lotl-signer.pem"), "--list-cache", trust.resolve("lotl.xml")},
            {"--lotl-signer", trust.resolve("lotl-signer.pem")}, {"--tl-signer", trust.resolve("tl-signer.pem")},
            {"--lotl", "absent.xml", "--lotl-signer", trust.resolve("lotl-signer.pem")}, {"--lotl", "http://", "--lotl-signer", trust.resolve("lotl-signer.pem")},
            {"--lotl", "ftp://lists.example/lotl.xml", "--lotl-signer", trust.resolve("lotl-signer.pem")},
            {"--lotl", "a\0b", "--lotl-signer", trust.resolve("lotl-signer.pem")},
            {"--lotl", trust.resolve("lotl.xml"), "--lotl-signer", trust.resolve("lotl-signer.pem"), "--tl-signer", trust.resolve("tl-signer.pem")},
            {"--online", "--allow-host", "a b"}}) {
            Run run = Run.edc(java.util.stream.Stream.concat(java.util.stream.Stream.of("verify", demo.resolve("credential.pdf")),
                    java.util.Arrays.stream(wrong)).toArray());
            assertThat(run.status()).as(java.util.Arrays.toString(wrong) + run.errors()).isEqualTo(2);
            assertThat(run.errors()).hasSize(1);
        }
    }

    @Test
    void aListMakesTheSealQualified() {
        Path trust = demo.resolve("trust");
        Run run = Run.edc("verify", demo.resolve("credential.jsonld"), demo.resolve("credential.pdf"), "--json", "--require-qualified", "--crl",
                trust.resolve("root.crl"), trust.resolve("seal-ca.crl"), "--tl", trust.resolve("tl-IE.xml"), "--tl-signer", trust.resolve("tl-signer.pem"));
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.contains("\"qualification\":\"QESEAL\""));
    }

    @Test
    void aListOfListsAndItsListMakeTheSealQualified() {
        Path trust = demo.resolve("trust");
        Run run = Run.edc("verify", demo.resolve("credential.jsonld"), "--require-qualified", "--crl", trust.resolve("root.crl"), trust.resolve("seal-ca.crl"),
                "--lotl", trust.resolve("lotl.xml"), "--lotl-signer", trust.resolve("lotl-signer.pem"), "--tl", trust.resolve("tl-IE.xml"));
        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }

    @Test
    void aListOfListsAmongTheNationalListsIsNoNationalList() {
        Path trust = demo.resolve("trust");
        Run run = Run.edc("verify", demo.resolve("credential.jsonld"), "--tl", trust.resolve("lotl.xml"), "--tl-signer", trust.resolve("lotl-signer.pem"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("WRONG_TYPE");
    }

    @Test
    void theListOfListsAloneGivesNoTrustWithoutTheListsThatItNames() {
        Path trust = demo.resolve("trust");
        Run run = Run.edc("verify", demo.resolve("credential.jsonld"), "--lotl", trust.resolve("lotl.xml"), "--lotl-signer", trust.resolve("lotl-signer.pem"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("NOT_AVAILABLE");
    }

    @Test
    void anotherSignerOfTheListOfListsTakesTheNationalListWithItUnlessItsOwnSignerIsGiven() {
        Path trust = demo.resolve("trust");
        Object[] wrong = {"verify", demo.resolve("credential.jsonld"), "--crl", trust.resolve("root.crl"), trust.resolve("seal-ca.crl"), "--lotl",
            trust.resolve("lotl.xml"), "--lotl-signer", trust.resolve("anchor.pem"), "--tl", trust.resolve("tl-IE.xml")};
        assertThat(Run.edc(wrong).status()).isEqualTo(3);
        Object[] own = java.util.stream.Stream.concat(java.util.Arrays.stream(wrong), java.util.stream.Stream.of("--tl-signer", trust.resolve("tl-signer.pem"))).toArray();
        assertThat(Run.edc(own).status()).isZero();
    }

    @Test
    void aListUnderAnotherSignerIsToldAndGivesNoTrust() {
        Path trust = demo.resolve("trust");
        Run run = Run.edc("verify", demo.resolve("credential.jsonld"), "--tl", trust.resolve("tl-IE.xml"), "--tl-signer", trust.resolve("anchor.pem"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("The trusted list of IE gives no trust: SIGNER_UNKNOWN");
    }

    @Test
    void wrongValuesAreWrongCommandLines() {
        assertThat(verify(demo.resolve("credential.pdf"), "--jobs", "0").status()).isEqualTo(2);
        assertThat(verify(demo.resolve("credential.pdf"), "--jobs", "65").status()).isEqualTo(2);
        for (String[] wrong : new String[][] {{"--at", "yesterday"}, {"--timeout", "0"}, {"--timeout", "x"}, {"--colour"}}) {
            Run run = verify(java.util.stream.Stream.concat(java.util.stream.Stream.of(demo.resolve("credential.pdf").toString()),
                    java.util.Arrays.stream(wrong)).toArray());
            assertThat(run.status()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(run.errors()).hasSize(1);
        }
        assertThat(Run.edc("verify").status()).isEqualTo(2);
        assertThat(Run.edc("verify", "--html", "x.html", "--lang", "xx", "--", demo).status()).isEqualTo(2);
        assertThat(Run.edc("verify", "--lang", "de", "--", demo).errors()).singleElement().asString().contains("--lang goes with --html");
        assertThat(Run.edc("verify", "--json", "--html", "x.html", "--", demo).status()).isEqualTo(2);
    }

    @Test
    void beforeItsTimeACertificateIsNotTrusted() {
        assertThat(verify(demo.resolve("credential.jsonld"), "--at", "2001-01-01T00:00:00Z").status()).isNotZero();
    }

    @Test
    void anotherOwnerIsInvalid() {
        assertThat(verify(demo.resolve("credential.jsonld"), "--owner", "Zo\u00eb Kova\u010devi\u0107-\u00c5ngstr\u00f6m").status()).isZero();
        assertThat(verify(demo.resolve("credential.jsonld"), "--owner", "Somebody Else").status()).isEqualTo(1);
    }

    @Test
    void aQualifiedSealCannotBeShownWithoutATrustedList() {
        assertThat(verify(demo.resolve("credential.jsonld"), "--require-qualified").status()).isEqualTo(3);
    }

    @Test
    void oneHtmlPageHoldsAllFiles() throws IOException {
        Path page = directory.resolve("report.html");
        Run run = verify(demo.resolve("credential.jsonld"), demo.resolve("credential.pdf"), "--html", page);
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("VALID\t"));
        assertThat(Files.readString(page)).contains("credential.jsonld", "credential.pdf").contains("id=\"file-2\"");
    }

    @Test
    void thePageSpeaksTheLanguageThatIsAskedFor() throws IOException {
        Path page = directory.resolve("report.html");
        assertThat(verify(demo.resolve("credential.jsonld"), "--html", page, "--lang", "el").status()).isZero();
        assertThat(Files.readString(page)).contains("<html lang=\"el\">", "Ηθική των δεδομένων στην πράξη");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String json = Files.readString(demo.resolve("credential.json"), StandardCharsets.UTF_8)
                .replace("Data Ethics in Practice", "<img src=x onerror=alert(1)>\\u202eabc\\u001b[2J");
        Path hostile = Files.writeString(directory.resolve("hostile.json"), json);
        Path page = directory.resolve("hostile.html");
        Run text = verify(hostile);
        assertThat(text.out()).contains("[U+202E]", "[U+001B]").doesNotContain("\u202e", "\u001b");
        verify(hostile, "--html", page);
        assertThat(Files.readString(page)).contains("&lt;img src=x", "[U+202E]").doesNotContain("<img", "\u202e");
    }

    @Test
    void aRealSealOf2023IsIntactAndReadWithoutTrust() {
        Path sample = Run.shared("elm/samples/Sample-CertOfPart-signed.jsonld");
        Assumptions.assumeTrue(Files.exists(sample), "skipped: ../shared/data is absent");
        Run run = Run.edc("verify", sample);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("Certificate of Participation", "Ana Andromeda", ", intact");
    }
}

package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    static Path directory;
    private static Run run;

    @BeforeAll
    static void runDemo() {
        run = Run.edc("demo", "--out", directory);
    }

    @Test
    void endsWell() {
        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }

    @Test
    void writesEveryFileThatItNames() {
        for (String name : new String[] {"credential.json", "credential.jsonld", "credential.pdf", "badge.svg", "badge.png", "report.json",
            "report.html", "trust/anchor.pem", "trust/root.crl", "trust/seal-ca.crl", "trust/lotl.xml",
            "trust/lotl-signer.pem", "trust/tl-IE.xml", "trust/tl-signer.pem"}) {
            assertThat(directory.resolve(name)).isNotEmptyFile();
            assertThat(run.out()).contains(name);
        }
        assertThat(directory.toFile().list()).hasSize(8);
    }

    @Test
    void itsReportSaysValidForBothForms() throws Exception {
        JsonArray report = (JsonArray) Json.parse(Bytes.of(Files.readAllBytes(directory.resolve("report.json"))), JsonLimits.withDefaults());
        assertThat(report.items()).extracting(item -> ((JsonObject) item).text("file").orElseThrow()).containsExactly("credential.jsonld", "credential.pdf");
        assertThat(report.items()).extracting(item -> ((JsonObject) item).text("verdict").orElseThrow()).containsExactly("VALID", "VALID");
    }

    @Test
    void itsSealsAreQualifiedByTheListsThatItWrote() throws Exception {
        JsonArray report = (JsonArray) Json.parse(Bytes.of(Files.readAllBytes(directory.resolve("report.json"))), JsonLimits.withDefaults());
        assertThat(report.items()).extracting(item -> ((JsonObject) item).objects("seals").get(0).text("qualification").orElseThrow())
                .containsExactly("QESEAL", "QESEAL");
    }

    @Test
    void itShowsThatTheSealsAreQualified() {
        assertThat(run.out().lines().filter(line -> line.endsWith("intact, QESEAL"))).hasSize(2);
    }

    @Test
    void theCommandThatItSuggestsWorks() {
        String line = run.out().lines().filter(one -> one.startsWith("Try it")).findFirst().orElseThrow();
        Run suggested = Run.edc((Object[]) line.substring(line.indexOf("./edc ") + 6).split(" "));
        assertThat(suggested.status()).as(suggested.out() + suggested.err()).isZero();
        assertThat(suggested.out()).contains("QESEAL");
    }

    @Test
    void theUnsealedCredentialIsAsAnApplicationBuiltIt() throws Exception {
        EuropeanDigitalCredential credential = JsonLd.read(Bytes.of(Files.readAllBytes(directory.resolve("credential.json"))));
        assertThat(credential.issuer().eIDASIdentifier()).isEmpty();
        assertThat(credential.issued()).isEmpty();
        assertThat(credential.issuanceDate()).isEmpty();
        assertThat(credential.displayParameter().hasPages()).isFalse();
    }

    @Test
    void namesKeepTheirLetters() {
        assertThat(run.out()).contains("Zo\u00eb Kova\u010devi\u0107-\u00c5ngstr\u00f6m", "R\u00e9alta University");
    }

    @Test
    void aSecondRunReplacesItsOwnFilesAndLeavesOthers() throws IOException {
        Path again = Files.createDirectories(directory.resolve("again"));
        Path mine = Files.writeString(again.resolve("notes.txt"), "mine");
        Files.writeString(again.resolve("credential.pdf"), "old");
        assertThat(Run.edc("demo", "--out", again).status()).isZero();
        assertThat(mine).hasContent("mine");
        assertThat(Files.readString(again.resolve("credential.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        Files.walk(again).sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }

    @Test
    void aDirectoryThatCannotBeMadeIsOneLine() throws IOException {
        Path file = Files.createTempFile("edc", ".txt");
        Run failed = Run.edc("demo", "--out", file);
        assertThat(failed.status()).isEqualTo(4);
        assertThat(failed.errors()).hasSize(1);
        Files.delete(file);
    }

    @Test
    void theReportPageLoadsNothingAndRunsNothing() throws IOException {
        String page = Files.readString(directory.resolve("report.html"));
        assertThat(page).contains("Verified", "Zo\u00eb").doesNotContain("<script", "http-equiv=\"refresh\"", "src=", "url(", "href=\"http");
    }
}

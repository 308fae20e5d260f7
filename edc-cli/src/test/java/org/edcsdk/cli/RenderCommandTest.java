package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
    @TempDir
    static Path demo;

    @TempDir
    Path directory;

    @BeforeAll
    static void issue() {
        Run.edc("demo", "--out", demo);
    }

    @Test
    void drawsPagesImagesAndBadgeOfAnUnsealedCredential() throws IOException {
        Run run = Run.edc("render", demo.resolve("credential.json"), "--out", directory);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(directory.toFile().list())
                .containsExactlyInAnyOrder("credential.pdf", "credential.page1.en.jpg", "credential.badge.svg", "credential.badge.png");
        assertThat(Files.readString(directory.resolve("credential.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-").doesNotContain("/ByteRange");
    }

    @Test
    void ofASealedCredentialItSaysFirstThatTheSealWasNotVerified() {
        Run run = Run.edc("render", demo.resolve("credential.jsonld"), "--out", directory, "--lang", "en,el");
        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("The seal was not verified");
        assertThat(directory.toFile().list()).hasSize(6).anyMatch(name -> name.endsWith(".page1.el.jpg"));
    }

    @Test
    void aTextThatCannotBeDrawnWritesNothing() throws IOException {
        String json = Files.readString(demo.resolve("credential.json")).replace("Zo\u00eb", "\u05d0");
        Run run = Run.edc("render", Files.writeString(directory.resolve("in.json"), json), "--out", directory.resolve("out"));
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).singleElement().asString().contains("U+05D0");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(directory.resolve("credential.badge.svg"), "mine");
        assertThat(Run.edc("render", demo.resolve("credential.json"), "--out", directory).status()).isEqualTo(4);
        assertThat(directory.toFile().list()).hasSize(1);
    }

    private Run themed(String json) throws IOException {
        Path theme = Files.writeString(directory.resolve("theme.json"), json.replace('\'', '"'));
        return Run.edc("render", demo.resolve("credential.json"), "--out", directory.resolve("out"), "--theme", theme);
    }

    @Test
    void aThemeFileAndThePicturesBesideItGiveTheLooks() throws IOException {
        Files.writeString(directory.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'><circle cx='1' cy='1' r='1'/></svg>");
        Run run = themed("{'base':'scholar','logo':'logo.svg'}");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(directory.resolve("out/credential.pdf"), StandardCharsets.ISO_8859_1)).contains("[0 0 595 842]").doesNotContain("[0 0 842 595]");
    }

    @Test
    void aBuiltInThemeIsGivenByItsName() {
        assertThat(Run.edc("render", demo.resolve("credential.json"), "--out", directory, "--theme", "modern").status()).isZero();
    }

    @Test
    void aThemeThatDoesNotExistIsAWrongCommandLine() {
        Run run = Run.edc("render", demo.resolve("credential.json"), "--out", directory.resolve("out"), "--theme", "nothing");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().contains("classic, modern or scholar");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void aThemeWithAMisspeltMemberIsRefusedWithItsName() throws IOException {
        Run run = themed("{'colour':'#000000'}");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).singleElement().asString().contains("unknown member: colour");
    }

    @Test
    void aThemeThatNobodyCouldReadIsRefused() throws IOException {
        Run run = themed("{'primary':'#FFD000'}");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).singleElement().asString().contains("contrast");
    }

    @Test
    void aThemeOpensNoFileOutsideItsFolder() throws IOException {
        Run run = themed("{'logo':'../secret.png'}");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).singleElement().asString().contains("no file ../secret.png beside the theme");
    }
}

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
}

package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdcTest {
    @Test
    void withoutACommandTheCommandLineIsWrong() {
        Run run = Run.edc();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().contains("demo, issue, verify, render, inspect or sandbox");
    }

    @Test
    void unknownCommandsAreWrong() {
        assertThat(Run.edc("sign").status()).isEqualTo(2);
    }

    @Test
    void helpIsAResult() {
        for (String command : List.of("demo", "issue", "verify", "render", "inspect", "sandbox")) {
            Run run = Run.edc(command, "--help");
            assertThat(run.status()).isZero();
            assertThat(run.out()).startsWith("Usage: edc " + command);
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void whatNobodyExpectedIsOneLineToo() {
        PrintStream closed = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Clock broken = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public java.time.Instant instant() {
                throw new IllegalStateException("no\ntime");
            }
        };
        int status = Edc.run(new Console(closed, new PrintStream(err, true, StandardCharsets.UTF_8), broken, false), "demo", "--out", "target/no-demo");
        assertThat(status).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8).lines().toList().get(1)).contains("no time");
    }

    @Test
    void resultsAreUtf8WhateverTheLocale(@TempDir Path directory) throws Exception {
        Run.edc("demo", "--out", directory);
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=US-ASCII",
                "-cp", System.getProperty("java.class.path"), "org.edcsdk.cli.Edc", "inspect", directory.resolve("credential.json").toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out).contains("Zo\u00eb Kova\u010devi\u0107-\u00c5ngstr\u00f6m");
    }

    @Test
    void onlyThisClassTouchesTheProcess() throws Exception {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/edcsdk/cli"))) {
            for (Path source : sources.filter(file -> !file.endsWith("Edc.java")).toList()) {
                assertThat(Files.readString(source)).as(source.toString()).doesNotContain("System.out", "System.err", "System.exit", "Clock.system");
            }
        }
    }
}

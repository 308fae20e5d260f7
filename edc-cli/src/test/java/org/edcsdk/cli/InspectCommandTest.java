package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
    @TempDir
    static Path demo;

    @TempDir
    Path directory;

    @BeforeAll
    static void issue() {
        Run.edc("demo", "--out", demo);
    }

    @Test
    void printsTheCredentialForAPerson() {
        Run run = Run.edc("inspect", demo.resolve("credential.json"));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("\nData Ethics in Practice\n", "125 hours", "5 ECTS credits", "Assess a data set for bias", "A (excellent)");
    }

    @Test
    void choosesTextsInTheLanguageAskedFor() {
        assertThat(Run.edc("inspect", demo.resolve("credential.json"), "--lang", "el").out())
                .contains("\u0397\u03b8\u03b9\u03ba\u03ae \u03c4\u03c9\u03bd \u03b4\u03b5\u03b4\u03bf\u03bc\u03ad\u03bd\u03c9\u03bd");
        assertThat(Run.edc("inspect", demo.resolve("credential.json"), "--lang", "tlh").status()).isEqualTo(2);
    }

    @Test
    void ofSealedFilesItSaysFirstThatTheSealWasNotVerified() {
        for (String name : List.of("credential.jsonld", "credential.pdf")) {
            Run run = Run.edc("inspect", demo.resolve(name));
            assertThat(run.out()).as(name).startsWith("The seal of this file was not verified.")
                    .containsIgnoringWhitespaces("Realta University (VATIE-1234567FA)").contains("125 hours");
        }
    }

    @Test
    void whatItWritesDoesNotDependOnTheOrderOfMembers() throws Exception {
        Path turned = Files.write(directory.resolve("turned.json"),
                Json.write(turned((JsonObject) Json.parse(Bytes.of(Files.readAllBytes(demo.resolve("credential.json"))), JsonLimits.withDefaults()))).toByteArray());
        assertThat(Run.edc("inspect", turned, "--write", directory.resolve("a.json")).status()).isZero();
        assertThat(Run.edc("inspect", demo.resolve("credential.json"), "--write", directory.resolve("b.json")).status()).isZero();
        assertThat(directory.resolve("a.json")).hasSameBinaryContentAs(directory.resolve("b.json"));
    }

    private static JsonObject turned(JsonObject object) {
        List<String> names = new ArrayList<>(object.members().keySet());
        Collections.reverse(names);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name : names) {
            JsonValue value = object.members().get(name);
            // Language maps keep their order: it is the order of the author.
            members.put(name, value instanceof JsonObject inner && inner.has("type") ? turned(inner) : value);
        }
        return JsonObject.of(members);
    }

    @Test
    void bothFormsOfAPairAreWrittenBackAlike() {
        Run.edc("inspect", demo.resolve("credential.jsonld"), "--write", directory.resolve("json.json"));
        Run.edc("inspect", demo.resolve("credential.pdf"), "--write", directory.resolve("pdf.json"));
        assertThat(directory.resolve("json.json")).hasSameBinaryContentAs(directory.resolve("pdf.json"));
    }

    @Test
    void overwritesNothing() throws IOException {
        Path taken = Files.writeString(directory.resolve("taken.json"), "mine");
        Run run = Run.edc("inspect", demo.resolve("credential.json"), "--write", taken);
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.errors()).singleElement().asString().contains("taken.json exists");
        assertThat(taken).hasContent("mine");
    }

    @Test
    void listsMembersThatTheModelDoesNotKnow() throws IOException {
        String json = Files.readString(demo.resolve("credential.json"));
        Path extended = Files.writeString(directory.resolve("extended.json"), "{\"campusCard\":\"7\"," + json.substring(1));
        assertThat(Run.edc("inspect", extended).out()).contains("\nAdditional data\n").matches("(?s).*\n  campusCard +7\n.*");
    }

    @Test
    void tellsWithPointersWhatWasOddAboutTheFile() throws IOException {
        String json = Files.readString(demo.resolve("credential.json")).replace("http://data.europa.eu/snb/model/context/edc-ap", "https://data.europa.eu/snb/model/context/edc-ap");
        Path odd = Files.writeString(directory.resolve("odd.json"), "{\"campus/Card\":\"7\"," + json.substring(1));
        assertThat(Run.edc("inspect", odd).errors()).satisfiesExactly(
                line -> assertThat(line).isEqualTo("read with remarks (2):"),
                line -> assertThat(line).startsWith("  CONTEXT_ALIAS at /@context/1: "),
                line -> assertThat(line).startsWith("  UNKNOWN_MEMBER at /campus~1Card: "));
    }

    @Test
    void ofAPlainFileItTellsNothingOdd() {
        assertThat(Run.edc("inspect", demo.resolve("credential.json")).err()).isEmpty();
    }

    @Test
    void manyOddMembersAreCounted() throws IOException {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 500; i++) {
            many.append("\"extra").append(i).append("\":1,");
        }
        Path odd = Files.writeString(directory.resolve("odd.json"), many + Files.readString(demo.resolve("credential.json")).substring(1));
        assertThat(Run.edc("inspect", odd).errors()).hasSize(22).startsWith("read with remarks (500):").endsWith("  and 480 more");
    }

    @Test
    void ofUnsealedFilesItSaysFirstThatNobodyVouches() {
        assertThat(Run.edc("inspect", demo.resolve("credential.json")).out()).startsWith("This file carries no seal.");
    }

    @Test
    void linesFitATerminalAndValuesStandInOneColumn() {
        List<String> lines = Run.edc("inspect", demo.resolve("credential.json")).out().lines().toList();
        assertThat(lines).filteredOn(line -> !line.contains("://")).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(84));
        assertThat(lines).filteredOn(line -> line.contains("125 hours") || line.contains("Full name ")).isNotEmpty()
                .allSatisfy(line -> assertThat(line.charAt(33)).isEqualTo(' ')).allSatisfy(line -> assertThat(line.charAt(34)).isNotEqualTo(' '));
    }

    @Test
    void whatIsNoCredentialCannotBeInspected() throws IOException {
        for (String text : List.of("{\"type\":\"Person\"}", "[]", "nonsense", "", "%PDF-1.7\n%%EOF")) {
            Run run = Run.edc("inspect", Files.writeString(directory.resolve("file"), text));
            assertThat(run.status()).as(text).isEqualTo(4);
            assertThat(run.errors()).as(text).hasSize(1);
            assertThat(run.out()).isEmpty();
        }
    }
}

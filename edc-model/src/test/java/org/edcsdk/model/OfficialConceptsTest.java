package org.edcsdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The concepts in the Commission's samples against our lists; skipped where ../shared/data is absent. */
class OfficialConceptsTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @ParameterizedTest
    @ValueSource(strings = {
        "elm/samples/Sample-MC-Annex1-unsigned.jsonld", "elm/samples/Sample-MC-Annex1-unsigned-uploadable.json",
        "elm/samples/Sample-CertOfPart-unsigned.jsonld", "elm/samples/Sample-CertOfPart-unsigned-uploadable.json",
        "elm/samples/Sample-CertOfPart-signed.jsonld", "edci/regularCred.jsonld", "edci/credential_shouldValidate.jsonld",
        "edci/credential-signed.jsonld", "edci/cred_noLegalName_shouldFail.jsonld"})
    void everyConceptOfAKnownListPassesTheCheck(String name) throws IOException {
        List<Concept> concepts = concepts(name);
        assertThat(concepts).isNotEmpty();
        assertThat(concepts.stream().flatMap(concept -> CodeLists.check(concept).stream())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "elm/samples/Sample-MC-Annex1-unsigned.jsonld", "elm/samples/Sample-CertOfPart-unsigned.jsonld",
        "elm/samples/Sample-CertOfPart-signed.jsonld", "edci/regularCred.jsonld", "edci/credential_shouldValidate.jsonld",
        "edci/credential-signed.jsonld", "edci/cred_noLegalName_shouldFail.jsonld"})
    void englishLabelsOfKnownConceptsAreOurs(String name) throws IOException {
        Map<String, String> theirs = new TreeMap<>();
        Map<String, String> ours = new TreeMap<>();
        for (Concept concept : concepts(name)) {
            Optional<String> label = concept.scheme().flatMap(Vocabulary::ofScheme).flatMap(list -> list.find(concept.iri()))
                    .flatMap(known -> known.prefLabel().get("en"));
            if (label.isPresent() && concept.prefLabel().get("en").isPresent()) {
                theirs.put(concept.iri(), concept.prefLabel().get("en").get());
                ours.put(concept.iri(), label.get());
            }
        }
        assertThat(ours).isNotEmpty().isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-MC-Annex1-unsigned.jsonld", "elm/samples/Sample-CertOfPart-signed.jsonld", "edci/regularCred.jsonld"})
    void knownConceptsHaveTheNotationThatTheReferenceIssuerWrites(String name) throws IOException {
        TreeSet<String> different = new TreeSet<>();
        for (Concept concept : concepts(name)) {
            Optional<Concept> ours = concept.scheme().flatMap(Vocabulary::ofScheme).flatMap(list -> list.find(concept.iri()));
            ours.filter(known -> !known.json().text("notation").equals(concept.json().text("notation"))).ifPresent(known -> different.add(known.iri()));
        }
        assertThat(different).isEmpty();
    }

    /** The institution has put concepts of its own under the schemes of the Union's lists: the shapes take that, a lint should tell. */
    @Test
    void ownConceptsUnderTheUnionsSchemesAreFoundInACredentialFromTheField() throws IOException {
        List<String> flagged = concepts("field/microcredential-2026.json").stream().filter(concept -> CodeLists.check(concept).isPresent())
                .map(concept -> concept.scheme().orElseThrow()).toList();
        assertThat(flagged).containsExactlyInAnyOrder("http://data.europa.eu/snb/learning-assessment/25831c2",
                "http://data.europa.eu/snb/supervision-verification/25831c2", "http://data.europa.eu/snb/qdr/25831c2");
    }

    private static List<Concept> concepts(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "skipped: ../shared/data/" + name + " is absent");
        JsonValue json = parse(Bytes.of(Files.readAllBytes(file)));
        Optional<String> payload = json instanceof JsonObject object ? object.text("payload") : Optional.empty();
        List<Concept> found = new ArrayList<>();
        collect(payload.isPresent() ? parse(Bytes.of(payload.get().getBytes(StandardCharsets.UTF_8))) : json, found);
        return found;
    }

    private static JsonValue parse(Bytes json) throws IOException {
        try {
            return Json.parse(json, JsonLimits.withDefaults());
        } catch (JsonReadException e) {
            throw new IOException(e);
        }
    }

    private static void collect(JsonValue value, List<Concept> found) {
        if (value instanceof JsonObject object) {
            if (object.object("inScheme").isPresent()) {
                found.add(Concept.of(object));
            }
            object.members().values().forEach(member -> collect(member, found));
        } else if (value instanceof JsonArray array) {
            array.items().forEach(member -> collect(member, found));
        }
    }
}

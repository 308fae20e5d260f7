package org.edcsdk.model.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.profile.SupplementSection.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections and parts as in the template of the Paris Communiqué 2018, Annex IV. */
class SupplementLintTest {
    private static final String COMPLETE = """
            {"type": ["VerifiableCredential", "EuropeanDigitalCredential"], "issued": "2026-07-01T00:00:00Z",
             "credentialSubject": {"type": "Person", "familyName": {"en": "A"}, "givenName": {"en": "B"}, "dateOfBirth": "2000-01-01T00:00:00Z",
             "identifier": {"type": "Identifier", "notation": "1"},
             "hasClaim": {"type": "LearningAchievement", "title": {"en": "T"},
              "hasPart": {"type": "LearningAchievement", "title": {"en": "P"}},
              "awardedBy": {"type": "AwardingProcess", "educationalSystemNote": {"id": "urn:s"},
               "awardingBody": {"type": "Organisation", "legalName": {"en": "U"}}},
              "provenBy": {"type": "LearningAssessment", "grade": {"type": "Note", "noteLiteral": {"en": "Pass"}},
               "specifiedBy": {"type": "LearningAssessmentSpecification", "gradingScheme": {"id": "urn:g"}}},
              "entitlesTo": [{"type": "LearningEntitlement", "dcType": {"id": "http://data.europa.eu/snb/entitlement/64aad92881"}},
               {"type": "LearningEntitlement", "specifiedBy": {"dcType": {"id": "http://data.europa.eu/snb/entitlement/52f62180c2"}}}],
              "additionalNote": {"type": "Note", "noteLiteral": {"en": "More"}},
              "specifiedBy": {"type": "Qualification", "title": {"en": "Q"}, "thematicArea": {"id": "urn:t"}, "language": {"id": "urn:l"},
               "nqfLevel": {"id": "urn:n"}, "maximumDuration": "P3Y", "entryRequirement": {"type": "Note", "noteLiteral": {"en": "None"}},
               "mode": {"id": "urn:m"}, "learningOutcome": {"type": "LearningOutcome", "title": {"en": "O"}},
               "homepage": {"type": "WebResource", "contentURL": "https://example.org"}}}}}
            """;

    @Test
    void aCompleteSupplementHasEightFilledSections() throws Exception {
        assertThat(SupplementLint.sections(read(COMPLETE))).extracting(SupplementSection::number, SupplementSection::state)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).mapToObj(n -> tuple(n, State.FILLED)).toList());
        assertThat(SupplementLint.check(read(COMPLETE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "familyName, 1.1", "givenName, 1.2", "dateOfBirth, 1.3", "identifier, 1.4", "hasClaim/specifiedBy/title, 2.1",
        "hasClaim/specifiedBy/thematicArea, 2.2", "hasClaim/awardedBy/awardingBody, 2.3", "hasClaim/specifiedBy/language, 2.5",
        "hasClaim/specifiedBy/nqfLevel, 3.1", "hasClaim/specifiedBy/maximumDuration, 3.2", "hasClaim/specifiedBy/entryRequirement, 3.3",
        "hasClaim/specifiedBy/mode, 4.1", "hasClaim/specifiedBy/learningOutcome, 4.2", "hasClaim/hasPart, 4.3", "hasClaim/provenBy/specifiedBy, 4.4",
        "hasClaim/provenBy/grade, 4.5", "hasClaim/additionalNote, 6.1", "hasClaim/specifiedBy/homepage, 6.2",
        "hasClaim/awardedBy/educationalSystemNote, 8"})
    void listsAPartThatIsNeitherGivenNorExplained(String removed, String part) throws Exception {
        EuropeanDigitalCredential without = without(read(COMPLETE).json(), "credentialSubject/" + removed);
        assertThat(SupplementLint.check(without)).extracting(Finding::rule).containsExactly("DiplomaSupplement." + part);
        assertThat(section(without, part)).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void theFunctionNeedsFurtherStudyAndProfessionEach() throws Exception {
        EuropeanDigitalCredential without = without(read(COMPLETE).json(), "credentialSubject/hasClaim/entitlesTo");
        assertThat(SupplementLint.sections(without).get(4).missing()).containsExactly("5.1", "5.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8: not issued by the ministry", "Section 8: see the web", "8. none", "8) none"})
    void aNoteThatBeginsWithItsNumberExplainsASection(String text) throws Exception {
        assertThat(section(explained(text), "8")).isEqualTo(State.EXPLAINED);
        assertThat(SupplementLint.check(explained(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 ECTS more", "8.5 points", "80: none", "not 8: none", "7: none", ""})
    void anotherNoteExplainsNothing(String text) throws Exception {
        assertThat(section(explained(text), "8")).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void aNoteOnOnePartDoesNotExplainAnother() throws Exception {
        JsonObject json = without(read(COMPLETE).json(), "credentialSubject/hasClaim/entitlesTo").json();
        EuropeanDigitalCredential half = noted(json, "5.2: no regulated profession");
        assertThat(SupplementLint.sections(half).get(4).missing()).containsExactly("5.1");
    }

    @Test
    void theSubjectOfANoteMayNameThePart() throws Exception {
        String subject = "\"subject\": {\"id\": \"urn:x\", \"prefLabel\": {\"en\": \"2.5 Language of instruction\"}}, \"noteLiteral\": {\"en\": \"Secret\"}";
        EuropeanDigitalCredential credential = read(COMPLETE.replace("\"noteLiteral\": {\"en\": \"More\"}", subject)
                .replace("\"language\": {\"id\": \"urn:l\"},", ""));
        assertThat(section(credential, "2.5")).isEqualTo(State.EXPLAINED);
    }

    private static State section(EuropeanDigitalCredential credential, String part) {
        return SupplementLint.sections(credential).get(part.charAt(0) - '1').state();
    }

    private static EuropeanDigitalCredential explained(String text) throws Exception {
        return noted(without(read(COMPLETE).json(), "credentialSubject/hasClaim/awardedBy/educationalSystemNote").json(), text);
    }

    private static EuropeanDigitalCredential noted(JsonObject json, String text) {
        JsonObject holder = json.object("credentialSubject").orElseThrow();
        JsonObject claim = holder.object("hasClaim").orElseThrow();
        JsonObject note = JsonObject.empty().with("type", "Note").with("noteLiteral", JsonObject.empty().with("en", text));
        return EuropeanDigitalCredential.of(json.with("credentialSubject", holder.with("hasClaim", claim.adding("additionalNote", note))));
    }

    private static EuropeanDigitalCredential without(JsonObject object, String path) {
        return EuropeanDigitalCredential.of(without(object, List.of(path.split("/"))));
    }

    private static JsonObject without(JsonObject object, List<String> path) {
        return path.size() == 1 ? object.without(path.get(0))
                : object.with(path.get(0), without(object.object(path.get(0)).orElseThrow(), path.subList(1, path.size())));
    }

    private static EuropeanDigitalCredential read(String json) throws Exception {
        return EuropeanDigitalCredential.of((JsonObject) Json.parse(Bytes.utf8(json), JsonLimits.withDefaults()));
    }
}

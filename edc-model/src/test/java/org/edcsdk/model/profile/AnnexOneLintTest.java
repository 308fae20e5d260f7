package org.edcsdk.model.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elements and numbers as in Annex I of the Council Recommendation of 16 June 2022. */
class AnnexOneLintTest {
    private static final String COMPLETE = """
            {"type": ["VerifiableCredential", "EuropeanDigitalCredential"], "credentialSubject": {"type": "Person", "fullName": {"en": "A"},
             "hasClaim": {"type": "LearningAchievement", "title": {"en": "T"},
              "awardedBy": {"type": "AwardingProcess", "awardingDate": "2026-07-01T00:00:00Z", "awardingBody": {"type": "Organisation",
               "legalName": {"en": "U"}, "location": {"type": "Location", "address": {"type": "Address", "countryCode": {"id": "urn:c"}}}}},
              "provenBy": {"type": "LearningAssessment", "grade": {"type": "Note", "noteLiteral": {"en": "Pass"}}, "idVerification": {"id": "urn:v"},
               "specifiedBy": {"type": "LearningAssessmentSpecification", "dcType": {"id": "urn:a"}}},
              "specifiedBy": {"type": "Qualification", "learningOutcome": {"type": "LearningOutcome", "title": {"en": "O"}},
               "creditPoint": {"type": "CreditPoint", "point": "2"}, "eqfLevel": {"id": "urn:e"}, "mode": {"id": "urn:m"},
               "accreditation": {"type": "Accreditation", "dcType": {"id": "urn:q"}}, "isPartialQualification": false,
               "entryRequirement": {"type": "Note", "noteLiteral": {"en": "None"}},
               "additionalNote": {"type": "Note", "noteLiteral": {"en": "More"}}}}}}
            """;

    @Test
    void findsNothingInACredentialWithAllSixteenElements() throws Exception {
        assertThat(AnnexOneLint.check(read(COMPLETE))).isEmpty();
        assertThat(AnnexOneLint.missing(read(COMPLETE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fullName, 1, /credentialSubject/fullName", "hasClaim/title, 2, /credentialSubject/hasClaim/title",
        "hasClaim/awardedBy/awardingBody/location, 3, /credentialSubject/hasClaim/awardedBy/awardingBody/location/address/countryCode",
        "hasClaim/awardedBy/awardingBody/legalName, 4, /credentialSubject/hasClaim/awardedBy/awardingBody/legalName",
        "hasClaim/awardedBy/awardingDate, 5, /credentialSubject/hasClaim/awardedBy/awardingDate",
        "hasClaim/specifiedBy/learningOutcome, 6, /credentialSubject/hasClaim/specifiedBy/learningOutcome/title",
        "hasClaim/specifiedBy/creditPoint, 7, /credentialSubject/hasClaim/specifiedBy/creditPoint/point",
        "hasClaim/specifiedBy/eqfLevel, 8, /credentialSubject/hasClaim/specifiedBy/eqfLevel",
        "hasClaim/provenBy/specifiedBy, 9, /credentialSubject/hasClaim/provenBy/specifiedBy/dcType",
        "hasClaim/specifiedBy/mode, 10, /credentialSubject/hasClaim/specifiedBy/mode",
        "hasClaim/specifiedBy/accreditation, 11, /credentialSubject/hasClaim/specifiedBy/accreditation/dcType"})
    void listsAMissingMandatoryElementByItsNumberAndPlace(String removed, String number, String pointer) throws Exception {
        assertThat(AnnexOneLint.check(without(removed))).extracting(Finding::rule, Finding::severity, Finding::pointer)
                .containsExactly(tuple("AnnexI." + number, Severity.WARNING, pointer));
        assertThat(AnnexOneLint.missing(without(removed))).extracting(AnnexOneElement::number).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"hasClaim/specifiedBy/entryRequirement, a", "hasClaim/provenBy/idVerification, b", "hasClaim/provenBy/grade, c",
        "hasClaim/specifiedBy/isPartialQualification, d", "hasClaim/specifiedBy/additionalNote, e"})
    void aMissingOptionalElementIsForInformationOnly(String removed, String letter) throws Exception {
        assertThat(AnnexOneLint.check(without(removed))).extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("AnnexI." + letter, Severity.INFO));
        assertThat(AnnexOneLint.missing(without(removed))).isEmpty();
    }

    @Test
    void aBlankTextIsMissing() throws Exception {
        assertThat(AnnexOneLint.missing(read(COMPLETE.replace("\"T\"", "\" \"")))).containsExactly(AnnexOneElement.TITLE);
    }

    @Test
    void aCredentialWithoutAchievementLacksAllThatDescribesOne() throws Exception {
        assertThat(AnnexOneLint.missing(without("hasClaim"))).hasSize(10).doesNotContain(AnnexOneElement.LEARNER);
    }

    @Test
    void theOfficialMicroCredentialSampleHasNoQualityAssuranceAndBeforeSealingNoDate() throws Exception {
        assertThat(AnnexOneLint.missing(SampleFiles.read("elm/samples/Sample-MC-Annex1-unsigned.jsonld")))
                .containsExactly(AnnexOneElement.DATE, AnnexOneElement.QUALITY_ASSURANCE);
    }

    private static EuropeanDigitalCredential without(String path) throws Exception {
        JsonObject json = read(COMPLETE).json();
        return EuropeanDigitalCredential.of(without(json, List.of(("credentialSubject/" + path).split("/"))));
    }

    private static JsonObject without(JsonObject object, List<String> path) {
        return path.size() == 1 ? object.without(path.get(0))
                : object.with(path.get(0), without(object.object(path.get(0)).orElseThrow(), path.subList(1, path.size())));
    }

    private static EuropeanDigitalCredential read(String json) throws Exception {
        return EuropeanDigitalCredential.of((JsonObject) Json.parse(Bytes.utf8(json), JsonLimits.withDefaults()));
    }
}

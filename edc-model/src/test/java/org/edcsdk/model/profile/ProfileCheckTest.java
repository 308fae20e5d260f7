package org.edcsdk.model.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.edcsdk.model.CredentialProfile;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.MicroCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against what the published shapes say of the public files (numbers from a SHACL engine, see the data's own description). Of cred1 it
 * reports six, one of them twice: both shapes demand a profile.
 */
class ProfileCheckTest {
    private static final String NO_CODE = "Concept.inScheme.list";

    @ParameterizedTest
    @CsvSource({
        "elm/samples/Sample-CertOfPart-signed.jsonld, 0",
        "edci/credential-signed.jsonld, 0",
        "field/attendance-sealed-2026.jsonld, 1",
        "field/microcredential-sealed-2026.jsonld, 9",
        "edci/cred_noLegalName_shouldFail.jsonld, 2",
        "edci/regularCred.jsonld, 16",
        "edci/cred1.jsonld, 5"})
    void findsAsManyViolationsAsTheShapesDo(String file, int violations) throws Exception {
        assertThat(check(file)).filteredOn(finding -> finding.severity() == Severity.VIOLATION).hasSize(violations);
    }

    @Test
    void unsealedSampleLacksExactlyWhatSealingAdds() throws Exception {
        assertThat(check("elm/samples/Sample-CertOfPart-unsigned.jsonld")).extracting(Finding::rule)
                .containsExactlyInAnyOrder("EuropeanDigitalCredential.issued.min", "Issuer.eIDASIdentifier.min");
    }

    @Test
    void theReportSaysWhichFormOfTheSupplementWasChecked() {
        JsonObject supplement = ConformingCredential.of(Shape.ACCREDITED, 1).with("credentialProfiles", CredentialProfile.DIPLOMA_SUPPLEMENT.concept().json());
        assertThat(report(supplement).shapes()).containsExactly(Shape.GENERIC, Shape.DIPLOMA_SUPPLEMENT);
        assertThat(ProfileCheck.report(EuropeanDigitalCredential.of(supplement), Set.of(Shape.DIPLOMA_SUPPLEMENT_LITERAL)).shapes())
                .containsExactly(Shape.DIPLOMA_SUPPLEMENT_LITERAL);
    }

    @Test
    void theAdaptedSupplementSparesPartsAndTheLiteralOneDoesNot() {
        EuropeanDigitalCredential credential = EuropeanDigitalCredential.of(supplementWithPart());
        assertThat(ProfileCheck.report(credential, Set.of(Shape.DIPLOMA_SUPPLEMENT)).conforms()).isTrue();
        assertThat(ProfileCheck.report(credential, Set.of(Shape.DIPLOMA_SUPPLEMENT_LITERAL)).findings()).extracting(Finding::rule)
                .contains("Qualification.maximumDuration.min", "Qualification.hasPart.min");
    }

    @Test
    void codeListsCountInTheGenericShapeAndNotInTheStructure() {
        JsonObject elsewhere = ConformingCredential.of(Shape.GENERIC, 1).with("credentialProfiles", concept("https://example.org/own", "https://example.org/list"));
        EuropeanDigitalCredential credential = EuropeanDigitalCredential.of(elsewhere);
        assertThat(ProfileCheck.report(credential, Set.of(Shape.STRUCTURE)).findings()).isEmpty();
        assertThat(ProfileCheck.report(credential, Set.of(Shape.GENERIC)).findings()).extracting(Finding::rule, Finding::pointer)
                .containsExactly(tuple("EuropeanDigitalCredential.credentialProfiles.scheme", "/credentialProfiles"));
    }

    @Test
    void anUnknownProfileIsAWarning() {
        JsonObject unknown = generic().with("credentialProfiles",
                concept("http://data.europa.eu/snb/credential/unheard-of", "http://data.europa.eu/snb/credential/25831c2"));
        assertThat(report(unknown).findings()).extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("EuropeanDigitalCredential.credentialProfiles.unknown", Severity.WARNING));
        assertThat(report(unknown).conforms()).isTrue();
    }

    @Test
    void aConceptThatCannotBeOfTheListThatItClaimsIsAWarning() {
        JsonObject gone = generic().with("issuer", generic().object("issuer").orElseThrow().with("dcType",
                concept("https://example.org/own", "http://data.europa.eu/snb/eqf/25831c2")));
        ProfileReport report = ProfileCheck.report(EuropeanDigitalCredential.of(gone));
        assertThat(report.findings()).extracting(Finding::rule, Finding::severity, Finding::pointer)
                .contains(tuple(NO_CODE, Severity.WARNING, "/issuer/dcType/inScheme"));
        assertThat(report.findings()).noneMatch(finding -> finding.message().contains("example.org"));
        assertThat(report.conforms()).isTrue();
    }

    @Test
    void conceptsOfTheirListsGetNoWarning() throws Exception {
        assertThat(check("elm/samples/Sample-CertOfPart-signed.jsonld")).isEmpty();
        assertThat(ProfileCheck.check(MicroCredentials.dataEthics())).extracting(Finding::rule).doesNotContain(NO_CODE);
    }

    @Test
    void aConceptThatCannotBeOfTheListThatItClaimsBreaksNoShape() {
        JsonObject gone = generic().with("issuer", generic().object("issuer").orElseThrow().with("dcType",
                concept("https://example.org/own", "http://data.europa.eu/snb/eqf/25831c2")));
        assertThat(ProfileCheck.report(EuropeanDigitalCredential.of(gone), Set.of(Shape.GENERIC)).findings()).isEmpty();
    }

    @Test
    void aCredentialThatEndsBeforeItBeginsIsAViolation() {
        JsonObject ended = generic().with("validFrom", "2026-07-01T00:00:00Z").with("expirationDate", "2026-07-01T00:00:00+02:00");
        assertThat(report(ended).findings()).extracting(Finding::rule, Finding::severity, Finding::pointer)
                .containsExactly(tuple("EuropeanDigitalCredential.expirationDate.order", Severity.VIOLATION, "/expirationDate"));
    }

    @Test
    void twoDifferentEndsAreTold() {
        JsonObject ends = generic().with("validUntil", "2027-07-01T00:00:00Z").with("expirationDate", "2028-07-01T00:00:00Z");
        assertThat(report(ends).findings()).extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("EuropeanDigitalCredential.validUntil.differs", Severity.INFO));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsAWarning() {
        JsonObject period = JsonObject.empty().with("type", "PeriodOfTime").with("startDate", "2026-07-02T00:00:00Z").with("endDate", "2026-07-01T00:00:00Z");
        assertThat(report(generic().with("temporal", period)).findings()).extracting(Finding::rule, Finding::severity, Finding::pointer)
                .containsExactly(tuple("PeriodOfTime.endDate.order", Severity.WARNING, "/temporal/endDate"));
    }

    @Test
    void aCompletionOfMoreThanAHundredPercentIsTooMuch() {
        JsonObject activity = JsonObject.empty().with("type", "LearningActivity").with("levelOfCompletion", new JsonNumber("101"));
        assertThat(report(generic().with("elmSubject", activity)).findings()).extracting(Finding::rule).contains("LearningActivity.levelOfCompletion.most");
    }

    @Test
    void objectsWithOneIdAreOneNodeAndEachValueIsPointedToWhereItStands() {
        JsonObject one = JsonObject.empty().with("id", "urn:x:1").with("type", "Note").with("noteLiteral", JsonObject.empty().with("en", "a"));
        JsonObject two = JsonObject.empty().with("id", "urn:x:1").with("subject", new JsonNumber("5"));
        List<Finding> findings = report(generic().withList("temporal", List.of(one, two))).findings();
        assertThat(findings).extracting(Finding::rule, Finding::pointer, Finding::className, Finding::property)
                .containsExactly(tuple("Note.subject.class", "/temporal/1/subject", "Note", "subject"));
    }

    /** JSON-LD 1.1 API, 8.1: a relative IRI names nothing. */
    @Test
    void anObjectWithTheRelativeIdOfTheCredentialIsNotTheCredential() {
        JsonObject named = generic().with("id", "relative");
        JsonObject other = JsonObject.empty().with("id", "relative").with("type", "Note");
        assertThat(report(named.with("temporal", other)).findings()).isEqualTo(report(named).findings());
    }

    @Test
    void twoTextsInOneLanguageAreToldWhicheverWayItsTagIsSpelt() {
        JsonObject twice = JsonObject.empty().with("en", "a").with("EN", "b");
        JsonObject period = JsonObject.empty().with("type", "PeriodOfTime").with("prefLabel", twice);
        assertThat(report(generic().with("temporal", period)).findings()).extracting(Finding::rule).containsExactly("PeriodOfTime.prefLabel.unique");
    }

    @Test
    void aMessageHasTheCodeAndTheCodeListsItIsAbout() {
        JsonObject resource = JsonObject.empty().with("type", "WebResource").with("contentURL", "https://example.org")
                .with("language", concept("https://example.org/eng", "https://example.org/languages"));
        assertThat(report(generic().with("homepage", resource)).findings()).extracting(Finding::message).containsExactly("WebResource: language must be in the "
                + "code list http://publications.europa.eu/resource/authority/language, is https://example.org/eng, names https://example.org/languages");
    }

    @ParameterizedTest
    @CsvSource({"Person, dateOfBirth", "Person, fullName", "Person, givenName", "Person, citizenshipCountry", "Identifier, notation", "Identifier, dateIssued",
        "LearningAssessment, dateIssued", "ShortenedGrading, percentageLower", "Phone, phoneNumber", "Address, countryCode"})
    void noMessageHasAValueThatMayBePersonal(String type, String property) {
        JsonObject node = JsonObject.empty().with("type", type).withList(property,
                List.of(new JsonString("Secret 1999-10-02"), new JsonNumber("19991002.5"), concept("urn:secret:1999", "urn:secret:list"), new JsonBoolean(true)));
        assertThat(report(generic().with("elmSubject", node)).findings()).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).doesNotContainIgnoringCase("secret").doesNotContain("1999"));
    }

    @Test
    void aSpellingIsShownWhereItIsAFigureOfNoPerson() {
        JsonObject detail = JsonObject.empty().with("type", "DisplayDetail").with("page", new JsonNumber("0"));
        assertThat(report(generic().with("elmSubject", detail)).findings()).extracting(Finding::message)
                .contains("DisplayDetail: page must be an xsd:positiveInteger, is \"0\"");
    }

    @Test
    void manyReferencesToOneManyValuedNodeAreCheckedWithoutLookingAtItEachTime() {
        List<JsonValue> references = new ArrayList<>();
        List<JsonValue> schemes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            references.add(new JsonString("urn:x:concept"));
            schemes.add(new JsonString("urn:x:scheme:" + i));
        }
        JsonObject concept = JsonObject.empty().with("id", "urn:x:concept").with("type", "Concept").withList("inScheme", schemes);
        List<JsonValue> outcomes = new ArrayList<>(List.of(concept));
        references.forEach(reference -> outcomes.add(JsonObject.empty().with("type", "LearningOutcome").with("dcType", reference)));
        assertThat(report(generic().withList("elmSubject", outcomes)).findings()).filteredOn(finding -> finding.rule().equals("LearningOutcome.dcType.scheme"))
                .hasSize(20_000);
    }

    private static JsonObject generic() {
        return ConformingCredential.of(Shape.GENERIC, 0).without("elmSubject").with("credentialProfiles", CredentialProfile.GENERIC.concept().json());
    }

    private static JsonObject supplementWithPart() {
        JsonObject credential = ConformingCredential.of(Shape.DIPLOMA_SUPPLEMENT_LITERAL, 0).without("elmSubject");
        JsonObject part = JsonObject.empty().with("id", "urn:x:part").with("type", "Qualification").with("title", JsonObject.empty().with("en", "Part"));
        JsonObject holder = ConformingCredential.object(Shape.DIPLOMA_SUPPLEMENT_LITERAL, "Person", 1000);
        JsonObject claim = holder.object("hasClaim").orElseThrow();
        JsonObject whole = ConformingCredential.object(Shape.DIPLOMA_SUPPLEMENT_LITERAL, "Qualification", 2000).with("hasPart", part);
        return credential.with("credentialSubject", holder.with("hasClaim", claim.with("specifiedBy", whole)));
    }

    private static JsonObject concept(String id, String scheme) {
        return JsonObject.empty().with("id", id).with("type", "Concept").with("inScheme", JsonObject.empty().with("id", scheme).with("type", "ConceptScheme"));
    }

    // The credentials here have codes that are made up, which is a warning at each of them and not what is looked for.
    private static ProfileReport report(JsonObject credential) {
        ProfileReport report = ProfileCheck.report(EuropeanDigitalCredential.of(credential));
        return new ProfileReport(report.shapes(), report.findings().stream().filter(finding -> !finding.rule().equals(NO_CODE)).toList());
    }

    private static List<Finding> check(String file) throws Exception {
        return ProfileCheck.check(SampleFiles.read(file));
    }
}

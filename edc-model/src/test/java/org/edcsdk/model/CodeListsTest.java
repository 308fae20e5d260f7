package org.edcsdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListsTest {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String SNB = "http://data.europa.eu/snb/";

    @ParameterizedTest
    @CsvSource({"IE,IRL", "GR,GRC", "EL,GRC", "GB,GBR", "UK,GBR", "XK,1A0", "MK,MKD", "RO,ROU", "TR,TUR"})
    void countryHasTheCodeOfTheEuList(String alpha2, String code) {
        assertThat(CodeLists.country(alpha2).iri()).isEqualTo(AUTHORITY + "country/" + code);
    }

    @ParameterizedTest
    @CsvSource({"bg,BUL", "cs,CES", "da,DAN", "de,DEU", "el,ELL", "en,ENG", "es,SPA", "et,EST", "fi,FIN", "fr,FRA", "ga,GLE", "hr,HRV", "hu,HUN",
        "is,ISL", "it,ITA", "lt,LIT", "lv,LAV", "mk,MKD", "mt,MLT", "nl,NLD", "no,NOR", "nb,NOB", "nn,NNO", "pl,POL", "pt,POR", "ro,RON", "sk,SLK",
        "sl,SLV", "sr,SRP", "sv,SWE", "tr,TUR"})
    void languageHasTheCodeOfTheEuListAndBack(String iso639, String code) {
        Concept language = CodeLists.language(iso639);
        assertThat(language.iri()).isEqualTo(AUTHORITY + "language/" + code);
        assertThat(CodeLists.iso639(language)).contains(iso639);
    }

    @ParameterizedTest
    @CsvSource({"HEB,he", "IND,id", "YID,yi"})
    void languageWhoseOldCodeThePlatformStillListsHasItsCurrentCode(String code, String iso639) {
        assertThat(CodeLists.iso639(Vocabulary.LANGUAGE.concept(code))).contains(iso639);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "IRL", "XX", "ZZ", "EU", "1A"})
    void unknownCountryIsRefused(String code) {
        assertThatThrownBy(() -> CodeLists.country(code)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining('"' + code + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "EN", "eng", "sh"})
    void unknownLanguageIsRefused(String code) {
        assertThatThrownBy(() -> CodeLists.language(code)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining('"' + code + '"');
    }

    @Test
    void countryIsNamedInEnglishUnlessAskedOtherwise() {
        assertThat(CodeLists.country("IE").prefLabel()).isEqualTo(LangString.en("Ireland"));
        assertThat(CodeLists.country("IE", "en", "ga").prefLabel()).isEqualTo(LangString.en("Ireland").and("ga", "Éire"));
        assertThat(CodeLists.language("ga", "ga", "de").prefLabel()).isEqualTo(LangString.of("ga", "Gaeilge").and("de", "Irisch"));
    }

    @Test
    void languageWithoutANameIsLeftOutAndEnglishStandsInForNone() {
        assertThat(CodeLists.country("IE", "xx", "fr").prefLabel()).isEqualTo(LangString.of("fr", "Irlande"));
        assertThat(CodeLists.country("IE", "xx").prefLabel()).isEqualTo(LangString.en("Ireland"));
    }

    @Test
    void codesThatPeopleKnowMakeConcepts() {
        assertThat(CodeLists.iscedF("0688").iri()).isEqualTo(SNB + "isced-f/0688");
        assertThat(CodeLists.currency("EUR").iri()).isEqualTo(AUTHORITY + "currency/EUR");
        assertThat(CodeLists.nuts("IE061", LangString.en("Dublin")).iri()).isEqualTo(AUTHORITY + "nuts/IE061");
        assertThat(CodeLists.administrativeUnit("IRL_CTH_DUB", LangString.en("Dublin city")).iri()).isEqualTo(AUTHORITY + "atu/IRL_CTH_DUB");
        assertThat(CodeLists.nqfLevel(SNB + "qdr/c_c392e7a2", LangString.en("RQF Level 6")).scheme()).contains(SNB + "qdr/25831c2");
    }

    @Test
    void escoConceptsCarryTheNotationOfTheReferenceIssuer() {
        Concept skill = CodeLists.escoSkill("http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a", LangString.en("develop digital content"));
        Concept occupation = CodeLists.escoOccupation("http://data.europa.eu/esco/occupation/c94dc5b2-6b23-4915-8de5-a4e6ae86d802",
                LangString.en("air force pilot"));
        assertThat(skill.json().text("notation")).contains("Skill");
        assertThat(occupation.json().text("notation")).contains("Occupation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eur", "EURO", "", "XYZ"})
    void unknownCurrencyIsRefused(String code) {
        assertThatThrownBy(() -> CodeLists.currency(code)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining('"' + code + '"');
    }

    @ParameterizedTest
    @CsvSource({
        SNB + "eqf/25831c2, " + SNB + "eqf/9",
        SNB + "eqf/25831c2, " + SNB + "eqf/25831c2",
        SNB + "eqf/25831c2, https://data.europa.eu/snb/eqf/6",
        SNB + "eqf/25831c2, " + SNB + "qdr/c_c392e7a2",
        SNB + "isced-f/25831c2, " + SNB + "isced-f/613",
        SNB + "isced-f/25831c2, " + SNB + "isced-f/06113",
        SNB + "learning-assessment/25831c2, urn:epass:mode:1",
        SNB + "learning-assessment/25831c2, " + SNB + "learning-assessment/a/b",
        "http://data.europa.eu/esco/concept-scheme/skills, http://data.europa.eu/esco/occupation/c94dc5b2-6b23-4915-8de5-a4e6ae86d802",
        AUTHORITY + "country, " + AUTHORITY + "country/IE",
        AUTHORITY + "country, " + AUTHORITY + "country/XKX",
        AUTHORITY + "country, " + AUTHORITY + "country/irl",
        AUTHORITY + "language, " + AUTHORITY + "language/en",
        AUTHORITY + "language, " + AUTHORITY + "language/GER",
        AUTHORITY + "language, " + AUTHORITY + "country/DEU",
        AUTHORITY + "currency, " + AUTHORITY + "currency/€"})
    void conceptOutsideTheListThatItClaimsIsAProblem(String scheme, String iri) {
        assertThat(CodeLists.check(Concept.of(iri, scheme, LangString.en("x")))).hasValueSatisfying(problem -> assertThat(problem).contains(iri, scheme));
    }

    @ParameterizedTest
    @CsvSource({
        SNB + "learning-setting/25831c2, " + SNB + "learning-setting/c_12345678",
        SNB + "isced-f/25831c2, " + SNB + "isced-f/0699",
        AUTHORITY + "file-type, " + AUTHORITY + "file-type/XSD",
        AUTHORITY + "country, " + AUTHORITY + "country/1A0",
        AUTHORITY + "country, " + AUTHORITY + "country/EUR",
        AUTHORITY + "country, " + AUTHORITY + "country/YUG",
        AUTHORITY + "language, " + AUTHORITY + "language/GSW",
        AUTHORITY + "language, " + AUTHORITY + "language/MUL",
        AUTHORITY + "atu, " + AUTHORITY + "atu/AUT_BLD_BURG",
        AUTHORITY + "atu, " + AUTHORITY + "atu/AUT",
        AUTHORITY + "nuts, http://data.europa.eu/nuts/code/IE061",
        "http://data.europa.eu/esco/concept-scheme/occupations, http://data.europa.eu/esco/isco/C2512",
        "https://example.org/own-list, https://example.org/own-list/1",
        "https://example.org/own-list, " + SNB + "isced-f/02"})
    void conceptThatTheListMayHaveIsNoProblem(String scheme, String iri) {
        assertThat(CodeLists.check(Concept.of(iri, scheme, LangString.en("x")))).isEmpty();
    }

    @Test
    void oneFittingListOfSeveralIsEnough() {
        Concept concept = CodeLists.eqfLevel(6);
        JsonValue eqf = concept.json().get("inScheme").orElseThrow();
        JsonObject other = JsonObject.empty().with("id", SNB + "qdr/25831c2").with("type", "ConceptScheme");
        assertThat(CodeLists.check(Concept.of(concept.json().with("inScheme", new JsonArray(List.of(other, eqf)))))).isEmpty();
        assertThat(CodeLists.check(Concept.of(concept.json().with("inScheme", new JsonArray(List.of(other)))))).isPresent();
    }

    @Test
    void conceptWithoutIriOrListIsNotJudged() {
        assertThat(CodeLists.check(Concept.of(CodeLists.eqfLevel(6).json().without("id")))).isEmpty();
        assertThat(CodeLists.check(Concept.of(CodeLists.eqfLevel(6).json().without("inScheme")))).isEmpty();
    }

    @Test
    void problemOfAnOverlongIriIsShort() {
        assertThat(CodeLists.check(Concept.of(AUTHORITY + "atu/A00" + "_A".repeat(100_000), AUTHORITY + "atu", LangString.en("x"))))
                .hasValueSatisfying(problem -> assertThat(problem).hasSizeLessThan(300));
    }
}

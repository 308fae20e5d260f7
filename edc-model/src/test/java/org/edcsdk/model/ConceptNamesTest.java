package org.edcsdk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in the official languages of the Union, as the Union writes them. */
class ConceptNamesTest {
    private static final List<String> LANGUAGES = List.of("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
            "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");
    // The Union, EFTA, candidates and potential candidates, and the United Kingdom.
    private static final List<String> COUNTRIES = List.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
            "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO", "CH", "GB", "MK", "RS", "TR", "AL", "BA", "ME",
            "UA", "MD", "GE", "XK");

    /** Countries whose name in a language is the English word. */
    private static final Set<String> SAME_AS_ENGLISH = Set.of(
            "AT es", "AT et", "AT it", "AT pl", "AT ro", "BG es", "BG fi", "BG it", "BG ro", "BE hu", "CY nl", "CY sk",
            "EE es", "EE it", "EE pl", "EE ro", "FI da", "FI nl", "FI sv", "FR fr", "IT es", "IT fi", "IT ro", "LV fi", "LV hr", "LV sl",
            "LU da", "LU fr", "LU sv", "PT da", "PT de", "PT es", "PT et", "PT fr", "PT hr", "PT nl", "PT pt", "PT sv", "RO fi", "RO it",
            "SK fi", "SI it", "SI ro", "SI fi", "LI da", "LI de", "LI es", "LI et", "LI fi", "LI fr", "LI hu", "LI it", "LI nl", "LI pl", "LI pt",
            "LI ro", "LI sv", "ME da", "ME de", "ME es", "ME et", "ME fi", "ME it", "ME nl", "ME pt", "ME sv", "RS es", "RS et", "RS fi", "RS it",
            "RS pl", "RS ro", "AL es", "AL fi", "AL it", "AL pl", "AL ro", "UA da", "UA de", "UA fr", "MD da", "MD et", "MD fi", "MD hu", "MD lt",
            "MD lv", "GE es", "GE fi", "GE it", "GE ro", "PL hr");

    @ParameterizedTest
    @ValueSource(strings = {"bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk",
        "sl", "sv"})
    void everyCountryHasANameThatIsNotTheCodeNorWithoutCauseTheEnglishOne(String language) {
        List<String> unnamed = new ArrayList<>();
        for (String country : COUNTRIES) {
            String english = CodeLists.label(CodeLists.country(country), "en").orElseThrow();
            String name = CodeLists.label(CodeLists.country(country), language).orElse("");
            boolean same = country.equals("MT") || country.equals("XK") || SAME_AS_ENGLISH.contains(country + ' ' + language);
            if (name.length() < 4 || name.equals(english) && !same) {
                unnamed.add(country + ' ' + language + ' ' + name);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk",
        "sl", "sv"})
    void everyOfficialLanguageHasANameThatIsNotTheEnglishOne(String language) {
        for (String spoken : LANGUAGES) {
            assertThat(CodeLists.label(CodeLists.language(spoken), language)).as(spoken)
                    .hasValueSatisfying(name -> assertThat(name).hasSizeGreaterThan(1).isNotEqualTo(CodeLists.language(spoken).prefLabel().get("en").get())
                            .isNotEqualToIgnoringCase(spoken));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IE,ga,Éire", "IE,mt,l-Irlanda", "MT,ga,Málta", "DE,de,Deutschland", "GR,el,Ελλάδα", "BG,bg,България", "FI,fi,Suomi", "HR,hr,Hrvatska",
        "HU,hu,Magyarország", "AT,de,Österreich", "SE,sv,Sverige", "CZ,cs,Česko", "CZ,en,Czechia", "MK,en,North Macedonia", "BA,en,Bosnia and Herzegovina",
        "CY,el,Κύπρος", "XK,fr,Kosovo"})
    void countryIsNamedInItsOwnAndOtherLanguages(String country, String language, String name) {
        assertThat(CodeLists.label(CodeLists.country(country), language)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "TR,en,Türkiye", "NL,da,Nederlandene", "NL,el,Κάτω Χώρες", "NL,et,Madalmaad", "NL,pl,Niderlandy", "CZ,mt,iċ-Ċekja", "IS,mt,l-Iżlanda",
        "GB,da,Det Forenede Kongerige", "GB,fi,Yhdistynyt kuningaskunta", "GB,pl,Zjednoczone Królestwo", "GB,sv,Förenade kungariket",
        "EE,pt,Estónia", "PL,pt,Polónia", "RO,pt,Roménia", "MK,pt,Macedónia do Norte"})
    void countryIsNamedAsTheUnionWritesItWhereThePlatformDiffers(String country, String language, String name) {
        assertThat(CodeLists.label(CodeLists.country(country), language)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ga,ga,Gaeilge", "ga,de,Irisch", "mt,mt,Malti", "en,mt,Ingliż", "en,ga,Béarla", "de,fr,allemand", "el,el,Ελληνικά", "fr,es,francés", "bg,bg,български",
        "pl,pt,polaco", "nl,da,nederlandsk", "nl,it,neerlandese", "mk,el,Μακεδονικά"})
    void languageIsNamedInOtherLanguages(String spoken, String language, String name) {
        assertThat(CodeLists.label(CodeLists.language(spoken), language)).contains(name);
    }

    @Test
    void unionItselfHasANameInEveryOfficialLanguage() {
        assertThat(LANGUAGES).allSatisfy(language ->
                assertThat(CodeLists.label("http://publications.europa.eu/resource/authority/country/EUR", language)).isPresent());
        assertThat(CodeLists.label("http://publications.europa.eu/resource/authority/country/EUR", "fr")).contains("Union européenne");
    }

    @Test
    void euroIsNamedInOtherLanguages() {
        assertThat(CodeLists.label(CodeLists.currency("EUR"), "sl")).contains("evro");
    }

    @Test
    void languageWithoutATwoLetterCodeIsNamedWhereThePlatformKnowsIt() {
        assertThat(CodeLists.label("http://publications.europa.eu/resource/authority/language/GSW", "de")).contains("Schweizerdeutsch");
    }

    @Test
    void englishLabelsOfTheShortListsAreThere() {
        assertThat(CodeLists.label("http://data.europa.eu/snb/eqf/7", "en")).contains("Level 7");
        assertThat(CodeLists.label(LearningMode.ONLINE.concept(), "en")).contains("Online");
    }

    @Test
    void whatIsNotKnownHasNoName() {
        assertThat(CodeLists.label("http://data.europa.eu/snb/eqf/9", "en")).isEmpty();
        assertThat(CodeLists.label("http://publications.europa.eu/resource/authority/country/QQQ", "en")).isEmpty();
        assertThat(CodeLists.label("http://publications.europa.eu/resource/authority/country/IRL", "")).isEmpty();
        assertThat(CodeLists.label("http://publications.europa.eu/resource/authority/country/IRL", "not a language")).isEmpty();
        assertThat(CodeLists.label("urn:own:1", "en")).isEmpty();
        assertThat(CodeLists.label(Concept.of(JsonObject.empty()), "en")).isEmpty();
    }
}

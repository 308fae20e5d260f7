package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {
    private static final String ECTS = "{'type':'CreditPoint','framework':{'id':'http://data.europa.eu/snb/education-credit/6fcec5c5af','type':'Concept'},'point':'%s'}";

    private static Values values(String language) {
        return new Values(Labels.of(language), language, new Graph(JsonObject.empty()));
    }

    static Set<String> languages() {
        return Labels.officialLanguages();
    }

    @ParameterizedTest
    @CsvSource({"PT60H, 60 hours", "PT1H, 1 hour", "P60M, 60 months", "P1Y6M, '1 year, 6 months'", "P2W, 2 weeks", "PT1.5S, 1.5 seconds", "P0D, 0 days"})
    void durationReadsInWordsAndIsNeverConverted(String written, String words) {
        assertThat(values("en").duration(written).value()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"sixty hours", "-PT1H", "P", "PT99999999999999999999H"})
    void whatIsNoDurationIsShownAsItIsSpelt(String written) {
        assertThat(values("en").duration(written)).isEqualTo(Text.neutral(written));
    }

    @Test
    void dateIsTheCalendarDateInTheOffsetAsWritten() {
        assertThat(values("en").date(new DateTime("1999-10-01T23:30:00-05:00")).value()).isEqualTo("1 October 1999");
        assertThat(values("de").date(new DateTime("1999-10-01T22:00:00Z")).value()).isEqualTo("1. Oktober 1999");
        assertThat(values("bg").date(new DateTime("1999-10-01T22:00:00Z")).value()).startsWith("1 октомври 1999");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void dateHasAWordForTheMonthInEveryLanguage(String language) {
        String date = values(language).date(new DateTime("2026-02-17T00:00:00Z")).value();
        assertThat(date).contains("17", "2026").doesNotContain("\u202F").matches(".*\\p{L}{3,}.*");
    }

    @ParameterizedTest
    @CsvSource({"en, 7.5 ECTS", "de, '7,5 ECTS'", "pt, '7,5 ECTS'", "ga, 7.5 ECTS"})
    void decimalsAreWrittenAsTheLanguageWritesThem(String language, String shown) {
        assertThat(values(language).shortCredits(Credentials.object(ECTS.formatted("7.5"))).value()).isEqualTo(shown);
    }

    @Test
    void creditsAgreeWithTheirNumber() {
        assertThat(values("en").credits(Credentials.object(ECTS.formatted("1"))).value()).isEqualTo("1 ECTS credit");
        assertThat(values("en").credits(Credentials.object(ECTS.formatted("5"))).value()).isEqualTo("5 ECTS credits");
    }

    @Test
    void creditsOfAnotherSystemNameIt() {
        JsonObject points = Credentials.object("{'type':'CreditPoint','framework':" + Credentials.concept("http://example.org/scqf", "SCQF") + ",'point':'20'}");
        assertThat(values("en").credits(points).value()).isEqualTo("20 credit points (SCQF)");
    }

    @Test
    void pointsThatAreNoNumberStayAsTheyAre() {
        assertThat(values("en").credits(Credentials.object(ECTS.formatted("five"))).value()).isEqualTo("five (ECTS)");
    }

    @Test
    void countryHasTheNameOfTheWantedLanguageWhereTheCredentialLacksIt() {
        JsonObject ireland = Credentials.object(Credentials.concept("http://publications.europa.eu/resource/authority/country/IRL", "Ireland"));
        assertThat(values("el").concept(ireland)).contains(new Text("Ιρλανδία", "el"));
        assertThat(values("en").concept(ireland)).contains(new Text("Ireland", "en"));
    }

    @Test
    void conceptWithoutALabelIsShownByItsCodeUnlessThatWasMadeUp() {
        assertThat(values("en").concept(Credentials.object("{'id':'http://example.org/list/A7','type':'Concept'}"))).contains(Text.neutral("A7"));
        assertThat(values("en").concept(Credentials.object("{'id':'urn:epass:concept:7','type':'Concept'}"))).isEmpty();
    }

    @Test
    void textFallsBackToEnglishThenToAnyAndSaysWhich() {
        JsonObject both = Credentials.object("{'title':{'fr':'titre','en':'title'}}");
        assertThat(values("fr").first(both, "title")).contains(new Text("titre", "fr"));
        assertThat(values("de").first(both, "title")).contains(new Text("title", "en"));
        assertThat(values("de").first(Credentials.object("{'title':{'lv':'nosaukums'}}"), "title")).contains(new Text("nosaukums", "lv"));
    }

    @Test
    void sharesSizesAndHoursHaveTheirUnits() {
        Values values = values("en");
        assertThat(values.literal("percentageEqual", new JsonString("18"), "integer").value()).isEqualTo("18%");
        assertThat(values.literal("contentSize", new JsonString("123456"), "integer").value()).isEqualTo("123 kB");
        assertThat(values.literal("contactHour", new JsonString("30"), "string").value()).isEqualTo("30 hours");
        assertThat(values.literal("contactHour", new JsonString("two a week"), "string").value()).isEqualTo("two a week");
    }

    @Test
    void largeNumbersAreGroupedAndSmallOnesAreNot() {
        Numbers numbers = new Numbers(Labels.of("en"));
        assertThat(numbers.format(Numbers.parse("1500").orElseThrow())).isEqualTo("1500");
        assertThat(numbers.format(Numbers.parse("15000").orElseThrow())).isEqualTo("15,000");
    }
}

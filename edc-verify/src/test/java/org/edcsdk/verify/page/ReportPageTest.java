package org.edcsdk.verify.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.edcsdk.model.LangString.en;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verifier;
import org.edcsdk.view.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Pattern VOID = Pattern.compile("<meta ([^>]*)>");

    private static ValidationReport report(String document) {
        return Verifier.builder().clock(CLOCK).build().verify(Bytes.utf8(document));
    }

    private static String credential(LangString title, String given) {
        Organisation university = Organisation.of(en("Example University"), LegalIdentifier.vat("IE", "1234567"));
        return JsonLd.write(EuropeanDigitalCredential.builder().issuer(university).holder(Person.of(given, "Lovelace")).validFrom(Instant.parse("2026-07-01T00:00:00Z"))
                .title(title).achievement(LearningAchievement.builder().title(title).awardedBy(university).learningOutcome(title).build()).build())
                .octets().toUtf8String();
    }

    private static String credential() {
        return credential(en("Data Ethics").and("el", "Ηθική των δεδομένων"), "Ada");
    }

    private static String page(String language, String... documents) {
        ReportPage page = ReportPage.of(language);
        for (int i = 0; i < documents.length; i++) {
            page = page.with("file" + i + ".json", report(documents[i]));
        }
        return page.html();
    }

    // What is well-formed XML, but for the elements that HTML never closes, is read the same by every browser.
    private static Document read(String page) throws Exception {
        String xml = VOID.matcher(page.replace("<!DOCTYPE html>\n", "")).replaceAll("<meta $1/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    static Stream<String> languages() {
        return Stream.of(Locale.getISOLanguages()).filter(Labels::isOfficial);
    }

    @Test
    void aBrokenFileHasARedRibbonAndItsName() {
        assertThat(page("en", "{")).contains("<article id=\"file-1\" class=\"bad\">", "Verification failed", "<h2>file0.json</h2>");
    }

    @Test
    void aCredentialWithoutASealIsNotCalledVerified() {
        assertThat(page("en", credential())).contains("Partially verified", "Nobody vouches for the content").doesNotContain(">Verified<");
    }

    @Test
    void aFailedCheckBesideAnUndecidedSealIsNotPassedOver() {
        assertThat(page("en", credential())).contains("some checks failed").doesNotContain("Nothing is proved to be wrong");
    }

    @Test
    void theRibbonSaysWhatIsWrongAndWhatToDo() throws Exception {
        Element ribbon = (Element) read(page("en", "{")).getElementsByTagName("header").item(0);
        assertThat(ribbon.getTextContent()).contains("Do not rely on this file.", "The JSON breaks the grammar of RFC 8259.", "What to do", "Ask for the original file.");
    }

    @Test
    void everyFindingShowsItsCode() {
        assertThat(page("en", credential())).contains("<code class=\"code\">NO_SEAL</code>");
    }

    @Test
    void theSameCredentialIsDrawnOnce() {
        String page = page("en", credential(), credential());
        assertThat(page).contains("The same as in file0.json, shown above.").containsOnlyOnce("1234567");
    }

    @Test
    void textsOfTheCredentialStandInTheLanguageOfThePageWhereItHasThem() {
        assertThat(page("el", credential())).contains("<h2>Ηθική των δεδομένων</h2>");
        assertThat(page("de", credential())).contains("<h2 lang=\"en\">Data Ethics</h2>");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'>&amp;\u202E";
        Document page = read(ReportPage.of("en").with(hostile, report(credential(en(hostile), hostile))).html());
        for (String name : List.of("script", "img", "iframe", "object", "link", "form")) {
            assertThat(page.getElementsByTagName(name).getLength()).as(name).isZero();
        }
        assertThat(page.getElementsByTagName("h2").item(0).getTextContent()).isEqualTo(hostile.replace("\u202E", "[U+202E]"));
    }

    @Test
    void nothingIsLoadedAndNoLinkLeadsAway() throws Exception {
        NodeList all = read(page("en", credential().replace("urn:epass:org:1", "https://evil.example/"), "{")).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.hasAttribute("src") || element.hasAttribute("style")).as(element.getTagName()).isFalse();
            assertThat(element.getAttribute("href")).matches("|#file-[0-9]+");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasAWholePage(String language) throws Exception {
        Document page = read(page(language, credential(), "{"));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(page.getElementsByTagName("article").getLength()).isEqualTo(2);
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(Labels.of(language).text("report.title"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsInEnglishOnAPageOfAnotherLanguageSaysSo(String language) {
        String attribute = language.equals("en") ? "" : " lang=\"en\"";
        assertThat(page(language, "{")).contains("<span" + attribute + ">Ask for the original file.</span>");
    }

    @Test
    void theSameReportsGiveTheSamePage() {
        assertThat(page("bg", credential(), "{")).isEqualTo(page("bg", credential(), "{"));
    }

    @Test
    void aLanguageThatIsNotOfficialIsTheCallersMistake() {
        assertThatThrownBy(() -> ReportPage.of("xx")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("xx");
    }
}

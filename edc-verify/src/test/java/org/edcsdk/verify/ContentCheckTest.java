package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.verify.Credentials.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {
    private static final byte[] PNG_10_BY_20 = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 10, 0, 0, 0, 20};

    private static List<CheckResult> check(JsonObject credential) {
        return ContentCheck.check(credential, () -> { });
    }

    private static List<FindingCode> codes(JsonObject credential) {
        List<CheckResult> results = check(credential);
        assertThat(results).allMatch(result -> result.status() == CheckStatus.WARNING && result.check() == Check.CONTENT);
        return results.stream().map(result -> result.code().orElseThrow()).toList();
    }

    private static JsonObject name(String language, String text) {
        return JsonObject.empty().with("legalName", JsonObject.empty().with(language, text));
    }

    private static JsonObject media(String type, byte[] content) {
        return json("{'logo':{'type':'MediaObject','contentType':{'id':'http://publications.europa.eu/resource/authority/file-type/" + type
                + "'},'content':'" + Base64.getEncoder().encodeToString(content) + "'}}");
    }

    @ParameterizedTest
    @CsvSource({"en, Example University", "el, Πανεπιστήμιο Αθηνών", "bg, Софийски университет", "bg, Университет ETH",
        "fr, L’Université d’Été", "en, a < b and c > d", "de, Straße", "fa, می\u200cخواهم"})
    void findsNothingInOrdinaryNames(String language, String text) {
        assertThat(check(name(language, text))).isEmpty();
    }

    @Test
    void warnsOfCharactersThatTurnTheDirection() {
        CheckResult result = check(name("en", "abc\u202Edef")).get(0);
        assertThat(result.code()).contains(FindingCode.BIDI_CONTROL);
        assertThat(result.path()).contains("/legalName/en");
        assertThat(result.message()).contains("U+202E").doesNotContain("\u202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200bb", "a\u00adb", "a\u200db", "a\ufeff", "a\u0000b"})
    void warnsOfCharactersThatCannotBeSeen(String text) {
        assertThat(codes(name("en", text))).containsExactly(FindingCode.INVISIBLE_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({"en, Un\u0456versity", "en, \u0421\u041E\u0420\u0415 College", "el, \u0391thens"})
    void warnsOfLettersThatLookLikeOthers(String language, String text) {
        assertThat(codes(name(language, text))).containsExactly(FindingCode.MIXED_SCRIPTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x</script>", "x <img src=x onerror=y>", "<b>x</b>", "<!-- x"})
    void warnsOfMarkup(String text) {
        assertThat(codes(JsonObject.empty().with("description", JsonObject.empty().with("en", text))))
                .containsExactly(FindingCode.HTML_IN_TEXT);
    }

    @Test
    void warnsOfALinkThatRuns() {
        assertThat(codes(json("{'contentURL':'JavaScript:alert(1)'}"))).containsExactly(FindingCode.ACTIVE_CONTENT);
    }

    @Test
    void findsNothingInAnImageOfItsType() {
        assertThat(check(media("PNG", PNG_10_BY_20))).isEmpty();
    }

    @Test
    void warnsOfAnImageOfAnotherType() {
        assertThat(codes(media("JPEG", PNG_10_BY_20))).containsExactly(FindingCode.IMAGE_TYPE_MISMATCH);
    }

    @Test
    void warnsOfAnImageWithTooManyPixels() {
        byte[] bomb = PNG_10_BY_20.clone();
        bomb[17] = 16;
        bomb[21] = 16;
        assertThat(codes(media("PNG", bomb))).containsExactly(FindingCode.IMAGE_TOO_LARGE);
    }

    @Test
    void readsTheFrameOfAJpeg() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 0, 0, (byte) 0xFF, (byte) 0xC0, 0, 11, 8, 0, 30, 0, 40, 1, 0, 0, 0};
        assertThat(new MediaScan(jpeg).size()).contains(new MediaScan.Size(40, 30));
    }

    @Test
    void warnsOfAnSvgThatDoesMoreThanDraw() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>".getBytes(StandardCharsets.UTF_8);
        assertThat(codes(media("SVG", svg))).containsExactly(FindingCode.ACTIVE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "<a href='java&#10;script:x'/>", "<a href='&#106;avascript:x'/>",
        "<rect ONCLICK='x'/>", "<image href='https://example.org/a.png'/>", "<style>@import 'a.css';</style>", "<rect style='fill:url(http://a/)'/>",
        "<use href='other.svg#a'/>", "<set attributeName='href' to='https://example.org/'/>", "<?xml-stylesheet href='a'?>", "<rect"})
    void warnsOfAnSvgThatLeavesItsDrawingInAnySpelling(String content) {
        byte[] svg = ("<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>").getBytes(StandardCharsets.UTF_8);
        assertThat(codes(media("SVG", svg))).containsExactly(FindingCode.ACTIVE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rect width='1' height='1' style='fill:url(#a)'/>", "<use href='#a'/>", "<image href='data:image/png;base64,AA=='/>",
        "<style>.a{fill:red}</style>", "<text>on click: javascript</text>", "<!-- script -->"})
    void findsNothingInAnSvgThatOnlyDraws(String content) {
        byte[] svg = ("<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>").getBytes(StandardCharsets.UTF_8);
        assertThat(codes(media("SVG", svg))).isEmpty();
    }

    @Test
    void warnsOfAnImageThatIsVeryLongOnOneSide() {
        byte[] strip = PNG_10_BY_20.clone();
        strip[18] = (byte) 200;
        assertThat(codes(media("PNG", strip))).containsExactly(FindingCode.IMAGE_TOO_LARGE);
    }

    @Test
    void warnsOfAnSvgThatRepeatsItself() {
        byte[] svg = ("<svg xmlns='http://www.w3.org/2000/svg'>" + "<use href='#a'/>".repeat(20) + "</svg>").getBytes(StandardCharsets.UTF_8);
        assertThat(codes(media("SVG", svg))).containsExactly(FindingCode.IMAGE_TOO_LARGE);
    }

    @Test
    void warnsOfContentThatIsNoBase64() {
        assertThat(codes(json("{'logo':{'type':'MediaObject','content':'data:x'}}"))).containsExactly(FindingCode.IMAGE_UNREADABLE);
    }
}

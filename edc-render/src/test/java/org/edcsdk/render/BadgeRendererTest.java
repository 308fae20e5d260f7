package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.view.CredentialView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BadgeRendererTest {

    private static final BadgeText ENGLISH =
            new BadgeText("University of Zed", "Micro-credential", "Data Literacy for Marine Science", List.of("5 ECTS", "EQF level 7"), 7);
    private static final BadgeText GREEK = new BadgeText("Εθνικόν και Καποδιστριακόν Πανεπιστήμιον Αθηνών", "Μικροδιαπιστευτήριο",
            "Επιστήμη Δεδομένων και Τεχνητή Νοημοσύνη για Βιώσιμες Πόλεις", List.of("10 ECTS", "ΕΠΠ 6"), 6);
    private static final BadgeText BULGARIAN = new BadgeText("Софийски университет „Св. Климент Охридски“", "Микроудостоверение",
            "Управление на киберсигурността в критичната инфраструктура", List.of("6 кредита ECTS", "ЕКР ниво 6"), 6);
    private static final BadgeText LITHUANIAN = new BadgeText("Vytauto Didžiojo universitetas", "Mikrokredencialas",
            "Žaliųjų technologijų diegimo įmonėse pagrindai", List.of("3 ECTS"), 0);
    private static final BadgeText BARE = new BadgeText("City College", "Certificate", "Welding", List.of(), 0);

    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "defs", "path", "circle", "g", "use", "linearGradient", "radialGradient", "stop");

    private final BadgeRenderer renderer = BadgeRenderer.builder().build();

    static List<BadgeText> badges() {
        return List.of(ENGLISH, GREEK, BULGARIAN, LITHUANIAN, BARE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badges")
    void theSvgHasOneTitleAndNothingThatIsLoadedRunOrRead(BadgeText text) throws Exception {
        Document svg = parse(renderer.render(text).svg());
        NodeList elements = svg.getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(element.getTagName()).isIn(ELEMENTS);
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                Attr attribute = (Attr) element.getAttributes().item(k);
                assertThat(attribute.getName()).doesNotStartWith("on").isNotIn("style", "class", "xlink:href", "src");
                if (attribute.getName().equals("id")) {
                    assertThat(ids.add(attribute.getValue())).as("id used once: " + attribute.getValue()).isTrue();
                } else if (attribute.getName().equals("href")) {
                    references.add(attribute.getValue());
                } else if (attribute.getValue().startsWith("url(")) {
                    references.add(attribute.getValue().substring(4, attribute.getValue().length() - 1));
                }
            }
        }
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(svg.getDocumentElement().getTextContent().strip()).isEqualTo(text.title());
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(ids).contains(reference.replaceFirst("^#", "")));
        assertThat(references).allMatch(reference -> reference.startsWith("#"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badges")
    void theSvgStaysSmall(BadgeText text) throws RenderingException {
        assertThat(renderer.render(text).svg().length()).isLessThan(45_000);
    }

    @Test
    void theTitleIsEscaped() throws Exception {
        BadgeText text = new BadgeText("A & B", "Kind", "<script>x</script> & \"more\" ]]>", List.of(), 0);
        assertThat(parse(renderer.render(text).svg()).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<script>x</script> & \"more\" ]]>");
    }

    @Test
    void theIdentifiersOfTwoBadgesDiffer() throws Exception {
        Set<String> first = ids(parse(renderer.render(ENGLISH).svg()));
        Set<String> second = ids(parse(renderer.render(GREEK).svg()));
        assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badges")
    void thePngHasNoChunkBesidesPictureAndEnds(BadgeText text) throws Exception {
        byte[] png = renderer.render(text).png().toByteArray();
        ByteBuffer in = ByteBuffer.wrap(png);
        assertThat(in.getLong()).isEqualTo(0x89504E470D0A1A0AL);
        List<String> types = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] named = new byte[in.getInt() + 4];
            in.get(named);
            types.add(new String(named, 0, 4, StandardCharsets.US_ASCII));
            CRC32 crc = new CRC32();
            crc.update(named);
            assertThat(in.getInt()).isEqualTo((int) crc.getValue());
        }
        assertThat(types).containsExactly("IHDR", "IDAT", "IEND");
    }

    @Test
    void thePngIsReadByAnotherDecoderAsTheSamePixels() throws Exception {
        String svg = renderer.render(ENGLISH).svg();
        BufferedImage drawn = BadgeRaster.draw(svg, 400);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(renderer.render(ENGLISH).png().toByteArray()));
        assertThat(read.getWidth()).isEqualTo(400);
        assertThat(read.getHeight()).isEqualTo(400);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                int expected = drawn.getRGB(x, y);
                assertThat(read.getRGB(x, y)).isEqualTo(expected >>> 24 == 0 ? 0xFFFFFF : expected);
            }
        }
    }

    @Test
    void thePngHasTheSizeThatWasAskedFor() throws Exception {
        BadgeImage image = BadgeRenderer.builder().pixels(96).build().render(BARE);
        assertThat(ImageIO.read(new ByteArrayInputStream(image.png().toByteArray())).getWidth()).isEqualTo(96);
        assertThatIllegalArgumentException().isThrownBy(() -> BadgeRenderer.builder().pixels(15));
        assertThatIllegalArgumentException().isThrownBy(() -> BadgeRenderer.builder().pixels(4097));
    }

    @Test
    void thePictureIsThereAndItsCornersAreTransparent() throws Exception {
        BufferedImage image = BadgeRaster.draw(renderer.render(BARE).svg(), 400);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(399, 399) >>> 24).isZero();
        assertThat(image.getRGB(200, 110) >>> 24).isEqualTo(255);
        assertThat(image.getRGB(60, 200) & 0xFF).as("the dark ring is blue").isGreaterThan(image.getRGB(60, 200) >> 16 & 0xFF);
    }

    @Test
    void theSameTextGivesTheSameOctetsInEveryLocaleAndThread() throws Exception {
        BadgeImage expected = BadgeRenderer.builder().build().render(GREEK);
        Locale before = Locale.getDefault();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Callable<BadgeImage> task = () -> renderer.render(GREEK);
            for (Future<BadgeImage> image : threads.invokeAll(List.of(task, task, task, task))) {
                assertThat(image.get()).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
            threads.shutdownNow();
        }
    }

    @Test
    void aTextInDecomposedLettersIsDrawnAsTheComposedOne() throws RenderingException {
        BadgeText composed = new BadgeText("Škola", "Kind", "Čeština", List.of(), 0);
        BadgeText decomposed = new BadgeText("S\u030Ckola", "Kind", "C\u030Ces\u030Ctina", List.of(), 0);
        assertThat(renderer.render(decomposed).png()).isEqualTo(renderer.render(composed).png());
    }

    @Test
    void aLetterWithoutGlyphIsRefusedWithItsPlace() {
        BadgeText text = new BadgeText("A", "Kind", "A 王 B", List.of(), 0);
        RenderingException refused = catchThrowableOfType(RenderingException.class, () -> renderer.render(text));
        assertThat(refused.reason()).isEqualTo(RenderingException.Reason.NO_GLYPH);
        assertThat(refused.codePoint()).hasValue(0x738B);
        assertThat(refused.field()).contains("displayParameter.title");
        assertThat(refused).hasMessage("no glyph: U+738B (HAN) in displayParameter.title");
    }

    @Test
    void aLetterBeyondTheBasicPlaneIsRefusedAsOneCodePoint() {
        BadgeText text = new BadgeText("Z \uD83D\uDE00", "Kind", "Title", List.of(), 0);
        RenderingException refused = catchThrowableOfType(RenderingException.class, () -> renderer.render(text));
        assertThat(refused.codePoint()).hasValue(0x1F600);
        assertThat(refused.field()).contains("issuer.legalName");
    }

    @Test
    void aScriptThatNeedsShapingIsRefused() {
        BadgeText text = new BadgeText("A", "Kind", "شهادة", List.of(), 0);
        RenderingException refused = catchThrowableOfType(RenderingException.class, () -> renderer.render(text));
        assertThat(refused.reason()).isEqualTo(RenderingException.Reason.UNSUPPORTED_SCRIPT);
    }

    @Test
    void everyGlyphOfALongTitleIsDrawn() throws Exception {
        String title = "Introduction to the principles, methods and practice of interdisciplinary research in the humanities, the social sciences "
                + "and public health, with a supervised placement in a regional archive or museum";
        BadgeText text = new BadgeText("Z", "K", title, List.of(), 0);
        int letters = (int) (title + "ZK").codePoints().filter(c -> c != ' ').count();
        assertThat(parse(renderer.render(text).svg()).getElementsByTagName("use").getLength()).isEqualTo(letters);
    }

    @Test
    void aCredentialGivesItsTitleIssuerCreditsAndLevelButNothingOfItsHolder() throws Exception {
        Organisation issuer = Organisation.of(LangString.en("Example University"), LegalIdentifier.vat("BE", "0123456789"));
        EuropeanDigitalCredential credential = EuropeanDigitalCredential.builder()
                .issuer(issuer)
                .holder(Person.of("Ada", "Lovelace"))
                .validFrom(Instant.parse("2026-07-01T00:00:00Z"))
                .title(LangString.en("Data Ethics"))
                .achievement(LearningAchievement.builder().title(LangString.en("Data Ethics")).awardedBy(issuer).ects("5").eqfLevel(6)
                        .learningOutcome(LangString.en("Assess a data set for bias")).build())
                .build();
        BadgeText text = BadgeText.of(CredentialView.of(credential, "en"));
        assertThat(text.issuer()).isEqualTo("Example University");
        assertThat(text.title()).isEqualTo("Data Ethics");
        assertThat(text.facts()).containsExactly("5 ECTS", "EQF level 6");
        assertThat(text.level()).isEqualTo(6);
        assertThat(renderer.render(credential, "en")).isEqualTo(renderer.render(text));
        assertThat(renderer.render(credential, "en").svg()).doesNotContain("Ada", "Lovelace");
    }

    @Test
    void emptyTextsGiveABadgeWithoutThem() throws Exception {
        BadgeImage image = renderer.render(new BadgeText("", "", "", List.of(), 0));
        assertThat(parse(image.svg()).getElementsByTagName("use").getLength()).isZero();
    }

    @Test
    void aTextThatNobodyCouldReadIsRefused() {
        BadgeText text = new BadgeText("Z", "K", "x ".repeat(2000), List.of(), 0);
        assertThat(catchThrowableOfType(RenderingException.class, () -> renderer.render(text)).reason())
                .isEqualTo(RenderingException.Reason.LAYOUT);
    }

    private static Set<String> ids(Document svg) {
        Set<String> ids = new HashSet<>();
        NodeList elements = svg.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            ids.add(((Element) elements.item(i)).getAttribute("id"));
        }
        ids.remove("");
        return ids;
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}

package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.edcsdk.model.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Function<String, Bytes> NO_FILES = name -> {
        throw new IllegalArgumentException("no file " + name);
    };
    private static final String SHAPES = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><circle cx='10' cy='10' r='8' fill='#123456'/></svg>";

    private static Theme read(String json) {
        return Theme.read(Bytes.utf8(json.replace('\'', '"')), name -> Bytes.utf8(SHAPES));
    }

    private static String text(Theme theme, RenderOptions options) throws Exception {
        Bytes pdf = PdfRenderer.builder().theme(theme).build().render(Pages.microCredential(Optional.empty()), Pages.ID, Pages.PAYLOAD, options,
                Pages.CREATED).octets();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(document);
        }
    }

    static Bytes flat(int rgb) {
        BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(rgb));
        graphics.fillRect(0, 0, 80, 60);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Bytes.of(out.toByteArray());
    }

    /** Black on white is 21 to 1, and #767676 on white is the palest grey that passes 4.5 (WCAG 2.1, 1.4.3). */
    @Test
    void contrastIsThatOfWcag() {
        assertThat(Palette.contrast(0x000000, 0xFFFFFF)).isEqualTo(21);
        assertThat(Palette.contrast(0x767676, 0xFFFFFF)).isBetween(4.5, 4.6);
        assertThat(Palette.contrast(0x777777, 0xFFFFFF)).isLessThan(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "modern", "scholar"})
    void aBuiltInThemeCanBeRead(String name) {
        assertThat(Theme.builtIn(name).palette().leastContrast()).isGreaterThanOrEqualTo(4.5);
        assertThat(Theme.builtIn(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFFD000, 0x9AA5B1, 0xFFFFFF})
    void aPrimaryColourThatIsTooPaleIsRefused(int colour) {
        assertThatIllegalArgumentException().isThrownBy(() -> Theme.builder().primary(colour).build()).withMessageContaining("contrast");
    }

    @Test
    void aDarkPaperIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Theme.builder().paper(0x303030).build()).withMessageContaining("contrast");
    }

    @Test
    void aDarkBackgroundPictureIsRefusedAndAPaleOneTaken() {
        assertThatIllegalArgumentException().isThrownBy(() -> Theme.builder().background(flat(0x808080)).build()).withMessageContaining("background");
        assertThat(Theme.builder().background(flat(0xFAFAFF)).build().background()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "modern", "scholar"})
    void everyTextOfTheCertificateStandsInEachTheme(String name) throws Exception {
        String text = text(Theme.builtIn(name), Pages.EVERYTHING);
        assertThat(text.replaceAll("\\s+", " ")).contains("University of Zed", "Data Literacy for Marine Science", "Ana Andromeda", "Micro-credential",
                "5 ECTS", "A (1.3)", "17 June 2026", "VATIE-1234567A");
    }

    @Test
    void signatoriesStandWithTheirRoles() throws Exception {
        Theme theme = Theme.builder().signatory(new Theme.Signatory("M\u0101ra Liepa", "Rector", Optional.of(Bytes.utf8(SHAPES))))
                .signatory(new Theme.Signatory("J. Doe", "", Optional.empty())).build();
        assertThat(text(theme, RenderOptions.defaults())).contains("M\u0101ra Liepa", "Rector", "J. Doe");
    }

    @Test
    void aFourthSignatoryIsRefused() {
        Theme.Builder builder = Theme.builder();
        Theme.Signatory one = new Theme.Signatory("A", "B", Optional.empty());
        builder.signatory(one).signatory(one).signatory(one);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.signatory(one));
    }

    /** The limit of the badge's SVG, and nothing outside its canvas, whatever its outline. */
    @ParameterizedTest
    @EnumSource
    void aBadgeOfEachShapeIsSmallAndHoldsItsTexts(Theme.Badge shape) throws Exception {
        Theme theme = Theme.builder().badge(shape).primary(0x0B4F5C).accent(0xE07A5F).build();
        BadgeText text = new BadgeText("University of Zed", "Micro-credential", "Data Literacy for Marine Science", List.of("5 ECTS", "EQF level 7"), 7);
        BadgeRenderer renderer = BadgeRenderer.builder().theme(theme).build();
        BadgeImage badge = renderer.render(text);
        assertThat(badge.svg().length()).isLessThan(40_000);
        renderer.shapes(text).paths().stream().filter(path -> path.width() == 0).forEach(path -> assertThat(new java.awt.geom.Rectangle2D.Double(0, 0, 1000, 1000).contains(new java.awt.geom.Area(path.shape()).getBounds2D())).isTrue());
        BufferedImage picture = ImageIO.read(new java.io.ByteArrayInputStream(badge.png().toByteArray()));
        assertThat(picture.getRGB(0, 0) >>> 24).as("the corner is transparent").isZero();
        assertThat(picture.getRGB(200, 200) >>> 24).as("the middle is not").isEqualTo(255);
    }

    @Nested
    class Json {
        @Test
        void everyMemberIsRead() {
            Theme theme = read("{'base':'modern','name':'N','paper':'#FFFFFF','primary':'#101040','accent':'#AA5500','ink':'#111111','orientation':'portrait',"
                    + "'ornament':'frame','lettering':'serif','badge':'round','logo':'l.svg','crest':'c.svg','signatories':[{'name':'A','role':'B','signature':'s.svg'}],"
                    + "'texts':{'en':{'lead':'to'}},'verifyUrl':'https://example.org/{id}'}");
            assertThat(theme.name()).isEqualTo("N");
            assertThat(theme.palette().of(Tone.PRIMARY)).isEqualTo(0x101040);
            assertThat(theme.orientation()).isEqualTo(Theme.Orientation.PORTRAIT);
            assertThat(theme.ornament()).isEqualTo(Theme.Ornament.FRAME);
            assertThat(theme.lettering()).isEqualTo(Theme.Lettering.SERIF);
            assertThat(theme.badge()).isEqualTo(Theme.Badge.ROUND);
            assertThat(theme.logo()).isPresent();
            assertThat(theme.crest()).isPresent();
            assertThat(theme.signature(0)).isPresent();
            assertThat(theme.text("en", "lead")).contains("to");
            assertThat(theme.verifyUrl()).contains("https://example.org/{id}");
        }

        @Test
        void theTextOfAThemeStandsOnThePage() throws Exception {
            assertThat(text(read("{'texts':{'en':{'lead':'is proudly awarded to'}}}"), RenderOptions.defaults())).contains("is proudly awarded to");
        }

        @Test
        void theTargetOfTheQrCodeHoldsTheId() throws Exception {
            assertThat(text(read("{'verifyUrl':'https://example.org/v/{id}'}"), RenderOptions.defaults()).replaceAll("\\s", ""))
                    .contains("example.org/v/" + Pages.ID);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{'colour':'#000000'}", "{'primary':'red'}", "{'primary':1}", "{'ornament':'flowers'}", "{'base':'none'}", "[]", "{",
            "{'signatories':[{'role':'x'}]}", "{'texts':{'en':{'title':'x'}}}", "{'verifyUrl':'javascript:x'}", "{'fonts':'a'}"})
        void whatIsWrongIsRefused(String json) {
            assertThatIllegalArgumentException().isThrownBy(() -> read(json)).withMessageMatching(".+");
        }

        @Test
        void filesAreAskedForAndNeverOpened() {
            assertThatIllegalArgumentException().isThrownBy(() -> Theme.read(Bytes.utf8("{\"logo\":\"/etc/hostname\"}"), NO_FILES))
                    .withMessage("no file /etc/hostname");
        }
    }

    @Nested
    class Pictures {
        @Test
        void anSvgOfShapesIsDrawnInItsProportions() {
            Logo logo = Logo.read(Bytes.utf8(SHAPES)).orElseThrow();
            assertThat(logo.ratio()).isBetween(1.99f, 2.01f);
        }

        @ParameterizedTest
        @ValueSource(strings = {"<script>x</script>", "<use href='#a'/>", "<image href='http://127.0.0.1:9/a.png'/>", "<text>a</text>", "<style>a{}</style>",
            "<rect onclick='x' width='1' height='1'/>", "<rect width='1' height='1' style='fill:url(http://127.0.0.1:9/)'/>", "<foreignObject/>",
            "<filter id='f'/>", "<rect width='99999999' height='1'/>", "<x:rect xmlns:x='urn:x' width='1' height='1'/>", "<animate attributeName='x'/>",
            "<path d='M0 0' filter='url(#f)'/>", "<?php x?>", "<rect"})
        void anSvgOfAnythingElseIsNoLogo(String content) {
            assertThat(Logo.read(Bytes.utf8("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>" + content + "</svg>"))).isEmpty();
        }

        @Test
        void anSvgWithEntitiesIsNoLogo() {
            assertThat(Logo.read(Bytes.utf8("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>]>" + SHAPES))).isEmpty();
        }

        @Test
        void anSvgOfTooManyShapesIsNoLogo() {
            assertThat(Logo.read(Bytes.utf8("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + "<rect width='1' height='1'/>".repeat(2001) + "</svg>"))).isEmpty();
            assertThat(Logo.read(Bytes.utf8("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + "<g>".repeat(13) + "</g>".repeat(13) + "</svg>"))).isEmpty();
        }

        // Two other programs read the halves of the file as (200, 30, 29) and (20, 60, 159).
        @Test
        void aJpegOfFourInksKeepsItsColours() throws Exception {
            try (ImageInputStream in = new MemoryCacheImageInputStream(ThemeTest.class.getResourceAsStream("/four-inks-ycck.jpg"))) {
                ImageReader reader = ImageIO.getImageReaders(in).next();
                reader.setInput(in, true, true);
                BufferedImage image = Logo.decoded(reader, reader.getDefaultReadParam());
                assertNear(image.getRGB(10, 16), 200, 30, 29);
                assertNear(image.getRGB(38, 16), 20, 60, 159);
            }
        }

        private static void assertNear(int argb, int red, int green, int blue) {
            assertThat(argb >> 16 & 0xFF).isCloseTo(red, org.assertj.core.api.Assertions.within(6));
            assertThat(argb >> 8 & 0xFF).isCloseTo(green, org.assertj.core.api.Assertions.within(6));
            assertThat(argb & 0xFF).isCloseTo(blue, org.assertj.core.api.Assertions.within(6));
        }

        @Test
        void fourInksBecomeTheirColours() {
            java.awt.image.WritableRaster raster = java.awt.image.Raster.createInterleavedRaster(0, 2, 1, 4, null);
            // inverted: full ink is 0; pure cyan, then black alone
            raster.setPixel(0, 0, new int[] {0, 255, 255, 255});
            raster.setPixel(1, 0, new int[] {255, 255, 255, 0});
            BufferedImage image = InkedJpeg.toRgb(raster, false);
            assertThat(List.of(image.getRGB(0, 0) & 0xFFFFFF, image.getRGB(1, 0) & 0xFFFFFF)).containsExactly(0x00FFFF, 0x000000);
        }
    }
}

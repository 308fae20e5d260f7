package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.FileType;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.model.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageImagesTest {

    private static PdfDocument pdf;

    @BeforeAll
    static void render() throws RenderingException {
        Organisation issuer = Organisation.of(LangString.en("Example University"), LegalIdentifier.vat("BE", "0123456789"));
        EuropeanDigitalCredential credential = EuropeanDigitalCredential.builder()
                .issuer(issuer)
                .holder(Person.of("Ada", "Lovelace"))
                .validFrom(Instant.parse("2026-07-01T00:00:00Z"))
                .title(LangString.en("Data Ethics"))
                .achievement(LearningAchievement.builder().title(LangString.en("Data Ethics")).awardedBy(issuer).ects("5").eqfLevel(6)
                        .learningOutcome(LangString.en("Assess a data set for bias")).build())
                .build();
        pdf = PdfRenderer.builder().build().render(credential, JsonLd.write(credential), RenderOptions.defaults());
    }

    @Test
    void theCertificatePageAloneIsDrawnInTheShapeOfA4Landscape() throws Exception {
        List<PageImage> images = PageImages.withDefaults().render(pdf);
        assertThat(images).hasSize(1);
        PageImage image = images.get(0);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(image.octets().toByteArray()));
        assertThat(image.page()).isEqualTo(1);
        assertThat(read.getWidth()).isEqualTo(image.width()).isBetween(1168, 1171);
        assertThat(read.getHeight()).isEqualTo(image.height()).isBetween(825, 828);
    }

    @Test
    void thePictureIsAtMost150KilobytesAtEverySize() throws RenderingException {
        assertThat(PageImages.withDefaults().render(pdf).get(0).octets().size()).isBetween(10_000, 150_000);
        assertThat(PageImages.withDpi(150).render(pdf).get(0).octets().size()).isLessThanOrEqualTo(150_000);
        assertThatIllegalArgumentException().isThrownBy(() -> PageImages.withDpi(301));
    }

    @Test
    void theSecondPictureOfTheSamePaperIsThatOfAFreshOne() throws RenderingException {
        PageImages images = PageImages.withDefaults();
        List<PageImage> first = images.render(pdf);
        assertThat(images.render(pdf)).isEqualTo(first);
    }

    @Test
    void aPngHasTheSamePixelsAsThePageAndNoMetadata() throws Exception {
        PageImage image = PageImages.builder().type(FileType.PNG).largest(2_000_000).build().render(pdf).get(0);
        assertThat(image.type()).isEqualTo(FileType.PNG);
        assertThat(ImageIO.read(new ByteArrayInputStream(image.octets().toByteArray())).getWidth()).isEqualTo(image.width());
        assertThat(new String(image.octets().toByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("tEXt", "iTXt", "eXIf", "tIME");
    }

    @Test
    void aPngThatIsTooLargeIsRefused() {
        PageImages images = PageImages.builder().type(FileType.PNG).largest(10_000).build();
        assertThatThrownBy(() -> images.render(pdf)).isInstanceOfSatisfying(RenderingException.class,
                e -> assertThat(e.reason()).isEqualTo(RenderingException.Reason.IMAGE));
    }

    @Test
    void allPagesAreDrawnWhereThatIsAsked() throws RenderingException {
        List<PageImage> images = PageImages.builder().allPages().dpi(50).build().render(pdf);
        assertThat(images).hasSizeGreaterThan(1);
        assertThat(images.get(1).height()).isGreaterThan(images.get(1).width());
    }

    @Test
    void theJpegHasAJfifHeaderAndNoOtherMetadata() throws RenderingException {
        List<Integer> markers = markers(PageImages.withDefaults().render(pdf).get(0).octets().toByteArray());
        assertThat(markers).startsWith(0xD8, 0xE0).contains(0xC0, 0xDA).isSubsetOf(0xD8, 0xE0, 0xDB, 0xC0, 0xC4, 0xDA);
    }

    @Test
    void theSamePdfGivesTheSamePicture() throws RenderingException {
        assertThat(PageImages.withDefaults().render(pdf)).isEqualTo(PageImages.withDefaults().render(pdf));
    }

    @Test
    void somethingIsWrittenInInkOnThePage() throws Exception {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PageImages.withDefaults().render(pdf).get(0).octets().toByteArray()));
        int dark = 0;
        for (int x = 100; x < read.getWidth() - 100; x++) {
            for (int y = 100; y < read.getHeight() - 100; y++) {
                dark += (read.getRGB(x, y) >> 16 & 0xFF) < 80 ? 1 : 0;
            }
        }
        assertThat(dark).isGreaterThan(2000);
    }

    @Test
    void aFileWithAFontOfTheMachineIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("not embedded");
                content.endText();
            }
            document.save(out);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> PageImages.withDefaults().render(new PdfDocument(Bytes.of(out.toByteArray()))))
                .withMessage("a font of the page is not embedded");
    }

    @Test
    void bytesThatAreNoPdfAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PageImages.withDefaults().render(new PdfDocument(Bytes.utf8("not a PDF"))));
    }

    /** The markers up to the first scan; what follows is the picture. */
    private static List<Integer> markers(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        List<Integer> markers = new ArrayList<>();
        int marker = 0;
        while (marker != 0xDA) {
            assertThat(in.get() & 0xFF).isEqualTo(0xFF);
            marker = in.get() & 0xFF;
            markers.add(marker);
            if (marker == 0xE0) {
                assertThat(new String(jpeg, in.position() + 2, 4, StandardCharsets.US_ASCII)).isEqualTo("JFIF");
            }
            if (marker != 0xD8) {
                in.position(in.position() + (in.getShort(in.position()) & 0xFFFF));
            }
        }
        return markers;
    }
}

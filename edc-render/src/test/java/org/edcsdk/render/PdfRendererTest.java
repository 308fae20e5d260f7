package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.FileType;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.MediaObject;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.view.Block;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.Fact;
import org.edcsdk.view.Section;
import org.edcsdk.view.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRendererTest {

    private static final PdfRenderer RENDERER = PdfRenderer.builder().build();

    @Test
    void everyTextOfTheContentIsInThePages() throws Exception {
        for (PageContent content : List.of(Pages.microCredential(Optional.empty()), Pages.transcript(60), Pages.greekAndBulgarian())) {
            String text = squeezed(text(render(content, Pages.EVERYTHING)));
            assertThat(texts(content)).isNotEmpty().allSatisfy(value -> assertThat(text).contains(squeezed(value)));
        }
    }

    @Test
    void aDiplomaSupplementBearsItsNameAndAllItsTexts() throws Exception {
        PageContent content = Pages.diplomaSupplement();
        assertThat(content.title().value()).isEqualTo("Diploma Supplement");
        String text = squeezed(text(render(content, RenderOptions.defaults())));
        assertThat(text).contains(squeezed(content.title().value()), squeezed(content.lead().value()));
        assertThat(texts(content)).allSatisfy(value -> assertThat(text).contains(squeezed(value)));
    }

    @Test
    void wordsAtLineEndsAreNotGluedTogether() throws Exception {
        assertThat(text(render(Pages.microCredential(Optional.empty()), Pages.EVERYTHING)).replaceAll("\\s+", " "))
                .contains("demonstrated the ability to collect, analyse and communicate marine data responsibly.");
    }

    @Test
    void theCertificateIsOnePageInLandscapeThatIsNotTurned() throws Exception {
        try (PDDocument pdf = open(render(Pages.microCredential(Optional.empty()), Pages.EVERYTHING))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(842);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(595);
            assertThat(pdf.getPage(0).getRotation()).isZero();
            assertThat(pdf.getPage(1).getMediaBox().getHeight()).isEqualTo(842);
        }
    }

    @Test
    void thePayloadIsAttachedOctetByOctet() throws Exception {
        try (PDDocument pdf = open(render(Pages.named("Ana"), Pages.EVERYTHING))) {
            COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            COSDictionary file = (COSDictionary) associated.getObject(0);
            PDComplexFileSpecification specification = new PDComplexFileSpecification(file);
            assertThat(associated.size()).isEqualTo(1);
            assertThat(specification.getFilename()).isEqualTo("credential.json");
            assertThat(file.getNameAsString("AFRelationship")).isEqualTo("Source");
            assertThat(specification.getEmbeddedFile().getSubtype()).isEqualTo("application/ld+json");
            assertThat(specification.getEmbeddedFile().toByteArray()).isEqualTo(Pages.PAYLOAD.octets().toByteArray());
            assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames()).containsOnlyKeys("credential.json");
        }
    }

    @Test
    void theMetadataNamesCredentialAndPayload() throws Exception {
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Pages.PAYLOAD.octets().toByteArray()));
        assertThat(xmp(render(Pages.named("Ana"), Pages.EVERYTHING)))
                .contains("xmlns:edc=\"urn:edcsdk:xmp:1#\"")
                .contains("<edc:credentialId>" + Pages.ID + "</edc:credentialId>")
                .contains("<edc:payloadSha256>" + digest + "</edc:payloadSha256>");
    }

    @Test
    void markupInATitleStaysText() throws Exception {
        CertificateFacts facts = Pages.facts("Zed", "A < B & %SHA% ]]> /FileId[<0>]", "Ana", List.of(), Optional.empty());
        Bytes pdf = render(Pages.content(facts, List.of()), RenderOptions.defaults());
        assertThat(xmp(pdf)).contains("A &lt; B &amp; %SHA% ]]&gt; /FileId[&lt;0&gt;]");
        try (PDDocument document = open(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A < B & %SHA% ]]> /FileId[<0>] \u2013 Ana");
        }
    }

    @Test
    void theSealFieldIsEmptyInvisibleAndTagged() throws Exception {
        try (PDDocument pdf = open(render(Pages.named("Ana"), Pages.EVERYTHING))) {
            PDSignatureField field = (PDSignatureField) pdf.getDocumentCatalog().getAcroForm().getField(PdfDocument.SEAL_FIELD);
            assertThat(field.getSignature()).isNull();
            assertThat(field.getAlternateFieldName()).isNotBlank();
            assertThat(field.getWidgets()).hasSize(1);
            assertThat(field.getWidgets().get(0).getRectangle().getWidth()).isZero();
            assertThat(field.getWidgets().get(0).getStructParent()).isNotNegative();
            assertThat(roles(pdf)).contains("Form");
        }
    }

    @Test
    void theTreeHasHeadingsTablesListsFiguresAndLinks() throws Exception {
        try (PDDocument pdf = open(render(Pages.microCredential(Optional.empty()), Pages.EVERYTHING))) {
            assertThat(roles(pdf)).contains("Document", "Part", "H1", "H2", "H3", "H4", "P", "Table", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody",
                    "Figure", "Link");
        }
    }

    @Test
    void aForeignTextCarriesItsLanguage() throws Exception {
        try (PDDocument pdf = open(render(Pages.microCredential(Optional.empty()), Pages.EVERYTHING))) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(elements).extracting(PDStructureElement::getLanguage).contains("fr").doesNotContain("en", "");
        }
    }

    @Nested
    class WithoutOptions {
        private final Bytes pdf = renderSafely(Pages.named("Ana"), RenderOptions.defaults());

        @Test
        void thePageDoesNotClaimToBeSealed() throws Exception {
            assertThat(text(pdf)).doesNotContain("sealed");
        }

        @Test
        void thereIsNoLink() throws Exception {
            try (PDDocument document = open(pdf)) {
                assertThat(document.getPage(0).getAnnotations()).noneMatch(PDAnnotationLink.class::isInstance);
            }
        }
    }

    @Nested
    class WhenATextCannotBeDrawn {
        @Test
        void aCharacterWithoutGlyphIsNamedWithItsField() {
            RenderingException refusal = refusal("Ana \uD80C\uDC00");
            assertThat(refusal.reason()).isEqualTo(RenderingException.Reason.NO_GLYPH);
            assertThat(refusal.codePoint()).hasValue(0x13000);
            assertThat(refusal.field()).hasValue("credentialSubject.fullName");
            assertThat(refusal.getMessage()).contains("U+13000").doesNotContain("Ana");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u0645\u0631\u064A\u0645", "\u05DE\u05E8\u05D9\u05DD", "\u092E\u0940\u0930\u093E", "\u0E21\u0E32\u0E25\u0E35"})
        void aScriptThatNeedsShapingIsRefused(String name) {
            assertThat(refusal(name).reason()).isEqualTo(RenderingException.Reason.UNSUPPORTED_SCRIPT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Ana\u202Eadem", "Ana\u2067x", "Ana\u200Fx", "Ana\u0000", "Ana\uD83D\uDE00", "Ana\uD800"})
        void aControlCharacterAnEmojiOrHalfACharacterIsRefused(String name) {
            assertThat(refusal(name).reason()).isEqualTo(RenderingException.Reason.NO_GLYPH);
        }

        private RenderingException refusal(String name) {
            return catchThrowableOfType(RenderingException.class, () -> render(Pages.named(name), RenderOptions.defaults()));
        }
    }

    @Test
    void aDecomposedNameIsDrawnComposed() throws Exception {
        String decomposed = Normalizer.normalize("Zo\u00EB \u0160v\u0117gzd\u0117", Normalizer.Form.NFD);
        assertThat(text(render(Pages.named(decomposed), RenderOptions.defaults()))).contains("Zo\u00EB \u0160v\u0117gzd\u0117");
    }

    @Test
    void aMarkWithoutComposedLetterStaysWithItsLetter() throws Exception {
        assertThat(text(render(Pages.named("J\u016Brat\u0117\u0303 B\u030C"), RenderOptions.defaults()))).contains("J\u016Brat\u0117\u0303 B\u030C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a picture", "\u0089PNG", ""})
    void aLogoThatCannotBeReadIsLeftOut(String octets) throws Exception {
        MediaObject logo = MediaObject.of(FileType.PNG, Bytes.of(octets.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(text(render(Pages.microCredential(Optional.of(logo)), RenderOptions.defaults()))).contains("Ana Andromeda");
    }

    @Test
    void aLogoOfTooManyPixelsIsLeftOutBeforeItIsDecoded() throws Exception {
        byte[] file = Pages.logo("png").content().orElseThrow().toByteArray();
        ByteBuffer.wrap(file).putInt(16, 20_000).putInt(20, 20_000); // width and height in the header
        assertThat(Logo.read(Bytes.of(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "https://zed.example/a b", "zed"})
    void anAddressThatIsNoWebOrMailAddressStaysText(String address) throws Exception {
        Block field = new Block.Field(Pages.en("Web site"), List.of(Pages.neutral(address)), Optional.of(address));
        CertificateFacts facts = Pages.facts("Zed", "Data", "Ana", List.of(), Optional.empty());
        Section section = new Section("credential", Pages.en("Credential"), List.of(field));
        try (PDDocument pdf = open(render(Pages.content(facts, List.of(section)), RenderOptions.defaults()))) {
            assertThat(pdf.getPage(1).getAnnotations()).isEmpty();
            assertThat(new PDFTextStripper().getText(pdf)).contains(address);
        }
    }

    @Test
    void aStatementThatIsTooLongStandsWholeInTheSupplement() throws Exception {
        String sentence = "The holder has shown knowledge, skills and responsibility in number %d of the areas of the programme. ";
        StringBuilder statement = new StringBuilder();
        for (int i = 1; i <= 35; i++) {
            statement.append(String.format(Locale.ROOT, sentence, i));
        }
        CertificateFacts facts = Pages.facts("Zed", "Data", "Ana", List.of(Pages.en(statement.toString())), Optional.empty());
        String text = text(render(Pages.content(facts, List.of()), RenderOptions.defaults()));
        assertThat(text).contains("\u2026");
        assertThat(squeezed(text)).contains(squeezed(statement.toString()));
    }

    @Test
    void aNameOfTheLongestKindStillFits() throws Exception {
        String name = "Mar\u00EDa del Pilar Teresa Cayetana de la Sant\u00EDsima Trinidad ".repeat(3).strip();
        assertThat(squeezed(text(render(Pages.named(name), RenderOptions.defaults())))).contains(squeezed(name));
    }

    @Test
    void whatCannotFitThePageIsRefused() {
        RenderingException refusal = catchThrowableOfType(RenderingException.class,
                () -> render(Pages.named("Ana Andromeda ".repeat(120)), RenderOptions.defaults()));
        assertThat(refusal.reason()).isEqualTo(RenderingException.Reason.LAYOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sample-MC-Annex1-unsigned.jsonld", "Sample-CertOfPart-unsigned.jsonld"})
    void anOfficialSampleIsDrawnWithTitleAndHolder(String name) throws Exception {
        Path file = Path.of("../../shared/data/elm/samples", name);
        assumeTrue(Files.exists(file), "skipped: ../shared/data is absent");
        EuropeanDigitalCredential credential = JsonLd.read(Bytes.of(Files.readAllBytes(file)));
        JsonLdDocument payload = JsonLd.write(credential);
        String text = text(RENDERER.render(credential, payload, Pages.EVERYTHING).octets());
        assertThat(text).contains("Ana Andromeda").contains(credential.title().get("en").orElseThrow());
    }

    @Test
    void hundredsOfRowsRunOverManyNumberedPages() throws Exception {
        try (PDDocument pdf = open(render(Pages.transcript(1500), Pages.EVERYTHING))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(50);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Page " + pages + " of " + pages).contains("MOD-2500");
        }
    }

    @Test
    void theSameInputGivesTheSameOctets() throws Exception {
        Bytes first = render(Pages.microCredential(Optional.of(Pages.logo("png"))), Pages.EVERYTHING);
        Bytes second = PdfRenderer.builder().build().render(Pages.microCredential(Optional.of(Pages.logo("png"))), Pages.ID, Pages.PAYLOAD,
                Pages.EVERYTHING, Pages.CREATED).octets();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void severalThreadsMayDrawAtOnce() throws Exception {
        Bytes expected = render(Pages.transcript(30), Pages.EVERYTHING);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Bytes> work = () -> render(Pages.transcript(30), Pages.EVERYTHING);
            for (Future<Bytes> result : threads.invokeAll(List.of(work, work, work, work, work, work))) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://zed.example/", "javascript:alert(1)", "/relative", "https://zed.example/a b", "https:///x", "https://z\u00EBd.example/"})
    void aVerifyAddressThatIsNoWebAddressIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> RenderOptions.builder().verifyUrl(url));
    }

    @Test
    void aFontOfTheCallerMustBeReadable() {
        assertThatIllegalArgumentException().isThrownBy(() -> PdfRenderer.builder().font(Bytes.utf8("no font")));
    }

    private static Bytes render(PageContent content, RenderOptions options) throws RenderingException {
        return RENDERER.render(content, Pages.ID, Pages.PAYLOAD, options, Pages.CREATED).octets();
    }

    private static Bytes renderSafely(PageContent content, RenderOptions options) {
        try {
            return render(content, options);
        } catch (RenderingException e) {
            throw new AssertionError(e);
        }
    }

    private static PDDocument open(Bytes pdf) throws IOException {
        return Loader.loadPDF(pdf.toByteArray());
    }

    private static String text(Bytes pdf) throws IOException {
        try (PDDocument document = open(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String xmp(Bytes pdf) throws IOException {
        try (PDDocument document = open(pdf)) {
            return new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\h]+", "");
    }

    private static Set<String> roles(PDDocument pdf) {
        List<PDStructureElement> elements = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
        Set<String> roles = new LinkedHashSet<>();
        elements.forEach(element -> roles.add(element.getStructureType()));
        return roles;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }

    private static List<String> texts(PageContent content) {
        List<Text> texts = new ArrayList<>(content.certificate().statement());
        texts.addAll(List.of(content.certificate().issuerName(), content.certificate().kind(), content.certificate().title(),
                content.certificate().lead(), content.certificate().holderName()));
        for (Fact fact : content.certificate().facts()) {
            texts.addAll(List.of(fact.label(), fact.value()));
        }
        for (Section section : content.sections()) {
            texts.add(section.heading());
            section.blocks().forEach(block -> collect(block, texts));
        }
        return texts.stream().map(Text::value).toList();
    }

    private static void collect(Block block, List<Text> texts) {
        if (block instanceof Block.Field field) {
            texts.add(field.label());
            texts.addAll(field.values());
        } else if (block instanceof Block.Paragraph paragraph) {
            texts.add(paragraph.text());
        } else if (block instanceof Block.Bullets bullets) {
            bullets.label().ifPresent(texts::add);
            texts.addAll(bullets.items());
        } else if (block instanceof Block.Table table) {
            texts.addAll(table.head());
            table.rows().forEach(texts::addAll);
        } else if (block instanceof Block.Group group) {
            texts.add(group.heading());
            group.blocks().forEach(inner -> collect(inner, texts));
        }
    }
}

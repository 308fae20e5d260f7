package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The known attacks on sealed PDFs, made anew for each run, on PDFs that carry a credential and on ones that do not. */
class PdfAttacksTest {
    private static final TestPki PKI = TestPki.create(Sealed.CLOCK);
    private static byte[] sealed;

    @BeforeAll
    static void seal() throws Exception {
        sealed = SealedPdfs.sealed(PKI, SealLevel.BASELINE_T);
    }

    private static ValidationReport verify(byte[] pdf) {
        return Sealed.trusting(PKI).build().verify(pdf);
    }

    /** INVALID because of what came after the seal, with the place. */
    private static List<CheckResult> laterChange(byte[] pdf) {
        ValidationReport report = verify(pdf);
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Verdict.INVALID);
        assertThat(report.status(Check.LATER_CHANGE)).as(report.checks().toString()).isEqualTo(CheckStatus.FAILED);
        return report.checks(Check.LATER_CHANGE);
    }

    private static void namesPlace(byte[] pdf, String place) {
        assertThat(laterChange(pdf)).anyMatch(result -> result.path().orElse("").contains(place), "a finding at " + place);
    }

    private static void invalid(byte[] pdf) {
        ValidationReport report = verify(pdf);
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Verdict.INVALID);
    }

    /** An attack with a name. */
    record Attack(String name, String place, SealedPdfs.Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static void touch(PDDocument document) {
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    private static COSStream stream(PDDocument document, String text) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream((COSName) null)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        stream.setNeedToBeUpdated(true);
        return stream;
    }

    private static void stamp(PDDocument document, int page) throws IOException {
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(10, 20, 300, 40));
        List<PDAnnotation> annotations = document.getPage(page).getAnnotations();
        annotations.add(stamp);
        document.getPage(page).setAnnotations(annotations);
        document.getPage(page).getCOSObject().setNeedToBeUpdated(true);
    }

    private static int embedded(PDDocument document) {
        return document.getDocument().getXrefTable().keySet().stream().map(key -> document.getDocument().getObjectFromPool(key))
                .filter(found -> found.getObject() instanceof COSStream stream
                        && COSName.getPDFName("EmbeddedFile").equals(stream.getCOSName(COSName.TYPE)))
                .map(found -> (int) found.getKey().getNumber()).findFirst().orElseThrow();
    }

    static Stream<Attack> updates() {
        return Stream.of(
                new Attack("page content replaced", "page 1", SealedPdfs::overwriteFirstPage),
                new Attack("page content added in front", "page 1", document -> {
                    COSArray contents = new COSArray();
                    contents.add(stream(document, "0 0 0 rg 0 0 100 100 re f"));
                    contents.add(document.getPage(0).getCOSObject().getItem(COSName.CONTENTS));
                    document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, contents);
                    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                }),
                new Attack("page box moved", "page 1", document -> {
                    document.getPage(0).setCropBox(new PDRectangle(0, 0, 100, 100));
                    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                }),
                new Attack("page turned", "page 1", document -> {
                    document.getPage(0).setRotation(180);
                    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                }),
                new Attack("page added", "pages", document -> {
                    document.addPage(new PDPage(PDRectangle.A4));
                    document.getPages().getCOSObject().setNeedToBeUpdated(true);
                }),
                new Attack("page removed", "pages", document -> {
                    document.removePage(document.getNumberOfPages() - 1);
                    document.getPages().getCOSObject().setNeedToBeUpdated(true);
                }),
                new Attack("font program exchanged", "object", document -> {
                    COSDictionary fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                    COSDictionary font = fonts.getCOSDictionary(fonts.keySet().iterator().next());
                    font.setItem(COSName.TO_UNICODE, stream(document, "begincmap endcmap"));
                    font.setNeedToBeUpdated(true);
                }),
                new Attack("stamp put on a page", "page 1 [10", document -> stamp(document, 0)),
                new Attack("title changed", "Info", SealedPdfs::retitle),
                new Attack("XMP replaced", "Metadata", document -> {
                    COSStream metadata = document.getDocumentCatalog().getMetadata().getCOSObject();
                    try (var out = metadata.createOutputStream((COSName) null)) {
                        out.write("<x/>".getBytes(StandardCharsets.US_ASCII));
                    }
                    metadata.setNeedToBeUpdated(true);
                }),
                new Attack("certification taken away", "catalog", document -> {
                    document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
                    touch(document);
                }),
                new Attack("action at opening", "catalog", document -> {
                    COSDictionary action = new COSDictionary();
                    action.setName(COSName.S, "URI");
                    action.setItem(COSName.URI, new COSString("https://example.org/"));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
                    touch(document);
                }),
                new Attack("layers added", "catalog", document -> {
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, new COSDictionary());
                    touch(document);
                }),
                new Attack("text of the structure changed", "catalog", document -> {
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, new COSDictionary());
                    touch(document);
                }),
                new Attack("another attachment", "catalog", document -> {
                    COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
                    names.setItem(COSName.DESTS, new COSDictionary());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, new COSDictionary(names));
                    touch(document);
                }),
                new Attack("form field added", "field", document -> {
                    COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
                    COSDictionary field = new COSDictionary();
                    field.setName(COSName.FT, "Tx");
                    field.setString(COSName.T, "late");
                    field.setNeedToBeUpdated(true);
                    form.getCOSArray(COSName.FIELDS).add(field);
                    form.getCOSArray(COSName.FIELDS).setNeedToBeUpdated(true);
                    form.setNeedToBeUpdated(true);
                    touch(document);
                }),
                new Attack("page drawn by the DSS dictionary", "", document -> {
                    COSDictionary dss = new COSDictionary();
                    COSArray certificates = new COSArray();
                    certificates.add(document.getPage(0).getCOSObject());
                    dss.setItem(COSName.CERTS, certificates);
                    document.getDocumentCatalog().getCOSObject().setItem("DSS", dss);
                    touch(document);
                }),
                new Attack("a drawing hidden in the DSS dictionary", "", document -> {
                    COSDictionary dss = new COSDictionary();
                    COSStream drawing = stream(document, "0 0 100 100 re f");
                    drawing.setName(COSName.TYPE, "XObject");
                    drawing.setName(COSName.SUBTYPE, "Form");
                    COSArray certificates = new COSArray();
                    certificates.add(drawing);
                    dss.setItem(COSName.CERTS, certificates);
                    document.getDocumentCatalog().getCOSObject().setItem("DSS", dss);
                    touch(document);
                }));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void nothingButValidationDataMayFollow(Attack attack) throws IOException {
        namesPlace(SealedPdfs.updated(sealed, attack.change()), attack.place());
    }

    @Nested
    class ByHand {
        private final PdfUpdate update = new PdfUpdate(sealed);

        private int contents() throws IOException {
            try (PDDocument document = Loader.loadPDF(sealed)) {
                return (int) ((COSObject) document.getPage(0).getCOSObject().getItem(COSName.CONTENTS)).getKey().getNumber();
            }
        }

        @Test
        void aStreamWrittenAnewIsNamedByItsObject() throws IOException {
            namesPlace(update.object(contents(), PdfUpdate.stream("", "0 0 1 rg")).bytes(), "object " + contents());
        }

        @Test
        void anotherCredentialInsideIsNamedByItsObject() throws IOException {
            int number;
            try (PDDocument document = Loader.loadPDF(sealed)) {
                number = embedded(document);
            }
            namesPlace(update.object(number, PdfUpdate.stream("/Type/EmbeddedFile/Subtype/application#2Fld+json", "{}")).bytes(), "object " + number);
        }

        @Test
        void objectsWithoutATableAreSeen() throws IOException {
            laterChange(update.object(contents(), PdfUpdate.stream("", "0 0 1 rg")).withoutTable());
        }

        @Test
        void octetsWithoutAnyStructureAreSeen() {
            byte[] longer = Arrays.copyOf(sealed, sealed.length + 10);
            Arrays.fill(longer, sealed.length, longer.length, (byte) '%');
            laterChange(longer);
        }

        @Test
        void aTableThatLeadsToAnObjectThatWasHiddenIsSeen() throws IOException {
            int other = contents() == 1 ? 2 : 1;
            invalid(update.moved(contents(), update.offset(other)).bytes());
        }

        @Test
        void aTableThatRepeatsItselfIsNoChangeOfAnObject() throws IOException {
            assertThat(verify(update.moved(contents(), update.offset(contents())).bytes()).seals()).allMatch(SealReport::intact);
        }

        @Test
        void anObjectThatHangsOnNothingIsSeen() {
            namesPlace(update.object(update.size(), "<</Hidden true>>").bytes(), "object " + update.size());
        }

        @Test
        void anotherCatalogIsSeen() {
            byte[] changed = update.object(update.size(), "<</Type/Catalog/Pages 2 0 R>>").bytes();
            String text = new String(changed, StandardCharsets.ISO_8859_1);
            int at = text.lastIndexOf("/Root ");
            String swapped = text.substring(0, at) + text.substring(at).replaceFirst("/Root \\d+", "/Root " + update.size());
            invalid(swapped.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Test
        void aZipBehindTheEndIsSeen() {
            byte[] zip = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
            byte[] longer = Arrays.copyOf(sealed, sealed.length + zip.length);
            System.arraycopy(zip, 0, longer, sealed.length, zip.length);
            invalid(longer);
        }
    }

    @Nested
    class Seals {
        private final String text = new String(sealed, StandardCharsets.ISO_8859_1);

        private byte[] sealReplaced(String what, String with) {
            String padded = with + " ".repeat(Math.max(0, what.length() - with.length()));
            return text.replace(what, padded).getBytes(StandardCharsets.ISO_8859_1);
        }

        private String range() {
            int at = text.indexOf("/ByteRange");
            return text.substring(at, text.indexOf(']', at) + 1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/ByteRange[]", "/ByteRange[0 0 0 0]", "/ByteRange[0 -1 2 -3]", "/ByteRange null", "/ByteRange[0 1]",
            "/ByteRange[0 1 2 3.5]", "/ByteRange[0 1 99999999 1]", "/ByteRange[0 9 9 9]"})
        void anotherRangeIsNotPassed(String range) {
            ValidationReport report = verify(sealReplaced(range(), range));
            assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Verdict.INVALID);
            assertThat(report.seals()).noneMatch(SealReport::intact);
        }

        @Test
        void contentsWithoutAValueAreNotPassed() {
            int at = text.indexOf("/Contents <") >= 0 ? text.indexOf("/Contents <") + 10 : text.indexOf("/Contents<") + 9;
            int end = text.indexOf('>', at);
            String empty = text.substring(0, at) + "<" + "0".repeat(end - at - 1) + text.substring(end);
            ValidationReport report = verify(empty.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(report.seals()).noneMatch(SealReport::intact);
        }

        @Test
        void octetsBehindTheValueInsideContentsAreNotPassed() {
            int zeros = text.indexOf("00000000>");
            String changed = text.substring(0, zeros) + "0000dead>" + text.substring(zeros + 9);
            invalid(changed.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Test
        void aFieldThatWasTakenAwayDoesNotMakeAnUnsealedPdf() throws IOException {
            byte[] stripped = SealedPdfs.updated(sealed, document -> {
                document.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM);
                document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
                touch(document);
            });
            invalid(stripped);
        }

        @Test
        void aValueThatWasTakenAwayDoesNotMakeAnUnsealedPdf() throws IOException {
            byte[] stripped = SealedPdfs.updated(sealed, document -> {
                COSDictionary field = document.getDocumentCatalog().getAcroForm().getFields().get(0).getCOSObject();
                field.removeItem(COSName.V);
                field.setNeedToBeUpdated(true);
                touch(document);
            });
            invalid(stripped);
        }

        @Test
        void anotherOrganisationsSealOnTopIsALaterChange() throws IOException {
            byte[] twice = ForeignPdfs.sealed(sealed, TestPki.create(Sealed.CLOCK), Optional.empty(), Optional.empty());
            laterChange(twice);
        }
    }

    @Nested
    class PageCount {
        private byte[] sealedWith(int pages) throws Exception {
            PdfDocument unsealed = SealedPdfs.unsealed(Sealed.credential());
            try (PDDocument document = Loader.loadPDF(unsealed.octets().toByteArray())) {
                while (document.getNumberOfPages() < pages) {
                    document.addPage(new PDPage(PDRectangle.A4));
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return SealedPdfs.sealed(PKI, SealLevel.BASELINE_B, new PdfDocument(Bytes.of(out.toByteArray())));
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {10, 11, 60})
        void theLastPageIsCheckedAsWellAsTheFirst(int pages) throws Exception {
            byte[] pdf = sealedWith(pages);
            assertThat(verify(pdf).status(Check.LATER_CHANGE)).isEqualTo(CheckStatus.PASSED);
            byte[] changed = SealedPdfs.updated(pdf, document -> {
                document.getPage(pages - 1).getCOSObject().setItem(COSName.CONTENTS, stream(document, "0 0 100 100 re f"));
                document.getPage(pages - 1).getCOSObject().setNeedToBeUpdated(true);
            });
            namesPlace(changed, "page " + pages);
        }
    }

    /** PDFs without a credential are judged by what their own seal allows. */
    @Nested
    class Foreign {
        private byte[] sealedForm(boolean lock, CertificationPermission... certification) throws IOException {
            return ForeignPdfs.sealed(ForeignPdfs.form(2, lock), PKI, Stream.of(certification).findFirst());
        }

        private CheckStatus after(byte[] pdf, SealedPdfs.Change change) throws IOException {
            ValidationReport report = verify(SealedPdfs.updated(pdf, change));
            assertThat(report.seals()).as(report.checks().toString()).isNotEmpty().allMatch(SealReport::intact);
            return report.status(Check.LATER_CHANGE);
        }

        @Test
        void anUntouchedOneHasNoLaterChange() throws IOException {
            assertThat(verify(sealedForm(true, CertificationPermission.NO_CHANGE_PERMITTED)).status(Check.LATER_CHANGE)).isEqualTo(CheckStatus.PASSED);
        }

        @Test
        void noChangesMeansNoFillingIn() throws IOException {
            assertThat(after(sealedForm(false, CertificationPermission.NO_CHANGE_PERMITTED), ForeignPdfs.fill(ForeignPdfs.FREE)))
                    .isEqualTo(CheckStatus.FAILED);
        }

        @Test
        void noChangesMeansNoSecondSeal() throws IOException {
            byte[] first = sealedForm(false, CertificationPermission.NO_CHANGE_PERMITTED);
            byte[] update = SealedPdfs.updated(first, document -> stamp(document, 1));
            assertThat(verify(update).status(Check.LATER_CHANGE)).isEqualTo(CheckStatus.FAILED);
        }

        @Test
        void minimalChangesMeanFillingIn() throws IOException {
            assertThat(after(sealedForm(false, CertificationPermission.MINIMAL_CHANGES_PERMITTED), ForeignPdfs.fill(ForeignPdfs.FREE)))
                    .isEqualTo(CheckStatus.WARNING);
        }

        @Test
        void minimalChangesMeanNoAnnotation() throws IOException {
            assertThat(after(sealedForm(false, CertificationPermission.MINIMAL_CHANGES_PERMITTED), document -> stamp(document, 1)))
                    .isEqualTo(CheckStatus.FAILED);
        }

        @Test
        void changesMeanAnnotationsWithTheirPlace() throws IOException {
            byte[] changed = SealedPdfs.updated(sealedForm(false, CertificationPermission.CHANGES_PERMITTED), document -> stamp(document, 1));
            assertThat(verify(changed).checks(Check.LATER_CHANGE)).anyMatch(result -> result.status() == CheckStatus.WARNING
                    && result.path().orElse("").contains("page 2 [10"), "the page and the rectangle");
        }

        @Test
        void withoutCertificationAFieldMayBeFilledIn() throws IOException {
            assertThat(after(sealedForm(false), ForeignPdfs.fill(ForeignPdfs.LOCKED))).isEqualTo(CheckStatus.WARNING);
        }

        @Test
        void aLockedFieldMayNotBeFilledIn() throws IOException {
            assertThat(after(sealedForm(true), ForeignPdfs.fill(ForeignPdfs.LOCKED))).isEqualTo(CheckStatus.FAILED);
        }

        @Test
        void aFieldBesideTheLockedOneMayBeFilledIn() throws IOException {
            assertThat(after(sealedForm(true), ForeignPdfs.fill(ForeignPdfs.FREE))).isEqualTo(CheckStatus.WARNING);
        }

        @Test
        void pageContentMayNeverChange() throws IOException {
            assertThat(after(sealedForm(false), SealedPdfs::overwriteFirstPage)).isEqualTo(CheckStatus.FAILED);
        }

        @Test
        void aLookThatIsChangedWithoutItsValueIsAShadow() throws IOException {
            byte[] filled = ForeignPdfs.sealed(SealedPdfs.updated(ForeignPdfs.form(1, false), ForeignPdfs.fill(ForeignPdfs.FREE)), PKI, Optional.empty());
            assertThat(after(filled, document -> {
                COSDictionary field = document.getDocumentCatalog().getAcroForm().getField(ForeignPdfs.FREE).getCOSObject();
                COSDictionary looks = new COSDictionary();
                looks.setItem(COSName.N, stream(document, "0 0 300 300 re f"));
                field.setItem(COSName.AP, looks);
                field.setNeedToBeUpdated(true);
            })).isEqualTo(CheckStatus.FAILED);
        }
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

import org.edcsdk.model.Bytes;
import org.junit.jupiter.api.Test;

/** The limits and refusals of our own PDF parser, on files written by hand. */
class PdfStructureTest {
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static ExaminedDocument examine(String... objects) {
        return Corpus.examine(Bytes.of(latin(pdf(objects))));
    }

    /** A PDF of these objects, numbered from 1; the first is the catalog, the second the page tree. */
    static String pdf(String... objects) {
        StringBuilder out = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("0".repeat(10 - Integer.toString(out.length()).length())).append(out.length()).append(" 00000 n \n");
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = out.length();
        return out.append(table).append("trailer\n<</Size ").append(objects.length + 1).append("/Root 1 0 R>>\nstartxref\n").append(start)
                .append("\n%%EOF\n").toString();
    }

    private static String pages() {
        return "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    }

    private static String page() {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>";
    }

    private static void refused(ExaminedDocument document, FindingCode code) {
        assertThat(document.results()).extracting(result -> result.code().orElse(null)).containsExactly(code);
        assertThat(document.results().get(0).status()).isEqualTo(CheckStatus.FAILED);
    }

    /** So many zero octets, deflated. */
    static String deflated(int octets) {
        Deflater deflater = new Deflater();
        byte[] chunk = new byte[1 << 20];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int done = 0; done < octets; done += chunk.length) {
            deflater.setInput(chunk);
            drain(deflater, out);
        }
        return finished(deflater, out);
    }

    static String deflated(byte[] octets) {
        Deflater deflater = new Deflater();
        deflater.setInput(octets);
        return finished(deflater, new ByteArrayOutputStream());
    }

    private static void drain(Deflater deflater, ByteArrayOutputStream out) {
        byte[] buffer = new byte[65536];
        while (!deflater.needsInput()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
    }

    private static String finished(Deflater deflater, ByteArrayOutputStream out) {
        byte[] buffer = new byte[65536];
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsASmallPdf() {
        assertThat(examine(CATALOG, pages(), page()).kind()).isEqualTo(DocumentKind.UNSEALED_PDF);
    }

    @Test
    void deepNestingIsATypedRefusal() {
        refused(examine(CATALOG, pages(), page(), "[".repeat(5000) + "]".repeat(5000)), FindingCode.LIMIT_EXCEEDED);
    }

    @Test
    void aStreamThatInflatesBeyondTheLimitIsRefused() {
        String bomb = deflated(60 << 20);
        refused(examine(CATALOG, pages(), page(), "<</Filter/FlateDecode/Length " + bomb.length() + ">>stream\n" + bomb + "\nendstream"),
                FindingCode.LIMIT_EXCEEDED);
    }

    @Test
    void aPageTreeThatLoopsIsRefused() {
        refused(examine(CATALOG, "<</Type/Pages/Kids[2 0 R]/Count 1>>"), FindingCode.MALFORMED_PDF);
    }

    @Test
    void aDictionaryKeyThatStandsTwiceIsRefused() {
        refused(examine("<</Type/Catalog/Pages 2 0 R/Pages 3 0 R>>", pages(), page()), FindingCode.MALFORMED_PDF);
    }

    @Test
    void aStreamThatNeedsItselfIsRefused() {
        refused(examine(CATALOG, pages(), page(), "<</Length 4 0 R>>stream\n\nendstream"), FindingCode.MALFORMED_PDF);
    }

    @Test
    void aTableThatNamesAnotherObjectIsRefused() {
        String pdf = pdf(CATALOG, pages(), page()).replace("3 0 obj", "4 0 obj");
        refused(Corpus.examine(Bytes.of(latin(pdf))), FindingCode.MALFORMED_PDF);
    }

    @Test
    void twoCredentialsInsideAreRefused() {
        String file = "<</Type/EmbeddedFile/Subtype/application#2Fld+json/Length 2>>stream\n{}\nendstream";
        ExaminedDocument document = examine(CATALOG, pages(), page(), file, file);
        assertThat(document.results()).extracting(result -> result.code().orElse(null)).contains(FindingCode.SEVERAL_CREDENTIALS);
    }

    @Test
    void aScriptIsNamed() {
        ExaminedDocument document = examine("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>", pages(), page());
        assertThat(document.results()).anyMatch(result -> result.check() == Check.CONTENT
                && result.code().orElseThrow() == FindingCode.ACTIVE_CONTENT && result.status() == CheckStatus.INDETERMINATE);
    }

    @Test
    void aJumpInsideTheDocumentIsNoFinding() {
        ExaminedDocument document = examine("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/GoTo/D[3 0 R/Fit]>>>>", pages(), page());
        assertThat(document.results()).noneMatch(result -> result.check() == Check.CONTENT);
    }

    @Test
    void aSignatureThatNoFieldShowsIsRefused() {
        refused(examine(CATALOG, pages(), page(), "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>"), FindingCode.UNUSABLE_SEAL);
    }
}

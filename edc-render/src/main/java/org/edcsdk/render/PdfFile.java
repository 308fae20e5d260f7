package org.edcsdk.render;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;

/**
 * One PDF file being written: everything about PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that is not on a page. For one thread.
 */
final class PdfFile {

    static final String PRODUCER = "EDC SDK for Java";
    private static final byte[] SRGB = SrgbProfile.octets();
    private static final int COMPRESSION = 6;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
    private final Document document = new Document(new Rectangle(842, 595), 0, 0, 0, 0);
    private final PdfWriter writer;
    private final String title;
    private final String language;
    private final Instant created;

    /**
     * Starts a file.
     *
     * @param title of the document, shown in the window's title bar
     * @param language BCP 47
     * @param created written as date of creation and of the last change
     */
    PdfFile(String title, String language, Instant created) throws DocumentException {
        this.title = title;
        this.language = language;
        this.created = created.truncatedTo(ChronoUnit.SECONDS);
        writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setCompressionLevel(COMPRESSION);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setRgbTransparencyBlending(false);
        document.setGlyphSubstitutionEnabled(false);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, Texts.of(language));
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, Texts.of(title));
        info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
        info.put(PdfName.CREATIONDATE, new PdfString(DATE.format(this.created)));
        info.put(PdfName.MODDATE, new PdfString(DATE.format(this.created)));
    }

    PdfWriter writer() {
        return writer;
    }

    /** Makes the structure tree; call it once, when the layout is done and before the first page. */
    void open(Node root) {
        root.open(writer.getStructureTreeRoot());
    }

    /** Starts a page. Its size is given upright, never turned: seals are drawn sideways on a turned page. */
    Canvas page(float width, float height, Palette palette) {
        document.setPageSize(new Rectangle(width, height));
        document.newPage();
        return new Canvas(writer, palette);
    }

    /** Attaches the payload as associated file (ISO 19005-3, 6.8). */
    void attach(JsonLdDocument payload) throws IOException {
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.MODDATE, new PdfString(DATE.format(created)));
        PdfFileSpecification file = PdfFileSpecification.fileEmbedded(writer, null, PdfDocument.ATTACHMENT_NAME,
                payload.octets().toByteArray(), PdfDocument.ATTACHMENT_TYPE, parameters, COMPRESSION);
        file.put(new PdfName("AFRelationship"), new PdfName("Source"));
        writer.addFileAttachment(PdfDocument.ATTACHMENT_NAME, file);
        PdfArray files = new PdfArray();
        files.add(file.getReference());
        writer.getExtraCatalog().put(PdfName.AF, files);
    }

    /**
     * Ends the file.
     *
     * @param credentialId may be empty
     * @param payloadSha256 lower-case hexadecimal digits
     * @return its octets
     */
    byte[] close(Node root, String credentialId, String payloadSha256) throws IOException {
        root.close();
        writer.setXmpMetadata(new XmpPacket(title, language, PRODUCER, created.toString(), credentialId, payloadSha256).octets());
        String fileId = Bytes.utf8(String.join("\n", payloadSha256, language, title, created.toString())).sha256().hex().substring(0, 32);
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, outputIntents());
        PdfObject id = new PdfLiteral("[<" + fileId + "><" + fileId + ">]");
        writer.getInfo().put(PdfName.FILEID, id);
        document.close();
        return StableBytes.of(out.toByteArray());
    }

    private PdfArray outputIntents() throws IOException {
        PdfStream profile = new PdfStream(SRGB);
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress(COMPRESSION);
        PdfDictionary intent = new PdfDictionary(new PdfName("OutputIntent"));
        intent.put(PdfName.S, new PdfName("GTS_PDFA1")); // the name is the same in all parts of PDF/A
        intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(new PdfName("RegistryName"), new PdfString("http://www.color.org"));
        intent.put(new PdfName("DestOutputProfile"), writer.addToBody(profile).getIndirectReference());
        PdfArray intents = new PdfArray();
        intents.add(intent);
        return intents;
    }
}

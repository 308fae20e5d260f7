package org.edcsdk.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.PdfDocument;

/** Small PDFs to be sealed. */
final class Pdfs {
    private static final String MARK = "% page of a test";

    private Pdfs() {
    }

    static PdfDocument plain() throws IOException {
        try (PDDocument document = page()) {
            return saved(document);
        }
    }

    static PdfDocument withField() throws IOException {
        try (PDDocument document = page()) {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName(PdfDocument.SEAL_FIELD);
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle());
            widget.setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(widget);
            form.getFields().add(field);
            return saved(document);
        }
    }

    static int offsetOfText(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).indexOf(MARK) + 3;
    }

    private static PDDocument page() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        COSStream content = document.getDocument().createCOSStream();
        try (OutputStream out = content.createOutputStream((COSName) null)) {
            out.write((MARK + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(new PDStream(content));
        document.addPage(page);
        return document;
    }

    private static PdfDocument saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return new PdfDocument(Bytes.of(out.toByteArray()));
    }
}

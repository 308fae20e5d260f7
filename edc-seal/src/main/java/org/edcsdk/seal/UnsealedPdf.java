package org.edcsdk.seal;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** What a PDF must be before it is certified. */
final class UnsealedPdf {

    private UnsealedPdf() {
    }

    /** Refuses what cannot be certified. Returns the name of the field for the seal if the PDF has one. */
    static Optional<String> check(byte[] pdf) throws SealingException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw notSealable("PDF is encrypted", null);
            }
            // ISO 32000-2, 12.8.2.2: a certification must be the first signature
            if (!document.getSignatureDictionaries().isEmpty()) {
                throw notSealable("PDF is signed already", null);
            }
            return field(document);
        } catch (IOException | RuntimeException e) {
            // PDFBox throws unchecked for some damaged files
            throw notSealable("document is not a readable PDF", e);
        }
    }

    private static Optional<String> field(PDDocument document) throws SealingException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        PDField field = form == null ? null : form.getField(PdfDocument.SEAL_FIELD);
        if (field == null) {
            return Optional.empty();
        }
        if (!(field instanceof PDSignatureField)) {
            throw notSealable("PDF field " + PdfDocument.SEAL_FIELD + " is not a signature field", null);
        }
        return Optional.of(PdfDocument.SEAL_FIELD);
    }

    static SealingException notSealable(String message, Exception cause) {
        return new SealingException(Reason.DOCUMENT_NOT_SEALABLE, Outcome.NOT_SENT, message, cause);
    }
}

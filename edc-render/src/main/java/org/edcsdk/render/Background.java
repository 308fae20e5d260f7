package org.edcsdk.render;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Draws once and keeps the compressed result: compressing thousands of curves costs more than all the rest of a document. */
final class Background {

    private Background() {
    }

    /** A file of one page with the drawing on it. */
    static byte[] file(float width, float height, Consumer<PdfContentByte> drawing) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Document document = new Document(new Rectangle(width, height), 0, 0, 0, 0);
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCompressionLevel(9);
            document.open();
            drawing.accept(writer.getDirectContent());
            document.close();
            return out.toByteArray();
        } catch (DocumentException e) {
            throw new IllegalStateException("background", e);
        }
    }
}

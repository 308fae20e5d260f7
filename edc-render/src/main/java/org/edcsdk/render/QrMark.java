package org.edcsdk.render;

import com.lowagie.text.pdf.PdfContentByte;
import io.nayuki.qrcodegen.QrCode;

/** A QR code (ISO/IEC 18004) as one filled path on a white card with the quiet zone of four modules. */
final class QrMark {

    private static final int QUIET = 4;

    private final QrCode code;

    QrMark(String text) {
        this.code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** Draws the code into a square, its lower left corner at (left, bottom). */
    void draw(PdfContentByte cb, int dark, float left, float bottom, float size) {
        Canvas.colour(cb, 0xFFFFFF);
        cb.rectangle(left, bottom, size, size);
        cb.fill();
        float module = size / (code.size + 2 * QUIET);
        Canvas.colour(cb, dark);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; ) {
                int end = x;
                while (code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    cb.rectangle(left + (x + QUIET) * module, bottom + size - (y + QUIET + 1) * module, (end - x) * module, module);
                }
                x = end + 1;
            }
        }
        cb.fill();
    }
}

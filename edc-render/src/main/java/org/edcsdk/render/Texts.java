package org.edcsdk.render;

import com.lowagie.text.pdf.PdfString;
import java.nio.charset.StandardCharsets;

/** Text strings outside of the page content. */
final class Texts {

    private Texts() {
    }

    /** A text string, always as UTF-16 (ISO 32000-1, 7.9.2.2), so that no text can look like the syntax that {@link StableBytes} searches for. */
    static PdfString of(String text) {
        return new PdfString(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    /** Fills the places {@code {0}} and {@code {1}} of a label. */
    static String fill(String label, Object... values) {
        String filled = label;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return filled;
    }
}

package org.edcsdk.render;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A font as the PDF embeds it, with the measures that setting text needs. Lengths are in thousandths of the em. Thread safe.
 *
 * <p>OpenPDF's own font cache is keyed by name, so that two callers with a {@code logo.ttf} would share one font: it is not used.
 */
final class PdfFace {

    private final FontFace face;
    private final BaseFont base;
    private final Map<Integer, Float> kerning = new ConcurrentHashMap<>();
    private final Map<Integer, Float> advances = new ConcurrentHashMap<>();

    PdfFace(FontFace face) {
        this.face = face;
        try {
            this.base = BaseFont.createFont(face.name() + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, face.file(), null);
        } catch (DocumentException | IOException e) {
            throw new IllegalArgumentException("font " + face.name() + " cannot be embedded", e);
        }
        base.setSubset(true);
        base.setIncludeCidSet(false); // a wrong CIDSet breaks PDF/A, an absent one does not (ISO 19005-3, 6.2.11.4.2)
    }

    BaseFont base() {
        return base;
    }

    boolean covers(int codePoint) {
        return face.covers(codePoint) && base.charExists(codePoint);
    }

    float advance(int codePoint) {
        return advances.computeIfAbsent(codePoint, code -> (float) face.advance(face.glyph(code)));
    }

    /** The change of the first character's advance before the second one; negative moves them together. */
    float kerning(int left, int right) {
        if (left > 0xFFFF || right > 0xFFFF) {
            return 0;
        }
        // Read first: computeIfAbsent may lock although the pair is there, and all threads set the same letters.
        Float known = kerning.get(left << 16 | right);
        return known != null ? known : kerning.computeIfAbsent(left << 16 | right, pair -> (float) face.kerning(face.glyph(left), face.glyph(right)));
    }

    /** The box around the outline of a character; empty for a blank. */
    Rectangle2D bounds(int codePoint) {
        return face.outline(face.glyph(codePoint)).getBounds2D();
    }
}

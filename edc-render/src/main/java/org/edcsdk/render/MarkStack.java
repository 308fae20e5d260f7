package org.edcsdk.render;

import java.awt.geom.Rectangle2D;

/**
 * Places marks that NFC leaves apart from their letter: centred over it or below it, one upon the other, clear of a capital. Lengths are in
 * thousandths of the em. For one thread.
 */
final class MarkStack {

    private static final double GAP = 45;

    private Rectangle2D letter = new Rectangle2D.Double();
    private double top;
    private double bottom;

    /** Where a mark goes, from the origin of its letter. */
    record Place(float x, float y) {
    }

    /** A new letter, without marks yet. */
    void letter(PdfFace face, int code) {
        letter = face.bounds(code);
        top = letter.getMaxY();
        bottom = letter.getMinY();
    }

    /** The next mark of the letter. */
    Place mark(PdfFace face, int code) {
        Rectangle2D mark = face.bounds(code);
        double rise = 0;
        if (mark.getMinY() > letter.getCenterY()) {
            rise = Math.max(0, top + GAP - mark.getMinY());
            top = mark.getMaxY() + rise;
        } else if (mark.getMaxY() < letter.getCenterY() && mark.getMaxY() < GAP) {
            rise = Math.min(0, bottom - GAP - mark.getMaxY());
            bottom = mark.getMinY() + rise;
        }
        return new Place((float) (letter.getCenterX() - mark.getCenterX()), (float) rise);
    }
}

package org.edcsdk.render;

import com.lowagie.text.pdf.PdfContentByte;

/** Vector paths for a square of the page, the badge for example. */
interface Ornament {

    /** Draws into the square with its lower left corner at (left, bottom); leaves the graphics state as it found it. */
    void draw(PdfContentByte cb, float left, float bottom, float size);
}

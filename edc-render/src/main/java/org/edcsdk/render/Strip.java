package org.edcsdk.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A horizontal strip of a page that is never divided: a line of a paragraph, or the lines that stand side by side in a table row. Mutable while
 * the layout is built, for one thread.
 */
final class Strip {

    /**
     * A line of text in a strip.
     *
     * @param column pieces of one row are drawn column by column, so that copied text is in reading order
     * @param x from the left edge of the page, in points
     * @param drop of the base line below the strip's upper edge, in points
     * @param link address that the line leads to, or null
     */
    record Piece(int column, Node node, Line line, float x, float drop, String link) {
    }

    /** A filled rectangle: its upper edge {@code drop} below the strip's upper edge. */
    record Fill(Tone tone, float x, float drop, float width, float height) {
    }

    /** A table's head: the strips that are drawn again on top of a page on which the table goes on. */
    record Head(List<Strip> strips) {
    }

    final float above;
    final float height;
    final List<Piece> pieces = new ArrayList<>();
    final List<Fill> fills = new ArrayList<>();
    boolean keepWithNext;
    /** What is drawn together with the neighbours of the same row. */
    Object row = new Object();
    /** The head to repeat, or null. */
    Head head;
    /** The title of a bookmark that leads here, or null. */
    String bookmark;

    /** A strip with a blank above it, which is left out at the top of a page; both in points. */
    Strip(float above, float height) {
        this.above = above;
        this.height = height;
    }
}

package org.edcsdk.render;

import java.util.List;

/**
 * One line of text, ready to be drawn.
 *
 * @param runs the text, split where the font changes
 * @param style how it is set
 * @param width in points
 * @param wrapped whether the text goes on in a next line: a space is written at its end, for without it readers glue words together
 */
record Line(List<Run> runs, TextStyle style, float width, boolean wrapped) {

    Line {
        runs = List.copyOf(runs);
    }

    /** A piece of text in one font. */
    record Run(PdfFace face, String text) {
    }

    /** The text that is drawn. */
    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}

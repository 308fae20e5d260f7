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

    /**
     * A piece of text in one font.
     *
     * @param shift how far it starts to the right of where the run before ended, in thousandths of the em
     * @param rise how far it stands above the base line, likewise
     * @param back how far the next run starts to the right of where this one ended, likewise
     */
    record Run(PdfFace face, String text, float shift, float rise, float back) {
        Run(PdfFace face, String text) {
            this(face, text, 0, 0, 0);
        }
    }

    /** The text that is drawn. */
    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}

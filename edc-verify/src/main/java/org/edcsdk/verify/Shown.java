package org.edcsdk.verify;

import org.edcsdk.model.internal.Visible;

/** Foreign text made fit for a one-line message: quoted, cut, and with every character that cannot be seen written as its code point. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        int[] points = text.codePoints().limit(LONGEST + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, LONGEST); i++) {
            if (Visible.shows(points[i]) && points[i] != '"') {
                out.appendCodePoint(points[i]);
            } else {
                out.append(Visible.codePoint(points[i]));
            }
        }
        return out.append(points.length > LONGEST ? "…\"" : "\"").toString();
    }
}

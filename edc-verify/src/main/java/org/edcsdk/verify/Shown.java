package org.edcsdk.verify;

import java.util.Locale;

/** Foreign text made fit for a one-line message: quoted, cut, and with every character that cannot be seen written as its code point. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        int[] points = text.codePoints().limit(LONGEST + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, LONGEST); i++) {
            if (visible(points[i])) {
                out.appendCodePoint(points[i]);
            } else {
                out.append(codePoint(points[i]));
            }
        }
        return out.append(points.length > LONGEST ? "…\"" : "\"").toString();
    }

    /** A code point in the usual notation, such as {@code U+202E}. */
    static String codePoint(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }

    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != '"';
        };
    }
}

package org.edcsdk.model.internal;

import java.util.Locale;

/**
 * Foreign text made fit for a terminal, a page or a message: characters that do not show, that move the cursor or that turn the direction of
 * writing are spelt out as {@code U+…}, so that what is seen is what is there.
 */
public final class Visible {
    private Visible() {
    }

    /**
     * A text on one line.
     *
     * @param text any text; its line ends become spaces
     * @return the text, with {@code [U+…]} in the place of each character that does not show
     */
    public static String line(String text) {
        return escape(text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (shows(c)) {
                out.appendCodePoint(c);
            } else {
                out.append('[').append(codePoint(c)).append(']');
            }
        });
        return out.toString();
    }

    /**
     * A code point in the usual notation.
     *
     * @param c the code point
     * @return such as {@code U+202E}
     */
    public static String codePoint(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    /**
     * Whether a character is seen as itself.
     *
     * @param c a code point
     * @return false for controls, format characters, line separators, lone surrogates, private use and unassigned code points
     */
    public static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                    Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

package org.edcsdk.cli;

import java.util.Locale;

/**
 * Foreign text made fit for a terminal and for a page: characters that do not show, that move the cursor or that turn the direction of
 * writing are spelt out as {@code U+…}, so that what is seen is what is there.
 */
final class Visible {
    private Visible() {
    }

    /** The text on one line; line ends become spaces. */
    static String line(String text) {
        return escape(text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (shows(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "[U+%04X]", c));
            }
        });
        return out.toString();
    }

    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                    Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

package org.edcsdk.jsonld;

import java.util.Locale;

/** Foreign text made fit for a one-line message. */
final class Printable {
    private static final int LONGEST = 60;

    private Printable() {
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            boolean plain = c >= 0x20 && c < 0x7f;
            out.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "U+%04X", c));
        });
        return out.toString();
    }
}

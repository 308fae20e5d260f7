package org.edcsdk.seal.csc;

/** Text of the service in a message of ours: one line, no control characters, not long. */
final class Printable {
    private static final int LONGEST = 200;

    private Printable() {
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> out.appendCodePoint(c >= ' ' && c <= '~' ? c : '?'));
        return out.toString();
    }
}

package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads PDF objects from octets (ISO 32000-2, 7.2 and 7.3), strictly and with bounded nesting. */
final class PdfLexer {
    private static final int DEPTH = 100;
    private static final int NAME_LENGTH = 4096;

    private final byte[] data;
    private final int end;
    private int at;

    PdfLexer(byte[] data, int at, int end) {
        this.data = data;
        this.at = at;
        this.end = Math.min(end, data.length);
        if (at < 0 || at > this.end) {
            throw malformed("an offset lies outside the file");
        }
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        skipSpace();
        return at >= end;
    }

    static RefusedException malformed(String message) {
        return new RefusedException(FindingCode.MALFORMED_PDF, "", message);
    }

    static boolean isSpace(int c) {
        return c == 0 || c == 9 || c == 10 || c == 12 || c == 13 || c == 32;
    }

    private static boolean isDelimiter(int c) {
        return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' || c == '%';
    }

    private static boolean isRegular(int c) {
        return c >= 0 && !isSpace(c) && !isDelimiter(c);
    }

    int peek() {
        return at < end ? data[at] & 0xff : -1;
    }

    private int peek(int ahead) {
        return at + ahead < end ? data[at + ahead] & 0xff : -1;
    }

    /** Skips white space and comments. */
    void skipSpace() {
        while (at < end) {
            int c = data[at] & 0xff;
            if (c == '%') {
                while (at < end && data[at] != 10 && data[at] != 13) {
                    at++;
                }
            } else if (isSpace(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    /** Takes a keyword if it stands here as a whole token. */
    boolean take(String keyword) {
        skipSpace();
        for (int i = 0; i < keyword.length(); i++) {
            if (peek(i) != keyword.charAt(i)) {
                return false;
            }
        }
        if (isRegular(peek(keyword.length()))) {
            return false;
        }
        at += keyword.length();
        return true;
    }

    void expect(String keyword) {
        if (!take(keyword)) {
            throw malformed("the word " + keyword + " is missing");
        }
    }

    /** Reads an unsigned whole number of up to ten digits. */
    long number() {
        skipSpace();
        int start = at;
        while (peek() >= '0' && peek() <= '9' && at - start <= 10) {
            at++;
        }
        if (start == at || isRegular(peek())) {
            throw malformed("a whole number is missing");
        }
        return Long.parseLong(text(start, at));
    }

    boolean atDigit() {
        skipSpace();
        return peek() >= '0' && peek() <= '9';
    }

    PdfValue value() {
        return value(0);
    }

    private PdfValue value(int depth) {
        if (depth > DEPTH) {
            throw RefusedException.limit("nesting of PDF objects", DEPTH);
        }
        skipSpace();
        int c = peek();
        if (c == '/') {
            return name();
        } else if (c == '(') {
            return literal();
        } else if (c == '<') {
            return peek(1) == '<' ? dict(depth) : hex();
        } else if (c == '[') {
            return array(depth);
        } else if (c >= '0' && c <= '9') {
            return numberOrRef();
        } else if (c == '+' || c == '-' || c == '.') {
            return num();
        }
        return word();
    }

    private PdfValue word() {
        if (take("true")) {
            return new PdfValue.Bool(true);
        } else if (take("false")) {
            return new PdfValue.Bool(false);
        } else if (take("null")) {
            return PdfValue.NULL;
        }
        throw malformed("something that is no PDF object");
    }

    private PdfValue.Num num() {
        int start = at;
        while (isRegular(peek())) {
            int c = peek();
            if (!(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.') || at - start > 64) {
                throw malformed("something that is no number");
            }
            at++;
        }
        return new PdfValue.Num(text(start, at));
    }

    private PdfValue numberOrRef() {
        PdfValue.Num first = num();
        int afterFirst = at;
        if (first.whole() >= 0 && first.whole() <= Integer.MAX_VALUE) {
            skipSpace();
            int start = at;
            while (peek() >= '0' && peek() <= '9' && at - start < 6) {
                at++;
            }
            if (at > start && isSpace(peek())) {
                int generation = Integer.parseInt(text(start, at));
                if (take("R")) {
                    return new PdfValue.Ref((int) first.whole(), generation);
                }
            }
        }
        at = afterFirst;
        return first;
    }

    private PdfValue.Name name() {
        at++;
        StringBuilder name = new StringBuilder();
        while (isRegular(peek())) {
            int c = peek();
            int high = Character.digit(peek(1), 16);
            int low = Character.digit(peek(2), 16);
            if (c == '#' && high >= 0 && low >= 0) {
                name.append((char) (high << 4 | low));
                at += 3;
            } else {
                name.append((char) c);
                at++;
            }
            if (name.length() > NAME_LENGTH) {
                throw RefusedException.limit("length of a PDF name", NAME_LENGTH);
            }
        }
        return new PdfValue.Name(name.toString());
    }

    private PdfValue.Str hex() {
        int start = at++;
        StringBuilder octets = new StringBuilder();
        int high = -1;
        while (true) {
            int c = peek();
            at++;
            if (c == '>') {
                break;
            }
            int digit = c < 0 ? -1 : Character.digit(c, 16);
            if (digit < 0 && (c < 0 || !isSpace(c))) {
                throw malformed("a hexadecimal string is broken");
            }
            if (digit >= 0) {
                if (high >= 0) {
                    octets.append((char) (high << 4 | digit));
                }
                high = high >= 0 ? -1 : digit;
            }
        }
        if (high >= 0) {
            octets.append((char) (high << 4));
        }
        return new PdfValue.Str(octets.toString(), true, start, at);
    }

    private PdfValue.Str literal() {
        int start = at++;
        StringBuilder octets = new StringBuilder();
        int open = 1;
        while (open > 0) {
            int c = peek();
            if (c < 0) {
                throw malformed("a string does not end");
            }
            at++;
            if (c == '\\') {
                escape(octets);
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open > 0) {
                octets.append((char) c);
            }
        }
        return new PdfValue.Str(octets.toString(), false, start, at);
    }

    private void escape(StringBuilder octets) {
        int c = peek();
        at++;
        switch (c) {
            case 'n' -> octets.append('\n');
            case 'r' -> octets.append('\r');
            case 't' -> octets.append('\t');
            case 'b' -> octets.append('\b');
            case 'f' -> octets.append('\f');
            case '\n' -> { }
            case '\r' -> at += peek() == '\n' ? 1 : 0;
            default -> {
                if (c >= '0' && c <= '7') {
                    octal(octets, c - '0');
                } else if (c >= 0) {
                    octets.append((char) c);
                }
            }
        }
    }

    private void octal(StringBuilder octets, int first) {
        int value = first;
        for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
            value = value << 3 | peek() - '0';
            at++;
        }
        octets.append((char) (value & 0xff));
    }

    private PdfValue.Arr array(int depth) {
        at++;
        List<PdfValue> items = new ArrayList<>();
        for (skipSpace(); peek() != ']'; skipSpace()) {
            items.add(value(depth + 1));
        }
        at++;
        return new PdfValue.Arr(items);
    }

    private PdfValue.Dict dict(int depth) {
        at += 2;
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        for (skipSpace(); peek() != '>'; skipSpace()) {
            if (peek() != '/') {
                throw malformed("a dictionary key is no name");
            }
            String key = name().value();
            // A key that stands twice is read differently by different readers.
            if (entries.put(key, value(depth + 1)) != null) {
                throw malformed("a dictionary key stands twice");
            }
        }
        if (peek(1) != '>') {
            throw malformed("a dictionary does not end");
        }
        at += 2;
        return new PdfValue.Dict(java.util.Collections.unmodifiableMap(entries));
    }

    private String text(int from, int to) {
        return new String(data, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}

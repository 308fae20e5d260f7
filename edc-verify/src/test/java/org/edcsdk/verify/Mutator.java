package org.edcsdk.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a document in one of several ways, at random but the same for the same number. */
final class Mutator {
    private static final byte[] BYTES = {0, 1, 9, 10, 13, 32, '"', '\\', '{', '}', '[', ']', '<', '>', '(', ')', '/', '%', '0', '-', 127, (byte) 0x80, (byte) 0xFF};
    private static final List<String> NUMBERS = List.of("0", "-1", "1", "65536", "2147483647", "2147483648", "-2147483648", "9223372036854775807",
            "99999999999999999999", "1e999999999", "0.0000001", "00000000000");
    private static final List<String> TOKENS = List.of("null", "true", "{}", "[]", "\"\"", "[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":", "\"\\u0000\"",
            "\"\\uD800\"", "endobj", "stream", "endstream", "xref", "trailer", "startxref", "%%EOF", "<<", ">>", "R", "obj", "/ByteRange", "/Contents",
            "/Prev", "/Size", "/Root", "/Kids", "/Parent", "/Length", "/Filter/FlateDecode", "<>", "()", "/DocMDP", "/Encrypt 1 0 R");
    private static final Pattern WORDS = Pattern.compile("-?[0-9]{1,19}|\"[^\"]{0,60}\"|/[A-Za-z]{1,20}|endobj|stream|xref|true|false|null");
    private static final Pattern ENCODED = Pattern.compile("\"(eyJ[A-Za-z0-9_-]{8,})\"");

    private final List<byte[]> seeds;

    Mutator(List<byte[]> seeds) {
        this.seeds = seeds;
    }

    /** The seed that a number starts from. */
    int seed(long number) {
        return new Random(number).nextInt(seeds.size());
    }

    byte[] mutant(long number) {
        Random random = new Random(number);
        byte[] document = seeds.get(random.nextInt(seeds.size()));
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            document = change(document, random);
        }
        return document;
    }

    private byte[] change(byte[] document, Random random) {
        if (document.length == 0) {
            return new byte[] {BYTES[random.nextInt(BYTES.length)]};
        }
        return switch (random.nextInt(8)) {
            case 0 -> flip(document, random);
            case 1 -> replace(document, random.nextInt(document.length), 1, new byte[] {BYTES[random.nextInt(BYTES.length)]});
            case 2 -> cut(document, random);
            case 3 -> repeat(document, random);
            case 4 -> splice(document, random);
            case 5 -> inside(document, random);
            default -> word(document, random);
        };
    }

    private static byte[] flip(byte[] document, Random random) {
        byte[] copy = document.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static byte[] cut(byte[] document, Random random) {
        int from = random.nextInt(document.length);
        return replace(document, from, random.nextInt(Math.min(200, document.length - from) + 1), new byte[0]);
    }

    private static byte[] repeat(byte[] document, Random random) {
        int from = random.nextInt(document.length);
        int length = random.nextInt(Math.min(400, document.length - from) + 1);
        return replace(document, random.nextInt(document.length), 0, java.util.Arrays.copyOfRange(document, from, from + length));
    }

    private byte[] splice(byte[] document, Random random) {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(Math.max(1, other.length));
        int length = random.nextInt(Math.min(2_000, other.length - from) + 1);
        return replace(document, random.nextInt(document.length), 0, java.util.Arrays.copyOfRange(other, from, from + length));
    }

    // A header or an unsigned component is text within text: it is unpacked, changed and packed again, so that the change is met behind the encoding.
    private static byte[] inside(byte[] document, Random random) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        Matcher encoded = find(ENCODED, text, random);
        if (encoded == null) {
            return word(document, random);
        }
        byte[] inner = word(Base64.getUrlDecoder().decode(even(encoded.group(1))), random);
        return replace(document, encoded.start(1), encoded.group(1).length(), Base64.getUrlEncoder().withoutPadding().encode(inner));
    }

    private static String even(String base64) {
        return base64.length() % 4 == 1 ? base64.substring(1) : base64;
    }

    private static byte[] word(byte[] document, Random random) {
        Matcher word = find(WORDS, new String(document, StandardCharsets.ISO_8859_1), random);
        if (word == null) {
            return flip(document, random);
        }
        boolean number = Character.isDigit(word.group().charAt(word.group().length() - 1));
        List<String> choice = number && random.nextInt(4) > 0 ? NUMBERS : TOKENS;
        return replace(document, word.start(), word.group().length(),
                choice.get(random.nextInt(choice.size())).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Matcher find(Pattern pattern, String text, Random random) {
        Matcher matcher = pattern.matcher(text);
        return text.isEmpty() || !matcher.find(random.nextInt(text.length())) && !matcher.find(0) ? null : matcher;
    }

    private static byte[] replace(byte[] document, int from, int length, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + by.length);
        out.write(document, 0, from);
        out.writeBytes(by);
        out.write(document, from + length, document.length - from - length);
        return out.toByteArray();
    }
}

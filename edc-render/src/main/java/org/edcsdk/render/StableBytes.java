package org.edcsdk.render;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes out what OpenPDF leaves to chance or in the wrong place, without moving an octet: the six random letters before the name of a font subset
 * become AAAAAA, AAAAAB and so on in the order of the file, and the private entry {@code FileId} of the Info dictionary, by which the file
 * identifier is handed over, becomes blanks.
 */
final class StableBytes {

    private static final int PREFIX = 6;
    private static final byte[] BASE_FONT = "/BaseFont/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FONT_NAME = "/FontName/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FILE_ID = "/FileId[<".getBytes(StandardCharsets.US_ASCII);

    private StableBytes() {
    }

    /** Works in place and returns the array. */
    static byte[] of(byte[] file) {
        Map<String, byte[]> prefixes = new HashMap<>();
        for (int i = 0; i < file.length; i++) {
            if (file[i] != '/') {
                continue;
            }
            int name = i + BASE_FONT.length;
            if ((startsWith(file, i, BASE_FONT) || startsWith(file, i, FONT_NAME)) && isPrefix(file, name)) {
                String old = new String(file, name, PREFIX, StandardCharsets.US_ASCII);
                byte[] stable = prefixes.computeIfAbsent(old, key -> letters(prefixes.size()));
                System.arraycopy(stable, 0, file, name, PREFIX);
            } else if (startsWith(file, i, FILE_ID)) {
                blank(file, i);
            }
        }
        return file;
    }

    private static boolean isPrefix(byte[] file, int at) {
        for (int i = at; i < at + PREFIX; i++) {
            if (i + 1 >= file.length || file[i] < 'A' || file[i] > 'Z') {
                return false;
            }
        }
        return file[at + PREFIX] == '+';
    }

    private static byte[] letters(int number) {
        byte[] letters = "AAAAAA".getBytes(StandardCharsets.US_ASCII);
        letters[PREFIX - 1] += (byte) (number % 26);
        letters[PREFIX - 2] += (byte) (number / 26);
        return letters;
    }

    private static boolean startsWith(byte[] file, int at, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (at + i >= file.length || file[at + i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static void blank(byte[] file, int from) {
        for (int i = from; i < file.length; i++) {
            boolean end = file[i] == ']';
            file[i] = ' ';
            if (end) {
                return;
            }
        }
    }
}

package org.edcsdk.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pair kerning from the GPOS table of an OpenType font: the lookups of the feature {@code kern}, pair adjustment (type 2, formats 1 and 2, also
 * behind an extension, type 9). The bundled fonts have no old {@code kern} table, so that FontBox and OpenPDF know no kerning of them.
 *
 * <p>Left out on purpose: scripts and languages (the bundled fonts share their kern lookups between Latin, Greek and Cyrillic), contextual
 * kerning, and marks between the two glyphs. Immutable and thread safe; a broken table gives no kerning and no exception.
 */
final class GposKerning {

    private static final int PAIR_ADJUSTMENT = 2;
    private static final int EXTENSION = 9;
    private static final int X_ADVANCE = 0x0004;

    private final ByteBuffer font;
    private final List<int[]> lookups;

    private GposKerning(ByteBuffer font, List<int[]> lookups) {
        this.font = font;
        this.lookups = lookups;
    }

    /**
     * Finds the kerning of a font.
     *
     * @param font the whole TrueType file; copied
     * @return its kerning; without a GPOS table every pair is 0
     */
    static GposKerning of(byte[] font) {
        GposKerning reader = new GposKerning(ByteBuffer.wrap(font.clone()), new ArrayList<>());
        int table = reader.table("GPOS");
        if (table > 0) {
            int list = table + reader.u16(table + 8);
            for (int index : reader.kernLookups(table + reader.u16(table + 6))) {
                reader.lookups.add(reader.pairSubtables(list + reader.u16(list + 2 + 2 * index)));
            }
        }
        return new GposKerning(reader.font, List.copyOf(reader.lookups));
    }

    /**
     * How far the second glyph moves towards (negative) or away from the first one.
     *
     * @return the change of the first glyph's advance in font units
     */
    int between(int left, int right) {
        int sum = 0;
        for (int[] subtables : lookups) {
            for (int subtable : subtables) {
                int coverage = coverageIndex(subtable + u16(subtable + 2), left);
                Integer value = coverage < 0 ? null : value(subtable, coverage, left, right);
                if (value != null) {
                    sum += value;
                    break; // in one lookup the first subtable that applies ends the search
                }
            }
        }
        return sum;
    }

    private Integer value(int subtable, int coverage, int left, int right) {
        int firstFormat = u16(subtable + 4);
        int recordSize = 2 * (Integer.bitCount(firstFormat) + Integer.bitCount(u16(subtable + 6)));
        if (u16(subtable) == 1) {
            return pairValue(subtable + u16(subtable + 10 + 2 * coverage), right, firstFormat, recordSize);
        }
        int leftClass = classOf(subtable + u16(subtable + 8), left);
        int rightClass = classOf(subtable + u16(subtable + 10), right);
        int columns = u16(subtable + 14);
        if (leftClass >= u16(subtable + 12) || rightClass >= columns) {
            return null;
        }
        return xAdvance(subtable + 16 + recordSize * (leftClass * columns + rightClass), firstFormat);
    }

    private Integer pairValue(int pairSet, int right, int format, int recordSize) {
        int low = 0;
        int high = u16(pairSet) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = pairSet + 2 + middle * (2 + recordSize);
            int glyph = u16(at);
            if (glyph == right) {
                return xAdvance(at + 2, format);
            }
            if (glyph < right) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private int xAdvance(int record, int format) {
        if ((format & X_ADVANCE) == 0) {
            return 0;
        }
        return (short) u16(record + 2 * Integer.bitCount(format & (X_ADVANCE - 1)));
    }

    /** The position of a glyph in a coverage table, or -1. */
    private int coverageIndex(int table, int glyph) {
        boolean ranges = u16(table) == 2;
        int at = find(table + 4, u16(table + 2), ranges ? 6 : 2, glyph);
        if (at < 0) {
            return -1;
        }
        if (!ranges) {
            return u16(at) == glyph ? (at - table - 4) / 2 : -1;
        }
        return glyph <= u16(at + 2) ? u16(at + 4) + glyph - u16(at) : -1;
    }

    /** The class of a glyph; glyphs that the table does not name are in class 0. */
    private int classOf(int table, int glyph) {
        if (u16(table) == 1) {
            int index = glyph - u16(table + 2);
            return index >= 0 && index < u16(table + 4) ? u16(table + 6 + 2 * index) : 0;
        }
        int at = find(table + 4, u16(table + 2), 6, glyph);
        return at >= 0 && glyph <= u16(at + 2) ? u16(at + 4) : 0;
    }

    /** The offset of the last record that starts with a glyph at or before the wanted one, or -1. */
    private int find(int first, int count, int size, int glyph) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (u16(first + middle * size) <= glyph) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 ? -1 : first + high * size;
    }

    private List<Integer> kernLookups(int featureList) {
        Map<Integer, Boolean> found = new TreeMap<>(); // lookups apply in the order of the lookup list
        for (int i = 0; i < u16(featureList); i++) {
            int entry = featureList + 2 + 6 * i;
            if (tag(entry).equals("kern")) {
                int feature = featureList + u16(entry + 4);
                for (int k = 0; k < u16(feature + 2); k++) {
                    found.put(u16(feature + 4 + 2 * k), true);
                }
            }
        }
        return List.copyOf(found.keySet());
    }

    private int[] pairSubtables(int lookup) {
        int type = u16(lookup);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < u16(lookup + 4); i++) {
            int subtable = lookup + u16(lookup + 6 + 2 * i);
            if (type == PAIR_ADJUSTMENT) {
                found.add(subtable);
            } else if (type == EXTENSION && u16(subtable + 2) == PAIR_ADJUSTMENT) {
                found.add(subtable + (u16(subtable + 4) << 16) + u16(subtable + 6));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int table(String name) {
        for (int i = 0; i < u16(4); i++) {
            int entry = 12 + 16 * i;
            if (tag(entry).equals(name)) {
                return (u16(entry + 8) << 16) + u16(entry + 10);
            }
        }
        return 0;
    }

    private String tag(int offset) {
        byte[] name = new byte[4];
        for (int i = 0; i < 4; i++) {
            name[i] = (byte) (u16(offset + (i & 2)) >>> ((i & 1) == 0 ? 8 : 0));
        }
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    /** Reads beyond the end give 0, so that a broken table cannot do more harm than missing kerning. */
    private int u16(int offset) {
        return offset < 0 || offset + 2 > font.limit() ? 0 : font.getShort(offset) & 0xFFFF;
    }
}

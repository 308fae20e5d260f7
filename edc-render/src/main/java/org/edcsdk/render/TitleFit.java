package org.edcsdk.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a title into lines that fit the round field of the badge, as large as possible. The first break that the greedy method finds decides the
 * size; then the lines are balanced. Words are never cut and nothing is left out: a very long title gets small.
 */
final class TitleFit {

    private static final double LARGEST = 80;
    private static final double SMALLEST_OF_FOUR = 40;
    private static final double LEADING = 1.14;
    private static final double ASCENT = 0.66;
    private static final double DESCENT = 0.2;
    /** A title gets one more line only where this makes it so much larger. */
    private static final double WORTH = 1.15;

    private final List<FontFace> faces;
    private final String[] words;
    /** Where each word starts and ends when all stand on one line. */
    private final double[] starts;
    private final double[] ends;
    private final double radius;
    private final double top;
    private final double bottom;

    /**
     * Takes the measures.
     *
     * @param radius the radius of the field; y of top and bottom are measured from its centre, downwards
     */
    TitleFit(List<FontFace> faces, String title, double radius, double top, double bottom) {
        this.faces = faces;
        this.words = words(title);
        this.starts = new double[words.length];
        this.ends = new double[words.length];
        double at = 0;
        for (int i = 0; i < words.length; i++) {
            starts[i] = at;
            ends[i] = at + GlyphLine.of(faces, words[i].stripTrailing(), 0).width();
            at += GlyphLine.of(faces, words[i], 0).width();
        }
        this.radius = radius;
        this.top = top;
        this.bottom = bottom;
    }

    /** One line of the title: its glyphs and the y of its base line from the centre. */
    record Line(GlyphLine glyphs, double baseline) {
    }

    /** The lines and their size. */
    record Fitted(List<Line> lines, double size) {
    }

    /** The pieces that a line may end after, each with the space that follows it; a hyphen or slash inside a word ends a piece. */
    private static String[] words(String title) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < title.length() - 1; i++) {
            char here = title.charAt(i);
            boolean inside = i > start && Characters.breaksAfter(here) && Character.isLetter(title.charAt(i + 1));
            if (here == ' ' || inside) {
                words.add(title.substring(start, i + 1));
                start = i + 1;
            }
        }
        words.add(title.substring(start));
        return words.toArray(String[]::new);
    }

    Fitted fit() {
        int best = 1;
        double size = largest(1);
        for (int count = 2; count <= Math.min(words.length, 12); count++) {
            if (count > 4 && size >= SMALLEST_OF_FOUR) {
                break;
            }
            double next = largest(count);
            if (next > size * WORTH) {
                best = count;
                size = next;
            }
        }
        return new Fitted(balanced(best, size), size);
    }

    private double largest(int count) {
        double low = 0.1;
        double high = Math.min(LARGEST, (bottom - top) / (LEADING * (count - 1) + ASCENT + DESCENT));
        for (int i = 0; i < 20; i++) {
            double middle = (low + high) / 2;
            if (greedy(count, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean greedy(int count, double size) {
        int word = 0;
        for (int line = 0; line < count && word < words.length; line++) {
            double room = room(line, count, size);
            int next = word;
            while (next < words.length && width(word, next + 1) * size / FontFace.EM <= room) {
                next++;
            }
            if (next == word) {
                return false;
            }
            word = next;
        }
        return word == words.length;
    }

    /** The break with the least unevenness, where unevenness is the square of the share of the line that stays empty. */
    private List<Line> balanced(int count, double size) {
        double[][] cost = new double[count + 1][words.length + 1];
        int[][] start = new int[count + 1][words.length + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int line = 0; line < count; line++) {
            double room = room(line, count, size) * 1.0001;
            for (int from = line; from < words.length; from++) {
                for (int to = from + 1; to <= words.length && width(from, to) * size / FontFace.EM <= room; to++) {
                    double empty = 1 - width(from, to) * size / FontFace.EM / room;
                    if (cost[line][from] + empty * empty < cost[line + 1][to]) {
                        cost[line + 1][to] = cost[line][from] + empty * empty;
                        start[line + 1][to] = from;
                    }
                }
            }
        }
        int used = count;
        while (used > 1 && Double.isInfinite(cost[used][words.length])) {
            used--;
        }
        return lines(start, used, count, size);
    }

    private List<Line> lines(int[][] start, int used, int count, double size) {
        List<Line> lines = new ArrayList<>();
        int to = words.length;
        for (int line = used; line > 0; line--) {
            int from = start[line][to];
            double shift = (count - used) * LEADING * size / 2;
            lines.add(0, new Line(line(from, to), baseline(line - 1, count, size) + shift));
            to = from;
        }
        return List.copyOf(lines);
    }

    private double room(int line, int count, double size) {
        double baseline = baseline(line, count, size);
        double far = Math.max(Math.abs(baseline - ASCENT * size), Math.abs(baseline + DESCENT * size));
        return far >= radius ? 0 : 2 * Math.sqrt(radius * radius - far * far);
    }

    private double baseline(int line, int count, double size) {
        double height = (LEADING * (count - 1) + ASCENT) * size;
        return (top + bottom) / 2 - height / 2 + (ASCENT + LEADING * line) * size;
    }

    private double width(int from, int to) {
        return from == to ? 0 : ends[to - 1] - starts[from];
    }

    private GlyphLine line(int from, int to) {
        return GlyphLine.of(faces, String.join("", Arrays.copyOfRange(words, from, to)).stripTrailing(), 0);
    }
}

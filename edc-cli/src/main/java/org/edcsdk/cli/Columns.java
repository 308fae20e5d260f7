package org.edcsdk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text set in columns of a fixed width, as a terminal shows it. */
final class Columns {
    private Columns() {
    }

    /** Characters that take a place of their own: an accent that combines with the letter before takes none. */
    static int width(String text) {
        return (int) text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Lines of at most this width, broken between words; a word that is longer stands alone and whole, so that it can be copied. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A table whose first row is its head, no wider than given where its words allow it. */
    static List<String> table(List<List<String>> rows, int width, int gap) {
        int[] widths = widths(rows, width, gap);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.addAll(row(rows.get(i), widths, gap));
            if (i == 0) {
                lines.addAll(row(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, gap));
            }
        }
        return lines;
    }

    private static List<String> row(List<String> cells, int[] widths, int gap) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            wrapped.add(wrap(cells.get(column), widths[column]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(pad(i < wrapped.get(column).size() ? wrapped.get(column).get(i) : "", widths[column])).append(" ".repeat(gap));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    // The widest column gives way until all fit, none to less than its longest word.
    private static int[] widths(List<List<String>> rows, int width, int gap) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        int[] least = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
                least[column] = Math.max(least[column], wrap(row.get(column), 0).stream().mapToInt(Columns::width).max().orElse(0));
            }
        }
        int over = Arrays.stream(widths).sum() + gap * (columns - 1) - width;
        while (over > 0) {
            int widest = -1;
            for (int column = 0; column < columns; column++) {
                if (widths[column] > least[column] && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return widths;
            }
            int step = Math.min(over, widths[widest] - least[widest] > over ? 1 + over / columns : 1);
            widths[widest] -= step;
            over -= step;
        }
        return widths;
    }
}

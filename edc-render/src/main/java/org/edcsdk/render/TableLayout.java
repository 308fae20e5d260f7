package org.edcsdk.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.edcsdk.view.Block;
import org.edcsdk.view.Text;

/** Lays out one table: column widths from the content, head row, zebra rows. For one thread. */
final class TableLayout {

    private static final float LEFT = SupplementLayout.LEFT;
    private static final float WIDTH = SupplementLayout.COLUMN;
    private static final float PAD = 7;
    private static final TextStyle HEAD = TextStyle.of(TextStyle.Role.SANS_BOLD, 8.2f, 11, Tone.WHITE);
    private static final TextStyle CELL = TextStyle.of(TextStyle.Role.SANS, 8.6f, 11.6f, Tone.INK);
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,\u00A0 ]*( ?(%|ECTS))?");
    /** A column whose texts are all shorter than this is not broken: dates, grades, codes. */
    private static final float SHORT = 80;
    private static final int ROW_KEPT_WHOLE = 14;

    private final TypeSetter setter;
    private final String language;
    private final String field;

    TableLayout(TypeSetter setter, String language, String field) {
        this.setter = setter;
        this.language = language;
        this.field = field;
    }

    List<Strip> strips(Node parent, Block.Table table) throws RenderingException {
        List<Strip> strips = new ArrayList<>();
        if (table.head().isEmpty()) {
            return strips;
        }
        float[] widths = widths(table);
        boolean[] right = numbers(table);
        Node node = parent.add("Table");
        List<Strip> head = row(node.add("THead").add("TR"), table.head(), widths, right, true, 0);
        strips.add(new Strip(0, 5));
        strips.get(0).keepWithNext = true;
        head.forEach(strip -> strip.keepWithNext = true);
        strips.addAll(head);
        if (table.rows().isEmpty()) {
            return strips;
        }
        Node body = node.add("TBody");
        Strip.Head repeated = new Strip.Head(head);
        for (int i = 0; i < table.rows().size(); i++) {
            List<Strip> row = row(body.add("TR"), table.rows().get(i), widths, right, false, i);
            row.forEach(strip -> strip.head = repeated);
            if (i == table.rows().size() - 2) {
                row.get(row.size() - 1).keepWithNext = true; // the last row does not go alone to the next page
            }
            strips.addAll(row);
        }
        Strip end = strips.get(strips.size() - 1);
        end.fills.add(new Strip.Fill(Tone.ACCENT, LEFT, end.height - 0.8f, WIDTH, 0.8f));
        strips.add(new Strip(0, 6));
        return strips;
    }

    private List<Strip> row(Node node, List<Text> texts, float[] widths, boolean[] right, boolean head, int number) throws RenderingException {
        TextStyle style = head ? HEAD : CELL;
        List<List<Line>> cells = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            Node cell = node.add(head ? "TH" : "TD").language(text.language().equals(language) ? "" : text.language());
            nodes.add(head ? cell.scope("Column") : cell);
            cells.add(setter.wrap(text.value(), style, widths[i] - 2 * PAD, field));
            lines = Math.max(lines, cells.get(i).size());
        }
        List<Strip> strips = new ArrayList<>();
        Object row = new Object();
        for (int i = 0; i < lines; i++) {
            Strip strip = strip(style, i, lines, head ? Tone.PRIMARY : number % 2 == 1 ? Tone.MIST : Tone.WHITE);
            strip.row = row;
            pieces(strip, i, nodes, cells, widths, right);
            strips.add(strip);
        }
        return strips;
    }

    private static Strip strip(TextStyle style, int index, int lines, Tone ground) {
        boolean last = index == lines - 1;
        float top = index == 0 ? 4.4f : 0;
        Strip strip = new Strip(0, top + style.leading() + (last ? 4.6f : 0));
        if (ground != Tone.WHITE) {
            strip.fills.add(new Strip.Fill(ground, LEFT, 0, WIDTH, strip.height));
        }
        if (last && ground != Tone.PRIMARY) {
            strip.fills.add(new Strip.Fill(Tone.HAIRLINE, LEFT, strip.height - 0.5f, WIDTH, 0.5f));
        }
        strip.keepWithNext = !last && (lines <= ROW_KEPT_WHOLE || index == 0 || index == lines - 2);
        return strip;
    }

    private static void pieces(Strip strip, int index, List<Node> nodes, List<List<Line>> cells, float[] widths, boolean[] right) {
        float left = LEFT;
        float drop = (index == 0 ? 4.4f : 0) + 8.9f;
        for (int column = 0; column < cells.size(); column++) {
            if (index < cells.get(column).size()) {
                Line line = cells.get(column).get(index);
                float x = right[column] ? left + widths[column] - PAD - line.width() : left + PAD;
                strip.pieces.add(new Strip.Piece(column, nodes.get(column), line, x, drop, null));
            }
            left += widths[column];
        }
    }

    /** Columns of numbers are set flush right. */
    private static boolean[] numbers(Block.Table table) {
        boolean[] numbers = new boolean[table.head().size()];
        for (int column = 0; column < numbers.length; column++) {
            boolean some = false;
            boolean all = true;
            for (List<Text> row : table.rows()) {
                String value = row.get(column).value();
                some |= !value.isEmpty();
                all &= value.isEmpty() || NUMBER.matcher(value).matches();
            }
            numbers[column] = some && all;
        }
        return numbers;
    }

    /**
     * Each column gets the width of its longest word, and a share of what is left by how much more it could use; if not even the words fit, all
     * columns give way in proportion and words are broken.
     */
    private float[] widths(Block.Table table) throws RenderingException {
        int columns = table.head().size();
        float[] least = new float[columns];
        float[] wish = new float[columns];
        extend(least, wish, table.head(), HEAD);
        for (List<Text> row : table.rows()) {
            extend(least, wish, row, CELL);
        }
        float leastSum = 0;
        float wishSum = 0;
        for (int i = 0; i < columns; i++) {
            least[i] = Math.min(wish[i] <= SHORT ? wish[i] : least[i], WIDTH / 3) + 2 * PAD + 0.5f;
            wish[i] = Math.max(least[i], Math.min(wish[i] + 2 * PAD + 0.5f, WIDTH * 0.7f));
            leastSum += least[i];
            wishSum += wish[i];
        }
        float[] widths = new float[columns];
        for (int i = 0; i < columns; i++) {
            if (leastSum >= WIDTH) {
                widths[i] = WIDTH * least[i] / leastSum;
            } else if (wishSum <= WIDTH) {
                widths[i] = wish[i] + (WIDTH - wishSum) * wish[i] / wishSum;
            } else {
                widths[i] = least[i] + (WIDTH - leastSum) * (wish[i] - least[i]) / (wishSum - leastSum);
            }
        }
        return widths;
    }

    private void extend(float[] least, float[] wish, List<Text> texts, TextStyle style) throws RenderingException {
        for (int i = 0; i < texts.size(); i++) {
            float[] extent = setter.extent(texts.get(i).value(), style, field);
            least[i] = Math.max(least[i], extent[0]);
            wish[i] = Math.max(wish[i], extent[1]);
        }
    }
}

package org.edcsdk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.view.Block;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Section;
import org.edcsdk.view.Text;

/** The view of a credential as plain text of a terminal's width: labels on the left, values on the right, groups indented. */
final class ViewText {
    private static final int WIDTH = 84;
    private static final int LABEL = 30;
    private static final int INDENT = 2;
    private static final int DEEPEST = 8;
    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    private final StringBuilder out = new StringBuilder();

    private ViewText() {
    }

    static String of(CredentialView view) {
        ViewText text = new ViewText();
        text.certificate(view.certificate());
        view.sections().forEach(text::section);
        return text.out.toString();
    }

    /** A paragraph of the same width. */
    static String paragraph(String text) {
        ViewText paragraph = new ViewText();
        paragraph.paragraph(0, text);
        return paragraph.out.toString();
    }

    private void certificate(CertificateFacts facts) {
        paragraph(0, shown(facts.title()));
        paragraph(0, shown(facts.kind()) + " \u00b7 " + shown(facts.issuerName()));
        paragraph(0, shown(facts.lead()) + " " + shown(facts.holderName()));
        facts.statement().forEach(statement -> {
            out.append('\n');
            paragraph(0, shown(statement));
        });
    }

    private void section(Section section) {
        String heading = shown(section.heading());
        out.append('\n');
        paragraph(0, heading);
        line(0, "-".repeat(Math.min(Columns.width(heading), WIDTH)));
        blocks(section.blocks(), INDENT);
    }

    // Pattern switch is a preview in Java 17.
    private void blocks(List<Block> blocks, int indent) {
        boolean first = true;
        for (Block block : blocks) {
            if (block instanceof Block.Field field) {
                values(indent, shown(field.label()), field.values(), "");
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(indent, shown(paragraph.text()));
            } else if (block instanceof Block.Bullets bullets) {
                values(indent, bullets.label().map(ViewText::shown).orElse(""), bullets.items(), "- ");
            } else if (block instanceof Block.Table table) {
                space(first);
                table(indent, table);
            } else if (block instanceof Block.Group group) {
                space(first);
                paragraph(indent, shown(group.heading()));
                blocks(group.blocks(), Math.min(indent + INDENT, INDENT * DEEPEST));
            }
            first = false;
        }
    }

    private void space(boolean first) {
        if (!first) {
            out.append('\n');
        }
    }

    // Values keep one column whatever the indent, so that the eye runs down it.
    private void values(int indent, String label, List<Text> values, String mark) {
        int left = LABEL + INDENT * 2;
        List<String> labels = Columns.wrap(label, left - indent - GAP);
        List<String> lines = new ArrayList<>();
        for (Text value : values) {
            List<String> wrapped = Columns.wrap(shown(value), Math.max(WIDTH - left - mark.length(), NARROWEST));
            IntStream.range(0, wrapped.size()).forEach(i -> lines.add((i == 0 ? mark : " ".repeat(mark.length())) + wrapped.get(i)));
        }
        // A word that is longer than the column takes lines of its own.
        if (labels.stream().anyMatch(part -> Columns.width(part) > left - indent - GAP)) {
            labels.forEach(part -> line(indent, part));
            labels = List.of();
        }
        for (int i = 0; i < Math.max(labels.size(), lines.size()); i++) {
            String start = Columns.pad(" ".repeat(indent) + (i < labels.size() ? labels.get(i) : ""), left);
            line(0, start + (i < lines.size() ? lines.get(i) : ""));
        }
    }

    private void table(int indent, Block.Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.head().stream().map(ViewText::shown).toList()));
        table.rows().forEach(row -> rows.add(row.stream().map(ViewText::shown).toList()));
        Columns.table(rows, WIDTH - indent, GAP).forEach(line -> line(indent, line));
    }

    private void paragraph(int indent, String text) {
        Columns.wrap(text, WIDTH - indent).forEach(line -> line(indent, line));
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(text.stripTrailing()).append('\n');
    }

    private static String shown(Text text) {
        return Visible.line(text.value());
    }

    static String pad(String text, int width) {
        return Columns.pad(text, width);
    }
}

package org.edcsdk.cli;

import java.util.ArrayList;
import java.util.List;
import org.edcsdk.view.Block;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Section;
import org.edcsdk.view.Text;

/** The view of a credential as plain text. */
final class ViewText {
    private static final int LABEL = 26;
    private static final int INDENT = 2;

    private final StringBuilder out = new StringBuilder();

    private ViewText() {
    }

    static String of(CredentialView view) {
        ViewText text = new ViewText();
        text.certificate(view.certificate());
        view.sections().forEach(text::section);
        return text.out.toString();
    }

    private void certificate(CertificateFacts facts) {
        line(0, shown(facts.title()));
        line(0, shown(facts.kind()) + " \u00b7 " + shown(facts.issuerName()));
        line(0, shown(facts.lead()) + " " + shown(facts.holderName()));
        facts.statement().forEach(paragraph -> {
            out.append('\n');
            line(0, shown(paragraph));
        });
    }

    private void section(Section section) {
        String heading = shown(section.heading());
        out.append('\n');
        line(0, heading);
        line(0, "-".repeat(Math.min(width(heading), 80)));
        blocks(section.blocks(), INDENT);
    }

    // Pattern switch is a preview in Java 17.
    private void blocks(List<Block> blocks, int indent) {
        for (Block block : blocks) {
            if (block instanceof Block.Field field) {
                values(indent, shown(field.label()), field.values(), "");
            } else if (block instanceof Block.Bullets bullets) {
                values(indent, bullets.label().map(ViewText::shown).orElse(""), bullets.items(), "- ");
            } else if (block instanceof Block.Table table) {
                table(indent, table);
            } else if (block instanceof Block.Group group) {
                out.append('\n');
                line(indent, shown(group.heading()));
                blocks(group.blocks(), indent + INDENT);
            }
        }
    }

    private void values(int indent, String label, List<Text> values, String mark) {
        String lead = pad(label, LABEL);
        if (width(lead) > LABEL) {
            line(indent, label);
            lead = " ".repeat(LABEL);
        }
        for (Text value : values) {
            line(indent, lead + " " + mark + shown(value));
            lead = " ".repeat(LABEL);
        }
    }

    private void table(int indent, Block.Table table) {
        List<List<Text>> all = new ArrayList<>(List.of(table.head()));
        all.addAll(table.rows());
        for (List<Text> row : all) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = all.stream().mapToInt(cells -> width(shown(cells.get(at)))).max().orElse(0);
                line.append(pad(shown(row.get(column)), width)).append("   ");
            }
            line(indent, line.toString());
        }
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(text.stripTrailing()).append('\n');
    }

    private static String shown(Text text) {
        return Visible.line(text.value());
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}

package org.edcsdk.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edcsdk.view.Block;
import org.edcsdk.view.Section;
import org.edcsdk.view.Text;

/** Turns the sections of a view into strips and structure elements. For one thread. */
final class SupplementLayout {

    static final float LEFT = 62;
    static final float COLUMN = 471;
    private static final float LABEL = 142;
    private static final float VALUE_LEFT = LEFT + LABEL + 14;
    private static final float VALUE = COLUMN - LABEL - 14;
    private static final float INDENT = 14;
    private static final int ROW_KEPT_WHOLE = 14;

    private static final TextStyle H1 = TextStyle.of(TextStyle.Role.TITLE, 28, 34, Tone.PRIMARY);
    private static final TextStyle LEAD = TextStyle.of(TextStyle.Role.ITALIC, 13, 16.5f, Tone.MUTED);
    private static final TextStyle H2 = TextStyle.of(TextStyle.Role.TITLE, 18, 22, Tone.PRIMARY);
    private static final TextStyle H3 = TextStyle.of(TextStyle.Role.TITLE, 13.5f, 17, Tone.PRIMARY);
    private static final TextStyle H4 = TextStyle.of(TextStyle.Role.SANS_BOLD, 9.4f, 13, Tone.ACCENT_TEXT);
    private static final TextStyle LABEL_STYLE = TextStyle.of(TextStyle.Role.SANS_BOLD, 8.6f, 12.4f, Tone.PRIMARY);
    private static final TextStyle VALUE_STYLE = TextStyle.of(TextStyle.Role.SANS, 9, 12.4f, Tone.INK);
    private static final TextStyle BULLET = TextStyle.of(TextStyle.Role.SANS_BOLD, 9, 12.4f, Tone.ACCENT_TEXT);

    private final TypeSetter setter;
    private final String language;
    private final List<Strip> strips = new ArrayList<>();

    SupplementLayout(TypeSetter setter, String language) {
        this.setter = setter;
        this.language = language;
    }

    List<Strip> strips() {
        return strips;
    }

    /** The title of the supplement and its lead. */
    void title(Node part, Text title, Text lead) throws RenderingException {
        List<Strip> heading = paragraph(node(part, "H1", title), title.value(), H1, 0, 0, "supplement.title");
        heading.forEach(strip -> strip.keepWithNext = true);
        paragraph(node(part, "P", lead), lead.value(), LEAD, 0, 4, "supplement.lead").forEach(strip -> strip.keepWithNext = true);
    }

    /** The statement of the certificate, where that page had no room for all of it. */
    void statement(Node part, Text heading, List<Text> paragraphs) throws RenderingException {
        Node node = heading(part, heading, "statement");
        for (Text paragraph : paragraphs) {
            paragraph(node(node, "P", paragraph), paragraph.value(), VALUE_STYLE, 0, 4, "statement");
        }
    }

    void section(Node part, Section section) throws RenderingException {
        blocks(heading(part, section.heading(), section.id()), section.blocks(), 3, section.id());
        strips.get(strips.size() - 1).keepWithNext = false;
    }

    private Node heading(Node part, Text text, String field) throws RenderingException {
        Node node = part.add("Sect");
        List<Strip> heading = paragraph(node(node, "H2", text), text.value(), H2, 0, 22, field);
        if (!heading.isEmpty()) {
            heading.get(0).bookmark = text.value();
        }
        heading.forEach(strip -> strip.keepWithNext = true);
        Strip bar = new Strip(0, 9);
        bar.fills.add(new Strip.Fill(Tone.ACCENT, LEFT, 1.5f, 34, 1.6f));
        bar.keepWithNext = true;
        strips.add(bar);
        return node;
    }

    private void blocks(Node parent, List<Block> blocks, int level, String path) throws RenderingException {
        Node fields = null;
        for (Block block : groupsLast(blocks)) {
            if (block instanceof Block.Field field) {
                fields = fields == null ? parent.add("Table") : fields;
                field(fields, field, path + "/" + field.label().value());
                continue;
            }
            fields = null;
            if (block instanceof Block.Bullets bullets) {
                bullets(parent, bullets, path);
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph(node(parent, "P", paragraph.text()), paragraph.text().value(), VALUE_STYLE, 0, 4, path);
            } else if (block instanceof Block.Table table) {
                strips.addAll(new TableLayout(setter, language, path).strips(parent, table));
            } else if (block instanceof Block.Group group) {
                group(parent, group, level, path);
            }
        }
    }

    /** What stands behind a group on the same level would look like a part of it. */
    private static List<Block> groupsLast(List<Block> blocks) {
        List<Block> ordered = new ArrayList<>(blocks.stream().filter(block -> !(block instanceof Block.Group)).toList());
        blocks.stream().filter(Block.Group.class::isInstance).forEach(ordered::add);
        return ordered;
    }

    private void group(Node parent, Block.Group group, int level, String path) throws RenderingException {
        Node node = parent.add("Sect");
        TextStyle style = level <= 3 ? H3 : H4;
        String field = path + "/" + group.heading().value();
        Node heading = node(node, "H" + Math.min(level, 6), group.heading());
        paragraph(heading, group.heading().value(), style, 0, level <= 3 ? 13 : 9, field).forEach(strip -> strip.keepWithNext = true);
        blocks(node, group.blocks(), level + 1, field);
        strips.get(strips.size() - 1).keepWithNext = false;
    }

    private void field(Node table, Block.Field field, String path) throws RenderingException {
        Node row = table.add("TR");
        Node head = node(row, "TH", field.label()).scope("Row");
        Node cell = row.add("TD");
        List<Line> labels = setter.wrap(field.label().value(), LABEL_STYLE, LABEL, path);
        List<Strip.Piece> values = new ArrayList<>();
        Optional<String> link = field.link().filter(SupplementLayout::isLink);
        boolean single = field.values().size() == 1;
        for (Text value : field.values()) {
            Node paragraph = single && link.isEmpty() ? language(cell, value) : node(cell, "P", value);
            Node target = link.isPresent() ? paragraph.add("Link") : paragraph;
            TextStyle style = link.isPresent() ? VALUE_STYLE.coloured(Tone.LINK) : VALUE_STYLE;
            for (Line line : setter.wrap(value.value(), style, VALUE, path)) {
                values.add(new Strip.Piece(1, target, line, VALUE_LEFT, 0, link.orElse(null)));
            }
        }
        row(head, labels, values);
    }

    /** An address that a reader's program may be sent to; any other stays mere text. */
    private static boolean isLink(String address) {
        try {
            String scheme = String.valueOf(new URI(address).getScheme()).toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https") || scheme.equals("mailto");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void row(Node head, List<Line> labels, List<Strip.Piece> values) {
        int lines = Math.max(1, Math.max(labels.size(), values.size()));
        Object row = new Object();
        for (int i = 0; i < lines; i++) {
            float top = i == 0 ? 4.6f : 0;
            boolean last = i == lines - 1;
            Strip strip = new Strip(0, top + VALUE_STYLE.leading() + (last ? 5 : 0));
            float drop = top + 9.4f;
            if (i < labels.size()) {
                strip.pieces.add(new Strip.Piece(0, head, labels.get(i), LEFT, drop, null));
            }
            if (i < values.size()) {
                Strip.Piece value = values.get(i);
                strip.pieces.add(new Strip.Piece(1, value.node(), value.line(), value.x(), drop, value.link()));
            }
            if (last) {
                strip.fills.add(new Strip.Fill(Tone.HAIRLINE, LEFT, strip.height - 0.6f, COLUMN, 0.6f));
            }
            strip.row = row;
            strip.keepWithNext = !last && (lines <= ROW_KEPT_WHOLE || i == 0 || i == lines - 2);
            strips.add(strip);
        }
    }

    private void bullets(Node parent, Block.Bullets bullets, String path) throws RenderingException {
        Optional<Text> label = bullets.label();
        if (label.isPresent()) {
            paragraph(node(parent, "P", label.get()), label.get().value(), LABEL_STYLE, 0, 7, path).forEach(strip -> strip.keepWithNext = true);
        }
        Node list = parent.add("L").listNumbering("Disc");
        Line dot = setter.line("\u2022", BULLET, path);
        for (Text item : bullets.items()) {
            Node node = list.add("LI");
            Node mark = node.add("Lbl");
            List<Strip> lines = paragraph(node(node, "LBody", item), item.value(), VALUE_STYLE, INDENT, 4, path);
            if (!lines.isEmpty()) {
                lines.get(0).pieces.add(0, new Strip.Piece(0, mark, dot, LEFT + 3, 9.4f, null));
            }
        }
        strips.add(new Strip(0, 4));
    }

    /** A text over the whole width; kept from leaving one line behind or carrying one over. */
    private List<Strip> paragraph(Node node, String text, TextStyle style, float indent, float above, String field) throws RenderingException {
        List<Line> lines = setter.wrap(text, style, COLUMN - indent, field);
        List<Strip> made = new ArrayList<>();
        Object row = new Object();
        for (int i = 0; i < lines.size(); i++) {
            Strip strip = new Strip(i == 0 ? above : 0, style.leading());
            float drop = style.leading() / 2 + style.size() * 0.35f;
            strip.pieces.add(new Strip.Piece(1, node, lines.get(i), LEFT + indent, drop, null));
            strip.row = row;
            strip.keepWithNext = i < lines.size() - 1 && (i == 0 || i == lines.size() - 2);
            made.add(strip);
        }
        strips.addAll(made);
        return made;
    }

    private Node node(Node parent, String role, Text text) {
        return language(parent.add(role), text);
    }

    private Node language(Node node, Text text) {
        return node.language(text.language().equals(language) ? "" : text.language());
    }
}

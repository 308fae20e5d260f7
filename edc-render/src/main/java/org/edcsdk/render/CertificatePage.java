package org.edcsdk.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.Fact;
import org.edcsdk.view.Text;

/**
 * The layout of the certificate: a stack of centred bands above a foot with seal card, badge and link. What is measured here is drawn later; for
 * one thread.
 */
final class CertificatePage {

    static final float WIDTH = 842;
    static final float HEIGHT = 595;
    private static final float CENTRE = WIDTH / 2;
    private static final float COLUMN = 650;
    private static final float TOP = 534;
    private static final float FOOT = 176;

    private static final TextStyle ISSUER = TextStyle.of(TextStyle.Role.TITLE, 17, 21, Palette.NAVY).tracked(1.4f);
    private static final TextStyle TITLE = TextStyle.of(TextStyle.Role.TITLE, 45, 48, Palette.NAVY);
    private static final TextStyle KIND = TextStyle.of(TextStyle.Role.SANS_BOLD, 9, 13, Palette.BRONZE).tracked(1.6f);
    private static final TextStyle LEAD = TextStyle.of(TextStyle.Role.ITALIC, 16, 19, Palette.GREY);
    private static final TextStyle NAME = TextStyle.of(TextStyle.Role.ITALIC, 44, 48, Palette.INK);
    private static final TextStyle STATEMENT = TextStyle.of(TextStyle.Role.SERIF, 15, 19.5f, Palette.INK);
    private static final TextStyle FACT_LABEL = TextStyle.of(TextStyle.Role.SANS, 7.8f, 11, Palette.GREY).tracked(0.9f);
    private static final TextStyle FACT_VALUE = TextStyle.of(TextStyle.Role.TITLE, 18, 21, Palette.NAVY);

    /** A band of the stack: what is drawn below its upper edge. */
    private record Band(float above, float height, Drawing drawing) {
    }

    private interface Drawing {
        void draw(Canvas canvas, float top);
    }

    private record Column(Node node, Line label, List<Line> value, Node labelNode, Node valueNode, float width) {
    }

    private final TypeSetter setter;
    private final String language;
    private final Node part = new Node("Part");
    private final List<Band> bands = new ArrayList<>();
    private boolean shortened;
    private float tight = 1;
    private float spare;

    private CertificatePage(TypeSetter setter, String language) {
        this.setter = setter;
        this.language = language;
    }

    /**
     * Lays out the page.
     *
     * @param logo put at the top
     * @throws RenderingException for a character that cannot be drawn, and {@code LAYOUT} where issuer, title and name alone are too long
     */
    static CertificatePage of(TypeSetter setter, String language, CertificateFacts facts, Optional<Logo> logo)
            throws RenderingException {
        for (float scale = 1; scale > 0.5f; scale -= 0.08f) {
            CertificatePage page = new CertificatePage(setter, language);
            page.bands(facts, logo, scale, Integer.MAX_VALUE);
            if (page.fits()) {
                return page;
            }
        }
        for (int lines = 8; lines >= 0; lines--) {
            CertificatePage page = new CertificatePage(setter, language);
            page.bands(facts, logo, 0.6f, lines);
            if (page.fits()) {
                return page;
            }
        }
        throw RenderingException.of(RenderingException.Reason.LAYOUT, "certificate", "issuer, title and holder do not fit the page", null);
    }

    /** The element that holds the page; the foot adds to it. */
    Node part() {
        return part;
    }

    /** Whether the statement was too long for the page; the whole of it then belongs into the supplement. */
    boolean shortened() {
        return shortened;
    }

    /** Draws the stack; the foot and the background are drawn by others. */
    void draw(Canvas canvas) {
        float gap = Math.min(spare / (bands.size() + 1), 12);
        float top = TOP - (spare - gap * (bands.size() - 1)) * 0.45f;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            top -= i == 0 ? 0 : band.above() + gap;
            band.drawing().draw(canvas, top);
            top -= band.height();
        }
    }

    private boolean fits() {
        float height = 0;
        for (int i = 0; i < bands.size(); i++) {
            height += bands.get(i).height() + (i == 0 ? 0 : bands.get(i).above());
        }
        spare = TOP - FOOT - height;
        return spare >= 0;
    }

    private void bands(CertificateFacts facts, Optional<Logo> logo, float scale, int statementLines) throws RenderingException {
        tight = Math.max(scale, 0.6f);
        logo.ifPresent(this::logo);
        TextStyle issuer = setter.fit(facts.issuerName().value(), ISSUER, COLUMN + 20, 1, Math.max(9.5f, 12 * scale), "issuer.legalName");
        text("P", facts.issuerName(), issuer, 8, "issuer.legalName");
        text("H1", facts.title(), title(facts.title(), scale), 9, "displayParameter.title");
        kind(facts.kind());
        text("P", facts.lead(), LEAD.sized(LEAD.size() * Math.max(scale, 0.8f)), 13, "certificate.lead");
        name(facts.holderName(), scale);
        statement(facts.statement(), STATEMENT.sized(STATEMENT.size() * Math.max(scale, 0.6f)), statementLines);
        facts(facts.facts());
    }

    private void logo(Logo logo) {
        float height = Math.min(56 * tight, 190 / logo.ratio());
        float width = height * logo.ratio();
        bands.add(new Band(0, height, (canvas, top) -> canvas.image(logo, CENTRE - width / 2, top - height, width, height)));
    }

    private TextStyle title(Text title, float scale) throws RenderingException {
        TextStyle style = TITLE.sized(TITLE.size() * Math.max(scale, 0.7f));
        TextStyle one = setter.fit(title.value(), style, COLUMN + 20, 1, 32 * scale, "displayParameter.title");
        if (setter.wrap(title.value(), one, COLUMN + 20, "displayParameter.title").size() <= 1) {
            return one;
        }
        return setter.fit(title.value(), style.sized(36 * scale), COLUMN, 2, Math.max(15, 20 * scale), "displayParameter.title");
    }

    private void text(String role, Text text, TextStyle style, float above, String field) throws RenderingException {
        centred(node(part, role, text), setter.balance(text.value(), style, COLUMN + 20, field), style, above);
    }

    private void centred(Node node, List<Line> lines, TextStyle style, float above) {
        if (lines.isEmpty()) {
            return;
        }
        bands.add(new Band(above * tight, lines.size() * style.leading(), (canvas, top) -> {
            float base = top - style.leading() * 0.5f - style.size() * 0.28f;
            for (Line line : lines) {
                canvas.text(node, line, CENTRE - line.width() / 2, base);
                base -= style.leading();
            }
        }));
    }

    private void kind(Text kind) throws RenderingException {
        Line line = setter.line(kind.value(), setter.fit(kind.value(), KIND, COLUMN - 120, 1, 6, "certificate.kind"), "certificate.kind");
        Node node = node(part, "P", kind);
        bands.add(new Band(5 * tight, KIND.leading(), (canvas, top) -> {
            float base = top - 10;
            canvas.text(node, line, CENTRE - line.width() / 2, base);
            canvas.fill(Palette.GOLD, CENTRE - line.width() / 2 - 46, base + 2.8f, 34, 0.8f);
            canvas.fill(Palette.GOLD, CENTRE + line.width() / 2 + 12, base + 2.8f, 34, 0.8f);
        }));
    }

    private void name(Text name, float scale) throws RenderingException {
        TextStyle one = setter.fit(name.value(), NAME.sized(NAME.size() * Math.max(scale, 0.7f)), COLUMN - 60, 1,
                Math.max(20, 30 * scale), "credentialSubject.fullName");
        TextStyle style = setter.fit(name.value(), one, COLUMN - 60, 2, 16, "credentialSubject.fullName");
        List<Line> lines = setter.balance(name.value(), style, COLUMN - 60, "credentialSubject.fullName");
        float widest = (float) lines.stream().mapToDouble(Line::width).max().orElse(0);
        float rule = Math.min(COLUMN, Math.max(330, widest + 60));
        centred(node(part, "P", name), lines, style, 2);
        bands.add(new Band(3, 6, (canvas, top) -> {
            canvas.fill(Palette.GOLD, CENTRE - rule / 2, top - 1, rule / 2 - 9, 0.9f);
            canvas.fill(Palette.GOLD, CENTRE + 9, top - 1, rule / 2 - 9, 0.9f);
            canvas.artifact(Canvas.Artifact.LAYOUT, cb -> {
                Canvas.colour(cb, Palette.GOLD);
                cb.moveTo(CENTRE - 3.4f, top - 0.5f);
                cb.lineTo(CENTRE, top + 2.9f);
                cb.lineTo(CENTRE + 3.4f, top - 0.5f);
                cb.lineTo(CENTRE, top - 3.9f);
                cb.fill();
            });
        }));
    }

    private void statement(List<Text> paragraphs, TextStyle style, int limit) throws RenderingException {
        int left = limit;
        float above = 9;
        for (Text paragraph : paragraphs) {
            List<Line> lines = setter.balance(paragraph.value(), style, 580, "statement");
            if (lines.size() > left) {
                shortened = true;
                lines = shortened(lines.subList(0, left));
            }
            left -= lines.size();
            centred(node(part, "P", paragraph), lines, style, above);
            above = 3;
        }
    }

    /** The first lines with an ellipsis at the end. */
    private List<Line> shortened(List<Line> lines) throws RenderingException {
        if (lines.isEmpty()) {
            return lines;
        }
        List<Line> result = new ArrayList<>(lines);
        Line last = result.remove(result.size() - 1);
        result.add(setter.line(last.text() + " \u2026", last.style(), "statement"));
        return result;
    }

    private void facts(List<Fact> facts) throws RenderingException {
        if (facts.isEmpty()) {
            return;
        }
        float room = COLUMN / facts.size();
        List<Column> columns = new ArrayList<>();
        float total = 0;
        float height = 0;
        float size = FACT_VALUE.size();
        for (Fact fact : facts) {
            size = Math.min(size, setter.fit(fact.value().value(), FACT_VALUE, room - 28, 1, 12, fact.label().value()).size());
        }
        for (Fact fact : facts) {
            Column column = column(fact, FACT_VALUE.sized(size), room);
            columns.add(column);
            total += column.width();
            height = Math.max(height, FACT_LABEL.leading() + 4 + column.value().size() * size / FACT_VALUE.size() * FACT_VALUE.leading());
        }
        float left = CENTRE - total / 2;
        float bandHeight = height;
        bands.add(new Band(15 * tight, height, (canvas, top) -> row(canvas, columns, left, top, bandHeight)));
    }

    private Column column(Fact fact, TextStyle style, float room) throws RenderingException {
        String field = "certificate." + fact.label().value();
        Line label = setter.line(fact.label().value(), setter.fit(fact.label().value(), FACT_LABEL, room - 20, 1, 5, field), field);
        Line spaced = new Line(label.runs(), label.style(), label.width(), true);
        List<Line> value = setter.balance(fact.value().value(), style, room - 28, field);
        float widest = (float) value.stream().mapToDouble(Line::width).max().orElse(0);
        Node node = part.add("P");
        return new Column(node, spaced, value, node(node, "Span", fact.label()), node(node, "Span", fact.value()),
                Math.min(room, Math.max(118, Math.max(widest, label.width()) + 52)));
    }

    private static void row(Canvas canvas, List<Column> columns, float start, float top, float height) {
        float left = start;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            float middle = left + column.width() / 2;
            canvas.text(column.labelNode(), column.label(), middle - column.label().width() / 2, top - 8.5f);
            float base = top - FACT_LABEL.leading() - 4 - (column.value().isEmpty() ? 0 : column.value().get(0).style().leading() * 0.72f);
            for (Line line : column.value()) {
                canvas.text(column.valueNode(), line, middle - line.width() / 2, base);
                base -= line.style().leading();
            }
            if (i > 0) {
                canvas.fill(Palette.GOLD, left - 0.35f, top - height + 2, 0.7f, height - 2);
            }
            left += column.width();
        }
    }

    private Node node(Node parent, String role, Text text) {
        Node node = parent.add(role);
        return node.language(text.language().equals(language) ? "" : text.language());
    }
}

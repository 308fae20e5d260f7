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

    private static final TextStyle ISSUER = TextStyle.of(TextStyle.Role.TITLE, 17, 21, Tone.PRIMARY).tracked(1.4f);
    private static final TextStyle TITLE = TextStyle.of(TextStyle.Role.TITLE, 45, 48, Tone.PRIMARY);
    private static final TextStyle KIND = TextStyle.of(TextStyle.Role.SANS_BOLD, 9, 13, Tone.ACCENT_TEXT).tracked(0.75f);
    private static final TextStyle LEAD = TextStyle.of(TextStyle.Role.ITALIC, 16, 19, Tone.MUTED);
    private static final TextStyle NAME = TextStyle.of(TextStyle.Role.ITALIC, 44, 48, Tone.INK);
    private static final TextStyle STATEMENT = TextStyle.of(TextStyle.Role.SERIF, 15, 19.5f, Tone.INK);
    private static final TextStyle FACT_LABEL = TextStyle.of(TextStyle.Role.SANS, 7.8f, 11, Tone.MUTED).tracked(0.62f);
    private static final TextStyle FACT_VALUE = TextStyle.of(TextStyle.Role.TITLE, 18, 21, Tone.PRIMARY);

    private static final TextStyle SIGNED_NAME = TextStyle.of(TextStyle.Role.SERIF, 11, 13, Tone.INK);
    private static final float PICTURE_GAP = 22;
    private static final float SIGNATORY = 190;
    /** Height of a scanned signature. */
    private static final float SCAN = 30;

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
    private final Sheet sheet;
    private final float centre;
    private final float column;
    private final Node part = new Node("Part");
    private final List<Band> bands = new ArrayList<>();
    private boolean shortened;
    private float tight = 1;
    private float spare;

    private CertificatePage(TypeSetter setter, String language, Sheet sheet) {
        this.setter = setter;
        this.language = language;
        this.sheet = sheet;
        this.centre = sheet.centre();
        this.column = sheet.column();
    }

    /**
     * Lays out the page.
     *
     * @param theme its pictures go to the top, in place of the logo where it has one; its signatories go to the end
     * @param logo the credential's, put at the top
     * @throws RenderingException for a character that cannot be drawn, and {@code LAYOUT} where issuer, title and name alone are too long
     */
    static CertificatePage of(TypeSetter setter, Theme theme, String language, CertificateFacts facts, Optional<Logo> logo)
            throws RenderingException {
        for (float scale = 1; scale > 0.5f; scale -= 0.08f) {
            CertificatePage page = new CertificatePage(setter, language, Sheet.of(theme.orientation()));
            page.bands(facts, pictures(theme, logo), theme, scale, Integer.MAX_VALUE);
            if (page.fits()) {
                return page;
            }
        }
        for (int lines = 8; lines >= 0; lines--) {
            CertificatePage page = new CertificatePage(setter, language, Sheet.of(theme.orientation()));
            page.bands(facts, pictures(theme, logo), theme, 0.6f, lines);
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
        float top = sheet.top() - (spare - gap * (bands.size() - 1)) * 0.45f;
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
        spare = sheet.top() - sheet.foot() - height;
        return spare >= 0;
    }

    private void bands(CertificateFacts facts, List<Logo> pictures, Theme theme, float scale, int statementLines) throws RenderingException {
        tight = Math.max(scale, 0.6f);
        pictures(pictures);
        TextStyle issuer = setter.fit(facts.issuerName().value(), ISSUER, column + 20, 1, Math.max(9.5f, 12 * scale), "issuer.legalName");
        text("P", facts.issuerName(), issuer, 8, "issuer.legalName");
        text("H1", facts.title(), title(facts.title(), scale), 9, "displayParameter.title");
        kind(facts.kind());
        text("P", facts.lead(), LEAD.sized(LEAD.size() * Math.max(scale, 0.8f)), 13, "certificate.lead");
        name(facts.holderName(), scale);
        statement(facts.statement(), STATEMENT.sized(STATEMENT.size() * Math.max(scale, 0.6f)), statementLines);
        facts(facts.facts());
        signatories(theme);
    }

    private static List<Logo> pictures(Theme theme, Optional<Logo> logo) {
        List<Logo> pictures = new ArrayList<>();
        theme.crest().ifPresent(pictures::add);
        theme.logo().or(() -> logo).ifPresent(pictures::add);
        return pictures;
    }

    private void pictures(List<Logo> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        float height = 56 * tight;
        for (Logo picture : pictures) {
            height = Math.min(height, 190 / picture.ratio());
        }
        float shared = height;
        float total = (float) pictures.stream().mapToDouble(picture -> shared * picture.ratio()).sum() + (pictures.size() - 1) * PICTURE_GAP;
        bands.add(new Band(0, shared, (canvas, top) -> {
            float left = centre - total / 2;
            for (Logo picture : pictures) {
                canvas.image(picture, left, top - shared, shared * picture.ratio(), shared);
                left += shared * picture.ratio() + PICTURE_GAP;
            }
        }));
    }

    private void signatories(Theme theme) throws RenderingException {
        int count = theme.signatories().size();
        if (count == 0) {
            return;
        }
        float room = Math.min(SIGNATORY, column / count);
        float scan = SCAN * tight;
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Theme.Signatory signatory = theme.signatories().get(i);
            Node node = part.add("P");
            Line name = setter.line(signatory.name(), setter.fit(signatory.name(), SIGNED_NAME, room - 16, 1, 6, "theme.signatories"), "theme.signatories");
            Line role = setter.line(signatory.role(), setter.fit(signatory.role(), FACT_LABEL, room - 16, 1, 4.5f, "theme.signatories"), "theme.signatories");
            Line spaced = new Line(name.runs(), name.style(), name.width(), true);
            Node nameNode = node.add("Span");
            Node roleNode = node.add("Span");
            float middle = centre + (i - (count - 1) / 2f) * room;
            Optional<Logo> picture = theme.signature(i);
            drawings.add((canvas, top) -> {
                picture.ifPresent(image -> signature(canvas, image, middle, top - scan, room - 40, scan));
                canvas.fill(Tone.HAIRLINE, middle - room / 2 + 14, top - scan - 1.5f, room - 28, 0.7f);
                canvas.text(nameNode, spaced, middle - name.width() / 2, top - scan - 12.5f);
                canvas.text(roleNode, role, middle - role.width() / 2, top - scan - 23);
            });
        }
        bands.add(new Band(8 * tight, scan + 26, (canvas, top) -> drawings.forEach(drawing -> drawing.draw(canvas, top))));
    }

    private static void signature(Canvas canvas, Logo image, float middle, float bottom, float room, float height) {
        float width = Math.min(room, height * image.ratio());
        canvas.image(image, middle - width / 2, bottom, width, width / image.ratio());
    }

    private TextStyle title(Text title, float scale) throws RenderingException {
        TextStyle style = TITLE.sized(TITLE.size() * Math.max(scale, 0.7f));
        TextStyle one = setter.fit(title.value(), style, column + 20, 1, 32 * scale, "displayParameter.title");
        if (setter.wrap(title.value(), one, column + 20, "displayParameter.title").size() <= 1) {
            return one;
        }
        return setter.fit(title.value(), style.sized(36 * scale), column, 2, Math.max(15, 20 * scale), "displayParameter.title");
    }

    private void text(String role, Text text, TextStyle style, float above, String field) throws RenderingException {
        centred(node(part, role, text), setter.balance(text.value(), style, column + 20, field), style, above);
    }

    private void centred(Node node, List<Line> lines, TextStyle style, float above) {
        if (lines.isEmpty()) {
            return;
        }
        bands.add(new Band(above * tight, lines.size() * style.leading(), (canvas, top) -> {
            float base = top - style.leading() * 0.5f - style.size() * 0.28f;
            for (Line line : lines) {
                canvas.text(node, line, centre - line.width() / 2, base);
                base -= style.leading();
            }
        }));
    }

    private void kind(Text kind) throws RenderingException {
        Line line = setter.line(kind.value(), setter.fit(kind.value(), KIND, column - 120, 1, 6, "certificate.kind"), "certificate.kind");
        Node node = node(part, "P", kind);
        bands.add(new Band(5 * tight, KIND.leading(), (canvas, top) -> {
            float base = top - 10;
            canvas.text(node, line, centre - line.width() / 2, base);
            canvas.fill(Tone.ACCENT, centre - line.width() / 2 - 46, base + 2.8f, 34, 0.8f);
            canvas.fill(Tone.ACCENT, centre + line.width() / 2 + 12, base + 2.8f, 34, 0.8f);
        }));
    }

    private void name(Text name, float scale) throws RenderingException {
        TextStyle one = setter.fit(name.value(), NAME.sized(NAME.size() * Math.max(scale, 0.7f)), column - 60, 1,
                Math.max(20, 30 * scale), "credentialSubject.fullName");
        TextStyle style = setter.fit(name.value(), one, column - 60, 2, 16, "credentialSubject.fullName");
        List<Line> lines = setter.balance(name.value(), style, column - 60, "credentialSubject.fullName");
        float widest = (float) lines.stream().mapToDouble(Line::width).max().orElse(0);
        float rule = Math.min(column, Math.max(330, widest + 60));
        centred(node(part, "P", name), lines, style, 2);
        bands.add(new Band(3, 6, (canvas, top) -> {
            canvas.fill(Tone.ACCENT, centre - rule / 2, top - 1, rule / 2 - 9, 0.9f);
            canvas.fill(Tone.ACCENT, centre + 9, top - 1, rule / 2 - 9, 0.9f);
            canvas.artifact(Canvas.Artifact.LAYOUT, cb -> {
                Canvas.colour(cb, canvas.rgb(Tone.ACCENT));
                cb.moveTo(centre - 3.4f, top - 0.5f);
                cb.lineTo(centre, top + 2.9f);
                cb.lineTo(centre + 3.4f, top - 0.5f);
                cb.lineTo(centre, top - 3.9f);
                cb.fill();
            });
        }));
    }

    private void statement(List<Text> paragraphs, TextStyle style, int limit) throws RenderingException {
        int left = limit;
        float above = 9;
        for (Text paragraph : paragraphs) {
            List<Line> lines = setter.balance(paragraph.value(), style, Math.min(580, column), "statement");
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
        float room = column / facts.size();
        List<Column> columns = new ArrayList<>();
        float total = 0;
        float height = 0;
        float size = FACT_VALUE.size();
        for (Fact fact : facts) {
            size = Math.min(size, setter.fit(fact.value().value(), FACT_VALUE, room - 28, 1, 12, fact.label().value()).size());
        }
        for (Fact fact : facts) {
            Column one = column(fact, FACT_VALUE.sized(size), room);
            columns.add(one);
            total += one.width();
            height = Math.max(height, FACT_LABEL.leading() + 4 + one.value().size() * size / FACT_VALUE.size() * FACT_VALUE.leading());
        }
        float left = centre - total / 2;
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
                canvas.fill(Tone.ACCENT, left - 0.35f, top - height + 2, 0.7f, height - 2);
            }
            left += column.width();
        }
    }

    private Node node(Node parent, String role, Text text) {
        Node node = parent.add(role);
        return node.language(text.language().equals(language) ? "" : text.language());
    }
}

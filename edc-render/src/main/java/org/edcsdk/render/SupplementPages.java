package org.edcsdk.render;

import com.lowagie.text.pdf.PdfOutline;
import java.util.ArrayList;
import java.util.List;
import org.edcsdk.view.Labels;

/** Distributes strips to pages and draws these, with running head and foot. For one thread. */
final class SupplementPages {

    static final float WIDTH = 595;
    static final float HEIGHT = 842;
    private static final float LEFT = SupplementLayout.LEFT;
    private static final float RIGHT = LEFT + SupplementLayout.COLUMN;
    private static final float TOP = 770;
    private static final float BOTTOM = 70;

    private static final TextStyle HEAD_LEFT = TextStyle.of(TextStyle.Role.SANS_BOLD, 7.8f, 10, Tone.PRIMARY).tracked(0.6f);
    private static final TextStyle HEAD_RIGHT = TextStyle.of(TextStyle.Role.SANS, 7.8f, 10, Tone.MUTED);
    private static final TextStyle FOOT = TextStyle.of(TextStyle.Role.SANS, 7.2f, 9, Tone.MUTED);

    private record Placed(Strip strip, float top, boolean repeated) {
    }

    private final TypeSetter setter;
    private final Labels labels;
    private final String supplement;
    private final List<List<Placed>> pages = new ArrayList<>();
    private Line issuer;
    private Line title;
    private Line foot;
    private final List<Line> numbers = new ArrayList<>();

    SupplementPages(TypeSetter setter, Labels labels, String supplement) {
        this.setter = setter;
        this.labels = labels;
        this.supplement = supplement;
    }

    /**
     * Distributes the strips.
     *
     * @param before number of pages before the supplement
     */
    void layout(List<Strip> strips, String issuerName, String credentialTitle, String credentialId, int before) throws RenderingException {
        paginate(strips);
        float half = SupplementLayout.COLUMN / 2 - 10;
        issuer = shortened(issuerName, HEAD_LEFT, half, "issuer.legalName");
        title = shortened(credentialTitle, HEAD_RIGHT, half, "displayParameter.title");
        foot = shortened(credentialId.isEmpty() ? supplement : supplement + " \u00B7 " + credentialId, FOOT, SupplementLayout.COLUMN - 90, "id");
        for (int i = 0; i < pages.size(); i++) {
            String number = Texts.fill(labels.text("page.of"), before + i + 1, before + pages.size());
            numbers.add(setter.line(number, FOOT, "page.of"));
        }
    }

    int count() {
        return pages.size();
    }

    /** Draws a page, counted from 0. */
    void draw(Canvas canvas, int page, PdfOutline outline) {
        frame(canvas, page);
        List<Placed> placed = pages.get(page);
        for (Placed one : placed) {
            for (Strip.Fill fill : one.strip().fills) {
                canvas.fill(fill.tone(), fill.x(), one.top() - fill.drop() - fill.height(), fill.width(), fill.height());
            }
            if (one.strip().bookmark != null) {
                canvas.bookmark(outline, one.strip().bookmark, one.top() + 8);
            }
        }
        for (int from = 0; from < placed.size(); ) {
            int to = from + 1;
            while (to < placed.size() && placed.get(to).strip().row == placed.get(from).strip().row) {
                to++;
            }
            row(canvas, placed.subList(from, to));
            from = to;
        }
    }

    private static void row(Canvas canvas, List<Placed> strips) {
        int columns = 0;
        for (Placed placed : strips) {
            for (Strip.Piece piece : placed.strip().pieces) {
                columns = Math.max(columns, piece.column() + 1);
            }
        }
        for (int column = 0; column < columns; column++) {
            for (Placed placed : strips) {
                for (Strip.Piece piece : placed.strip().pieces) {
                    if (piece.column() == column) {
                        piece(canvas, placed, piece);
                    }
                }
            }
        }
    }

    private static void piece(Canvas canvas, Placed placed, Strip.Piece piece) {
        float base = placed.top() - piece.drop();
        if (placed.repeated()) {
            canvas.artifact(Canvas.Artifact.HEADER, piece.line(), piece.x(), base);
            return;
        }
        canvas.text(piece.node(), piece.line(), piece.x(), base);
        if (piece.link() != null && piece.line().width() > 0) {
            float size = piece.line().style().size();
            float right = piece.x() + piece.line().width();
            canvas.fill(Tone.LINK, piece.x(), base - 1.7f, piece.line().width(), 0.4f);
            canvas.link(piece.node(), piece.link(), piece.link(), piece.x(), base - size * 0.3f, right, base + size * 0.85f);
        }
    }

    private void frame(Canvas canvas, int page) {
        canvas.artifact(Canvas.Artifact.BACKGROUND, cb -> {
            Canvas.colour(cb, canvas.rgb(Tone.PRIMARY));
            cb.rectangle(0, HEIGHT - 9, WIDTH, 9);
            cb.fill();
            Canvas.colour(cb, canvas.rgb(Tone.ACCENT));
            cb.rectangle(0, HEIGHT - 11.6f, WIDTH, 1.6f);
            cb.fill();
            Canvas.colour(cb, canvas.rgb(Tone.HAIRLINE));
            cb.rectangle(LEFT, 792, RIGHT - LEFT, 0.6f);
            cb.rectangle(LEFT, 53, RIGHT - LEFT, 0.6f);
            cb.fill();
        });
        canvas.artifact(Canvas.Artifact.HEADER, issuer, LEFT, 800);
        canvas.artifact(Canvas.Artifact.HEADER, title, RIGHT - title.width(), 800);
        canvas.artifact(Canvas.Artifact.FOOTER, foot, LEFT, 40);
        Line number = numbers.get(page);
        canvas.artifact(Canvas.Artifact.FOOTER, number, RIGHT - number.width(), 40);
    }

    private void paginate(List<Strip> strips) {
        List<Placed> page = new ArrayList<>();
        float top = TOP;
        for (int from = 0; from < strips.size(); ) {
            int to = chunk(strips, from);
            float room = top - BOTTOM;
            boolean moves = !page.isEmpty() && height(strips, from, to) > room && height(strips, from, to) <= TOP - BOTTOM - 60;
            for (int i = from; i < to; i++) {
                Strip strip = strips.get(i);
                if (!page.isEmpty() && (i == from && moves || top - strip.above - strip.height < BOTTOM)) {
                    pages.add(page);
                    page = new ArrayList<>();
                    top = repeat(page, strip);
                }
                if (page.isEmpty() && strip.pieces.isEmpty()) {
                    continue; // blank at the top of a page
                }
                top -= page.isEmpty() ? 0 : strip.above;
                page.add(new Placed(strip, top, false));
                top -= strip.height;
            }
            from = to;
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
    }

    private static float repeat(List<Placed> page, Strip strip) {
        float top = TOP;
        if (strip.head != null) {
            for (Strip head : strip.head.strips()) {
                page.add(new Placed(head, top, true));
                top -= head.height;
            }
        }
        return top;
    }

    /** The end of the strips that belong together from here on. */
    private static int chunk(List<Strip> strips, int from) {
        int to = from;
        while (to < strips.size() - 1 && strips.get(to).keepWithNext) {
            to++;
        }
        return to + 1;
    }

    private static float height(List<Strip> strips, int from, int to) {
        float height = 0;
        for (int i = from; i < to; i++) {
            height += strips.get(i).height + (i == from ? 0 : strips.get(i).above);
        }
        return height + strips.get(from).above;
    }

    /** A line for the running head or foot; the whole text stands in the document itself. */
    private Line shortened(String text, TextStyle style, float width, String field) throws RenderingException {
        Line whole = setter.line(text, style, field);
        int length = text.codePointCount(0, text.length());
        while (whole.width() > width && length > 1) {
            length -= Math.max(1, length / 12);
            whole = setter.line(text.substring(0, text.offsetByCodePoints(0, length)).strip() + "\u2026", style, field);
        }
        return whole;
    }
}

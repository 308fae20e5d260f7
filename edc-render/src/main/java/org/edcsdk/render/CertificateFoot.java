package org.edcsdk.render;

import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfImportedPage;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.view.Labels;

/** The foot of the certificate: seal card at the left, badge in the middle, link and QR code at the right, and the empty signature field. */
final class CertificateFoot {

    private static final float BOTTOM = 66;
    private static final float CARD_WIDTH = 236;
    private static final float CARD_HEIGHT = 66;
    private static final float QR = 82;
    static final float BADGE = 114;

    private static final TextStyle HEAD = TextStyle.of(TextStyle.Role.SANS_BOLD, 8.4f, 11.5f, Tone.ACCENT_TEXT);
    private static final TextStyle ORGANISATION = TextStyle.of(TextStyle.Role.TITLE, 11.5f, 13, Tone.PRIMARY);
    private static final TextStyle SMALL = TextStyle.of(TextStyle.Role.SANS, 7.2f, 10, Tone.MUTED);
    private static final TextStyle ADDRESS = TextStyle.of(TextStyle.Role.SANS, 7.4f, 10.2f, Tone.LINK);

    private final TypeSetter setter;
    private final Labels labels;
    private final Sheet sheet;
    private final Node part;
    private Drawing card = canvas -> { };
    private Drawing verify = canvas -> { };
    private Drawing badge = canvas -> { };
    private Node field;

    private interface Drawing {
        void draw(Canvas canvas);
    }

    CertificateFoot(TypeSetter setter, Labels labels, Sheet sheet, Node part) {
        this.setter = setter;
        this.labels = labels;
        this.sheet = sheet;
        this.part = part;
    }

    /** Lays out all that is there, in the order in which it is read. */
    void layout(Optional<SealCard> seal, byte[] badgeFile, String badgeText, Optional<String> url) throws RenderingException {
        if (seal.isPresent()) {
            card(seal.get());
        }
        badge(badgeFile, badgeText);
        if (url.isPresent()) {
            verify(url.get());
        }
        field = part.add("Form").alternative(labels.text("render.sealField"));
    }

    void draw(Canvas canvas) {
        card.draw(canvas);
        badge.draw(canvas);
        verify.draw(canvas);
        sealField(canvas);
    }

    /**
     * An empty signature field without extent. It is made here and not by the signing library, because PDF/UA wants it in the structure tree and
     * with a description (ISO 14289-1, 7.18.1 and 7.18.4).
     */
    private void sealField(Canvas canvas) {
        PdfFormField seal = PdfFormField.createSignature(canvas.writer());
        seal.setFieldName(PdfDocument.SEAL_FIELD);
        seal.setWidget(Canvas.nowhere(), null);
        seal.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        seal.put(PdfName.TU, Texts.of(labels.text("render.sealField")));
        seal.put(PdfName.P, canvas.writer().getCurrentPage());
        canvas.tie(field, seal);
    }

    private void card(SealCard seal) throws RenderingException {
        float width = CARD_WIDTH - 66;
        Line head = setter.line(labels.text("seal.title"), HEAD, "seal.title");
        TextStyle nameStyle = setter.fit(seal.organisation(), ORGANISATION, width, 2, 6.5f, "seal.organisation");
        List<Line> name = setter.wrap(seal.organisation(), nameStyle, width, "seal.organisation");
        String dated = seal.organizationIdentifier().isBlank() ? date(seal) : seal.organizationIdentifier() + " \u00B7 " + date(seal);
        List<Line> id = setter.wrap(dated, setter.fit(dated, SMALL, width, 1, 5.5f, "seal.organizationIdentifier"), width, "seal.organizationIdentifier");
        boolean other = !seal.commonName().equals(seal.organisation());
        String common = other ? seal.commonName() : "";
        List<Line> by = setter.wrap(common, setter.fit(common, SMALL, width, 1, 5.5f, "seal.commonName"), width, "seal.commonName");
        Node group = part.add("Div");
        Node headNode = group.add("P");
        Node nameNode = group.add("P");
        Node idNode = group.add("P");
        Optional<Node> byNode = by.isEmpty() ? Optional.empty() : Optional.of(group.add("P"));
        float content = HEAD.leading() + name.size() * nameStyle.leading() + (id.size() + by.size()) * SMALL.leading();
        float height = Math.max(CARD_HEIGHT, content + 16);
        card = canvas -> {
            cardGround(canvas, height);
            float x = sheet.left() + 56;
            float top = BOTTOM + height / 2 + content / 2;
            canvas.text(headNode, head, x, top - 9);
            top = lines(canvas, nameNode, name, x, top - HEAD.leading());
            float below = lines(canvas, idNode, id, x, top - 0.5f);
            byNode.ifPresent(node -> lines(canvas, node, by, x, below));
        };
    }

    private static float lines(Canvas canvas, Node node, List<Line> lines, float x, float from) {
        float top = from;
        for (Line line : lines) {
            canvas.text(node, line, x, top - line.style().leading() * 0.78f);
            top -= line.style().leading();
        }
        return top;
    }

    private String date(SealCard seal) {
        Locale locale = labels.language().equals("en") ? Locale.UK : Locale.forLanguageTag(labels.language());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(seal.issued());
    }

    private void cardGround(Canvas canvas, float height) {
        canvas.artifact(Canvas.Artifact.LAYOUT, cb -> {
            Canvas.colour(cb, canvas.rgb(Tone.WHITE));
            Canvas.pen(cb, canvas.rgb(Tone.ACCENT), 0.7f);
            cb.roundRectangle(sheet.left(), BOTTOM, CARD_WIDTH, height, 5);
            cb.fillStroke();
            rosette(canvas, cb, sheet.left() + 29, BOTTOM + height / 2);
        });
    }

    /** A small seal with a tick: it marks the card, it proves nothing, and it looks like no official mark. */
    private static void rosette(Canvas canvas, PdfContentByte cb, float x, float y) {
        Canvas.colour(cb, canvas.rgb(Tone.ACCENT));
        for (int i = 0; i < 64; i++) {
            double angle = Math.PI * 2 * i / 64;
            double radius = i % 4 < 2 ? 18.6 : 16.8;
            float px = (float) (x + radius * Math.cos(angle));
            float py = (float) (y + radius * Math.sin(angle));
            if (i == 0) {
                cb.moveTo(px, py);
            } else {
                cb.lineTo(px, py);
            }
        }
        cb.fill();
        Canvas.colour(cb, canvas.rgb(Tone.PRIMARY));
        cb.circle(x, y, 14.4f);
        cb.fill();
        Canvas.pen(cb, canvas.rgb(Tone.ACCENT), 0.5f);
        cb.circle(x, y, 12.2f);
        cb.stroke();
        Canvas.pen(cb, canvas.rgb(Tone.WHITE), 2.1f);
        cb.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        cb.moveTo(x - 5.6f, y + 0.2f);
        cb.lineTo(x - 1.6f, y - 4.2f);
        cb.lineTo(x + 6, y + 4.8f);
        cb.stroke();
        cb.setLineCap(PdfContentByte.LINE_CAP_BUTT);
    }

    private void badge(byte[] file, String text) {
        float left = sheet.centre() - BADGE / 2;
        Node figure = part.add("Figure").alternative(text).box(left, sheet.badgeBottom(), left + BADGE, sheet.badgeBottom() + BADGE);
        badge = canvas -> {
            PdfImportedPage drawing = canvas.drawing(file);
            canvas.figure(figure, cb -> cb.addTemplate(drawing, left, sheet.badgeBottom()));
        };
    }

    private void verify(String url) throws RenderingException {
        float right = sheet.width() - sheet.left();
        float qrLeft = right - QR;
        Line head = setter.line(labels.text("verify.title"), HEAD, "verify.title");
        String shown = url.replaceFirst("^[Hh][Tt][Tt][Pp][Ss]?://", "");
        List<Line> address = setter.wrap(shown, setter.fit(shown, ADDRESS, sheet.linkWidth(), 3, 4.5f, "verifyUrl"), sheet.linkWidth(), "verifyUrl");
        Node headNode = part.add("P");
        Node link = part.add("P").add("Link");
        Node figure = part.add("Figure").alternative(Texts.fill(labels.text("render.qr"), url)).box(qrLeft, BOTTOM - 8, right, BOTTOM - 8 + QR);
        QrMark mark = new QrMark(url);
        verify = canvas -> {
            float height = HEAD.leading() + address.size() * ADDRESS.leading();
            float top = BOTTOM + CARD_HEIGHT / 2 + height / 2;
            float edge = qrLeft - 14;
            canvas.text(headNode, head, edge - head.width(), top - 9);
            float base = top - HEAD.leading() - 8.6f;
            for (Line line : address) {
                float x = edge - line.width();
                canvas.text(link, line, x, base);
                canvas.fill(Tone.LINK, x, base - 1.6f, line.width(), 0.4f);
                canvas.link(link, url, Texts.fill(labels.text("render.link"), url), x, base - 2.4f, edge, base + 6.6f);
                base -= line.style().leading();
            }
            canvas.figure(figure, cb -> {
                Canvas.pen(cb, canvas.rgb(Tone.ACCENT), 0.7f);
                mark.draw(cb, canvas.rgb(Tone.PRIMARY), qrLeft, BOTTOM - 8, QR);
                cb.rectangle(qrLeft, BOTTOM - 8, QR, QR);
                cb.stroke();
            });
        };
    }
}

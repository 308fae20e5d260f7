package org.edcsdk.render;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfContentByte;

/** What lies below everything on the certificate page: ground, background picture, ornament. */
final class Paper {
    private static final float FRAME = 26;
    private static final float NOTCH = 13;
    private static final float BAND = 22;

    private Paper() {
    }

    static byte[] file(Theme theme, Sheet sheet) {
        return Background.file(sheet.width(), sheet.height(), cb -> draw(cb, theme, sheet));
    }

    private static void draw(PdfContentByte cb, Theme theme, Sheet sheet) {
        Palette palette = theme.palette();
        Canvas.colour(cb, palette.of(Tone.PAPER));
        cb.rectangle(0, 0, sheet.width(), sheet.height());
        cb.fill();
        theme.background().ifPresent(picture -> fill(cb, picture, sheet));
        switch (theme.ornament()) {
            case GUILLOCHE -> Guilloche.draw(cb, palette, sheet);
            case FRAME -> frame(cb, palette, sheet);
            case BAND -> band(cb, palette, sheet);
            case NONE -> { }
        }
    }

    /** Fills the whole page; what does not fit its proportions hangs over the edges. */
    private static void fill(PdfContentByte cb, Logo picture, Sheet sheet) {
        float width = Math.max(sheet.width(), sheet.height() * picture.ratio());
        float height = width / picture.ratio();
        try {
            cb.addImage(picture.image(), width, 0, 0, height, (sheet.width() - width) / 2, (sheet.height() - height) / 2);
        } catch (DocumentException e) {
            throw new IllegalStateException("background", e);
        }
    }

    private static void frame(PdfContentByte cb, Palette palette, Sheet sheet) {
        notched(cb, palette.of(Tone.PRIMARY), 1.6f, FRAME, NOTCH, sheet);
        notched(cb, palette.of(Tone.ACCENT), 0.6f, FRAME + 5, NOTCH, sheet);
        Canvas.colour(cb, palette.of(Tone.ACCENT));
        for (int corner = 0; corner < 4; corner++) {
            float x = corner % 2 == 0 ? FRAME + 3 : sheet.width() - FRAME - 3;
            float y = corner < 2 ? FRAME + 3 : sheet.height() - FRAME - 3;
            cb.moveTo(x - 4.2f, y);
            cb.lineTo(x, y + 4.2f);
            cb.lineTo(x + 4.2f, y);
            cb.lineTo(x, y - 4.2f);
            cb.closePath();
        }
        cb.fill();
    }

    /** A rectangle whose corners are bent inwards. */
    private static void notched(PdfContentByte cb, int colour, float line, float inset, float notch, Sheet sheet) {
        float right = sheet.width() - inset;
        float top = sheet.height() - inset;
        float bend = notch * 0.55f;
        Canvas.pen(cb, colour, line);
        cb.moveTo(inset + notch, inset);
        cb.lineTo(right - notch, inset);
        cb.curveTo(right - notch, inset + bend, right - bend, inset + notch, right, inset + notch);
        cb.lineTo(right, top - notch);
        cb.curveTo(right - bend, top - notch, right - notch, top - bend, right - notch, top);
        cb.lineTo(inset + notch, top);
        cb.curveTo(inset + notch, top - bend, inset + bend, top - notch, inset, top - notch);
        cb.lineTo(inset, inset + notch);
        cb.curveTo(inset + bend, inset + notch, inset + notch, inset + bend, inset + notch, inset);
        cb.stroke();
    }

    private static void band(PdfContentByte cb, Palette palette, Sheet sheet) {
        int primary = palette.of(Tone.PRIMARY);
        Canvas.colour(cb, Ink.mix(palette.of(Tone.PAPER), primary, 0.04));
        for (int i = 0; i < 5; i++) {
            float radius = 250 - i * 46;
            cb.circle(sheet.width() - 40, sheet.height() + 10, radius);
            Canvas.colour(cb, Ink.mix(palette.of(Tone.PAPER), i % 2 == 0 ? primary : palette.of(Tone.ACCENT), 0.035 + i * 0.012));
            cb.fill();
        }
        Canvas.colour(cb, primary);
        cb.rectangle(0, 0, BAND, sheet.height());
        cb.fill();
        Canvas.colour(cb, palette.of(Tone.ACCENT));
        cb.rectangle(BAND, 0, 5, sheet.height());
        cb.fill();
        Canvas.colour(cb, Ink.mix(primary, 0xFFFFFF, 0.12));
        for (int i = 0; i < sheet.height() / 44; i++) {
            cb.moveTo(0, i * 44);
            cb.lineTo(BAND, i * 44 + 22);
            cb.lineTo(BAND, i * 44 + 44);
            cb.lineTo(0, i * 44 + 22);
            cb.closePath();
        }
        cb.fill();
    }
}

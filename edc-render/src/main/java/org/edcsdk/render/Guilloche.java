package org.edcsdk.render;

import com.lowagie.text.pdf.PdfContentByte;

/** The paper of the certificate: ground, a border woven of sine waves, corner rosettes, and a pale rosette behind the text. */
final class Guilloche {

    private static final float OUTER = 20;
    private static final float BAND = 22;
    private static final float INNER = OUTER + BAND;
    private static final float CORNER = 34;
    /** Curves for one wave; they follow its slope, so that few are enough. */
    private static final int STEPS = 4;
    /** Length of a wave of the border; as many as fit whole are drawn. */
    private static final double WAVE_LENGTH = 28.4;

    private final PdfContentByte cb;
    private final float w;
    private final float h;
    private final int paper;
    private final int primary;
    private final int accent;
    private final int pale;
    private final int palePrimary;
    private final int wave;

    private Guilloche(PdfContentByte cb, Palette palette, Sheet sheet) {
        this.cb = cb;
        this.w = sheet.width();
        this.h = sheet.height();
        this.paper = palette.of(Tone.PAPER);
        this.primary = palette.of(Tone.PRIMARY);
        this.accent = palette.of(Tone.ACCENT);
        this.pale = Ink.mix(paper, accent, 0.155);
        this.palePrimary = Ink.mix(paper, primary, 0.085);
        this.wave = Ink.mix(primary, 0xFFFFFF, 0.18);
    }

    static void draw(PdfContentByte cb, Palette palette, Sheet sheet) {
        Guilloche guilloche = new Guilloche(cb, palette, sheet);
        guilloche.watermark();
        guilloche.border();
    }

    private void watermark() {
        double wide = w > h ? 1.5 : 1;
        Canvas.pen(cb, pale, 0.45f);
        for (int strand = 0; strand < 14; strand++) {
            ring(w / 2, h / 2 + 8, 196, 38, 18, strand * 2 * Math.PI / 14, wide);
        }
        Canvas.pen(cb, palePrimary, 0.4f);
        for (int strand = 0; strand < 12; strand++) {
            ring(w / 2, h / 2 + 8, 112, 40, 12, strand * 2 * Math.PI / 12, wide);
        }
        Canvas.pen(cb, pale, 0.4f);
        for (int strand = 0; strand < 8; strand++) {
            ring(w / 2, h / 2 + 8, 42, 25, 8, strand * 2 * Math.PI / 8, wide);
        }
    }

    /** A closed wave around a centre: radius r + a sin(n t + phase), widened to an ellipse. */
    private void ring(double cx, double cy, double r, double a, int n, double phase, double wide) {
        int steps = n * STEPS;
        double d = 2 * Math.PI / steps;
        for (int i = 0; i <= steps; i++) {
            double t = i * d;
            double[] at = point(r, a, n, phase, t);
            if (i == 0) {
                cb.moveTo(f(cx + wide * at[0]), f(cy + at[1]));
                continue;
            }
            double[] before = point(r, a, n, phase, t - d);
            cb.curveTo(f(cx + wide * (before[0] + before[2] * d / 3)), f(cy + before[1] + before[3] * d / 3),
                    f(cx + wide * (at[0] - at[2] * d / 3)), f(cy + at[1] - at[3] * d / 3), f(cx + wide * at[0]), f(cy + at[1]));
        }
        cb.stroke();
    }

    /** x, y and their derivatives. */
    private static double[] point(double r, double a, int n, double phase, double t) {
        double radius = r + a * StrictMath.sin(n * t + phase);
        double change = a * n * StrictMath.cos(n * t + phase);
        double cos = StrictMath.cos(t);
        double sin = StrictMath.sin(t);
        return new double[] {radius * cos, radius * sin, change * cos - radius * sin, change * sin + radius * cos};
    }

    private void border() {
        Canvas.colour(cb, Ink.mix(0xFFFFFF, primary, 0.07));
        cb.rectangle(OUTER, OUTER, w - 2 * OUTER, h - 2 * OUTER);
        cb.rectangle(INNER, INNER, w - 2 * INNER, h - 2 * INNER);
        cb.eoFill();
        for (int strand = 0; strand < 6; strand++) {
            Canvas.pen(cb, strand % 3 == 0 ? accent : wave, 0.5f);
            double phase = strand * Math.PI / 3;
            sides(phase, 8.6, 1);
        }
        for (int strand = 0; strand < 4; strand++) {
            Canvas.pen(cb, wave, 0.35f);
            sides(strand * Math.PI / 2 + 0.4, 5, 2);
        }
        frame(OUTER, primary, 2.4f);
        frame(INNER, primary, 1);
        frame(INNER + 4, accent, 0.9f);
        frame(INNER + 6.2f, accent, 0.4f);
        for (int corner = 0; corner < 4; corner++) {
            corner(corner % 2 == 0 ? OUTER : w - OUTER - CORNER, corner < 2 ? OUTER : h - OUTER - CORNER);
        }
    }

    private void sides(double phase, double height, int frequency) {
        double middle = OUTER + BAND / 2;
        double across = w - 2 * (OUTER + CORNER);
        double along = h - 2 * (OUTER + CORNER);
        wave(OUTER + CORNER, middle, across, waves(across) * frequency, phase, height, false);
        wave(OUTER + CORNER, h - middle, across, waves(across) * frequency, phase, height, false);
        wave(OUTER + CORNER, middle, along, waves(along) * frequency, phase, height, true);
        wave(OUTER + CORNER, w - middle, along, waves(along) * frequency, phase, height, true);
    }

    private static int waves(double length) {
        return (int) Math.round(length / WAVE_LENGTH);
    }

    private void wave(double from, double middle, double length, int waves, double phase, double height, boolean upright) {
        int steps = waves * STEPS;
        double d = length / steps;
        double k = 2 * Math.PI * waves / length;
        for (int i = 0; i <= steps; i++) {
            double s = i * d;
            double y = height * StrictMath.sin(k * s + phase);
            double slope = height * k * StrictMath.cos(k * s + phase);
            if (i == 0) {
                to(upright, from, middle + y);
                continue;
            }
            double yBefore = height * StrictMath.sin(k * (s - d) + phase);
            double slopeBefore = height * k * StrictMath.cos(k * (s - d) + phase);
            curve(upright, from + s - d * 2 / 3, middle + yBefore + slopeBefore * d / 3,
                    from + s - d / 3, middle + y - slope * d / 3, from + s, middle + y);
        }
        cb.stroke();
    }

    private void to(boolean upright, double along, double across) {
        cb.moveTo(f(upright ? across : along), f(upright ? along : across));
    }

    private void curve(boolean upright, double a1, double c1, double a2, double c2, double a3, double c3) {
        if (upright) {
            cb.curveTo(f(c1), f(a1), f(c2), f(a2), f(c3), f(a3));
        } else {
            cb.curveTo(f(a1), f(c1), f(a2), f(c2), f(a3), f(c3));
        }
    }

    private void frame(float inset, int colour, float width) {
        Canvas.pen(cb, colour, width);
        cb.rectangle(inset, inset, w - 2 * inset, h - 2 * inset);
        cb.stroke();
    }

    private void corner(float left, float bottom) {
        Canvas.colour(cb, paper);
        Canvas.pen(cb, primary, 2.4f);
        cb.rectangle(left, bottom, CORNER, CORNER);
        cb.fillStroke();
        Canvas.pen(cb, accent, 0.6f);
        cb.rectangle(left + 2.6f, bottom + 2.6f, CORNER - 5.2f, CORNER - 5.2f);
        cb.stroke();
        double x = left + CORNER / 2;
        double y = bottom + CORNER / 2;
        Canvas.pen(cb, wave, 0.4f);
        for (int strand = 0; strand < 6; strand++) {
            ring(x, y, 8.6, 4.4, 8, strand * Math.PI / 3, 1);
        }
        Canvas.pen(cb, accent, 0.5f);
        for (int strand = 0; strand < 4; strand++) {
            ring(x, y, 3, 2.4, 6, strand * Math.PI / 2, 1);
        }
    }

    /** A tenth of a point is finer than the eye, and short numbers compress well. */
    private static float f(double value) {
        return (float) (StrictMath.round(value * 10) / 10.0);
    }
}

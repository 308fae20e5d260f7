package org.edcsdk.render;

import com.lowagie.text.pdf.PdfContentByte;

/** The paper of the certificate: ground, a border woven of sine waves, corner rosettes, and a pale rosette behind the text. */
final class Guilloche {

    private static final float W = CertificatePage.WIDTH;
    private static final float H = CertificatePage.HEIGHT;
    private static final float OUTER = 20;
    private static final float BAND = 22;
    private static final float INNER = OUTER + BAND;
    private static final float CORNER = 34;
    /** Curves for one wave; they follow its slope, so that few are enough. */
    private static final int STEPS = 4;
    private static final int PALE = 0xF1E9D6;
    private static final int PALE_NAVY = 0xE9EBEC;
    private static final int BAND_GROUND = 0xEEF1F5;
    private static final int WAVE = 0x3D5788;

    private Guilloche() {
    }

    static void draw(PdfContentByte cb) {
        Canvas.colour(cb, Palette.PAPER);
        cb.rectangle(0, 0, W, H);
        cb.fill();
        watermark(cb);
        border(cb);
    }

    private static void watermark(PdfContentByte cb) {
        Canvas.pen(cb, PALE, 0.45f);
        for (int strand = 0; strand < 14; strand++) {
            ring(cb, W / 2, 306, 196, 38, 18, strand * 2 * Math.PI / 14, 1.5);
        }
        Canvas.pen(cb, PALE_NAVY, 0.4f);
        for (int strand = 0; strand < 12; strand++) {
            ring(cb, W / 2, 306, 112, 40, 12, strand * 2 * Math.PI / 12, 1.5);
        }
        Canvas.pen(cb, PALE, 0.4f);
        for (int strand = 0; strand < 8; strand++) {
            ring(cb, W / 2, 306, 42, 25, 8, strand * 2 * Math.PI / 8, 1.5);
        }
    }

    /** A closed wave around a centre: radius r + a sin(n t + phase), widened to an ellipse. */
    private static void ring(PdfContentByte cb, double cx, double cy, double r, double a, int n, double phase, double wide) {
        int steps = n * STEPS;
        double h = 2 * Math.PI / steps;
        for (int i = 0; i <= steps; i++) {
            double t = i * h;
            double[] at = point(r, a, n, phase, t);
            if (i == 0) {
                cb.moveTo(f(cx + wide * at[0]), f(cy + at[1]));
                continue;
            }
            double[] before = point(r, a, n, phase, t - h);
            cb.curveTo(f(cx + wide * (before[0] + before[2] * h / 3)), f(cy + before[1] + before[3] * h / 3),
                    f(cx + wide * (at[0] - at[2] * h / 3)), f(cy + at[1] - at[3] * h / 3), f(cx + wide * at[0]), f(cy + at[1]));
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

    private static void border(PdfContentByte cb) {
        Canvas.colour(cb, BAND_GROUND);
        cb.rectangle(OUTER, OUTER, W - 2 * OUTER, H - 2 * OUTER);
        cb.rectangle(INNER, INNER, W - 2 * INNER, H - 2 * INNER);
        cb.eoFill();
        for (int strand = 0; strand < 6; strand++) {
            Canvas.pen(cb, strand % 3 == 0 ? Palette.GOLD : WAVE, 0.5f);
            double phase = strand * Math.PI / 3;
            sides(cb, phase, 8.6, 1);
        }
        for (int strand = 0; strand < 4; strand++) {
            Canvas.pen(cb, WAVE, 0.35f);
            sides(cb, strand * Math.PI / 2 + 0.4, 5, 2);
        }
        frame(cb, OUTER, Palette.NAVY, 2.4f);
        frame(cb, INNER, Palette.NAVY, 1);
        frame(cb, INNER + 4, Palette.GOLD, 0.9f);
        frame(cb, INNER + 6.2f, Palette.GOLD, 0.4f);
        for (int corner = 0; corner < 4; corner++) {
            corner(cb, corner % 2 == 0 ? OUTER : W - OUTER - CORNER, corner < 2 ? OUTER : H - OUTER - CORNER);
        }
    }

    private static void sides(PdfContentByte cb, double phase, double height, int frequency) {
        double middle = OUTER + BAND / 2;
        wave(cb, OUTER + CORNER, middle, W - 2 * (OUTER + CORNER), 26 * frequency, phase, height, false);
        wave(cb, OUTER + CORNER, H - middle, W - 2 * (OUTER + CORNER), 26 * frequency, phase, height, false);
        wave(cb, OUTER + CORNER, middle, H - 2 * (OUTER + CORNER), 17 * frequency, phase, height, true);
        wave(cb, OUTER + CORNER, W - middle, H - 2 * (OUTER + CORNER), 17 * frequency, phase, height, true);
    }

    private static void wave(PdfContentByte cb, double from, double middle, double length, int waves, double phase, double height, boolean upright) {
        int steps = waves * STEPS;
        double h = length / steps;
        double k = 2 * Math.PI * waves / length;
        for (int i = 0; i <= steps; i++) {
            double s = i * h;
            double y = height * StrictMath.sin(k * s + phase);
            double slope = height * k * StrictMath.cos(k * s + phase);
            if (i == 0) {
                to(cb, upright, from, middle + y);
                continue;
            }
            double yBefore = height * StrictMath.sin(k * (s - h) + phase);
            double slopeBefore = height * k * StrictMath.cos(k * (s - h) + phase);
            curve(cb, upright, from + s - h * 2 / 3, middle + yBefore + slopeBefore * h / 3,
                    from + s - h / 3, middle + y - slope * h / 3, from + s, middle + y);
        }
        cb.stroke();
    }

    private static void to(PdfContentByte cb, boolean upright, double along, double across) {
        cb.moveTo(f(upright ? across : along), f(upright ? along : across));
    }

    private static void curve(PdfContentByte cb, boolean upright, double a1, double c1, double a2, double c2, double a3, double c3) {
        if (upright) {
            cb.curveTo(f(c1), f(a1), f(c2), f(a2), f(c3), f(a3));
        } else {
            cb.curveTo(f(a1), f(c1), f(a2), f(c2), f(a3), f(c3));
        }
    }

    private static void frame(PdfContentByte cb, float inset, int colour, float width) {
        Canvas.pen(cb, colour, width);
        cb.rectangle(inset, inset, W - 2 * inset, H - 2 * inset);
        cb.stroke();
    }

    private static void corner(PdfContentByte cb, float left, float bottom) {
        Canvas.colour(cb, Palette.PAPER);
        Canvas.pen(cb, Palette.NAVY, 2.4f);
        cb.rectangle(left, bottom, CORNER, CORNER);
        cb.fillStroke();
        Canvas.pen(cb, Palette.GOLD, 0.6f);
        cb.rectangle(left + 2.6f, bottom + 2.6f, CORNER - 5.2f, CORNER - 5.2f);
        cb.stroke();
        double x = left + CORNER / 2;
        double y = bottom + CORNER / 2;
        Canvas.pen(cb, WAVE, 0.4f);
        for (int strand = 0; strand < 6; strand++) {
            ring(cb, x, y, 8.6, 4.4, 8, strand * Math.PI / 3, 1);
        }
        Canvas.pen(cb, Palette.GOLD, 0.5f);
        for (int strand = 0; strand < 4; strand++) {
            ring(cb, x, y, 3, 2.4, 6, strand * Math.PI / 2, 1);
        }
    }

    /** A tenth of a point is finer than the eye, and short numbers compress well. */
    private static float f(double value) {
        return (float) (StrictMath.round(value * 10) / 10.0);
    }
}

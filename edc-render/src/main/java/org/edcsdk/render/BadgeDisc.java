package org.edcsdk.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** The parts of the badge that are the same on every one: scalloped gold disc, dark ring, field with rosette. */
final class BadgeDisc {

    static final double CX = 500;
    static final double CY = 500;
    /** Radius of the ivory field that carries kind and title. */
    static final double FIELD = 300;
    static final double RING_OUTER = 400;
    static final double RING_INNER = 316;

    static final int NAVY = 0x12295C;
    static final int NAVY_DEEP = 0x091A42;
    static final int NAVY_LIGHT = 0x24468C;
    static final int GOLD_DEEP = 0x7E5A14;
    static final int GOLD_DARK = 0x9C7424;
    static final int GOLD = 0xC79F45;
    static final int GOLD_LIGHT = 0xEBD391;
    static final int GOLD_PALE = 0xFBF1CF;
    static final int IVORY = 0xFFFDF7;
    static final int IVORY_DEEP = 0xF4EBD6;

    private static final int PETALS = 36;
    private static final double TIP = 484;
    private static final double VALLEY = 456;
    /** Facets of the disc share this many tones, so that few paths are enough. */
    private static final int TONES = 10;

    private BadgeDisc() {
    }

    static void draw(BadgeShapes.Builder out, Theme.Badge shape) {
        switch (shape) {
            case MEDALLION -> {
                out.fill(scallops(), new Ink.Flat(GOLD_DARK));
                facets(out);
                out.line(scallops(), new Ink.Flat(GOLD_DARK), 2);
            }
            case HEXAGON -> BadgePlate.hexagon(out);
            case STAR -> BadgePlate.star(out);
            case ROUND -> BadgePlate.beads(out);
        }
        out.fill(circle(432), diagonal(GOLD_DEEP, GOLD_DARK, GOLD));
        out.fill(circle(427), diagonal(GOLD_PALE, GOLD, GOLD_DARK));
        out.fill(circle(412), diagonal(GOLD_DARK, GOLD_LIGHT, GOLD_PALE));
        out.fill(circle(RING_OUTER + 4), new Ink.Flat(GOLD_DEEP));
        out.fill(circle(RING_OUTER), new Ink.Linear(250, 150, 750, 850,
                List.of(new Ink.Stop(0, NAVY_LIGHT), new Ink.Stop(0.5, NAVY), new Ink.Stop(1, NAVY_DEEP))));
        out.line(circle(RING_OUTER - 8), new Ink.Flat(GOLD), 1.6);
        out.line(circle(RING_INNER + 10), new Ink.Flat(GOLD), 1.6);
        out.fill(circle(RING_INNER + 2), new Ink.Flat(NAVY_DEEP));
        out.fill(circle(RING_INNER), diagonal(GOLD_PALE, GOLD, GOLD_DARK));
        out.fill(circle(FIELD + 6), diagonal(GOLD_DARK, GOLD_LIGHT, GOLD_PALE));
        out.fill(circle(FIELD), new Ink.Radial(CX, CY - 60, 380,
                List.of(new Ink.Stop(0, IVORY), new Ink.Stop(0.6, IVORY), new Ink.Stop(1, IVORY_DEEP))));
        out.line(rosette(), new Ink.Flat(0xEFE3C4), 1);
        out.line(circle(FIELD - 9), new Ink.Flat(GOLD_LIGHT), 1.4);
    }

    /** Light falls from the upper left: the first colour is what it meets on a raised edge. */
    static Ink diagonal(int first, int second, int third) {
        return new Ink.Linear(190, 170, 810, 830, List.of(new Ink.Stop(0, first), new Ink.Stop(0.5, second), new Ink.Stop(1, third)));
    }

    static Shape circle(double radius) {
        return circle(CX, CY, radius);
    }

    static Shape circle(double cx, double cy, double radius) {
        return new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius);
    }

    static double x(double angle, double radius) {
        return CX + radius * Math.cos(angle);
    }

    static double y(double angle, double radius) {
        return CY + radius * Math.sin(angle);
    }

    private static Shape scallops() {
        Path2D path = new Path2D.Double();
        path.moveTo(x(0, VALLEY), y(0, VALLEY));
        for (int i = 0; i < PETALS; i++) {
            double middle = 2 * Math.PI * (i + 0.5) / PETALS;
            double end = 2 * Math.PI * (i + 1) / PETALS;
            double control = 2 * TIP - VALLEY;
            path.quadTo(x(middle, control), y(middle, control), x(end, VALLEY), y(end, VALLEY));
        }
        path.closePath();
        return path;
    }

    /** Each scallop has a light and a dark side, like pleated foil: gold without a gradient that moves around the centre. */
    private static void facets(BadgeShapes.Builder out) {
        List<Path2D> tones = new ArrayList<>();
        for (int i = 0; i < TONES; i++) {
            tones.add(new Path2D.Double());
        }
        double half = Math.PI / PETALS;
        for (int i = 0; i < 2 * PETALS; i++) {
            double from = half * i;
            double side = i % 2 == 0 ? -1 : 1;
            double sun = from + Math.PI * 0.75;
            double light = 0.32 * Math.cos(2 * sun) + 0.12 * Math.cos(sun) - side * (0.15 + 0.15 * Math.abs(Math.sin(sun)));
            int tone = (int) Math.round((light + 0.8) / 1.6 * (TONES - 1));
            facet(tones.get(Math.max(0, Math.min(TONES - 1, tone))), from, half, side < 0);
        }
        for (int i = 0; i < TONES; i++) {
            if (tones.get(i).getCurrentPoint() != null) {
                out.fill(tones.get(i), new Ink.Flat(gold((double) i / (TONES - 1))));
            }
        }
    }

    private static void facet(Path2D path, double from, double half, boolean rising) {
        double middle = rising ? from + half : from;
        double valley = rising ? from : from + half;
        // half of the scallop's curve: its control point lies between the valley and the control point of the whole
        double controlX = (x(valley, VALLEY) + x(middle, 2 * TIP - VALLEY)) / 2;
        double controlY = (y(valley, VALLEY) + y(middle, 2 * TIP - VALLEY)) / 2;
        double whole = 2 * TIP - VALLEY;
        double tipX = x(middle, whole) / 2 + (x(middle - half, VALLEY) + x(middle + half, VALLEY)) / 4;
        double tipY = y(middle, whole) / 2 + (y(middle - half, VALLEY) + y(middle + half, VALLEY)) / 4;
        // whole units: the line around the scallops hides the difference, and the SVG gets shorter
        path.moveTo(Math.rint(x(middle, 405)), Math.rint(y(middle, 405)));
        path.lineTo(Math.rint(tipX), Math.rint(tipY));
        path.quadTo(Math.rint(controlX), Math.rint(controlY), Math.rint(x(valley, VALLEY)), Math.rint(y(valley, VALLEY)));
        path.lineTo(Math.rint(x(valley, 405)), Math.rint(y(valley, 405)));
        path.closePath();
    }

    /** From dark to shining gold. */
    static int gold(double light) {
        int[] ramp = {GOLD_DARK, 0xB58D35, GOLD, 0xDBBC69, GOLD_LIGHT, GOLD_PALE};
        double at = light * (ramp.length - 1);
        int index = Math.min((int) at, ramp.length - 2);
        return Ink.mix(ramp[index], ramp[index + 1], at - index);
    }

    /** Turned ellipses: the pattern of engraved paper, one path. */
    private static Shape rosette() {
        Path2D path = new Path2D.Double();
        int count = 20;
        for (int i = 0; i < count; i++) {
            Shape ellipse = new Ellipse2D.Double(-FIELD + 16, -120, 2 * FIELD - 32, 240);
            AffineTransform at = AffineTransform.getTranslateInstance(CX, CY);
            at.rotate(Math.PI * i / count);
            path.append(ellipse.getPathIterator(at), false);
        }
        return path;
    }
}

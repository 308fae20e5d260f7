package org.edcsdk.render;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** The outlines of the badge beside the scalloped one: what stands behind the ring, in facets of gold that light falls on from the upper left. */
final class BadgePlate {
    /** Radius under the ring, where facets end. */
    private static final double UNDER = 405;
    private static final double LIGHT = Math.PI * 1.25;
    private static final int BEADS = 48;

    private BadgePlate() {
    }

    /** Six sides, standing on a corner, each bevelled; the ring touches them. */
    static void hexagon(BadgeShapes.Builder out) {
        List<double[]> outer = corners(6, 498, -Math.PI / 2);
        List<double[]> inner = corners(6, 466, -Math.PI / 2);
        out.fill(path(outer), new Ink.Flat(BadgeDisc.GOLD_DARK));
        for (int i = 0; i < 6; i++) {
            double facing = -Math.PI / 2 + (i + 0.5) * Math.PI / 3;
            double light = 0.5 + 0.42 * Math.cos(facing - LIGHT);
            int next = (i + 1) % 6;
            out.fill(path(List.of(outer.get(i), outer.get(next), inner.get(next), inner.get(i))), new Ink.Flat(BadgeDisc.gold(light)));
        }
        out.fill(path(inner), BadgeDisc.diagonal(BadgeDisc.GOLD_PALE, BadgeDisc.GOLD_LIGHT, BadgeDisc.GOLD));
        out.line(path(inner), new Ink.Flat(BadgeDisc.GOLD_DARK), 2);
        out.line(path(outer), new Ink.Flat(BadgeDisc.GOLD_DEEP), 2.4);
    }

    /** Twenty-four rays, each with a light and a dark side. */
    static void star(BadgeShapes.Builder out) {
        int rays = 24;
        double half = Math.PI / rays;
        Path2D outline = new Path2D.Double();
        Path2D light = new Path2D.Double();
        Path2D dark = new Path2D.Double();
        for (int i = 0; i < rays; i++) {
            double tip = 2 * i * half - Math.PI / 2;
            double radius = i % 2 == 0 ? 492 : 468;
            double[] before = at(tip - half, 432);
            double[] point = at(tip, radius);
            double[] after = at(tip + half, 432);
            to(outline, before, i == 0);
            to(outline, point, false);
            boolean lit = Math.cos(tip - half - LIGHT + Math.PI / 2) > 0;
            side(lit ? light : dark, before, point, at(tip, UNDER), at(tip - half, UNDER));
            side(lit ? dark : light, point, after, at(tip + half, UNDER), at(tip, UNDER));
        }
        outline.closePath();
        out.fill(outline, new Ink.Flat(BadgeDisc.GOLD));
        out.fill(light, BadgeDisc.diagonal(BadgeDisc.GOLD_PALE, BadgeDisc.GOLD_LIGHT, BadgeDisc.GOLD));
        out.fill(dark, BadgeDisc.diagonal(BadgeDisc.GOLD, BadgeDisc.GOLD_DARK, BadgeDisc.GOLD_DEEP));
        out.line(outline, new Ink.Flat(BadgeDisc.GOLD_DARK), 2);
    }

    /** A smooth rim with a row of beads, as on coins. */
    static void beads(BadgeShapes.Builder out) {
        out.fill(BadgeDisc.circle(484), new Ink.Flat(BadgeDisc.GOLD_DEEP));
        out.fill(BadgeDisc.circle(481), BadgeDisc.diagonal(BadgeDisc.GOLD_PALE, BadgeDisc.GOLD, BadgeDisc.GOLD_DARK));
        out.fill(BadgeDisc.circle(470), BadgeDisc.diagonal(BadgeDisc.GOLD_DARK, BadgeDisc.GOLD, BadgeDisc.GOLD_LIGHT));
        Path2D shade = new Path2D.Double();
        Path2D shine = new Path2D.Double();
        for (int i = 0; i < BEADS; i++) {
            double[] at = at(2 * Math.PI * i / BEADS, 451);
            shade.append(BadgeDisc.circle(Math.rint(at[0]), Math.rint(at[1]), 13), false);
            shine.append(BadgeDisc.circle(Math.rint(at[0] - 3), Math.rint(at[1] - 3), 7), false);
        }
        out.fill(shade, new Ink.Flat(BadgeDisc.GOLD_DARK));
        out.fill(shine, new Ink.Flat(BadgeDisc.GOLD_PALE));
    }

    private static List<double[]> corners(int count, double radius, double from) {
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            corners.add(at(from + 2 * Math.PI * i / count, radius));
        }
        return corners;
    }

    private static double[] at(double angle, double radius) {
        return new double[] {BadgeDisc.x(angle, radius), BadgeDisc.y(angle, radius)};
    }

    private static Shape path(List<double[]> points) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            to(path, points.get(i), i == 0);
        }
        path.closePath();
        return path;
    }

    private static void side(Path2D path, double[]... points) {
        for (int i = 0; i < points.length; i++) {
            to(path, points[i], i == 0);
        }
        path.closePath();
    }

    private static void to(Path2D path, double[] point, boolean first) {
        if (first) {
            path.moveTo(point[0], point[1]);
        } else {
            path.lineTo(point[0], point[1]);
        }
    }
}

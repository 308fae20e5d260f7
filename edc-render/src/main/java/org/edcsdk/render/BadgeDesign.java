package org.edcsdk.render;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws one badge: the ornament, the issuer on the arc, kind and title in the field, the ribbon with its facts, the dots of the level.
 * No emblem of the Union and no Europass logo is on it: both have rules of use. Immutable and thread safe.
 */
final class BadgeDesign {

    /** Longest text of one part, in code points; beyond it nothing could be read anyway. */
    private static final int LONGEST = 2000;
    private static final double RIBBON_TURN = 980;
    private static final double RIBBON_TOP = 664;
    private static final double RIBBON_HEIGHT = 92;
    private static final double RIBBON_HALF = 402;

    private final BadgeFonts fonts;
    private final BadgeColours colours;

    BadgeDesign(BadgeFonts fonts, BadgeColours colours) {
        this.fonts = fonts;
        this.colours = colours;
    }

    BadgeShapes draw(BadgeText text) throws RenderingException {
        String issuer = line(fonts.serif(), text.issuer(), "issuer.legalName");
        String kind = line(fonts.sans(), text.kind(), "certificate.kind");
        String title = line(fonts.serif(), text.title(), "displayParameter.title");
        List<String> facts = new ArrayList<>();
        for (String fact : text.facts()) {
            facts.add(line(fonts.serif(), fact, "badge.facts"));
        }
        BadgeShapes.Builder out = BadgeShapes.builder(colours);
        BadgeDisc.draw(out, colours.shape());
        issuer(out, issuer);
        level(out, text.level());
        field(out, kind, title, !facts.isEmpty());
        if (!facts.isEmpty()) {
            tails(out);
            ribbon(out, String.join("  \u00B7  ", facts));
        }
        return out.build();
    }

    private static String line(List<FontFace> faces, String text, String field) throws RenderingException {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw RenderingException.of(RenderingException.Reason.LAYOUT, field, field + " is longer than " + LONGEST + " characters", null);
        }
        return BadgeFonts.line(faces, text, field);
    }

    /** The issuer's name along the ring: one row, or two where one would be too small. */
    private void issuer(BadgeShapes.Builder out, String issuer) {
        Ink ink = new Ink.Flat(BadgeDisc.GOLD_PALE);
        GlyphLine line = GlyphLine.of(fonts.serif(), issuer, 45);
        double size = Math.min(58, arcSize(line, 342, 190));
        if (size >= 34) {
            out.run(line.onCircle(BadgeDisc.CX, BadgeDisc.CY, 358 - 0.31 * size, size, ink));
            return;
        }
        String[] halves = halves(issuer);
        GlyphLine upper = GlyphLine.of(fonts.serif(), halves[0], 20);
        GlyphLine lower = GlyphLine.of(fonts.serif(), halves[1], 20);
        double both = Math.min(30, Math.min(arcSize(upper, 364, 190), arcSize(lower, 332, 190)));
        out.run(upper.onCircle(BadgeDisc.CX, BadgeDisc.CY, 364, both, ink));
        out.run(lower.onCircle(BadgeDisc.CX, BadgeDisc.CY, 334, both, ink));
    }

    private static double arcSize(GlyphLine line, double radius, double degrees) {
        return Math.toRadians(degrees) * radius * FontFace.EM / line.width();
    }

    /** Breaks where the two parts come closest in length; a single long word stays on one row. */
    private static String[] halves(String text) {
        int best = text.length();
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            if (Math.abs(text.length() - 2 * i) < Math.abs(text.length() - 2 * best)) {
                best = i;
            }
        }
        return new String[] {text.substring(0, best), text.substring(best).strip()};
    }

    private static void level(BadgeShapes.Builder out, int level) {
        double radius = 358;
        double step = Math.toRadians(5.4);
        if (level == 0) {
            for (int i = -1; i <= 1; i++) {
                double angle = Math.PI / 2 + i * step * 1.3;
                out.fill(lozenge(BadgeDisc.x(angle, radius), BadgeDisc.y(angle, radius), i == 0 ? 15 : 9), new Ink.Flat(BadgeDisc.GOLD));
            }
            return;
        }
        for (int i = 0; i < BadgeText.LEVELS; i++) {
            double angle = Math.PI / 2 - (i - (BadgeText.LEVELS - 1) / 2.0) * step;
            Shape dot = BadgeDisc.circle(BadgeDisc.x(angle, radius), BadgeDisc.y(angle, radius), i < level ? 11 : 9.5);
            if (i < level) {
                out.fill(dot, new Ink.Flat(BadgeDisc.GOLD_LIGHT));
            } else {
                out.line(dot, new Ink.Flat(BadgeDisc.GOLD), 2);
            }
        }
    }

    private void field(BadgeShapes.Builder out, String kindText, String titleText, boolean ribbon) {
        double raised = ribbon ? 0 : 26;
        GlyphLine kind = GlyphLine.of(fonts.sans(), kindText, 110);
        double kindY = BadgeDisc.CY - 186 + raised;
        double kindSize = Math.min(31, 390 * FontFace.EM / kind.width());
        out.run(kind.centred(BadgeDisc.CX, kindY, kindSize, new Ink.Flat(BadgeDisc.GOLD_DEEP)));
        rule(out, kindY + 34);
        TitleFit.Fitted title = new TitleFit(fonts.serif(), titleText, BadgeDisc.FIELD - 22, -128 + raised, ribbon ? 122 : 176).fit();
        for (TitleFit.Line line : title.lines()) {
            out.run(line.glyphs().centred(BadgeDisc.CX, BadgeDisc.CY + line.baseline(), title.size(), new Ink.Flat(BadgeDisc.NAVY)));
        }
        if (!ribbon) {
            rule(out, BadgeDisc.CY + 216);
        }
    }

    private static void rule(BadgeShapes.Builder out, double y) {
        Path2D line = new Path2D.Double();
        line.moveTo(BadgeDisc.CX - 78, y);
        line.lineTo(BadgeDisc.CX - 18, y);
        line.moveTo(BadgeDisc.CX + 18, y);
        line.lineTo(BadgeDisc.CX + 78, y);
        out.line(line, new Ink.Flat(BadgeDisc.GOLD), 2.2);
        out.fill(lozenge(BadgeDisc.CX, y, 8), new Ink.Flat(BadgeDisc.GOLD));
    }

    private static Shape lozenge(double x, double y, double half) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, y);
        path.lineTo(x, y - half);
        path.lineTo(x + half, y);
        path.lineTo(x, y + half);
        path.closePath();
        return path;
    }

    private void ribbon(BadgeShapes.Builder out, String facts) {
        Ink gold = new Ink.Linear(BadgeDisc.CX - RIBBON_HALF, 0, BadgeDisc.CX + RIBBON_HALF, 0, List.of(
                new Ink.Stop(0, BadgeDisc.GOLD), new Ink.Stop(0.22, BadgeDisc.GOLD_LIGHT), new Ink.Stop(0.5, BadgeDisc.GOLD_PALE),
                new Ink.Stop(0.78, BadgeDisc.GOLD_LIGHT), new Ink.Stop(1, BadgeDisc.GOLD)));
        out.fill(band(RIBBON_HALF, 0, RIBBON_HEIGHT), gold);
        out.line(band(RIBBON_HALF, 0, RIBBON_HEIGHT), new Ink.Flat(BadgeDisc.GOLD_DEEP), 2.4);
        out.line(edge(RIBBON_HALF - 1, 9), new Ink.Flat(BadgeDisc.GOLD_DARK), 1.6);
        out.line(edge(RIBBON_HALF - 1, RIBBON_HEIGHT - 9), new Ink.Flat(BadgeDisc.GOLD_DARK), 1.6);
        GlyphLine line = GlyphLine.of(fonts.serif(), facts, 40);
        double size = Math.min(54, 700 * FontFace.EM / line.width());
        double radius = -(RIBBON_TURN + RIBBON_HEIGHT / 2 + 0.32 * size);
        out.run(line.onCircle(BadgeDisc.CX, RIBBON_TOP - RIBBON_TURN, radius, size, new Ink.Flat(BadgeDisc.NAVY)));
    }

    /** The ends behind the band, with a swallow's tail, and the dark folds that join them to it. */
    private static void tails(BadgeShapes.Builder out) {
        for (int side = -1; side <= 1; side += 2) {
            double corner = BadgeDisc.CX + side * RIBBON_HALF;
            double inner = corner - side * 58;
            double outer = corner + side * 88;
            double top = ribbonY(RIBBON_HALF, 0) + 30;
            double bottom = top + RIBBON_HEIGHT;
            Path2D tail = new Path2D.Double();
            tail.moveTo(inner, top + 16);
            tail.quadTo(corner + side * 20, top + 2, outer, top - 26);
            tail.lineTo(outer - side * 34, (top + bottom) / 2 - 18);
            tail.lineTo(outer, bottom - 26);
            tail.quadTo(corner + side * 20, bottom + 2, inner, bottom + 16);
            tail.closePath();
            out.fill(tail, new Ink.Flat(BadgeDisc.NAVY));
            out.line(tail, new Ink.Flat(BadgeDisc.GOLD), 2.4);
            Path2D fold = new Path2D.Double();
            fold.moveTo(corner, ribbonY(RIBBON_HALF, RIBBON_HEIGHT));
            fold.lineTo(inner, bottom + 16);
            fold.lineTo(inner, ribbonY(RIBBON_HALF - 58, RIBBON_HEIGHT) - 4);
            fold.closePath();
            out.fill(fold, new Ink.Flat(BadgeDisc.NAVY_DEEP));
            out.line(fold, new Ink.Flat(BadgeDisc.GOLD_DARK), 1.6);
        }
    }

    /** The y of the bowed line at a distance from the middle. */
    private static double ribbonY(double distance, double depth) {
        double radius = RIBBON_TURN + depth;
        return RIBBON_TOP - RIBBON_TURN + Math.sqrt(radius * radius - distance * distance);
    }

    private static Shape band(double half, double top, double bottom) {
        Path2D path = new Path2D.Double();
        bow(path, half, top, true);
        bow(path, -half, bottom, false);
        path.closePath();
        return path;
    }

    private static Shape edge(double half, double depth) {
        Path2D path = new Path2D.Double();
        bow(path, half, depth, true);
        return path;
    }

    /** A bowed line through the ribbon, from -half to half, as one quadratic curve that bends like the circle of the text. */
    private static void bow(Path2D path, double half, double depth, boolean start) {
        double radius = RIBBON_TURN + depth;
        double centre = RIBBON_TOP - RIBBON_TURN;
        double y = ribbonY(half, depth);
        double control = 2 * (centre + radius) - y;
        if (start) {
            path.moveTo(BadgeDisc.CX - half, y);
        } else {
            path.lineTo(BadgeDisc.CX - half, y);
        }
        path.quadTo(BadgeDisc.CX, control, BadgeDisc.CX + half, y);
    }
}

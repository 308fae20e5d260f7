package org.edcsdk.render;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of text as glyphs with their places, in thousandths of the em: kerned, and widened by {@code tracking} between glyphs.
 * Immutable and thread safe.
 */
record GlyphLine(List<Glyph> glyphs, double width) {

    /** A glyph, its start on the line and its advance without tracking. */
    record Glyph(FontFace face, int glyph, double start, double advance) {
    }

    /**
     * Sets a text.
     *
     * @param faces the fonts, in order of preference; every character of the text is covered by one of them
     * @param text the text, in NFC
     * @param tracking the space added between two glyphs
     */
    static GlyphLine of(List<FontFace> faces, String text, double tracking) {
        List<Glyph> glyphs = new ArrayList<>();
        double at = 0;
        Glyph before = null;
        for (int codePoint : text.codePoints().toArray()) {
            FontFace face = faces.stream().filter(candidate -> candidate.covers(codePoint)).findFirst().orElse(faces.get(0));
            int glyph = face.glyph(codePoint);
            double advance = face.advance(glyph);
            if (before != null && advance == 0 && Characters.isMark(codePoint)) {
                double middle = before.start() + centre(before.face(), before.glyph());
                glyphs.add(new Glyph(face, glyph, middle - centre(face, glyph), 0)); // over its letter, which stays the one before
                continue;
            }
            if (before != null) {
                at += tracking + (before.face() == face ? face.kerning(before.glyph(), glyph) : 0);
            }
            before = new Glyph(face, glyph, at, advance);
            glyphs.add(before);
            at += advance;
        }
        return new GlyphLine(List.copyOf(glyphs), at);
    }

    private static double centre(FontFace face, int glyph) {
        return face.outline(glyph).getBounds2D().getCenterX();
    }

    /** The line on a straight base line, its middle at x. */
    BadgeShapes.Run centred(double x, double y, double size, Ink ink) {
        List<BadgeShapes.Placed> placed = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            place(placed, glyph, 0, glyph.start() - width / 2, 0);
        }
        return new BadgeShapes.Run(x, y, size, ink, placed);
    }

    /**
     * The line on a circle around (cx, cy), its middle straight above the centre (a positive radius, letters point outwards) or straight below
     * it (a negative radius, letters point inwards).
     */
    BadgeShapes.Run onCircle(double cx, double cy, double radius, double size, Ink ink) {
        double em = radius * FontFace.EM / size;
        List<BadgeShapes.Placed> placed = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double middle = glyph.start() + glyph.advance() / 2 - width / 2;
            place(placed, glyph, Math.toDegrees(middle / em), -glyph.advance() / 2, -em);
        }
        return new BadgeShapes.Run(cx, cy, size, ink, placed);
    }

    private static void place(List<BadgeShapes.Placed> placed, Glyph glyph, double turn, double dx, double dy) {
        if (!glyph.face().outline(glyph.glyph()).getBounds2D().isEmpty()) {
            placed.add(new BadgeShapes.Placed(glyph.face(), glyph.glyph(), turn, dx, dy));
        }
    }
}

package org.edcsdk.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The badge as a list of things to draw, back to front, from which the SVG and the certificate page are both made.
 *
 * <p>The canvas is {@value #SIZE} units wide and high, y grows downwards. Nothing is transparent and nothing is clipped, so that a PDF page can
 * draw the list with plain path operators. Immutable and thread safe; the shapes are shared and must not be changed.
 */
final class BadgeShapes {

    /** Width and height of the canvas. */
    static final int SIZE = 1000;

    private final List<Item> items;

    private BadgeShapes(List<Item> items) {
        this.items = List.copyOf(items);
    }

    /** What is drawn: a path or a run of glyphs. */
    sealed interface Item permits Path, Run {
    }

    /** A path, filled where {@code width} is 0, else drawn as a line of that width with round ends and joins. */
    record Path(Shape shape, Ink ink, double width) implements Item {
    }

    /**
     * Glyphs on a line or an arc. A glyph stands at {@code translate(x, y) scale(size / 1000) rotate(turn) translate(dx, dy)}, its outline having
     * y upwards.
     */
    record Run(double x, double y, double size, Ink ink, List<Placed> glyphs) implements Item {
        public Run {
            glyphs = List.copyOf(glyphs);
        }
    }

    /** One glyph of a run: turn in degrees clockwise, dx and dy in thousandths of the em. */
    record Placed(FontFace face, int glyph, double turn, double dx, double dy) {
    }

    /** The list for the SVG: glyphs by reference, gradients. */
    List<Item> items() {
        return items;
    }

    /**
     * The list for a page: paths alone, glyphs as filled paths (one path a run, filled by the non-zero rule), every ink as it is;
     * {@link Ink#plain()} serves where gradients are not wanted.
     */
    List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Path path) {
                paths.add(path);
            } else if (item instanceof Run run) {
                paths.add(new Path(outline(run), run.ink(), 0));
            }
        }
        return List.copyOf(paths);
    }

    /** All glyphs of a run as one path in badge units. */
    static Shape outline(Run run) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Placed placed : run.glyphs()) {
            AffineTransform at = AffineTransform.getTranslateInstance(run.x(), run.y());
            at.scale(run.size() / FontFace.EM, run.size() / FontFace.EM);
            at.rotate(Math.toRadians(placed.turn()));
            at.translate(placed.dx(), placed.dy());
            at.scale(1, -1);
            path.append(placed.face().outline(placed.glyph()).getPathIterator(at), false);
        }
        return path;
    }

    static Builder builder(BadgeColours colours) {
        return new Builder(colours);
    }

    /** Collects items, back to front; for one thread. */
    static final class Builder {
        private final List<Item> items = new ArrayList<>();
        private final BadgeColours colours;

        private Builder(BadgeColours colours) {
            this.colours = colours;
        }

        Builder fill(Shape shape, Ink ink) {
            items.add(new Path(shape, colours.of(ink), 0));
            return this;
        }

        Builder line(Shape shape, Ink ink, double width) {
            items.add(new Path(shape, colours.of(ink), width));
            return this;
        }

        Builder run(Run run) {
            if (!run.glyphs().isEmpty()) {
                items.add(new Run(run.x(), run.y(), run.size(), colours.of(run.ink()), run.glyphs()));
            }
            return this;
        }

        BadgeShapes build() {
            return new BadgeShapes(items);
        }
    }
}

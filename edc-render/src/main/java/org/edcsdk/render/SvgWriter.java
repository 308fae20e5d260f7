package org.edcsdk.render;

import java.awt.geom.Ellipse2D;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the badge as SVG: outlines only, each glyph once, one {@code title}, no other metadata, nothing that is loaded or run. Identifiers
 * begin with a digest of the drawing, so that badges in one web page do not take each other's glyphs. For one call.
 */
final class SvgWriter {

    private static final int GRID = 10;
    private static final int FINE_GRID = 100;

    private final String prefix;
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> ids = new LinkedHashMap<>();

    private SvgWriter(String prefix) {
        this.prefix = prefix;
    }

    static String write(BadgeShapes shapes, String title) {
        String unnamed = new SvgWriter("b").document(shapes, title);
        return new SvgWriter("b" + digest(unnamed).substring(0, 6)).document(shapes, title);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String document(BadgeShapes shapes, String title) {
        for (BadgeShapes.Item item : shapes.items()) {
            if (item instanceof BadgeShapes.Path path) {
                path(path);
            } else if (item instanceof BadgeShapes.Run run) {
                run(run);
            }
        }
        String size = Integer.toString(BadgeShapes.SIZE);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" stroke-linecap=\"round\" stroke-linejoin=\"round\" viewBox=\"0 0 " + size + ' '
                + size + "\" width=\"" + size + "\" height=\"" + size + "\">\n<title>" + escape(title) + "</title>\n<defs>\n" + definitions
                + "</defs>\n" + body + "</svg>\n";
    }

    private void path(BadgeShapes.Path path) {
        body.append(path.shape() instanceof Ellipse2D ? "<circle " : "<path ");
        if (path.width() == 0) {
            body.append("fill=\"").append(ink(path.ink())).append('"');
        } else {
            body.append("fill=\"none\" stroke=\"").append(ink(path.ink())).append("\" stroke-width=\"")
                    .append(SvgPath.decimal(path.width(), GRID)).append('"');
        }
        if (path.shape() instanceof Ellipse2D circle) {
            body.append(attribute("cx", circle.getCenterX())).append(attribute("cy", circle.getCenterY()))
                    .append(attribute("r", circle.getWidth() / 2)).append("/>\n");
        } else {
            body.append(" d=\"").append(SvgPath.of(path.shape(), GRID, false)).append("\"/>\n");
        }
    }

    private void run(BadgeShapes.Run run) {
        body.append("<g fill=\"").append(ink(run.ink())).append("\" transform=\"translate(").append(SvgPath.decimal(run.x(), GRID)).append(' ')
                .append(SvgPath.decimal(run.y(), GRID)).append(")scale(").append(SvgPath.decimal(run.size() / FontFace.EM, 100_000)).append(")\">");
        for (BadgeShapes.Placed placed : run.glyphs()) {
            body.append("<use href=\"#").append(glyph(placed)).append("\" ");
            if (placed.turn() != 0) {
                body.append("transform=\"rotate(").append(SvgPath.decimal(placed.turn(), FINE_GRID)).append(")\" ");
            }
            body.append("x=\"").append(Math.round(placed.dx())).append('"');
            if (Math.round(placed.dy()) != 0) {
                body.append(" y=\"").append(Math.round(placed.dy())).append('"');
            }
            body.append("/>");
        }
        body.append("</g>\n");
    }

    private String glyph(BadgeShapes.Placed placed) {
        return ids.computeIfAbsent(placed.face().name() + ' ' + placed.glyph(), key -> {
            String id = nextId();
            definitions.append("<path id=\"").append(id).append("\" d=\"")
                    .append(SvgPath.of(placed.face().outline(placed.glyph()), 1, true)).append("\"/>\n");
            return id;
        });
    }

    private String ink(Ink ink) {
        if (ink instanceof Ink.Flat flat) {
            return colour(flat.colour());
        }
        String place;
        String element;
        Iterable<Ink.Stop> stops;
        if (ink instanceof Ink.Linear linear) {
            element = "linearGradient";
            place = attribute("x1", linear.x1()) + attribute("y1", linear.y1()) + attribute("x2", linear.x2()) + attribute("y2", linear.y2());
            stops = linear.stops();
        } else {
            Ink.Radial radial = (Ink.Radial) ink;
            element = "radialGradient";
            place = attribute("cx", radial.cx()) + attribute("cy", radial.cy()) + attribute("r", radial.r());
            stops = radial.stops();
        }
        return "url(#" + ids.computeIfAbsent(element + place + stops, key -> gradient(element, place, stops)) + ')';
    }

    private String gradient(String element, String place, Iterable<Ink.Stop> stops) {
        String id = nextId();
        definitions.append('<').append(element).append(" id=\"").append(id).append("\" gradientUnits=\"userSpaceOnUse\"").append(place).append('>');
        for (Ink.Stop stop : stops) {
            definitions.append("<stop offset=\"").append(SvgPath.decimal(stop.at(), FINE_GRID)).append("\" stop-color=\"")
                    .append(colour(stop.colour())).append("\"/>");
        }
        definitions.append("</").append(element).append(">\n");
        return id;
    }

    private String nextId() {
        return prefix + Integer.toString(ids.size(), Character.MAX_RADIX);
    }

    private static String attribute(String name, double value) {
        return ' ' + name + "=\"" + SvgPath.decimal(value, GRID) + '"';
    }

    private static String colour(int colour) {
        return '#' + HexFormat.of().toHexDigits(colour, 6);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

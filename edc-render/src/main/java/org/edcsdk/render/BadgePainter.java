package org.edcsdk.render;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfFunction;
import com.lowagie.text.pdf.PdfShading;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.List;

/** Paints a badge with the operators of PDF: paths and shadings, no picture and no font. */
final class BadgePainter {

    private final PdfContentByte cb;

    private BadgePainter(PdfContentByte cb) {
        this.cb = cb;
    }

    /** The badge as a file of one page, {@code size} points wide and high. */
    static byte[] file(BadgeShapes shapes, float size) {
        return Background.file(size, size, cb -> {
            float scale = size / BadgeShapes.SIZE;
            cb.concatCTM(scale, 0, 0, -scale, 0, size); // badge units run downwards
            cb.setLineCap(PdfContentByte.LINE_CAP_ROUND);
            cb.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
            BadgePainter painter = new BadgePainter(cb);
            shapes.paths().forEach(painter::paint);
        });
    }

    private void paint(BadgeShapes.Path path) {
        if (path.width() > 0) {
            Canvas.pen(cb, path.ink().plain(), (float) path.width());
            trace(path.shape());
            cb.stroke();
        } else if (path.ink() instanceof Ink.Flat flat) {
            Canvas.colour(cb, flat.colour());
            if (trace(path.shape()) == PathIterator.WIND_EVEN_ODD) {
                cb.eoFill();
            } else {
                cb.fill();
            }
        } else {
            shade(path);
        }
    }

    private void shade(BadgeShapes.Path path) {
        cb.saveState();
        if (trace(path.shape()) == PathIterator.WIND_EVEN_ODD) {
            cb.eoClip();
        } else {
            cb.clip();
        }
        cb.newPath();
        cb.paintShading(shading(path.ink()));
        cb.restoreState();
    }

    private PdfShading shading(Ink ink) {
        PdfWriter writer = cb.getPdfWriter();
        float[] whole = {0, 1};
        boolean[] beyond = {true, true};
        if (ink instanceof Ink.Linear linear) {
            float[] line = {(float) linear.x1(), (float) linear.y1(), (float) linear.x2(), (float) linear.y2()};
            return PdfShading.type2(writer, Color.BLACK, line, whole, function(writer, linear.stops()), beyond);
        }
        Ink.Radial radial = (Ink.Radial) ink;
        float[] circles = {(float) radial.cx(), (float) radial.cy(), 0, (float) radial.cx(), (float) radial.cy(), (float) radial.r()};
        return PdfShading.type3(writer, Color.BLACK, circles, whole, function(writer, radial.stops()), beyond);
    }

    private static PdfFunction function(PdfWriter writer, List<Ink.Stop> stops) {
        PdfFunction[] parts = new PdfFunction[stops.size() - 1];
        float[] bounds = new float[parts.length - 1];
        float[] encode = new float[2 * parts.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = PdfFunction.type2(writer, new float[] {0, 1}, null, rgb(stops.get(i)), rgb(stops.get(i + 1)), 1);
            encode[2 * i + 1] = 1;
            if (i > 0) {
                bounds[i - 1] = (float) stops.get(i).at();
            }
        }
        return PdfFunction.type3(writer, new float[] {0, 1}, null, parts, bounds, encode);
    }

    private static float[] rgb(Ink.Stop stop) {
        int colour = stop.colour();
        return new float[] {(colour >> 16 & 0xFF) / 255f, (colour >> 8 & 0xFF) / 255f, (colour & 0xFF) / 255f};
    }

    /** Writes the path; the answer is its winding rule. */
    private int trace(Shape shape) {
        PathIterator path = shape.getPathIterator(null);
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int segment = path.currentSegment(p);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> cb.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> cb.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> cb.curveTo(x + (p[0] - x) * 2 / 3, y + (p[1] - y) * 2 / 3,
                        p[2] + (p[0] - p[2]) * 2 / 3, p[3] + (p[1] - p[3]) * 2 / 3, p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> cb.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> cb.closePath();
            }
            int last = segment == PathIterator.SEG_QUADTO ? 2 : segment == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (segment != PathIterator.SEG_CLOSE) {
                x = p[last];
                y = p[last + 1];
            }
        }
        return path.getWindingRule();
    }
}

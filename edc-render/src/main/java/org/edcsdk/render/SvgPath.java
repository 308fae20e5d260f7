package org.edcsdk.render;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * Writes a shape as SVG path data: relative coordinates on a grid, so that rounding does not add up and few digits are needed, and the short
 * commands (h, v, t) where they say the same.
 */
final class SvgPath {

    private final StringBuilder out = new StringBuilder();
    private final int grid;
    private char last;
    private long x;
    private long y;
    private long startX;
    private long startY;
    private long controlX;
    private long controlY;

    private SvgPath(int grid) {
        this.grid = grid;
    }

    /**
     * The path data of a shape.
     *
     * @param grid steps in one unit: 1 writes whole numbers, 10 writes one decimal
     * @param flip whether y is negated
     */
    static String of(Shape shape, int grid, boolean flip) {
        SvgPath path = new SvgPath(grid);
        double[] points = new double[6];
        long[] steps = new long[6];
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            int segment = at.currentSegment(points);
            for (int i = 0; i < steps.length; i++) {
                steps[i] = Math.round((flip && i % 2 == 1 ? -points[i] : points[i]) * grid);
            }
            path.segment(segment, steps);
        }
        return path.out.toString();
    }

    private void segment(int segment, long[] p) {
        switch (segment) {
            case PathIterator.SEG_MOVETO -> {
                write('m', p[0] - x, p[1] - y);
                move(p[0], p[1]);
                startX = x;
                startY = y;
            }
            case PathIterator.SEG_LINETO -> line(p);
            case PathIterator.SEG_QUADTO -> quad(p);
            case PathIterator.SEG_CUBICTO -> {
                write('c', p[0] - x, p[1] - y, p[2] - x, p[3] - y, p[4] - x, p[5] - y);
                move(p[4], p[5]);
            }
            default -> {
                write('z');
                move(startX, startY);
            }
        }
    }

    private void line(long[] p) {
        if (p[1] == y) {
            write('h', p[0] - x);
        } else if (p[0] == x) {
            write('v', p[1] - y);
        } else {
            write('l', p[0] - x, p[1] - y);
        }
        move(p[0], p[1]);
    }

    private void quad(long[] p) {
        long smoothX = 2 * x - controlX;
        long smoothY = 2 * y - controlY;
        boolean curved = last == 'q' || last == 't';
        // TrueType leaves out points in the middle of two controls; the difference of one step comes from rounding such a point
        if (curved && Math.abs(smoothX - p[0]) <= 1 && Math.abs(smoothY - p[1]) <= 1) {
            write('t', p[2] - x, p[3] - y);
            move(p[2], p[3]);
            controlX = smoothX;
            controlY = smoothY;
        } else {
            write('q', p[0] - x, p[1] - y, p[2] - x, p[3] - y);
            move(p[2], p[3]);
            controlX = p[0];
            controlY = p[1];
        }
    }

    private void move(long toX, long toY) {
        x = toX;
        y = toY;
    }

    /** The command and its numbers; the letter is left out where it is the one before, a space where a letter or minus sign parts numbers. */
    private void write(char command, long... numbers) {
        boolean letter = command != last || command == 'm' || command == 'z';
        if (letter) {
            out.append(command);
        }
        for (int i = 0; i < numbers.length; i++) {
            if ((i > 0 || !letter) && numbers[i] >= 0) {
                out.append(' ');
            }
            out.append(decimal(numbers[i], grid));
        }
        last = command;
    }

    /** A number of steps as a decimal in ASCII, whatever the locale; the grid is a power of ten. */
    static String decimal(long steps, int grid) {
        StringBuilder text = new StringBuilder();
        if (steps < 0) {
            text.append('-');
        }
        long size = Math.abs(steps);
        text.append(size / grid);
        if (size % grid != 0) {
            String digits = Long.toString(grid + size % grid).substring(1);
            text.append('.').append(digits.replaceAll("0+$", ""));
        }
        return text.toString();
    }

    static String decimal(double value, int grid) {
        return decimal(Math.round(value * grid), grid);
    }
}

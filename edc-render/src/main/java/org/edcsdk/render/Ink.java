package org.edcsdk.render;

import java.util.List;

/** What a shape of the badge is filled or drawn with; colours are opaque, {@code 0xRRGGBB}. */
sealed interface Ink permits Ink.Flat, Ink.Linear, Ink.Radial {

    /** One colour that stands for the whole ink, for an output that does not draw gradients. */
    int plain();

    /** One colour. */
    record Flat(int colour) implements Ink {
        @Override
        public int plain() {
            return colour;
        }
    }

    /** A gradient along the line from (x1, y1) to (x2, y2), in badge units. */
    record Linear(double x1, double y1, double x2, double y2, List<Stop> stops) implements Ink {
        public Linear {
            stops = List.copyOf(stops);
        }

        @Override
        public int plain() {
            return Ink.middle(stops);
        }
    }

    /** A gradient from the centre to a circle around it, in badge units. */
    record Radial(double cx, double cy, double r, List<Stop> stops) implements Ink {
        public Radial {
            stops = List.copyOf(stops);
        }

        @Override
        public int plain() {
            return Ink.middle(stops);
        }
    }

    /** A colour at a place of a gradient, 0 to 1. */
    record Stop(double at, int colour) {
    }

    /** The colour between two, {@code share} 0 giving the first one. */
    static int mix(int first, int second, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = first >> shift & 0xFF;
            int to = second >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    private static int middle(List<Stop> stops) {
        int sum = stops.get(0).colour();
        for (int i = 1; i < stops.size(); i++) {
            sum = mix(sum, stops.get(i).colour(), 1.0 / (i + 1));
        }
        return sum;
    }
}

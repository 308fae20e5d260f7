package org.edcsdk.render;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of the pages, {@code 0xRRGGBB}. Those used for text keep a contrast of at least 4.5 to 1 on their grounds (WCAG 2.1, 1.4.3).
 * Immutable and thread safe.
 */
final class Palette {

    static final double LEAST_CONTRAST = 4.5;
    private static final int WHITE = 0xFFFFFF;
    private static final List<Tone> TEXTS = List.of(Tone.PRIMARY, Tone.INK, Tone.MUTED, Tone.ACCENT_TEXT, Tone.LINK);

    private final Map<Tone, Integer> colours = new EnumMap<>(Tone.class);

    private Palette(int paper, int primary, int accent, int ink) {
        colours.put(Tone.PAPER, paper);
        colours.put(Tone.PRIMARY, primary);
        colours.put(Tone.ACCENT, accent);
        colours.put(Tone.INK, ink);
        colours.put(Tone.WHITE, WHITE);
        colours.put(Tone.MUTED, readable(Ink.mix(ink, WHITE, 0.25), paper));
        colours.put(Tone.ACCENT_TEXT, readable(accent, paper));
        colours.put(Tone.LINK, readable(Ink.mix(primary, 0x2060C0, 0.4), paper));
        colours.put(Tone.HAIRLINE, Ink.mix(WHITE, primary, 0.16));
        colours.put(Tone.MIST, Ink.mix(WHITE, primary, 0.045));
    }

    /** The palette of the four colours that a theme chooses; the others follow from them. */
    static Palette of(int paper, int primary, int accent, int ink) {
        return new Palette(paper, primary, accent, ink);
    }

    int of(Tone tone) {
        return colours.get(tone);
    }

    /**
     * The least contrast of a text colour on the grounds it stands on, white and paper.
     *
     * @return 1 to 21
     */
    double leastContrast() {
        return TEXTS.stream().mapToDouble(tone -> Math.min(contrast(of(tone), WHITE), contrast(of(tone), of(Tone.PAPER)))).min().orElseThrow();
    }

    /** The contrast of two colours (WCAG 2.1, 1.4.3). */
    static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    // Darkened step by step, so that the hue stays.
    private static int readable(int colour, int paper) {
        int darker = colour;
        for (int i = 0; i < 20 && Math.min(contrast(darker, WHITE), contrast(darker, paper)) < LEAST_CONTRAST + 0.3; i++) {
            darker = Ink.mix(darker, 0, 0.08);
        }
        return darker;
    }
}

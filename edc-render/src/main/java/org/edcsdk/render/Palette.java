package org.edcsdk.render;

/** The colours of the pages, {@code 0xRRGGBB}. Those used for text keep a contrast of at least 4.5 to 1 on their ground (WCAG 2.1, 1.4.3). */
final class Palette {

    static final int PAPER = 0xFDFBF4;
    static final int NAVY = 0x12284C;
    static final int INK = 0x1D2430;
    static final int GREY = 0x565E6B;
    static final int GOLD = 0xB08A3C;
    /** Gold for small text. */
    static final int BRONZE = 0x84631B;
    static final int HAIRLINE = 0xD9DCE2;
    static final int MIST = 0xF4F6F9;
    static final int LINK = 0x1A4B8C;
    static final int WHITE = 0xFFFFFF;

    private Palette() {
    }
}

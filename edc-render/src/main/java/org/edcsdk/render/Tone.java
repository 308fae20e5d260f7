package org.edcsdk.render;

/** What a colour of a page is for; {@link Palette} says which colour it is. */
enum Tone {
    /** The certificate's ground. */
    PAPER,
    /** Titles, bars, table heads, frames. */
    PRIMARY,
    /** Running text. */
    INK,
    /** Small print. */
    MUTED,
    /** Rules and ornaments, never text. */
    ACCENT,
    /** Small text in the colour of the accent. */
    ACCENT_TEXT,
    HAIRLINE,
    /** The ground of every second row. */
    MIST,
    LINK,
    WHITE
}

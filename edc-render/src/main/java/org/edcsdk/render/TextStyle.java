package org.edcsdk.render;

/**
 * How a text is set.
 *
 * @param role the chain of fonts
 * @param size in points
 * @param leading distance of base lines in points
 * @param tone its colour
 * @param tracking space added after each character, in points
 */
record TextStyle(Role role, float size, float leading, Tone tone, float tracking) {

    private static final float MOST_TRACKING = 0.085f;

    /** The chains of fonts: first the one that gives the role its looks, then those that help out. */
    enum Role {
        TITLE, SERIF, ITALIC, SANS, SANS_BOLD
    }

    static TextStyle of(Role role, float size, float leading, Tone tone) {
        return new TextStyle(role, size, leading, tone, 0);
    }

    /** Spaced letters; less than a tenth of the size, or programs that read the file take each letter for a word. */
    TextStyle tracked(float points) {
        if (points > size * MOST_TRACKING) {
            throw new IllegalArgumentException("letters would stand too far apart: " + points);
        }
        return new TextStyle(role, size, leading, tone, points);
    }

    TextStyle coloured(Tone other) {
        return new TextStyle(role, size, leading, other, tracking);
    }

    /** The same style at another size, leading and tracking in proportion. */
    TextStyle sized(float points) {
        return new TextStyle(role, points, leading * points / size, tone, tracking * points / size);
    }
}

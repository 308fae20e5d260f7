package org.edcsdk.render;

/**
 * How a text is set.
 *
 * @param role the chain of fonts
 * @param size in points
 * @param leading distance of base lines in points
 * @param colour {@code 0xRRGGBB}
 * @param tracking space added after each character, in points
 */
record TextStyle(Role role, float size, float leading, int colour, float tracking) {

    /** The chains of fonts: first the one that gives the role its looks, then those that help out. */
    enum Role {
        TITLE, SERIF, ITALIC, SANS, SANS_BOLD
    }

    static TextStyle of(Role role, float size, float leading, int colour) {
        return new TextStyle(role, size, leading, colour, 0);
    }

    TextStyle tracked(float points) {
        return new TextStyle(role, size, leading, colour, points);
    }

    TextStyle coloured(int other) {
        return new TextStyle(role, size, leading, other, tracking);
    }

    /** The same style at another size, leading and tracking in proportion. */
    TextStyle sized(float points) {
        return new TextStyle(role, points, leading * points / size, colour, tracking * points / size);
    }
}

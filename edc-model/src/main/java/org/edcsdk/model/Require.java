package org.edcsdk.model;

import java.util.Objects;

/** Checks of what callers give; the message has the name, and no value that could be personal. */
final class Require {
    private Require() {
    }

    static String text(String name, String value) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }
}

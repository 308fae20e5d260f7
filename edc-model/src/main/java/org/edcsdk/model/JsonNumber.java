package org.edcsdk.model;

import java.util.Objects;

/**
 * A JSON number as it is spelt: {@code 1.0} and {@code 1} differ, so that nothing is lost between reading and writing.
 *
 * @param literal the number as in RFC 8259, section 6
 */
public record JsonNumber(String literal) implements JsonValue {
    /** Refuses a missing value. */
    public JsonNumber {
        Objects.requireNonNull(literal, "literal");
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return its JSON form
     */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }
}

package org.edcsdk.model;

import java.util.Objects;

/**
 * A JSON string.
 *
 * @param value the decoded text
 */
public record JsonString(String value) implements JsonValue {
    /** Refuses a missing value. */
    public JsonString {
        Objects.requireNonNull(value, "value");
    }
}

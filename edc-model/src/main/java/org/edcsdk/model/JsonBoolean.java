package org.edcsdk.model;

/**
 * A JSON literal {@code true} or {@code false}.
 *
 * @param value which of the two
 */
public record JsonBoolean(boolean value) implements JsonValue {
}

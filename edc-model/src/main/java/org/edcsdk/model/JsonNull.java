package org.edcsdk.model;

/** The JSON literal {@code null}. */
public record JsonNull() implements JsonValue {
}

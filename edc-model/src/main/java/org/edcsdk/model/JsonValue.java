package org.edcsdk.model;

/**
 * A JSON value (RFC 8259) as an immutable tree. Equality is by value; the order of an object's members does not count.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {
}

package org.edcsdk.model;

import java.util.Objects;

/**
 * A credential written as JSON-LD, not sealed: the exact octets that a seal will cover.
 *
 * @param octets UTF-8 JSON without a byte order mark
 */
public record JsonLdDocument(Bytes octets) {
    /** Refuses a missing value. */
    public JsonLdDocument {
        Objects.requireNonNull(octets, "octets");
    }
}

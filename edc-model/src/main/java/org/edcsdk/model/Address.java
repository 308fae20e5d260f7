package org.edcsdk.model;

import java.util.Optional;

/** A postal address (locn:Address). */
public final class Address extends ElmNode {
    private Address(JsonObject json) {
        super(json);
    }

    static Address of(JsonObject json) {
        return new Address(json);
    }

    /** The country. */
    public Optional<Concept> countryCode() {
        return node("countryCode", Concept::of);
    }

    /** The whole address as a text. */
    public Optional<Note> fullAddress() {
        return node("fullAddress", Note::of);
    }
}

package org.edcsdk.jsonld;

import java.util.Objects;

/**
 * Something odd that was read all the same.
 *
 * @param kind what kind
 * @param pointer where: a JSON pointer (RFC 6901) into the credential
 * @param message one English sentence
 */
public record ReadFinding(Kind kind, String pointer, String message) {
    /** Kinds of findings. */
    public enum Kind {
        /** A context IRI that stands for the published one: https, {@code .jsonld}, a development host. */
        CONTEXT_ALIAS,
        /** The W3C data model 2.0 context beside the EDC context: read as plain JSON. */
        CONTEXT_V2,
        /** A member that the contexts do not know; it is kept. */
        UNKNOWN_MEMBER,
        /** A member under the shapes' spelling of a term, such as {@code resultDistribution}: read as that term and kept as it is. */
        SHAPE_SPELLING,
        /** The id of an object in place of the object: a string, or an object that lacks what its class needs. */
        REFERENCE,
        /** {@code status} of a credential, a plain string in ELM, holds status list entries. */
        STATUS_OBJECT
    }

    /** Refuses missing values. */
    public ReadFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }
}

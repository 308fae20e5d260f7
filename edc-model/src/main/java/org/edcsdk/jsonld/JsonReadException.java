package org.edcsdk.jsonld;

import java.util.Objects;

/** A text is no JSON that the SDK reads. The message names the place and never a value of the text. */
public final class JsonReadException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a text was refused. */
    public enum Reason {
        /** Not JSON as in RFC 8259. */
        MALFORMED,
        /** Not valid UTF-8, or an unpaired surrogate in an escape. */
        NOT_UTF8,
        /** One name twice in an object (RFC 8259, section 4), however it is escaped. */
        DUPLICATE_MEMBER,
        /** More octets than {@link JsonLimits#bytes}. */
        SIZE,
        /** Deeper than {@link JsonLimits#depth}. */
        DEPTH,
        /** More members than {@link JsonLimits#members}. */
        MEMBERS,
        /** More tokens than {@link JsonLimits#tokens}. */
        TOKENS,
        /** A number longer than {@link JsonLimits#numberLength}. */
        NUMBER_LENGTH,
        /** A name longer than {@link JsonLimits#nameLength}. */
        NAME_LENGTH
    }

    private final Reason reason;
    private final String pointer;

    JsonReadException(Reason reason, String pointer, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.pointer = Objects.requireNonNull(pointer, "pointer");
    }

    /** Why the text was refused. */
    public Reason reason() {
        return reason;
    }

    /** Where: a JSON pointer (RFC 6901); empty for the whole text. */
    public String pointer() {
        return pointer;
    }

    /** Whether a limit was hit, rather than the text being wrong. */
    public boolean isLimit() {
        return switch (reason) {
            case SIZE, DEPTH, MEMBERS, TOKENS, NUMBER_LENGTH, NAME_LENGTH -> true;
            default -> false;
        };
    }
}

package org.edcsdk.jsonld;

import java.util.Objects;

/** A document cannot be read as a European Digital Credential. The message names the place, never a personal value. */
public final class CredentialReadException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why the document was refused. */
    public enum Reason {
        /** Not JSON, or JSON that is refused (duplicate members, wrong encoding). */
        NOT_JSON,
        /** A size, depth or count limit was reached. */
        LIMIT,
        /** JSON, but no European Digital Credential. */
        NOT_A_CREDENTIAL,
        /** A list of several credentials where one is read: {@link JsonLd#readAll} reads it. */
        SEVERAL,
        /** A flattened or framed graph ({@code @graph}) and other JSON-LD keywords that a credential does not use. */
        GRAPH,
        /** A context that is missing, inline, unknown or in the wrong place. */
        CONTEXT,
        /** A member has a value of a wrong type. */
        WRONG_TYPE
    }

    private final Reason reason;
    private final String pointer;

    CredentialReadException(Reason reason, String pointer, String message) {
        this(reason, pointer, message, null);
    }

    CredentialReadException(Reason reason, String pointer, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.pointer = Objects.requireNonNull(pointer, "pointer");
    }

    /** Why the document was refused. */
    public Reason reason() {
        return reason;
    }

    CredentialReadException within(String place) {
        return new CredentialReadException(reason, place + pointer, getMessage(), getCause());
    }

    /** Where: a JSON pointer (RFC 6901) into the credential, or into the text where it is no JSON or beyond a limit; empty for the whole. */
    public String pointer() {
        return pointer;
    }
}

package org.edcsdk.dss.internal;

/** There is no revocation data that can be used. The message is for people and names addresses, no holders. */
public final class RevocationFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** Nobody answered, or there is nobody to ask. */
        UNAVAILABLE,
        /** An answer came and cannot be used. */
        REFUSED,
        /** The thread that asked was interrupted. */
        INTERRUPTED
    }

    private final Kind kind;

    /**
     * A failure.
     *
     * @param kind why
     * @param message for people
     * @param cause the cause, or null
     */
    public RevocationFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static RevocationFailure refused(String message) {
        return new RevocationFailure(Kind.REFUSED, message, null);
    }

    static RevocationFailure of(HttpFailure failure) {
        Kind kind = switch (failure.kind()) {
            case INTERRUPTED -> Kind.INTERRUPTED;
            case TOO_LARGE -> Kind.REFUSED;
            default -> Kind.UNAVAILABLE;
        };
        return new RevocationFailure(kind, failure.getMessage(), failure);
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }
}

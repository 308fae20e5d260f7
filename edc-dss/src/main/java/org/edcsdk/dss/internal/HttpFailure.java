package org.edcsdk.dss.internal;

/** An HTTP service gave no answer that can be used. The message names the address without its query and is fit for people. */
public final class HttpFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What happened. */
    public enum Kind {
        /** The address must not be asked: not http or https, or a private one out of a certificate. Nothing was sent. */
        ADDRESS_REFUSED,
        /** No connection. Nothing was sent. */
        UNREACHABLE,
        /** HTTP status 429, 502, 503 or 504, to the last attempt. */
        BUSY,
        /** Another HTTP status than 200, redirects that are not followed among them. */
        STATUS,
        /** The body is larger than its kind may be. */
        TOO_LARGE,
        /** No full answer in time. */
        TIMEOUT,
        /** The connection broke, or what came was not HTTP. */
        BROKEN,
        /** The thread was interrupted; it still is. */
        INTERRUPTED
    }

    private final Kind kind;

    HttpFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What happened. */
    public Kind kind() {
        return kind;
    }
}

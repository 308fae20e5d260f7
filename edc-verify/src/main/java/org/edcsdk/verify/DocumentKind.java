package org.edcsdk.verify;

/** What the bytes turned out to be. */
public enum DocumentKind {
    /** JSON with a JAdES seal (JWS JSON serialisation). */
    SEALED_JSON,
    /** JSON without a seal. */
    UNSEALED_JSON,
    /** A PDF with at least one signature field that has a value. */
    SEALED_PDF,
    /** A PDF without a signature. */
    UNSEALED_PDF,
    /** Neither, or beyond what could be read. */
    UNREADABLE
}

package org.edcsdk.verify;

/** How the signed header of a JAdES seal states its time. */
enum HeaderForm {
    /** In {@code sigT}, as Europass issuers do. */
    EUROPASS,
    /** In {@code iat}, as TS 119 182-1 demands since July 2025. */
    ETSI
}

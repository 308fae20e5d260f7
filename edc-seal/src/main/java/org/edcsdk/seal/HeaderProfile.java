package org.edcsdk.seal;

/** The two forms of the protected JAdES header that verifiers in use ask for. */
public enum HeaderProfile {
    /**
     * As the Commission's issuer writes it: claimed time in {@code sigT}, {@code crit} names {@code b64} and {@code sigT}. Understood by old and new
     * verifiers; DSS 6.4 accepts it and calls the form not ETSI for claimed times after July 2025.
     */
    EUROPASS,
    /** As ETSI TS 119 182-1 demands since July 2025: claimed time in {@code iat}, {@code crit} names {@code b64}. Older verifiers miss the claimed time. */
    ETSI
}

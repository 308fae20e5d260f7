package org.edcsdk.issue;

import java.util.Locale;

/** What a set entry of a status list means (W3C Bitstring Status List 1.0, 2.2). */
public enum StatusPurpose {
    /** The credential was revoked, for good. */
    REVOCATION,
    /** The credential is suspended for the time being. */
    SUSPENSION;

    /** Returns the word of the specification. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

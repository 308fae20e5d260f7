package org.edcsdk.verify;

/**
 * What the report says of a document as a whole. It is derived from the seals and the checks and never set; the rule is this SDK's own,
 * while each seal's {@link Indication} follows ETSI EN 319 102-1.
 */
public enum Verdict {
    /** Intact, sealed by a trusted certificate and every check holds; warnings may stand beside it. */
    VALID,
    /** Something is proved to be wrong: the form, the seal, or what the credential says. */
    INVALID,
    /** Nothing is proved to be wrong, but not everything could be decided, for instance because no trust anchor was given. */
    INDETERMINATE
}

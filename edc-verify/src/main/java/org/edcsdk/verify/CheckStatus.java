package org.edcsdk.verify;

/** Outcome of one check. */
public enum CheckStatus {
    /** Looked at and in order. */
    PASSED,
    /** Looked at and wrong; the verdict is INVALID unless the seal itself is undecided. */
    FAILED,
    /** Worth a person's look; does not change the verdict. */
    WARNING,
    /** The input was there and could not be decided. */
    INDETERMINATE,
    /** Nothing to check, or the caller gave no input for it (no trusted list, twin or owner). */
    SKIPPED
}

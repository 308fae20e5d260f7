package org.edcsdk.model.profile;

/** How much a finding weighs. */
public enum Severity {
    /** A rule of a shape is broken, or dates contradict each other: the credential does not conform. */
    VIOLATION,
    /** Allowed, but probably wrong or incomplete. */
    WARNING,
    /** Worth knowing, nothing to repair. */
    INFO
}

package org.edcsdk.verify;

/** Baseline level of a seal as found, by the verifier's own reading of its components (ETSI TS 119 182-1 and EN 319 142-1, clause 6). */
public enum BaselineLevel {
    /** Basic: signed attributes alone. */
    BASELINE_B,
    /** With a time stamp over the seal. */
    BASELINE_T,
    /** With the certificates and revocation data needed for validation. */
    BASELINE_LT,
    /** With an archive or document time stamp over those. */
    BASELINE_LTA
}

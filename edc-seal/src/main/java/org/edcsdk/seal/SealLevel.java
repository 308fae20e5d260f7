package org.edcsdk.seal;

/** Baseline levels of JAdES (ETSI TS 119 182-1) and PAdES (ETSI EN 319 142-1), low to high. */
public enum SealLevel {
    /** B-B: the seal alone. */
    BASELINE_B,
    /** B-T: with a time stamp over the signature value. */
    BASELINE_T,
    /** B-LT: with certificates and revocation data. */
    BASELINE_LT,
    /** B-LTA: with an archive time stamp. */
    BASELINE_LTA
}

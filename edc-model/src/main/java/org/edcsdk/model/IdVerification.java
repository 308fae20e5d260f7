package org.edcsdk.model;

/** Supervision and identity verification during an assessment (code list "supervision-verification"). */
public enum IdVerification {
    /** Not supervised, identity not verified. */
    UNSUPERVISED_UNVERIFIED("c598449d64", "Unsupervised without ID Verification");

    private final String code;
    private final String label;

    IdVerification(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The concept of the code list, with its English label. */
    public Concept concept() {
        return CodeLists.snb("supervision-verification", code, label);
    }
}

package org.edcsdk.model;

/** Supervision and identity verification during an assessment (code list "supervision-verification"). */
public enum IdVerification implements VocabularyEntry {
    /** Not supervised, identity not verified. */
    UNSUPERVISED_UNVERIFIED("c598449d64"),
    /** Not supervised, identity verified. */
    UNSUPERVISED_VERIFIED("df2880c5cb"),
    /** Supervised, identity not verified. */
    SUPERVISED_UNVERIFIED("44314532f9"),
    /** Supervised, identity verified. */
    SUPERVISED_VERIFIED("70be69aaf9");

    private final String code;

    IdVerification(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.ID_VERIFICATION;
    }

    @Override
    public String code() {
        return code;
    }
}

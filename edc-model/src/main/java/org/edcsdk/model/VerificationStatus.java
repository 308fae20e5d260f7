package org.edcsdk.model;

/** What a verification came to (code list "verification-status"). */
public enum VerificationStatus implements VocabularyEntry {
    /** Passed. */
    OK("9895008394"),
    /** Failed. */
    ERROR("9d26eb9a37"),
    /** Not carried out, or not possible. */
    SKIPPED("641f0c5e5d");

    private final String code;

    VerificationStatus(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.VERIFICATION_STATUS;
    }

    @Override
    public String code() {
        return code;
    }
}

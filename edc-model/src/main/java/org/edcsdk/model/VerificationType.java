package org.edcsdk.model;

/** What a verification looks at (code list "verification"). */
public enum VerificationType implements VocabularyEntry {
    /** The form of the credential. */
    FORMAT("2f5b89b96f"),
    /** The seal. */
    SEAL("f9c2016fe9"),
    /** Whose credential it is. */
    OWNER("1faf8d450f"),
    /** Whether it has expired. */
    VALIDITY("94d828f160"),
    /** Whether it was revoked. */
    REVOCATION("271aef9eb4"),
    /** Whether the accreditation covers it. */
    ACCREDITATION("e2bbc86a28"),
    /** Something else. */
    CUSTOM("c_50990fe3");

    private final String code;

    VerificationType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.VERIFICATION_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.edcsdk.model;

/** Kinds of evidence (code list "evidence-type"). */
public enum EvidenceType implements VocabularyEntry {
    /** The issuer acts for the awarding body. */
    MANDATE("c_18016257"),
    /** Converted from another document. */
    CONVERSION("c_c4f849d7"),
    /** An accreditation stands behind the credential. */
    ACCREDITATION("c_991b06c6");

    private final String code;

    EvidenceType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.EVIDENCE_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}

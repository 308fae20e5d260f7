package org.edcsdk.model;

/** Kinds of evidence (code list "evidence-type"). */
public enum EvidenceType {
    /** The issuer acts for the awarding body. */
    MANDATE("c_18016257", "Mandate"),
    /** Converted from another document. */
    CONVERSION("c_c4f849d7", "Conversion"),
    /** An accreditation stands behind the credential. */
    ACCREDITATION("c_991b06c6", "Accreditation");

    private final String code;
    private final String label;

    EvidenceType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The concept of the code list, with its English label. */
    public Concept concept() {
        return CodeLists.snb("evidence-type", code, label);
    }
}

package org.edcsdk.model;

/** Kinds of accreditation and quality assurance (code list "accreditation"). */
public enum AccreditationType {
    /** A licence of the institution. */
    INSTITUTIONAL_LICENSE("003293d2ce", "Institutional License"),
    /** Quality assurance of the programme. */
    PROGRAM_QUALITY_ASSURANCE("820101cba6", "Program Quality Assurance"),
    /** Quality assurance of the institution. */
    INSTITUTIONAL_QUALITY_ASSURANCE("bb4618238e", "Institutional Quality Assurance"),
    /** A licence of the programme. */
    PROGRAM_LICENSE("e57dddfcf3", "Program License");

    private final String code;
    private final String label;

    AccreditationType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The concept of the code list, with its English label. */
    public Concept concept() {
        return CodeLists.snb("accreditation", code, label);
    }
}

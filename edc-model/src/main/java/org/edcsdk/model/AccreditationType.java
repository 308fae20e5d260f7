package org.edcsdk.model;

/** Kinds of accreditation and quality assurance (code list "accreditation"). */
public enum AccreditationType implements VocabularyEntry {
    /** A licence of the institution. */
    INSTITUTIONAL_LICENSE("003293d2ce"),
    /** Quality assurance of the programme. */
    PROGRAM_QUALITY_ASSURANCE("820101cba6"),
    /** Quality assurance of the institution. */
    INSTITUTIONAL_QUALITY_ASSURANCE("bb4618238e"),
    /** A licence of the programme. */
    PROGRAM_LICENSE("e57dddfcf3");

    private final String code;

    AccreditationType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.ACCREDITATION_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.edcsdk.model;

/** Kinds of verifiable presentation (code list "verifiable-presentation"). */
public enum PresentationType implements VocabularyEntry {
    /** A copy that somebody vouches for. */
    NOTARISED_COPY("c_e01977e3"),
    /** Issued for another organisation. */
    MANDATED_ISSUE("c_825cddc0"),
    /** Shared by its owner. */
    SHARED("c_409018f7");

    private final String code;

    PresentationType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.PRESENTATION_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}

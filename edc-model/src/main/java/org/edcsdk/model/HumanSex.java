package org.edcsdk.model;

/** The sex of a person (EU authority list "human-sex"). */
public enum HumanSex implements VocabularyEntry {
    /** Female. */
    FEMALE("FEMALE"),
    /** Male. */
    MALE("MALE"),
    /** Not applicable. */
    NOT_APPLICABLE("NAP"),
    /** Not known. */
    NOT_KNOWN("NKN");

    private final String code;

    HumanSex(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.HUMAN_SEX;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.edcsdk.model;

/** What an entitlement opens (code list "entitlement"). */
public enum EntitlementType implements VocabularyEntry {
    /** Work in an occupation. */
    OCCUPATION("52f62180c2"),
    /** Further learning. */
    LEARNING_OPPORTUNITY("64aad92881"),
    /** Membership of a body. */
    MEMBERSHIP("bebd32e8e6");

    private final String code;

    EntitlementType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.ENTITLEMENT_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.edcsdk.model;

/** Whether an entitlement holds already (code list "entitlement-status"). */
public enum EntitlementStatus implements VocabularyEntry {
    /** It holds. */
    ACTUAL("b7015a8a8c"),
    /** It will hold once more is fulfilled. */
    PROSPECTIVE("5b8d6b34fb");

    private final String code;

    EntitlementStatus(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.ENTITLEMENT_STATUS;
    }

    @Override
    public String code() {
        return code;
    }
}

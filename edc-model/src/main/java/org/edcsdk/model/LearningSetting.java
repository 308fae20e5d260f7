package org.edcsdk.model;

/** Learning settings (code list "learning-setting"). */
public enum LearningSetting implements VocabularyEntry {
    /** Formal learning. */
    FORMAL("6fd4685715"),
    /** Non-formal learning. */
    NON_FORMAL("e207a81fc7");

    private final String code;

    LearningSetting(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.LEARNING_SETTING;
    }

    @Override
    public String code() {
        return code;
    }
}

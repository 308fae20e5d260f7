package org.edcsdk.model;

/** Learning settings (code list "learning-setting"). */
public enum LearningSetting {
    /** Formal learning. */
    FORMAL("6fd4685715", "formal learning"),
    /** Non-formal learning. */
    NON_FORMAL("e207a81fc7", "non-formal learning");

    private final String code;
    private final String label;

    LearningSetting(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The concept of the code list, with its English label. */
    public Concept concept() {
        return CodeLists.snb("learning-setting", code, label);
    }
}

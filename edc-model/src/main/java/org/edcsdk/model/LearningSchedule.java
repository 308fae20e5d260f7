package org.edcsdk.model;

/** How much of the time learning takes (code list "learning-schedule"). */
public enum LearningSchedule implements VocabularyEntry {
    /** Full time. */
    FULL_TIME("72a0ab92fa"),
    /** Part time, most of the time. */
    PART_TIME_INTENSIVE("f230bae523"),
    /** Part time, little of the time. */
    PART_TIME_LIGHT("67395e6b5a");

    private final String code;

    LearningSchedule(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.LEARNING_SCHEDULE;
    }

    @Override
    public String code() {
        return code;
    }
}

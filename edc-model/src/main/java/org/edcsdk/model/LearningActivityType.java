package org.edcsdk.model;

/** Types of learning activity (code list "learning-activity"). */
public enum LearningActivityType implements VocabularyEntry {
    /** Laboratory, simulation or practice. */
    PRACTICE_COURSEWORK("3c8bd58d62"),
    /** Experience in a job. */
    JOB_EXPERIENCE("4357e0e681"),
    /** Volunteering. */
    VOLUNTEERING("59eaf34fab"),
    /** Research. */
    RESEARCH("a7e556215a"),
    /** Study of one's own accord. */
    SELF_MOTIVATED_STUDY("b660f5dcea"),
    /** Coursework online. */
    E_LEARNING("bf2e3a7bae"),
    /** Internship. */
    INTERNSHIP("bf5588ff84"),
    /** Apprenticeship. */
    APPRENTICESHIP("d46a826a39"),
    /** A workshop, seminar or conference. */
    EVENT("efff75e10a"),
    /** A whole educational programme. */
    EDUCATIONAL_PROGRAMME("fd33e234ae"),
    /** Coursework in a classroom. */
    CLASSROOM("ff436ea7c9");

    private final String code;

    LearningActivityType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.LEARNING_ACTIVITY_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}

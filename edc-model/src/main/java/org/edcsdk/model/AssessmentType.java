package org.edcsdk.model;

/** Types of assessment (code list "assessment"). */
public enum AssessmentType implements VocabularyEntry {
    /** Assessed by peers. */
    PEER_ASSESSMENT("19a2e5e671"),
    /** A marked assignment. */
    MARKED_ASSIGNMENT("2939dae15f"),
    /** Evaluated over the whole course. */
    CONTINUOUS_EVALUATION("3484bd7e51"),
    /** A portfolio. */
    PORTFOLIO("4f03b91c0e"),
    /** The performance of a group. */
    GROUP_PERFORMANCE("56539a6507"),
    /** A practical assessment. */
    PRACTICAL_ASSESSMENT("6a4db9f11d"),
    /** A written examination. */
    WRITTEN_EXAMINATION("6e6cb2cc78"),
    /** How much was attended. */
    LEVEL_OF_ATTENDANCE("7331eb4762"),
    /** Project work. */
    PROJECT_WORK("795dac4096"),
    /** Reviewed by peers. */
    PEER_REVIEW("812e3b0ae1"),
    /** A quiz. */
    QUIZ("b1b68f6735"),
    /** Problem based learning. */
    PROBLEM_BASED_LEARNING("c4256a2726"),
    /** An oral examination. */
    ORAL_EXAMINATION("d30284d7df"),
    /** Something that the learner made. */
    ARTEFACT_ASSESSMENT("de4d165a6c");

    private final String code;

    AssessmentType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.ASSESSMENT_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}

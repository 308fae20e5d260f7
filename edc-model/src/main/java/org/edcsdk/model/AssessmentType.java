package org.edcsdk.model;

/** Types of assessment (code list "assessment"). */
public enum AssessmentType {
    /** Assessed by peers. */
    PEER_ASSESSMENT("19a2e5e671", "peer assessment"),
    /** A marked assignment. */
    MARKED_ASSIGNMENT("2939dae15f", "marked assignment"),
    /** Evaluated over the whole course. */
    CONTINUOUS_EVALUATION("3484bd7e51", "continuous evaluation"),
    /** A portfolio. */
    PORTFOLIO("4f03b91c0e", "portfolio"),
    /** The performance of a group. */
    GROUP_PERFORMANCE("56539a6507", "group performance"),
    /** A practical assessment. */
    PRACTICAL_ASSESSMENT("6a4db9f11d", "practical assessment"),
    /** A written examination. */
    WRITTEN_EXAMINATION("6e6cb2cc78", "written examination"),
    /** How much was attended. */
    LEVEL_OF_ATTENDANCE("7331eb4762", "level of attendance"),
    /** Project work. */
    PROJECT_WORK("795dac4096", "project work"),
    /** Reviewed by peers. */
    PEER_REVIEW("812e3b0ae1", "peer review"),
    /** A quiz. */
    QUIZ("b1b68f6735", "quiz"),
    /** Problem based learning. */
    PROBLEM_BASED_LEARNING("c4256a2726", "problem based learning"),
    /** An oral examination. */
    ORAL_EXAMINATION("d30284d7df", "oral examination"),
    /** Something that the learner made. */
    ARTEFACT_ASSESSMENT("de4d165a6c", "artefact assessment");

    private final String code;
    private final String label;

    AssessmentType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The concept of the code list, with its English label. */
    public Concept concept() {
        return CodeLists.snb("assessment", code, label);
    }
}

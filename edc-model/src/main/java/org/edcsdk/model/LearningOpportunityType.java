package org.edcsdk.model;

/** Types of learning opportunity, also used for what was achieved (code list "learning-opportunity"). */
public enum LearningOpportunityType implements VocabularyEntry {
    /** A course. */
    COURSE("05053c1cbe"),
    /** A module of a programme. */
    PROGRAMME_MODULE("0f7dac46ca"),
    /** Mentoring. */
    MENTORING("11252a5207"),
    /** A massive open online course. */
    MOOC("17744a2647"),
    /** An apprenticeship. */
    APPRENTICESHIP("63f9f6180c"),
    /** A study visit. */
    STUDY_VISIT("65a4cf5de2"),
    /** A short learning programme, as micro-credentials stand for. */
    SHORT_LEARNING_PROGRAMME("74a4a268e8"),
    /** An internship. */
    INTERNSHIP("77b99de990"),
    /** A whole educational programme. */
    EDUCATIONAL_PROGRAMME("79343569f3"),
    /** A class. */
    CLASS("7e1ac538db"),
    /** Learning through service to a community. */
    SERVICE_LEARNING("8b965da2d4"),
    /** A thesis. */
    THESIS("b2434ca358");

    private final String code;

    LearningOpportunityType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.LEARNING_OPPORTUNITY_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}

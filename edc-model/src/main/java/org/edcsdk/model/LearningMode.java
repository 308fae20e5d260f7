package org.edcsdk.model;

/** Forms of participation in learning and assessment (code list "learning-assessment"). */
public enum LearningMode implements VocabularyEntry {
    /** At a place of work. */
    WORKBASED("729f3bed4b"),
    /** In a project. */
    PROJECT_BASED("7813801c77"),
    /** On site. */
    PRESENTIAL("9191af2ed9"),
    /** Online. */
    ONLINE("920fbb3cbe"),
    /** Partly on site, partly online. */
    BLENDED("e92d221e4d"),
    /** In a laboratory. */
    RESEARCH_LAB_BASED("ed4c557045");

    private final String code;

    LearningMode(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.LEARNING_MODE;
    }

    @Override
    public String code() {
        return code;
    }
}

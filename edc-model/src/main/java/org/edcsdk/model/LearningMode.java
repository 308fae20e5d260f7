package org.edcsdk.model;

/** Forms of participation in learning and assessment (code list "learning-assessment"). */
public enum LearningMode {
    /** At a place of work. */
    WORKBASED("729f3bed4b", "Workbased"),
    /** In a project. */
    PROJECT_BASED("7813801c77", "Project based"),
    /** On site. */
    PRESENTIAL("9191af2ed9", "Presential"),
    /** Online. */
    ONLINE("920fbb3cbe", "Online"),
    /** Partly on site, partly online. */
    BLENDED("e92d221e4d", "Blended"),
    /** In a laboratory. */
    RESEARCH_LAB_BASED("ed4c557045", "Research-Lab based");

    private final String code;
    private final String label;

    LearningMode(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The concept of the code list, with its English label. */
    public Concept concept() {
        return CodeLists.snb("learning-assessment", code, label);
    }
}

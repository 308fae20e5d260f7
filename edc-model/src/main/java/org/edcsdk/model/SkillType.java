package org.edcsdk.model;

/** Types of learning outcome (code list "skill-type"). */
public enum SkillType implements VocabularyEntry {
    /** Knowledge. */
    KNOWLEDGE("knowledge"),
    /** A skill or competence. */
    SKILL("skill");

    private final String code;

    SkillType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.SKILL_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.edcsdk.model;

/** How widely a learning outcome can be used (code list "skill-reuse-level"). */
public enum SkillReuseLevel implements VocabularyEntry {
    /** Everywhere. */
    TRANSVERSAL("transversal"),
    /** In several sectors. */
    CROSS_SECTOR("cross-sector"),
    /** In one sector. */
    SECTOR_SPECIFIC("sector-specific"),
    /** In one occupation. */
    OCCUPATION_SPECIFIC("occupation-specific");

    private final String code;

    SkillReuseLevel(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.SKILL_REUSE_LEVEL;
    }

    @Override
    public String code() {
        return code;
    }
}

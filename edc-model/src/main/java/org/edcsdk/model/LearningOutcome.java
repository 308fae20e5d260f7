package org.edcsdk.model;

import java.util.List;

/** What a learner knows, understands or can do (LearningOutcome). */
public final class LearningOutcome extends ElmNode {
    private LearningOutcome(JsonObject json) {
        super(json);
    }

    static LearningOutcome of(JsonObject json) {
        return new LearningOutcome(json);
    }

    /** An outcome by its title. */
    public static LearningOutcome of(LangString title) {
        return new LearningOutcome(JsonObject.empty().with("type", "LearningOutcome").with("title", title.requireText("title").toJson()));
    }

    /** In short. */
    public LangString title() {
        return language("title");
    }

    /** Related ESCO skills. */
    public List<Concept> relatedESCOSkills() {
        return nodes("relatedESCOSkill", Concept::of);
    }

    /** Other related skills. */
    public List<Concept> relatedSkills() {
        return nodes("relatedSkill", Concept::of);
    }
}

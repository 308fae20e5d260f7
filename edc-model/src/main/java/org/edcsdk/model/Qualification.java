package org.edcsdk.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an achievement stands for (elm:Qualification, or elm:LearningAchievementSpecification where no qualification is meant): outcomes,
 * credit points, level, workload, form of participation.
 */
public final class Qualification extends ElmNode {
    private Qualification(JsonObject json) {
        super(json);
    }

    static Qualification of(JsonObject json) {
        return new Qualification(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Qualification"));
    }

    /** A builder that starts from this qualification. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Its title. */
    public LangString title() {
        return language("title");
    }

    /** Its description. */
    public LangString description() {
        return language("description");
    }

    /** The learning outcomes. */
    public List<LearningOutcome> learningOutcomes() {
        return nodes("learningOutcome", LearningOutcome::of);
    }

    /** The credit points. */
    public List<CreditPoint> creditPoints() {
        return nodes("creditPoint", CreditPoint::of);
    }

    /** The notional workload as ISO 8601 duration, as it is written: never normalised. */
    public Optional<String> volumeOfLearning() {
        return text("volumeOfLearning");
    }

    /** The level of the European Qualifications Framework. */
    public Optional<Concept> eqfLevel() {
        return node("eqfLevel", Concept::of);
    }

    /** Levels of national frameworks. */
    public List<Concept> nqfLevels() {
        return nodes("nqfLevel", Concept::of);
    }

    /** Forms of participation. */
    public List<Concept> modes() {
        return nodes("mode", Concept::of);
    }

    /** Fields of study (ISCED-F). */
    public List<Concept> thematicAreas() {
        return nodes("thematicArea", Concept::of);
    }

    /** Languages of instruction. */
    public List<Concept> languages() {
        return nodes("language", Concept::of);
    }

    /** The quality assurance behind it. */
    public List<Accreditation> accreditations() {
        return nodes("accreditation", Accreditation::of);
    }

    /** Builds a qualification; {@code title} is mandatory. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private Builder(JsonObject from) {
            super(from);
        }

        /** The title. */
        public Builder title(LangString title) {
            set("title", title);
            return this;
        }

        /** The description. */
        public Builder description(LangString description) {
            set("description", description);
            return this;
        }

        /** Adds a learning outcome by its title. */
        public Builder learningOutcome(LangString title) {
            return learningOutcome(LearningOutcome.of(title));
        }

        /** Adds a learning outcome. */
        public Builder learningOutcome(LearningOutcome outcome) {
            add("learningOutcome", outcome);
            return this;
        }

        /** Adds credit points. */
        public Builder creditPoint(CreditPoint points) {
            add("creditPoint", points);
            return this;
        }

        /** The notional workload. */
        public Builder volumeOfLearning(Duration workload) {
            if (workload.isNegative() || workload.isZero()) {
                throw new IllegalArgumentException("volumeOfLearning must be positive: " + workload);
            }
            set("volumeOfLearning", workload.toString());
            return this;
        }

        /** The level of the European Qualifications Framework, 1 to 8. */
        public Builder eqfLevel(int level) {
            set("eqfLevel", CodeLists.eqfLevel(level));
            return this;
        }

        /** Adds a level of a national framework. */
        public Builder nqfLevel(Concept level) {
            add("nqfLevel", level);
            return this;
        }

        /** Adds a form of participation. */
        public Builder mode(LearningMode mode) {
            add("mode", mode.concept());
            return this;
        }

        /** The learning setting. */
        public Builder learningSetting(LearningSetting setting) {
            set("learningSetting", setting.concept());
            return this;
        }

        /** Adds a field of study. */
        public Builder thematicArea(Concept iscedF) {
            add("thematicArea", iscedF);
            return this;
        }

        /** Adds a language of instruction, ISO 639-1. */
        public Builder language(String iso639) {
            add("language", CodeLists.language(iso639));
            return this;
        }

        /** What a learner needs to enrol. */
        public Builder entryRequirement(LangString text) {
            set("entryRequirement", Note.of(text));
            return this;
        }

        /** Adds the quality assurance behind it. */
        public Builder accreditation(Accreditation accreditation) {
            add("accreditation", accreditation);
            return this;
        }

        /**
         * The qualification.
         *
         * @throws IllegalArgumentException where the title is missing
         */
        public Qualification build() {
            Qualification built = Qualification.of(json());
            built.title().requireText("title");
            return built;
        }
    }
}

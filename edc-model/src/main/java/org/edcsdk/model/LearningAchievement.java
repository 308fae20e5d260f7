package org.edcsdk.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something learned and acknowledged (elm:LearningAchievement). */
public final class LearningAchievement extends ElmNode {
    private LearningAchievement(JsonObject json) {
        super(json);
    }

    static LearningAchievement of(JsonObject json) {
        return new LearningAchievement(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningAchievement"));
    }

    /** A builder that starts from this achievement. */
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

    /** Who awarded it, and when. */
    public Optional<AwardingProcess> awardedBy() {
        return node("awardedBy", AwardingProcess::of);
    }

    /** What it stands for. */
    public Optional<Qualification> specifiedBy() {
        return node("specifiedBy", Qualification::of);
    }

    /** The credit points that were received. */
    public List<CreditPoint> creditsReceived() {
        return nodes("creditReceived", CreditPoint::of);
    }

    /** The assessments that prove it. */
    public List<LearningAssessment> provenBy() {
        return nodes("provenBy", LearningAssessment::of);
    }

    /** Its parts. */
    public List<LearningAchievement> parts() {
        return nodes("hasPart", LearningAchievement::of);
    }

    /**
     * Builds an achievement; title and awarding body are mandatory. Outcomes, credits, level, workload and participation go into a
     * qualification of the same title. Not thread safe.
     */
    public static final class Builder extends NodeBuilder {
        private Qualification.Builder specification;
        private Organisation awardingBody;
        private LocalDate awardingDate;

        private Builder(JsonObject from) {
            super(from);
            Optional.of(LearningAchievement.of(from)).flatMap(LearningAchievement::specifiedBy)
                    .ifPresent(existing -> specification = existing.toBuilder());
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

        /** Who awarded it. */
        public Builder awardedBy(Organisation organisation) {
            awardingBody = organisation;
            return this;
        }

        /** When it was awarded. */
        public Builder awardingDate(LocalDate date) {
            awardingDate = date;
            return this;
        }

        /** What it stands for, in place of what was set before. */
        public Builder specifiedBy(Qualification qualification) {
            specification = qualification.toBuilder();
            return this;
        }

        /** Adds a learning outcome by its title. */
        public Builder learningOutcome(LangString title) {
            specification().learningOutcome(title);
            return this;
        }

        /** Adds ECTS credit points, such as "5", as offered and as received. */
        public Builder ects(String points) {
            CreditPoint credits = CreditPoint.ects(points);
            specification().creditPoint(credits);
            add("creditReceived", credits);
            return this;
        }

        /** The notional workload. */
        public Builder workload(Duration workload) {
            specification().volumeOfLearning(workload);
            return this;
        }

        /** The level of the European Qualifications Framework, 1 to 8. */
        public Builder eqfLevel(int level) {
            specification().eqfLevel(level);
            return this;
        }

        /** Adds a form of participation. */
        public Builder mode(LearningMode mode) {
            specification().mode(mode);
            return this;
        }

        /** Adds a language of instruction, ISO 639-1. */
        public Builder instructionLanguage(String iso639) {
            specification().language(iso639);
            return this;
        }

        /** What a learner needs to enrol. */
        public Builder entryRequirement(LangString text) {
            specification().entryRequirement(text);
            return this;
        }

        /** Adds the quality assurance behind it. */
        public Builder qualityAssurance(Accreditation accreditation) {
            specification().accreditation(accreditation);
            return this;
        }

        /** Adds an assessment that proves it. */
        public Builder provenBy(LearningAssessment assessment) {
            add("provenBy", assessment);
            return this;
        }

        /** Adds a part. */
        public Builder part(LearningAchievement part) {
            add("hasPart", part);
            return this;
        }

        private Qualification.Builder specification() {
            if (specification == null) {
                specification = Qualification.builder();
            }
            return specification;
        }

        /**
         * The achievement.
         *
         * @throws IllegalArgumentException where the title or the awarding body is missing
         */
        public LearningAchievement build() {
            LangString title = LearningAchievement.of(json()).title().requireText("title");
            if (awardingBody != null) {
                set("awardedBy", AwardingProcess.of(awardingBody));
            }
            AwardingProcess process = LearningAchievement.of(json()).awardedBy()
                    .orElseThrow(() -> new IllegalArgumentException("awardedBy is missing: an achievement needs an awarding body"));
            if (awardingDate != null) {
                set("awardedBy", process.on(awardingDate));
            }
            if (specification != null) {
                if (!specification.json().has("title")) {
                    specification.title(title);
                }
                set("specifiedBy", specification.build());
            }
            return LearningAchievement.of(json());
        }
    }
}

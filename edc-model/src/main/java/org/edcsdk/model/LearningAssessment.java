package org.edcsdk.model;

import java.time.LocalDate;
import java.util.Optional;

/** An assessment and its result (elm:LearningAssessment). */
public final class LearningAssessment extends ElmNode {
    private LearningAssessment(JsonObject json) {
        super(json);
    }

    static LearningAssessment of(JsonObject json) {
        return new LearningAssessment(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Its title. */
    public LangString title() {
        return language("title");
    }

    /** The grade. */
    public Optional<Note> grade() {
        return node("grade", Note::of);
    }

    /** When it was graded. */
    public Optional<DateTime> dateIssued() {
        return date("dateIssued");
    }

    /** The type of assessment, from its specification. */
    public Optional<Concept> assessmentType() {
        return json().object("specifiedBy").flatMap(specification -> specification.object("dcType")).map(Concept::of);
    }

    /** Supervision and identity verification. */
    public Optional<Concept> idVerification() {
        return node("idVerification", Concept::of);
    }

    /** Builds an assessment; title, awarding body and grade are mandatory. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private AssessmentType type;
        private LearningMode mode;

        private Builder() {
            super("LearningAssessment");
        }

        /** The title. */
        public Builder title(LangString title) {
            set("title", title);
            return this;
        }

        /** Who awarded the result. */
        public Builder awardedBy(Organisation awardingBody) {
            set("awardedBy", AwardingProcess.of(awardingBody));
            return this;
        }

        /** The grade in words or figures. */
        public Builder grade(LangString grade) {
            set("grade", Note.of(grade));
            return this;
        }

        /** When it was graded. */
        public Builder dateIssued(LocalDate date) {
            set("dateIssued", DateTime.of(date).text());
            return this;
        }

        /** The type of assessment. */
        public Builder type(AssessmentType assessmentType) {
            type = assessmentType;
            return this;
        }

        /** How it was taken. */
        public Builder mode(LearningMode assessmentMode) {
            mode = assessmentMode;
            return this;
        }

        /** Supervision and identity verification. */
        public Builder idVerification(IdVerification verification) {
            set("idVerification", verification.concept());
            return this;
        }

        /**
         * The assessment.
         *
         * @throws IllegalArgumentException where title, awarding body or grade is missing
         */
        public LearningAssessment build() {
            LearningAssessment built = of(json());
            built.title().requireText("title");
            for (String mandatory : new String[] {"awardedBy", "grade"}) {
                if (!built.json().has(mandatory)) {
                    throw new IllegalArgumentException(mandatory + " is missing");
                }
            }
            return type == null && mode == null ? built : of(built.json().with("specifiedBy", specification(built.title())));
        }

        private JsonObject specification(LangString title) {
            JsonObject specification = JsonObject.empty().with("type", "LearningAssessmentSpecification").with("title", title.toJson());
            if (type != null) {
                specification = specification.with("dcType", type.concept().json());
            }
            return mode == null ? specification : specification.with("mode", mode.concept().json());
        }
    }
}

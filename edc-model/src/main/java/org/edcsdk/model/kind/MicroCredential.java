package org.edcsdk.model.kind;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.StringJoiner;
import org.edcsdk.model.Accreditation;
import org.edcsdk.model.AssessmentType;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.IdVerification;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LearningAssessment;
import org.edcsdk.model.LearningMode;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;

/** A micro-credential with the elements of Annex I of the Council Recommendation of 16 June 2022 (OJ C 243, 27.6.2022). */
public final class MicroCredential {
    private MicroCredential() {
    }

    /**
     * Starts a micro-credential. The issuer is its awarding body (elements 3 and 4).
     *
     * @param issuer who awards, issues and seals it
     * @param holder the learner (element 1)
     * @param title its title (element 2)
     * @param awarded when it was awarded (element 5); it is valid from then on
     * @return a builder
     */
    public static Builder builder(Organisation issuer, Person holder, LangString title, LocalDate awarded) {
        return new Builder(issuer, holder, title, awarded);
    }

    /** Collects the other elements. Not thread safe. */
    public static final class Builder {
        private final Organisation issuer;
        private final Person holder;
        private final LangString title;
        private final LocalDate awarded;
        private final LearningAchievement.Builder achievement;
        private boolean outcome;
        private boolean workload;
        private boolean participation;
        private boolean quality;
        private boolean assessed;

        private Builder(Organisation issuer, Person holder, LangString title, LocalDate awarded) {
            this.issuer = Objects.requireNonNull(issuer, "issuer");
            this.holder = Objects.requireNonNull(holder, "holder");
            this.title = Objects.requireNonNull(title, "title");
            this.awarded = Objects.requireNonNull(awarded, "awarded");
            this.achievement = LearningAchievement.builder().title(title).awardedBy(issuer).awardingDate(awarded);
        }

        /** Adds a learning outcome (element 6). */
        public Builder learningOutcome(LangString text) {
            achievement.learningOutcome(text);
            outcome = true;
            return this;
        }

        /** ECTS credit points such as "5" (element 7). */
        public Builder ects(String points) {
            achievement.ects(points);
            workload = true;
            return this;
        }

        /** The notional workload (element 7). */
        public Builder workload(Duration time) {
            achievement.workload(time);
            workload = true;
            return this;
        }

        /** The level of the European Qualifications Framework, 1 to 8 (element 8, where applicable). */
        public Builder eqfLevel(int level) {
            achievement.eqfLevel(level);
            return this;
        }

        /** How it was assessed, and the grade (elements 9 and c). */
        public Builder assessment(AssessmentType type, LangString grade) {
            return assessment(LearningAssessment.builder().title(title).awardedBy(issuer).type(type).grade(grade).build());
        }

        /** How it was assessed, who supervised it, and the grade (elements 9, b and c). */
        public Builder assessment(AssessmentType type, IdVerification supervision, LangString grade) {
            return assessment(LearningAssessment.builder().title(title).awardedBy(issuer).type(type).idVerification(supervision).grade(grade).build());
        }

        private Builder assessment(LearningAssessment assessment) {
            achievement.provenBy(assessment);
            assessed = true;
            return this;
        }

        /** The form of participation (element 10). */
        public Builder mode(LearningMode mode) {
            achievement.mode(mode);
            participation = true;
            return this;
        }

        /** The quality assurance behind it (element 11). */
        public Builder qualityAssurance(Accreditation assurance) {
            achievement.qualityAssurance(assurance);
            quality = true;
            return this;
        }

        /** What a learner needs to enrol (element a). */
        public Builder entryRequirement(LangString text) {
            achievement.entryRequirement(text);
            return this;
        }

        /**
         * The credential.
         *
         * @throws IllegalArgumentException where mandatory elements are missing, with their numbers
         */
        public EuropeanDigitalCredential build() {
            StringJoiner missing = new StringJoiner(", ");
            missing(missing, outcome, "6 learning outcomes");
            missing(missing, workload, "7 notional workload");
            missing(missing, assessed, "9 type of assessment");
            missing(missing, participation, "10 form of participation");
            missing(missing, quality, "11 quality assurance");
            if (missing.length() > 0) {
                throw new IllegalArgumentException("elements of Annex I are missing: " + missing);
            }
            return EuropeanDigitalCredential.builder().issuer(issuer).holder(holder)
                    .validFrom(awarded.atStartOfDay().toInstant(ZoneOffset.UTC)).title(title).achievement(achievement.build()).build();
        }

        private static void missing(StringJoiner out, boolean present, String element) {
            if (!present) {
                out.add(element);
            }
        }
    }
}

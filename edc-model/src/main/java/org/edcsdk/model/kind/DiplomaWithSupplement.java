package org.edcsdk.model.kind;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.edcsdk.model.Accreditation;
import org.edcsdk.model.AwardingOpportunity;
import org.edcsdk.model.AwardingProcess;
import org.edcsdk.model.Concept;
import org.edcsdk.model.CredentialProfile;
import org.edcsdk.model.EntitlementStatus;
import org.edcsdk.model.EntitlementType;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.Evidence;
import org.edcsdk.model.GradingScheme;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LearningAssessment;
import org.edcsdk.model.LearningAssessmentSpecification;
import org.edcsdk.model.LearningEntitlement;
import org.edcsdk.model.LearningEntitlementSpecification;
import org.edcsdk.model.Note;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.model.Qualification;
import org.edcsdk.model.WebResource;

/**
 * A diploma with its supplement in the eight sections of the Diploma Supplement (revised 2018), under the profile "diploma supplement".
 * The seal is section 7.
 */
public final class DiplomaWithSupplement {
    private DiplomaWithSupplement() {
    }

    /**
     * Starts a diploma.
     *
     * @param issuer the awarding institution, which issues and seals it (section 2.3)
     * @param holder the graduate, with full name, date of birth and student number (section 1)
     * @param qualification the qualification (sections 2 to 4): title, fields of study, languages of instruction, national level, duration, access
     *         requirement, mode of study, learning outcomes
     * @param awarded when it was awarded; the credential is valid from then on
     * @return a builder
     */
    public static Builder builder(Organisation issuer, Person holder, Qualification qualification, LocalDate awarded) {
        return new Builder(issuer, holder, qualification, awarded);
    }

    /** Collects the rest of the eight sections. Not thread safe. */
    public static final class Builder {
        private final Organisation issuer;
        private final Person holder;
        private final Qualification qualification;
        private final LocalDate awarded;
        private final List<Course> courses = new ArrayList<>();
        private final List<LearningEntitlement> entitlements = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private final List<WebResource> sources = new ArrayList<>();
        private Accreditation accreditation;
        private LangString title;
        private LearningAssessment result;
        private Concept educationSystem;
        private String credits = "";

        private Builder(Organisation issuer, Person holder, Qualification qualification, LocalDate awarded) {
            this.issuer = Objects.requireNonNull(issuer, "issuer");
            this.holder = Objects.requireNonNull(holder, "holder");
            this.qualification = Objects.requireNonNull(qualification, "qualification");
            this.awarded = Objects.requireNonNull(awarded, "awarded");
            this.title = qualification.title();
        }

        /** The title of the credential, where it is not that of the qualification. */
        public Builder title(LangString text) {
            title = Objects.requireNonNull(text, "text");
            return this;
        }

        /** The accreditation of the institution or programme (section 2.3); mandatory. */
        public Builder accreditation(Accreditation evidence) {
            accreditation = Objects.requireNonNull(evidence, "evidence");
            return this;
        }

        /** ECTS credit points of the whole programme, such as "180" (section 3.2); mandatory. */
        public Builder ects(String points) {
            credits = Objects.requireNonNull(points, "points");
            return this;
        }

        /** Adds a course (section 4.3); at least one is mandatory. */
        public Builder course(Course course) {
            courses.add(Objects.requireNonNull(course, "course"));
            return this;
        }

        /**
         * The overall classification and the grading scheme (sections 4.4 and 4.5); mandatory.
         *
         * @param grade the classification in words or figures
         * @param scheme the grading scheme
         * @return this builder
         */
        public Builder classification(LangString grade, GradingScheme scheme) {
            result = LearningAssessment.builder().title(qualification.title()).awardedBy(issuer).grade(grade)
                    .specifiedBy(LearningAssessmentSpecification.builder().title(qualification.title()).gradingScheme(scheme).build()).build();
            return this;
        }

        /** Adds access to further study (section 5.1). */
        public Builder furtherStudy(LangString text) {
            return entitlement(EntitlementType.LEARNING_OPPORTUNITY, text);
        }

        /** Adds access to a regulated profession (section 5.2). */
        public Builder professionalStatus(LangString text) {
            return entitlement(EntitlementType.OCCUPATION, text);
        }

        private Builder entitlement(EntitlementType type, LangString text) {
            AwardingProcess award = AwardingProcess.of(issuer).on(awarded);
            entitlements.add(LearningEntitlement.builder().title(text).dcType(type.concept()).awardedBy(award)
                    .specifiedBy(LearningEntitlementSpecification.builder().title(text).dcType(type.concept())
                            .entitlementStatus(EntitlementStatus.ACTUAL.concept()).build()).build());
            return this;
        }

        /**
         * Says why a section stays empty, as the template demands of each of the eight.
         *
         * @param section its number, such as "2.4" or "8"
         * @param reason why there is nothing to tell
         * @return this builder
         */
        public Builder explain(String section, LangString reason) {
            if (!section.matches("[1-8](\\.[1-5])?")) {
                throw new IllegalArgumentException("section must be a number of the diploma supplement such as \"2.4\": \"" + section + "\"");
            }
            notes.add(Note.of(reason.map(text -> section + ": " + text)));
            return this;
        }

        /** Adds a page on the web that tells more (section 6.2). */
        public Builder furtherInformation(URI address) {
            sources.add(WebResource.of(address));
            return this;
        }

        /** Adds a note (section 6.1). */
        public Builder additionalInformation(LangString text) {
            notes.add(Note.of(text));
            return this;
        }

        /** The national higher education system (section 8). */
        public Builder educationSystem(Concept system) {
            educationSystem = Objects.requireNonNull(system, "system");
            return this;
        }

        /**
         * The credential.
         *
         * @throws IllegalArgumentException where something is missing that the profile makes mandatory, by section
         */
        public EuropeanDigitalCredential build() {
            requireSections();
            AwardingProcess.Builder award = AwardingProcess.of(issuer).on(awarded).toBuilder();
            if (educationSystem != null) {
                award.educationalSystemNote(educationSystem);
            }
            LearningAchievement.Builder achievement = LearningAchievement.builder().title(qualification.title()).awardedBy(award.build())
                    .specifiedBy(specification()).ects(credits).provenBy(result);
            courses.forEach(course -> achievement.hasPart(course.achievement(issuer)));
            entitlements.forEach(achievement::entitlesTo);
            notes.forEach(achievement::additionalNote);
            sources.forEach(achievement::supplementaryDocument);
            return EuropeanDigitalCredential.builder().issuer(issuer).holder(holder)
                    .validFrom(awarded.atStartOfDay().toInstant(ZoneOffset.UTC)).title(title).achievement(achievement.build())
                    .profile(CredentialProfile.DIPLOMA_SUPPLEMENT).evidence(Evidence.of(accreditation)).build();
        }

        private Qualification specification() {
            Qualification.Builder specification = qualification.toBuilder();
            if (qualification.awardingOpportunity().isEmpty()) {
                specification.awardingOpportunity(AwardingOpportunity.builder().awardingBody(issuer).build());
            }
            courses.forEach(course -> specification.hasPart(course.specification()));
            return specification.build();
        }

        private void requireSections() {
            Map<String, Boolean> parts = new LinkedHashMap<>();
            parts.put("1 full name", holder.fullName().isPresent());
            parts.put("1.3 date of birth", holder.dateOfBirth().isPresent());
            parts.put("2.2 fields of study", !qualification.thematicArea().isEmpty());
            parts.put("2.3 accreditation", accreditation != null);
            parts.put("2.5 languages of instruction", !qualification.language().isEmpty());
            parts.put("3.1 national level", !qualification.nqfLevel().isEmpty());
            parts.put("3.2 duration", qualification.maximumDuration().isPresent());
            parts.put("3.2 credit points", !credits.isEmpty());
            parts.put("4.1 mode of study", !qualification.mode().isEmpty());
            parts.put("4.2 learning outcomes", !qualification.learningOutcome().isEmpty());
            parts.put("4.3 courses", !courses.isEmpty());
            parts.put("4.5 overall classification", result != null);
            StringJoiner missing = new StringJoiner(", ");
            parts.forEach((part, present) -> {
                if (!present) {
                    missing.add(part);
                }
            });
            if (missing.length() > 0) {
                throw new IllegalArgumentException("sections of the diploma supplement are missing: " + missing);
            }
        }
    }
}

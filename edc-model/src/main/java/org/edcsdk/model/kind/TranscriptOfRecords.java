package org.edcsdk.model.kind;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.model.Qualification;

/** A transcript of records: a programme and its courses, each with credits and grade. */
public final class TranscriptOfRecords {
    private TranscriptOfRecords() {
    }

    /**
     * Starts a transcript.
     *
     * @param issuer the institution that issues and seals it
     * @param holder the student
     * @param programme the title of the programme, which is the title of the transcript too
     * @param date as of when; the transcript is valid from then on
     * @return a builder
     */
    public static Builder builder(Organisation issuer, Person holder, LangString programme, LocalDate date) {
        return new Builder(issuer, holder, programme, date);
    }

    /** Collects the courses. Not thread safe. */
    public static final class Builder {
        private final Organisation issuer;
        private final Person holder;
        private final LangString title;
        private final LocalDate date;
        private final List<Course> courses = new ArrayList<>();
        private Qualification programme;
        private String credits = "";

        private Builder(Organisation issuer, Person holder, LangString title, LocalDate date) {
            this.issuer = Objects.requireNonNull(issuer, "issuer");
            this.holder = Objects.requireNonNull(holder, "holder");
            this.title = Objects.requireNonNull(title, "programme");
            this.date = Objects.requireNonNull(date, "date");
        }

        /** Adds a course; they are shown in this order. */
        public Builder course(Course course) {
            courses.add(Objects.requireNonNull(course, "course"));
            return this;
        }

        /** ECTS credit points in all, such as "60". They are not computed: which courses count is the institution's to say. */
        public Builder ects(String points) {
            credits = Objects.requireNonNull(points, "points");
            return this;
        }

        /** What is known of the programme: level, fields of study, languages of instruction. */
        public Builder programme(Qualification qualification) {
            programme = Objects.requireNonNull(qualification, "qualification");
            return this;
        }

        /**
         * The credential.
         *
         * @throws IllegalArgumentException where there is no course
         */
        public EuropeanDigitalCredential build() {
            if (courses.isEmpty()) {
                throw new IllegalArgumentException("course is missing: a transcript needs at least one");
            }
            LearningAchievement.Builder achievement = LearningAchievement.builder().title(title).awardedBy(issuer).awardingDate(date);
            courses.forEach(course -> achievement.hasPart(course.achievement(issuer)));
            if (programme != null) {
                achievement.specifiedBy(programme);
            }
            if (!credits.isEmpty()) {
                achievement.ects(credits);
            }
            return EuropeanDigitalCredential.builder().issuer(issuer).holder(holder)
                    .validFrom(date.atStartOfDay().toInstant(ZoneOffset.UTC)).title(title).achievement(achievement.build()).build();
        }
    }
}

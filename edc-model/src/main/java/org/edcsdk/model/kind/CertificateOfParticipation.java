package org.edcsdk.model.kind;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.edcsdk.model.AwardingProcess;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningActivity;
import org.edcsdk.model.LearningActivitySpecification;
import org.edcsdk.model.LearningMode;
import org.edcsdk.model.Location;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.PeriodOfTime;
import org.edcsdk.model.Person;

/** A certificate of participation: a learning activity that a person took part in, without an assessment. */
public final class CertificateOfParticipation {
    private CertificateOfParticipation() {
    }

    /**
     * Starts a certificate.
     *
     * @param issuer who offered the activity, issues and seals the certificate
     * @param holder who took part
     * @param activity the title of the activity
     * @param start its first day
     * @param end its last day; the certificate is valid from then on
     * @return a builder
     * @throws IllegalArgumentException where the end is before the start
     */
    public static Builder builder(Organisation issuer, Person holder, LangString activity, LocalDate start, LocalDate end) {
        return new Builder(issuer, holder, activity, start, end);
    }

    /** Collects what else is known. Not thread safe. */
    public static final class Builder {
        private final Organisation issuer;
        private final Person holder;
        private final LangString title;
        private final LocalDate end;
        private final LearningActivity.Builder activity;
        private LearningActivitySpecification.Builder specification;

        private Builder(Organisation issuer, Person holder, LangString title, LocalDate start, LocalDate end) {
            this.issuer = Objects.requireNonNull(issuer, "issuer");
            this.holder = Objects.requireNonNull(holder, "holder");
            this.title = Objects.requireNonNull(title, "activity");
            this.end = Objects.requireNonNull(end, "end");
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("end must not be before start: " + end + " < " + start);
            }
            this.activity = LearningActivity.builder().title(title).awardedBy(AwardingProcess.of(issuer).on(end))
                    .temporal(PeriodOfTime.builder().startDate(start).endDate(end).build());
        }

        /** What the activity was about. */
        public Builder description(LangString text) {
            activity.description(text);
            return this;
        }

        /** The time spent. */
        public Builder workload(Duration time) {
            activity.workload(time);
            return this;
        }

        /** Where it took place. */
        public Builder location(Location place) {
            activity.location(place);
            return this;
        }

        /** Who led it, where that is not the issuer. */
        public Builder directedBy(Person person) {
            activity.directedBy(person);
            return this;
        }

        /** How much of it was attended, 1 to 100 per cent. */
        public Builder levelOfCompletion(int percent) {
            if (percent > 100) {
                throw new IllegalArgumentException("levelOfCompletion must be 1 to 100: " + percent);
            }
            activity.levelOfCompletion(percent);
            return this;
        }

        /** Adds a form of participation. */
        public Builder mode(LearningMode mode) {
            if (specification == null) {
                specification = LearningActivitySpecification.builder().title(title);
            }
            specification.mode(mode.concept());
            return this;
        }

        /** The credential. */
        public EuropeanDigitalCredential build() {
            if (specification != null) {
                activity.specifiedBy(specification.build());
            }
            return EuropeanDigitalCredential.builder().issuer(issuer).holder(holder.toBuilder().hasClaim(activity.build()).build())
                    .validFrom(end.atStartOfDay().toInstant(ZoneOffset.UTC)).title(title).build();
        }
    }
}

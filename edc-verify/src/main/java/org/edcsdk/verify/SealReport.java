package org.edcsdk.verify;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found out about one seal. Immutable; only the verifier makes it. Indication and sub-indication follow ETSI EN 319 102-1, the level is
 * the verifier's own reading.
 */
public final class SealReport {
    private final SealFormat format;
    private final Indication indication;
    private final BaselineLevel level;
    private final SubIndication subIndication;
    private final boolean intact;
    private final Qualification qualification;
    private final ListedService listedService;
    private final Boolean qualifiedTimestamp;
    private final Instant claimedTime;
    private final Instant bestTime;
    private final boolean timestamped;
    private final Instant proofUntil;
    private final String subject;
    private final String organisation;
    private final String organizationIdentifier;
    private final List<SealReport> counterSeals;

    private SealReport(Builder builder) {
        this.format = builder.format;
        this.indication = builder.indication;
        this.level = builder.level;
        this.subIndication = builder.subIndication;
        this.intact = builder.intact;
        this.qualification = builder.qualification;
        this.listedService = builder.listedService;
        this.qualifiedTimestamp = builder.qualifiedTimestamp;
        this.claimedTime = builder.claimedTime;
        this.bestTime = builder.bestTime;
        this.timestamped = builder.timestamped;
        this.proofUntil = builder.proofUntil;
        this.subject = builder.subject;
        this.organisation = builder.organisation;
        this.organizationIdentifier = builder.organizationIdentifier;
        this.counterSeals = builder.counterSeals;
    }

    static Builder builder(SealFormat format, Indication indication) {
        return new Builder(format, indication);
    }

    /** Returns the format. */
    public SealFormat format() {
        return format;
    }

    /** Returns the baseline level that the components of the seal reach; empty where it is no baseline seal or cannot be told. */
    public Optional<BaselineLevel> level() {
        return Optional.ofNullable(level);
    }

    /** Returns the result of validation under the verifier's policy. */
    public Indication indication() {
        return indication;
    }

    /** Returns the reason of an indication other than TOTAL_PASSED, where there is one. */
    public Optional<SubIndication> subIndication() {
        return Optional.ofNullable(subIndication);
    }

    /** Tells whether the signature value and every digest hold, whatever the trust. */
    public boolean intact() {
        return intact;
    }

    /** Returns what kind of seal it is (ETSI TS 119 615, 4.6; TS 119 172-4); NOT_DETERMINED without a trusted list. */
    public Qualification qualification() {
        return qualification;
    }

    /** Returns what an authenticated trusted list says of the authority that issued the seal certificate; empty where none names it. */
    public Optional<ListedService> listedService() {
        return Optional.ofNullable(listedService);
    }

    /** Tells whether the time stamp that the best time comes from is qualified by a trusted list; empty without time stamp or list. */
    public Optional<Boolean> qualifiedTimestamp() {
        return Optional.ofNullable(qualifiedTimestamp);
    }

    /** Returns the time that the seal claims; it proves nothing. */
    public Optional<Instant> claimedTime() {
        return Optional.ofNullable(claimedTime);
    }

    /** Returns the earliest time at which the seal is proved to have existed: that of a trusted time stamp, else the time of validation. */
    public Optional<Instant> bestTime() {
        return Optional.ofNullable(bestTime);
    }

    /** Tells whether {@link #bestTime} is proved by a trusted time stamp. */
    public boolean timestamped() {
        return timestamped;
    }

    /**
     * Returns until when the proof holds without another time stamp: the first end of a certificate or an algorithm (ETSI TS 119 312) that the latest trusted
     * time stamp rests on, else those of the seal. An archive time stamp has to be added before. Of a seal that passed only.
     */
    public Optional<Instant> proofUntil() {
        return Optional.ofNullable(proofUntil);
    }

    /** Returns the subject of the seal certificate as a distinguished name (RFC 4514). */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** Returns O of the subject: the organisation that sealed, if the certificate is trusted. */
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** Returns organizationIdentifier (2.5.4.97) of the subject, for instance {@code VATES-A00000000} (ETSI EN 319 412-1, 5.1.4). */
    public Optional<String> organizationIdentifier() {
        return Optional.ofNullable(organizationIdentifier);
    }

    /** Returns the counter seals over this seal, in their order; they never change the verdict. */
    public List<SealReport> counterSeals() {
        return counterSeals;
    }

    @Override
    public String toString() {
        return format.label() + " " + indication + (subIndication == null ? "" : "/" + subIndication);
    }

    /** Collects the facts; everything but format and indication may stay away. */
    static final class Builder {
        private final SealFormat format;
        private final Indication indication;
        private BaselineLevel level;
        private SubIndication subIndication;
        private boolean intact;
        private Qualification qualification = Qualification.NOT_DETERMINED;
        private ListedService listedService;
        private Boolean qualifiedTimestamp;
        private Instant claimedTime;
        private Instant bestTime;
        private boolean timestamped;
        private Instant proofUntil;
        private String subject;
        private String organisation;
        private String organizationIdentifier;
        private List<SealReport> counterSeals = List.of();

        private Builder(SealFormat format, Indication indication) {
            this.format = Objects.requireNonNull(format, "format");
            this.indication = Objects.requireNonNull(indication, "indication");
        }

        Builder level(BaselineLevel value) {
            this.level = value;
            return this;
        }

        Builder subIndication(SubIndication value) {
            this.subIndication = value;
            return this;
        }

        Builder intact(boolean value) {
            this.intact = value;
            return this;
        }

        Builder qualification(Qualification value) {
            this.qualification = Objects.requireNonNull(value, "qualification");
            return this;
        }

        Builder listedService(ListedService value) {
            this.listedService = value;
            return this;
        }

        Builder qualifiedTimestamp(Boolean value) {
            this.qualifiedTimestamp = value;
            return this;
        }

        Builder claimedTime(Instant value) {
            this.claimedTime = value;
            return this;
        }

        Builder bestTime(Instant value) {
            this.bestTime = value;
            return this;
        }

        Builder timestamped(boolean value) {
            this.timestamped = value;
            return this;
        }

        Builder proofUntil(Instant value) {
            this.proofUntil = value;
            return this;
        }

        Builder subject(String value) {
            this.subject = value;
            return this;
        }

        Builder organisation(String value) {
            this.organisation = value;
            return this;
        }

        Builder organizationIdentifier(String value) {
            this.organizationIdentifier = value;
            return this;
        }

        Builder counterSeals(List<SealReport> value) {
            this.counterSeals = List.copyOf(value);
            return this;
        }

        SealReport build() {
            return new SealReport(this);
        }
    }
}

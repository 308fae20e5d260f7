package org.edcsdk.verify;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.edcsdk.model.Bytes;

/**
 * Verifies European Digital Credentials: JSON-LD sealed with JAdES (ETSI TS 119 182-1) and PDF sealed with PAdES (ETSI EN 319 142-1). Any bytes
 * may be given; what they are is found out from the bytes alone. Offline unless {@link Builder#online} says otherwise: trust and revocation data are given.
 *
 * <pre>{@code
 * Verifier verifier = Verifier.builder().trustAnchors(TrustAnchors.pem(anchor)).crl(crl).build();
 * ValidationReport report = verifier.verify(Files.readAllBytes(file));
 * report.credential().ifPresent(verified -> register(verified));
 * }</pre>
 *
 * <p>Immutable and thread safe; one verifier serves all threads. Each call works on a thread of its own, so that it ends at its deadline.
 */
public final class Verifier {
    private final SealJudging judging;
    private final VerificationPolicy policy;
    private final VerificationLimits limits;
    private final Clock clock;
    private final Optional<StatusListSource> statusLists;

    private Verifier(Builder builder) {
        this.judging = builder.judging();
        this.policy = new VerificationPolicy(Optional.ofNullable(builder.owner), builder.requireQualified, builder.allowUnresolvedStatus,
                builder.allowExpired);
        this.limits = builder.limits;
        this.clock = builder.clock;
        this.statusLists = Optional.ofNullable(builder.statusLists);
    }

    /** Begins a verifier that trusts nothing, uses the system clock and the default limits. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Verifies a document.
     *
     * @param document any bytes; not changed, not kept
     * @return the report; nothing is thrown for any bytes
     */
    public ValidationReport verify(byte[] document) {
        return verify(Bytes.of(document));
    }

    /**
     * Verifies a document.
     *
     * @param document any bytes
     * @return the report; nothing is thrown for any bytes
     */
    public ValidationReport verify(Bytes document) {
        Objects.requireNonNull(document, "document");
        return new ValidationReport(guarded(now(), (verification, deadline) -> verification.run(document)));
    }

    /**
     * Verifies a document and compares it with its twin, the other form of the same credential. The twin is verified under the same policy.
     *
     * @param document any bytes; the report is about these
     * @param twin any bytes: a PDF beside a JSON, or a JSON beside a PDF
     * @return the report on the document, with the comparison as {@link Check#TWIN}; nothing is thrown for any bytes
     */
    public ValidationReport verify(byte[] document, byte[] twin) {
        return verify(Bytes.of(document), Bytes.of(twin));
    }

    /**
     * Verifies a document and compares it with its twin, as {@link #verify(byte[], byte[])}.
     *
     * @param document any bytes; the report is about these
     * @param twin any bytes: a PDF beside a JSON, or a JSON beside a PDF
     * @return the report on the document; nothing is thrown for any bytes
     */
    public ValidationReport verify(Bytes document, Bytes twin) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(twin, "twin");
        Instant now = now();
        Verification.Outcome first = guarded(now, (verification, deadline) -> verification.run(document));
        Verification.Outcome second = guarded(now, (verification, deadline) -> verification.run(twin));
        return new ValidationReport(first.withTwin(TwinCheck.between(first, second)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @FunctionalInterface
    private interface Work {
        Verification.Outcome run(Verification verification, Deadline deadline);
    }

    // The one place where whatever foreign code throws, errors such as StackOverflowError included, becomes a report.
    private Verification.Outcome guarded(Instant now, Work work) {
        Deadline deadline = Deadline.in(limits.time());
        try {
            return deadline.call(() -> work.run(new Verification(judging, policy, limits, now, deadline, statusLists), deadline));
        } catch (DeadlineException e) {
            return deadlineReached(now);
        } catch (ExecutionException e) {
            return e.getCause() instanceof DeadlineException ? deadlineReached(now) : failed(now, e.getCause());
        } catch (Throwable e) {
            return failed(now, e);
        }
    }

    private Verification.Outcome deadlineReached(Instant now) {
        return Verification.Outcome.undecided(now, FindingCode.DEADLINE_REACHED, "The verification took longer than " + limits.time() + ".");
    }

    // The class alone: a message of foreign code may quote the document.
    private static Verification.Outcome failed(Instant now, Throwable cause) {
        return Verification.Outcome.undecided(now, FindingCode.INTERNAL_ERROR, "The verification stopped at " + cause.getClass().getName() + ".");
    }

    /** Settings of a verifier. Not thread safe. */
    public static final class Builder {
        private TrustAnchors anchors = TrustAnchors.none();
        private Supplier<TrustedLists> lists = TrustedLists::none;
        private final List<byte[]> crls = new ArrayList<>();
        private VerificationLimits limits = VerificationLimits.withDefaults();
        private Clock clock = Clock.systemUTC();
        private OnlineAccess online;
        private StatusListSource statusLists;
        private String owner;
        private boolean requireQualified;
        private boolean allowUnresolvedStatus;
        private boolean allowExpired;

        private Builder() {
        }

        /** Sets whom to trust; {@link TrustAnchors#none()} by default, under which no document is VALID. */
        public Builder trustAnchors(TrustAnchors value) {
            this.anchors = Objects.requireNonNull(value, "trustAnchors");
            return this;
        }

        /** Sets trusted lists, whose services are trusted beside the anchors and by which seals are qualified; none by default. */
        public Builder trustedLists(TrustedLists value) {
            Objects.requireNonNull(value, "trustedLists");
            this.lists = () -> value;
            return this;
        }

        /**
         * Sets where the trusted lists of the moment come from, for instance {@code keeper::current}. It is asked once a document, from many threads.
         *
         * @param value gives a snapshot at once, never null
         * @return this builder
         */
        public Builder trustedLists(Supplier<TrustedLists> value) {
            this.lists = Objects.requireNonNull(value, "trustedLists");
            return this;
        }

        /**
         * Adds revocation lists, for every certificate authority between seal and anchor. None by default; what the document brings along counts
         * as well.
         *
         * @param derOrPem one list in DER, or a PEM text with any number of blocks {@code X509 CRL}; copied
         * @return this builder
         * @throws IllegalArgumentException if there is no list, or one that cannot be read
         */
        public Builder crl(byte[] derOrPem) {
            List<byte[]> read = PemBlocks.read(derOrPem, "X509 CRL");
            if (read.isEmpty()) {
                throw new IllegalArgumentException("derOrPem: no revocation list inside");
            }
            try {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                for (byte[] der : read) {
                    factory.generateCRL(new ByteArrayInputStream(der));
                }
            } catch (CertificateException | CRLException e) {
                throw new IllegalArgumentException("derOrPem: not an X.509 revocation list", e);
            }
            crls.addAll(read);
            return this;
        }

        /**
         * Adds revocation lists, as {@link #crl}.
         *
         * @param values lists in DER or PEM
         * @return this builder
         */
        public Builder crls(Collection<byte[]> values) {
            values.forEach(this::crl);
            return this;
        }

        /**
         * Allows the network: revocation data of chains that lead to an anchor, and status lists, unless {@link #statusLists} gives another source. Nothing is
         * asked by default. What a report then says depends on what was answered.
         */
        public Builder online(OnlineAccess value) {
            this.online = Objects.requireNonNull(value, "online");
            this.statusLists = statusLists == null ? value : statusLists;
            return this;
        }

        /** Sets where status lists come from; by default from nowhere, so that a credential that names one is INDETERMINATE. */
        public Builder statusLists(StatusListSource value) {
            this.statusLists = Objects.requireNonNull(value, "statusLists");
            return this;
        }

        /** Sets the clock that gives the time of validation; the system clock by default. A fixed clock validates as of that time. */
        public Builder clock(Clock value) {
            this.clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /** Sets what a verification may cost, its time included; {@link VerificationLimits#withDefaults()} by default. */
        public Builder limits(VerificationLimits value) {
            this.limits = Objects.requireNonNull(value, "limits");
            return this;
        }

        /**
         * Sets the wall time of one verification, 30 seconds by default; it counts for document and twin each. Services that are asked online get three
         * quarters of what is left at most, so that the report can still tell of those that do not answer. It is part of the limits, so it is to be set after them.
         */
        public Builder timeout(Duration value) {
            this.limits = limits.withTime(Objects.requireNonNull(value, "timeout"));
            return this;
        }

        /** Expects the holder to have this name; case, diacritics and the order of given and family name do not count. None is expected by default. */
        public Builder owner(String name) {
            this.owner = Objects.requireNonNull(name, "name");
            return this;
        }

        /** Demands a qualified seal: anything else fails, and without a trusted list it is INDETERMINATE. Not demanded by default. */
        public Builder requireQualified() {
            this.requireQualified = true;
            return this;
        }

        /** Accepts a credential whose status was not looked up, with a warning; by default it is INDETERMINATE. */
        public Builder allowUnresolvedStatus() {
            this.allowUnresolvedStatus = true;
            return this;
        }

        /** Accepts a credential that has expired, with a warning; by default it fails. */
        public Builder allowExpired() {
            this.allowExpired = true;
            return this;
        }

        /** Makes the verifier. */
        public Verifier build() {
            return new Verifier(this);
        }

        private SealJudging judging() {
            return new SealJudge(anchors.certificates(), crls, lists, Optional.ofNullable(online));
        }
    }
}

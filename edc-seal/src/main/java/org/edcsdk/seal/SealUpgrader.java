package org.edcsdk.seal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.edcsdk.model.Bytes;

/**
 * Raises sealed documents to a higher level without their key: T adds a time stamp, LT certificates and revocation data, LTA an archive time stamp
 * (ETSI TS 119 182-1, 5.3; ETSI EN 319 142-1, 5.4 and 5.5). Documents may be sealed by others.
 *
 * <pre>{@code
 * SealUpgrader upgrader = SealUpgrader.builder().timestamps(tsa).validationData(source).build();
 * SealedJson archived = upgrader.upgradeJson(octets, SealLevel.BASELINE_LTA);
 * }</pre>
 *
 * <p>Nothing that is signed changes: of a JSON document the text between or behind the unsigned components grows and every other octet stays; a PDF gets
 * a time stamp into the seal's reserved space, or revisions at its end. Each seal in a document is raised; a document whose seals do not all verify is
 * refused before a time stamp is spent. Whether a certificate is trusted is not looked at.
 *
 * <p>The level of a result, and of what is given, is read from the document: time stamps that hold, and revocation data being there. A document that has
 * the level comes back as it is, but at LTA, which gets the next archive time stamp. JSON may have 20 MB, a PDF 50 MB. Immutable; thread safe if the sources are; blocks for them.
 */
public final class SealUpgrader {
    private final TimestampSource timestamps;
    private final ValidationDataSource validationData;
    private final Clock clock;

    private SealUpgrader(Builder builder) {
        this.timestamps = builder.timestamps;
        this.validationData = builder.validationData;
        this.clock = builder.clock;
    }

    /**
     * Begins an upgrader with the system clock.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Raises a sealed document of either kind.
     *
     * @param document the sealed document
     * @param level the level wanted
     * @return the document at that level or a higher one that it had; at LTA, where LTA is wanted, with one more archive time stamp
     * @throws SealingException as {@link #upgradeJson} and {@link #upgradePdf}
     */
    public SealedDocument upgrade(SealedDocument document, SealLevel level) throws SealingException {
        if (document instanceof SealedJson json) {
            return upgradeJson(json.octets(), level);
        }
        return upgradePdf(document.octets(), level);
    }

    /**
     * Raises a sealed JSON document: a JWS in general or flattened JSON serialisation (RFC 7515, 7.2) with its payload inside, and with unsigned
     * components, if any, in base64url form.
     *
     * @param octets the sealed document
     * @param level the level wanted
     * @return the document at that level or a higher one that it had; at LTA, where LTA is wanted, with one more archive time stamp
     * @throws SealingException with {@code DOCUMENT_NOT_SEALABLE} if it is of another form or a seal does not verify; with
     *     {@code CERTIFICATE_EXPIRED} where a seal without time stamp is too old for one; if a time stamp or validation data failed, the exception holds
     *     the document as far as it came
     * @throws IllegalStateException if the level needs a source that was not given
     */
    public SealedJson upgradeJson(Bytes octets, SealLevel level) throws SealingException {
        Objects.requireNonNull(level, "level");
        return JwsUpgrade.of(octets).run(raising -> raising.raise(services(level)));
    }

    /**
     * Raises a sealed PDF.
     *
     * @param octets the sealed PDF
     * @param level the level wanted
     * @return the PDF at that level or a higher one that it had; at LTA, where LTA is wanted, with one more document time stamp
     * @throws SealingException with {@code DOCUMENT_NOT_SEALABLE} if it has no seal, an encrypted or damaged structure, forbids additions, or a seal does
     *     not verify; if a time stamp or validation data failed, the exception holds the document as far as it came
     * @throws IllegalStateException if the level needs a source that was not given
     */
    public SealedPdf upgradePdf(Bytes octets, SealLevel level) throws SealingException {
        Objects.requireNonNull(level, "level");
        return raised(PdfRaising.of(octets.toByteArray()), raising -> raising.raise(services(level)));
    }

    /**
     * Renews a document at level LTA before the certificate or algorithm of its last archive time stamp grows weak: adds what validates that one, and a
     * further archive time stamp over all. A document at a lower level is raised to LTA.
     *
     * @param document the sealed document
     * @return the document with one more archive time stamp
     * @throws SealingException as {@link #upgradeJson} and {@link #upgradePdf}
     * @throws IllegalStateException if a source was not given
     */
    public SealedDocument renew(SealedDocument document) throws SealingException {
        return upgrade(document, SealLevel.BASELINE_LTA);
    }

    private LevelServices services(SealLevel level) {
        return LevelServices.of(level, timestamps, validationData, clock);
    }

    private static SealedPdf raised(PdfRaising raising, RaisingStep<PdfRaising> step) throws SealingException {
        try {
            step.take(raising);
        } catch (SealingException e) {
            throw e.withCompleted(e.values(), List.of(sealed(raising)));
        }
        return sealed(raising);
    }

    private static SealedPdf sealed(PdfRaising raising) {
        return new SealedPdf(Bytes.of(raising.octets()), raising.level());
    }

    /** Sets up a {@link SealUpgrader}. Not thread safe. */
    public static final class Builder {
        private TimestampSource timestamps;
        private ValidationDataSource validationData;
        private Clock clock = Clock.systemUTC();

        private Builder() {
        }

        /**
         * Sets where time stamps come from; none by default.
         *
         * @param source the source
         * @return this
         */
        public Builder timestamps(TimestampSource source) {
            timestamps = Objects.requireNonNull(source, "timestamps");
            return this;
        }

        /**
         * Sets where certificates and revocation data come from; none by default. Needed for {@link SealLevel#BASELINE_LT} and above.
         *
         * @param source the source
         * @return this
         */
        public Builder validationData(ValidationDataSource source) {
            validationData = Objects.requireNonNull(source, "validationData");
            return this;
        }

        /**
         * Sets the clock that tells whether a seal certificate has expired, and a first time stamp comes too late; the system's by default.
         *
         * @param value the clock
         * @return this
         */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Makes the upgrader.
         *
         * @return the upgrader
         */
        public SealUpgrader build() {
            return new SealUpgrader(this);
        }
    }
}

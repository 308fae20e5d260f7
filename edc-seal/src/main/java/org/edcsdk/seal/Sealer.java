package org.edcsdk.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;

/**
 * Seals credentials: JSON-LD with JAdES (ETSI TS 119 182-1), PDF with PAdES (ETSI EN 319 142-1).
 *
 * <p>The JSON payload is embedded unencoded ({@code b64: false}, RFC 7797): unescaped, it is the document byte for byte. A PDF is certified with DocMDP
 * P=2 in its field {@link PdfDocument#SEAL_FIELD}, or in a new invisible field if it has none. Immutable; thread safe if provider and time-stamp source
 * are. Calls the provider once for all documents of a call (as many times as {@link SealKey#maxInputs()} demands) and, above level B, the sources of time
 * stamps and validation data for each document, on threads of its own; blocks for all of them.
 */
public final class Sealer {
    private final SealProvider provider;
    private final SealKey key;
    private final SealLevel level;
    private final Completion completion;
    private final JadesHeader header;
    private final Clock clock;
    private final boolean personAllowed;

    private Sealer(Builder builder) {
        this.provider = builder.provider;
        this.key = Objects.requireNonNull(provider.key(), "provider.key()");
        this.level = builder.level;
        LevelServices services = LevelServices.of(level, builder.timestamps, builder.validationData, builder.clock);
        this.completion = new Completion(services, builder.parallelTimestamps, builder.deadline);
        this.header = JadesHeader.of(key, builder.headerProfile);
        this.clock = builder.clock;
        this.personAllowed = builder.personAllowed;
    }

    /**
     * Begins a sealer at level B with header profile EUROPASS and the system clock.
     *
     * @param provider holds the key; stays open, the caller closes it
     * @return a builder
     */
    public static Builder builder(SealProvider provider) {
        return new Builder(provider);
    }

    /**
     * Seals a JSON-LD credential.
     *
     * @param document UTF-8 JSON; its syntax is not checked beyond that it is an object, not sealed yet, and free of a byte order mark
     * @return the sealed credential; the same input may seal to other octets next time (time, time stamp, ECDSA)
     * @throws SealingException see {@link SealingException.Reason}; nothing is returned half sealed
     */
    public SealedJson seal(JsonLdDocument document) throws SealingException {
        return (SealedJson) signed(prepare(document)).get(0);
    }

    /**
     * Seals a PDF.
     *
     * @param document a PDF without signatures, not encrypted
     * @return the sealed PDF
     * @throws SealingException see {@link SealingException.Reason}
     */
    public SealedPdf seal(PdfDocument document) throws SealingException {
        return (SealedPdf) signed(prepare(document)).get(0);
    }

    /**
     * Seals both twins of a credential in one round.
     *
     * @param json the JSON-LD
     * @param pdf the PDF
     * @return the pair; where one half fails there is none, and the exception holds what came about
     * @throws SealingException see {@link SealingException.Reason}
     */
    public SealedPair seal(JsonLdDocument json, PdfDocument pdf) throws SealingException {
        List<SealedDocument> sealed = signed(prepare(json, pdf));
        return new SealedPair((SealedJson) sealed.get(0), (SealedPdf) sealed.get(1));
    }

    /**
     * Seals many documents in one round.
     *
     * @param jsons the JSON-LD documents, may be empty
     * @param pdfs the PDFs, may be empty
     * @return all JSON documents, then all PDFs, in order
     * @throws SealingException see {@link SealingException.Reason}; the exception holds what came about
     */
    public List<SealedDocument> seal(List<JsonLdDocument> jsons, List<PdfDocument> pdfs) throws SealingException {
        return signed(prepare(jsons, pdfs));
    }

    /**
     * The first half of {@link #seal(JsonLdDocument)}.
     *
     * @param document the JSON-LD
     * @return what is to be signed
     * @throws SealingException if certificate or document stand against it
     */
    public PendingSeals prepare(JsonLdDocument document) throws SealingException {
        return prepare(List.of(document), List.of());
    }

    /**
     * The first half of {@link #seal(PdfDocument)}.
     *
     * @param document the PDF
     * @return what is to be signed
     * @throws SealingException if certificate or document stand against it
     */
    public PendingSeals prepare(PdfDocument document) throws SealingException {
        return prepare(List.of(), List.of(document));
    }

    /**
     * The first half of {@link #seal(JsonLdDocument, PdfDocument)}.
     *
     * @param json the JSON-LD
     * @param pdf the PDF
     * @return what is to be signed, JSON first
     * @throws SealingException if certificate or document stand against it
     */
    public PendingSeals prepare(JsonLdDocument json, PdfDocument pdf) throws SealingException {
        return prepare(List.of(json), List.of(pdf));
    }

    /**
     * Prepares many documents that are to be approved together. Claimed time of all is the clock's now, in whole seconds.
     *
     * @param jsons the JSON-LD documents, may be empty
     * @param pdfs the PDFs, may be empty
     * @return what is to be signed: all JSON documents, then all PDFs
     * @throws SealingException if certificate or a document stand against it
     */
    public PendingSeals prepare(List<JsonLdDocument> jsons, List<PdfDocument> pdfs) throws SealingException {
        Instant now = now();
        SealCertificates.requireUsable(key, now, personAllowed);
        return prepare(jsons, pdfs, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private PendingSeals prepare(List<JsonLdDocument> jsons, List<PdfDocument> pdfs, Instant now) throws SealingException {
        List<PendingDocument> pending = new ArrayList<>();
        String protectedHeader = header.at(now);
        for (JsonLdDocument json : jsons) {
            pending.add(PendingJson.of(protectedHeader, json.octets(), key));
        }
        for (PdfDocument pdf : pdfs) {
            pending.add(PendingPdf.of(pdf.octets(), key, now, level));
        }
        return new PendingSeals(key, level, pending, completion);
    }

    /**
     * Takes up pending seals that were written down. Claimed time and bytes to be signed stay as they were prepared.
     *
     * @param pending what {@link PendingSeals#octets()} gave
     * @return the pending seals
     * @throws IllegalArgumentException if these are not pending seals, are cut or damaged, or of another seal certificate, algorithm or level than this
     *     sealer's
     */
    public PendingSeals resume(Bytes pending) {
        return new PendingSeals(key, level, PendingFile.read(pending, key, level), completion);
    }

    /**
     * Asks the provider for the values of what was prepared: between {@code prepare} and {@link PendingSeals#complete}. Each call spends seals.
     *
     * @param pending what this sealer prepared
     * @return one value an input, same order
     * @throws SealingException see {@link SealingException.Reason}; values that were obtained are in it
     */
    public List<byte[]> sign(PendingSeals pending) throws SealingException {
        return sign(pending, completion.deadline());
    }

    private List<byte[]> sign(PendingSeals pending, Deadline deadline) throws SealingException {
        return new ProviderCalls(provider, key, deadline).sign(pending);
    }

    private List<SealedDocument> signed(PendingSeals pending) throws SealingException {
        Deadline deadline = completion.deadline();
        return pending.complete(sign(pending, deadline), deadline);
    }

    /**
     * Seals many items, each for itself: a document that cannot be sealed, a wrong value or a failed time stamp costs its item alone. The provider is called
     * with as many inputs as {@link SealKey#maxInputs()} allows; an item that fits into one call is not spread over two. After a call that failed, or of
     * which no value verifies, the provider is not asked again: the items of that call end as the call did (those whose values came are sealed), the items
     * behind it as failed with {@code NOT_SENT}. Time stamps follow, several at once; after five failures in a row no more are asked for, and the items
     * without one are failed, with their documents at {@link SealLevel#BASELINE_B} kept. All documents are held in memory: split what is larger.
     *
     * @param items the items; claimed time of all is the clock's now
     * @return one result an item, same order; where the key itself is refused ({@link #preflight()}), every item is failed with its reason
     */
    public List<SealResult> sealEach(List<SealItem> items) {
        Deadline deadline = completion.deadline();
        Batch batch = new Batch(key, new ProviderCalls(provider, key, deadline));
        Instant now = now();
        for (SealItem item : List.copyOf(items)) {
            try {
                SealCertificates.requireUsable(key, now, personAllowed);
                batch.add(prepare(item.json().stream().toList(), item.pdfs(), now));
            } catch (SealingException e) {
                batch.refuse(e);
            } catch (RuntimeException | StackOverflowError e) {
                // PDFs are read by libraries; what they throw for one file must not end the others
                batch.refuse(UnsealedPdf.notSealable("document cannot be prepared for a seal: " + e.getClass().getName(), null));
            }
        }
        return batch.seal(completion, deadline);
    }

    /**
     * Looks at the key before the first document, at the clock's now: what {@link #prepare} would refuse (errors), and what verifiers will say (warnings).
     *
     * @return findings in a fixed order, see {@link SealKey#findings}; a natural person's certificate is a warning where it was allowed
     */
    public List<SealKeyFinding> preflight() {
        return SealCertificates.findings(key, now(), personAllowed);
    }

    /** Sets up a {@link Sealer}. Not thread safe. */
    public static final class Builder {
        private static final int MOST_PARALLEL = 64;

        private final SealProvider provider;
        private SealLevel level = SealLevel.BASELINE_B;
        private TimestampSource timestamps;
        private ValidationDataSource validationData;
        private HeaderProfile headerProfile = HeaderProfile.EUROPASS;
        private Clock clock = Clock.systemUTC();
        private boolean personAllowed;
        private int parallelTimestamps = 4;
        private Optional<Duration> deadline = Optional.empty();

        private Builder(SealProvider provider) {
            this.provider = Objects.requireNonNull(provider, "provider");
        }

        /**
         * Sets the level; {@link SealLevel#BASELINE_B} by default.
         *
         * @param value the level
         * @return this
         */
        public Builder level(SealLevel value) {
            level = Objects.requireNonNull(value, "level");
            return this;
        }

        /**
         * Sets where time stamps come from; none by default. Needed from {@link SealLevel#BASELINE_T} on.
         *
         * @param source the source
         * @return this
         */
        public Builder timestamps(TimestampSource source) {
            timestamps = Objects.requireNonNull(source, "timestamps");
            return this;
        }

        /**
         * Sets where certificates and revocation data come from; none by default. Needed from {@link SealLevel#BASELINE_LT} on.
         *
         * @param source the source
         * @return this
         */
        public Builder validationData(ValidationDataSource source) {
            validationData = Objects.requireNonNull(source, "validationData");
            return this;
        }

        /**
         * Sets the form of the JAdES header; {@link HeaderProfile#EUROPASS} by default.
         *
         * @param profile the form
         * @return this
         */
        public Builder headerProfile(HeaderProfile profile) {
            headerProfile = Objects.requireNonNull(profile, "headerProfile");
            return this;
        }

        /**
         * Sets the clock of the claimed time and of the certificate's validity; the system's by default.
         *
         * @param value the clock
         * @return this
         */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Allows a natural person's certificate, which is refused by default: verifiers of credentials expect an organisation's seal.
         *
         * @return this
         */
        public Builder allowPersonalCertificate() {
            personAllowed = true;
            return this;
        }

        /**
         * Sets how many documents are raised above {@link SealLevel#BASELINE_B} at once, 4 by default. Sources of time stamps are called on threads that
         * live only as long as the call of the sealer.
         *
         * @param most 1 to 64
         * @return this
         */
        public Builder parallelTimestamps(int most) {
            if (most < 1 || most > MOST_PARALLEL) {
                throw new IllegalArgumentException("parallelTimestamps must be 1 to " + MOST_PARALLEL + ": " + most);
            }
            parallelTimestamps = most;
            return this;
        }

        /**
         * Sets how long one call of the sealer may take, the provider included. When it has passed, the provider is not called again and time stamps are
         * given up within a second, as they are where the thread is interrupted; what was sealed is kept in the exception. A call of the provider that is
         * under way is left alone: its values would be lost. By default a provider may take its time (a person may have to approve), and what follows its
         * values 60 seconds for every {@link #parallelTimestamps} documents.
         *
         * @param time more than zero
         * @return this
         */
        public Builder deadline(Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("deadline must be more than zero: " + time);
            }
            deadline = Optional.of(time);
            return this;
        }

        /**
         * Makes the sealer. Asks the provider for its key.
         *
         * @return the sealer
         * @throws IllegalStateException if the level needs time stamps or validation data and no source was given
         */
        public Sealer build() {
            return new Sealer(this);
        }
    }
}

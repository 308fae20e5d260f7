package org.edcsdk.issue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.edcsdk.dss.internal.SealSubject;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.DisplayParameter;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.Evidence;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.MediaObject;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.render.BadgeImage;
import org.edcsdk.render.BadgeRenderer;
import org.edcsdk.render.PageImages;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.RenderOptions;
import org.edcsdk.render.RenderingException;
import org.edcsdk.render.SealCard;
import org.edcsdk.seal.HeaderProfile;
import org.edcsdk.seal.PendingSeals;
import org.edcsdk.seal.SealKeyFinding;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.Sealer;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.TimestampSource;
import org.edcsdk.seal.ValidationDataSource;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Labels;

/**
 * Issues credentials: one call from the model to the sealed JSON-LD, the sealed PDF and the badge. All seals of a credential are asked of the
 * provider in one round. Immutable; thread safe where provider and time-stamp source are.
 */
public final class CredentialIssuer {
    // What the verifier accepts by default; a document beyond it could not be verified by anybody who did not raise the limits.
    private static final long MOST_JSON_BYTES = JsonLimits.withDefaults().bytes();
    private static final int MOST_PDF_BYTES = 50_000_000;

    private final SealProvider provider;
    private final SealLevel level;
    private final TimestampSource timestamps;
    private final ValidationDataSource validationData;
    private final HeaderProfile headerProfile;
    private final boolean personAllowed;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final List<String> languages;
    private final Optional<String> verifyUrl;
    private final Optional<Evidence> mandate;
    private final PdfRenderer pdfRenderer;
    private final BadgeRenderer badgeRenderer;
    private final PageImages pageImages;
    private final SealSubject seal;

    private CredentialIssuer(Builder builder) {
        provider = builder.provider;
        level = builder.level;
        timestamps = builder.timestamps;
        validationData = builder.validationData;
        headerProfile = builder.headerProfile;
        personAllowed = builder.personAllowed;
        clock = builder.clock;
        ids = builder.ids;
        languages = builder.languages;
        verifyUrl = builder.verifyUrl;
        mandate = builder.mandate;
        pdfRenderer = builder.pdfRenderer == null ? PdfRenderer.builder().build() : builder.pdfRenderer;
        badgeRenderer = builder.badgeRenderer == null ? BadgeRenderer.builder().build() : builder.badgeRenderer;
        pageImages = builder.pageImages;
        seal = SealSubject.of(provider.key().certificate());
    }

    /**
     * Starts an issuer at level B with header profile EUROPASS.
     *
     * @param provider holds the sealing key; stays open, the caller closes it
     * @return a builder
     */
    public static Builder builder(SealProvider provider) {
        return new Builder(provider);
    }

    /**
     * Issues a credential: prepares it, renders it, seals both documents, draws the badge. Calls the provider once and, from
     * {@link SealLevel#BASELINE_T} on, the time-stamp source once a document; blocks for both.
     *
     * @param credential the credential as the application built or read it, not sealed
     * @return all documents, or an exception and nothing
     * @throws IssuanceException where the credential cannot be issued as it is; nothing was sealed
     * @throws RenderingException where a text cannot be drawn; nothing was sealed
     * @throws SealingException where sealing failed; it holds what was obtained
     */
    public IssuedCredential issue(EuropeanDigitalCredential credential) throws IssuanceException, RenderingException, SealingException {
        PendingIssuance pending = begin(credential);
        return pending.complete(sealer(pending.prepared().issued()).sign(pending.seals()));
    }

    /**
     * Looks at the key before the first credential: what sealing would refuse (errors), and what verifiers will say about its seals (warnings).
     *
     * @return findings in a fixed order, each one line for a person ({@link SealKeyFinding#toString()})
     */
    public List<SealKeyFinding> preflight() {
        return sealer(clock.instant()).preflight();
    }

    /**
     * The first half of {@link #issue}: prepares and renders, and stops before the seals. For approvals outside the process, and for callers who
     * want to complete again after a time stamp failed, without asking for a second seal.
     *
     * @param credential the credential as the application built or read it, not sealed
     * @return what is to be signed, and the way to complete it
     * @throws IssuanceException where the credential cannot be issued as it is
     * @throws RenderingException where a text cannot be drawn
     * @throws SealingException where certificate or documents stand against sealing
     */
    public PendingIssuance begin(EuropeanDigitalCredential credential) throws IssuanceException, RenderingException, SealingException {
        // a key that is refused is refused before anything is drawn
        sealer(clock.instant()).prepare(List.of(), List.of());
        PreparedCredential prepared = prepare(credential);
        Map<String, PdfDocument> pages = new LinkedHashMap<>();
        for (String language : languages(prepared.credential())) {
            PdfDocument pdf = pdfRenderer.render(prepared.credential(), prepared.payload(), options(prepared.credential(), language, prepared.issued()));
            requireSize("PDF", pdf.octets().size(), MOST_PDF_BYTES);
            pages.put(language, pdf);
        }
        BadgeImage badge = badgeRenderer.render(prepared.credential(), languages(prepared.credential()).get(0));
        PendingSeals seals = sealer(prepared.issued()).prepare(List.of(prepared.payload()), List.copyOf(pages.values()));
        return new PendingIssuance(prepared, List.copyOf(pages.keySet()), badge, seals);
    }

    /**
     * Completes a credential and fixes its octets, without sealing: issuer bound to the seal certificate, ids, dates, schemas, page images
     * where there are none; then the profile is checked.
     *
     * @param credential the credential as the application built or read it
     * @return what would be sealed
     * @throws IssuanceException where it cannot be issued as it is
     * @throws RenderingException where a text cannot be drawn
     */
    public PreparedCredential prepare(EuropeanDigitalCredential credential) throws IssuanceException, RenderingException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        EuropeanDigitalCredential completed = new Preparation(seal, ids, mandate).facts(credential, now);
        if (!completed.displayParameter().title().isEmpty() && !completed.displayParameter().hasPages()) {
            completed = Ids.complete(withPages(completed, now), ids);
        }
        Preparation.requireProfile(completed);
        JsonLdDocument payload = JsonLd.write(completed);
        requireSize("JSON", payload.octets().size(), MOST_JSON_BYTES);
        return new PreparedCredential(completed, payload, now, Preparation.warnings(completed));
    }

    private EuropeanDigitalCredential withPages(EuropeanDigitalCredential credential, Instant now) throws RenderingException {
        DisplayParameter display = credential.displayParameter();
        for (String language : languages(credential)) {
            PdfDocument page = pdfRenderer.render(credential, JsonLd.write(credential), options(credential, language, now));
            List<MediaObject> images = pageImages.render(page).stream().map(image -> MediaObject.of(image.type(), image.octets())).toList();
            display = display.withPages(language, images);
        }
        return EuropeanDigitalCredential.of(credential.json().with("displayParameter", display.json()));
    }

    private List<String> languages(EuropeanDigitalCredential credential) {
        return languages.isEmpty() ? List.of(CredentialView.defaultLanguage(credential)) : languages;
    }

    private RenderOptions options(EuropeanDigitalCredential credential, String language, Instant issued) {
        RenderOptions.Builder options = RenderOptions.builder().language(language).created(issued);
        seal.organisation().or(seal::commonName).ifPresent(organisation -> options.sealCard(new SealCard(organisation,
                seal.organizationIdentifier().orElse(""), seal.commonName().orElse(""), LocalDate.ofInstant(issued, ZoneOffset.UTC))));
        verifyUrl.ifPresent(template -> options.verifyUrl(template.replace("{id}", credential.id().orElse(""))));
        return options.build();
    }

    // The claimed time of the seals is the time of issuing, to the second.
    private Sealer sealer(Instant issued) {
        Sealer.Builder sealer = Sealer.builder(provider).level(level).headerProfile(headerProfile).clock(Clock.fixed(issued, ZoneOffset.UTC));
        if (timestamps != null) {
            sealer.timestamps(timestamps);
        }
        if (personAllowed) {
            sealer.allowPersonalCertificate();
        }
        if (validationData != null) {
            sealer.validationData(validationData);
        }
        return sealer.build();
    }

    private static void requireSize(String kind, long size, long most) throws IssuanceException {
        if (size > most) {
            throw new IssuanceException(IssuanceException.Reason.TOO_LARGE, "the " + kind + " would have " + size + " bytes; verifiers accept "
                    + most + " by default: use smaller images or attachments", List.of());
        }
    }

    /** Sets up a {@link CredentialIssuer}. Not thread safe. */
    public static final class Builder {
        private final SealProvider provider;
        private SealLevel level = SealLevel.BASELINE_B;
        private TimestampSource timestamps;
        private ValidationDataSource validationData;
        private HeaderProfile headerProfile = HeaderProfile.EUROPASS;
        private boolean personAllowed;
        private Clock clock = Clock.systemUTC();
        private Supplier<UUID> ids = UUID::randomUUID;
        private List<String> languages = List.of();
        private Optional<String> verifyUrl = Optional.empty();
        private Optional<Evidence> mandate = Optional.empty();
        private PdfRenderer pdfRenderer;
        private BadgeRenderer badgeRenderer;
        private PageImages pageImages = PageImages.withDefaults();

        private Builder(SealProvider provider) {
            this.provider = Objects.requireNonNull(provider, "provider");
        }

        /** The level; {@link SealLevel#BASELINE_B} by default. From {@link SealLevel#BASELINE_T} on {@link #timestamps} is needed. */
        public Builder level(SealLevel sealLevel) {
            level = Objects.requireNonNull(sealLevel, "level");
            return this;
        }

        /** Where time stamps come from. */
        public Builder timestamps(TimestampSource source) {
            timestamps = Objects.requireNonNull(source, "timestamps");
            return this;
        }

        /** Where certificates and revocation data come from; needed from {@link SealLevel#BASELINE_LT} on. */
        public Builder validationData(ValidationDataSource source) {
            validationData = Objects.requireNonNull(source, "validationData");
            return this;
        }

        /** The form of the JAdES header; {@link HeaderProfile#EUROPASS} by default. */
        public Builder headerProfile(HeaderProfile profile) {
            headerProfile = Objects.requireNonNull(profile, "headerProfile");
            return this;
        }

        /** Allows a natural person's certificate, which is refused by default: verifiers of credentials expect an organisation's seal. */
        public Builder allowPersonalCertificate() {
            personAllowed = true;
            return this;
        }

        /** The clock of {@code issued} and of the claimed time of the seals; the system's by default. */
        public Builder clock(Clock source) {
            clock = Objects.requireNonNull(source, "clock");
            return this;
        }

        /** Where the UUIDs of ids come from; random by default. */
        public Builder ids(Supplier<UUID> source) {
            ids = Objects.requireNonNull(source, "ids");
            return this;
        }

        /**
         * The languages of the pages: a PDF and page images for each. By default the credential's primary language.
         *
         * @param iso639 official languages of the Union, ISO 639-1
         * @throws IllegalArgumentException for any other language
         */
        public Builder languages(List<String> iso639) {
            iso639.forEach(Labels::of);
            languages = List.copyOf(iso639);
            return this;
        }

        /**
         * The address behind the QR code and the link on the certificate; none by default.
         *
         * @param template an http or https address, with {@code {id}} for the credential's id
         */
        public Builder verifyUrl(String template) {
            verifyUrl = Optional.of(template);
            return this;
        }

        /** The mandate under which the issuer acts for the awarding body; added to the evidence. */
        public Builder mandate(Evidence evidence) {
            mandate = Optional.of(evidence);
            return this;
        }

        /** Draws the pages; by default with the bundled fonts. */
        public Builder renderer(PdfRenderer renderer) {
            pdfRenderer = Objects.requireNonNull(renderer, "renderer");
            return this;
        }

        /** Draws the badge. */
        public Builder badges(BadgeRenderer renderer) {
            badgeRenderer = Objects.requireNonNull(renderer, "badges");
            return this;
        }

        /** Draws the page images with other settings than {@link PageImages#withDefaults()}. */
        public Builder pageImages(PageImages images) {
            pageImages = Objects.requireNonNull(images, "pageImages");
            return this;
        }

        /**
         * The issuer. Asks the provider for its key.
         *
         * @throws IllegalStateException where the level needs time stamps or validation data and there is no source
         */
        public CredentialIssuer build() {
            if (level != SealLevel.BASELINE_B && timestamps == null) {
                throw new IllegalStateException("level " + level + " needs timestamps");
            }
            if (level.compareTo(SealLevel.BASELINE_LT) >= 0 && validationData == null) {
                throw new IllegalStateException("level " + level + " needs validationData");
            }
            return new CredentialIssuer(this);
        }
    }
}

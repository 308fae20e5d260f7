package org.edcsdk.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Choices for one rendering. Immutable and thread safe.
 */
public final class RenderOptions {

    private static final RenderOptions DEFAULTS = builder().build();

    private final String language;
    private final SealCard sealCard;
    private final String verifyUrl;
    private final Instant created;

    private RenderOptions(Builder builder) {
        this.language = builder.language;
        this.sealCard = builder.sealCard;
        this.verifyUrl = builder.verifyUrl;
        this.created = builder.created;
    }

    /** The credential's own language, no seal card, no link, dated as the credential. */
    public static RenderOptions defaults() {
        return DEFAULTS;
    }

    /** Starts with {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The language of labels and of the texts that are chosen, ISO 639-1; empty: {@code CredentialView.defaultLanguage}. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** What is printed about the seal; empty: nothing, the page does not claim to be sealed. */
    public Optional<SealCard> sealCard() {
        return Optional.ofNullable(sealCard);
    }

    /** The address where the credential can be verified, printed as link and QR code; empty: neither. */
    public Optional<String> verifyUrl() {
        return Optional.ofNullable(verifyUrl);
    }

    /** The date of the file in its metadata; empty: the credential's {@code issued}, else its {@code issuanceDate}, else its {@code validFrom}. */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /** Collects the choices; for one thread. */
    public static final class Builder {
        private String language;
        private SealCard sealCard;
        private String verifyUrl;
        private Instant created;

        private Builder() {
        }

        /**
         * Sets the language of the page.
         *
         * @param code ISO 639-1, for example {@code bg}
         */
        public Builder language(String code) {
            this.language = Objects.requireNonNull(code, "language");
            return this;
        }

        /** Prints who seals the document. */
        public Builder sealCard(SealCard card) {
            this.sealCard = Objects.requireNonNull(card, "sealCard");
            return this;
        }

        /**
         * Prints a link and a QR code.
         *
         * @param url an absolute http or https URI in ASCII, at most 300 characters
         * @throws IllegalArgumentException for anything else
         */
        public Builder verifyUrl(String url) {
            this.verifyUrl = checked(url);
            return this;
        }

        /** Dates the file; a fraction of a second is cut off. */
        public Builder created(Instant instant) {
            this.created = Objects.requireNonNull(instant, "created");
            return this;
        }

        /** The choices made so far. */
        public RenderOptions build() {
            return new RenderOptions(this);
        }

        private static String checked(String url) {
            try {
                URI uri = new URI(url);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                boolean web = scheme.equals("http") || scheme.equals("https");
                if (web && uri.getRawAuthority() != null && url.length() <= 300 && url.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
                    return url;
                }
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("verifyUrl is no URI", e);
            }
            throw new IllegalArgumentException("verifyUrl must be an absolute http(s) URI in ASCII of at most 300 characters");
        }
    }
}

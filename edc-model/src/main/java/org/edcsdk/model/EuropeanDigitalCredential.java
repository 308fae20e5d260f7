package org.edcsdk.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A European Digital Credential for Learning (elm:EuropeanDigitalCredential), sealed or not: the credential alone, without a seal.
 */
public final class EuropeanDigitalCredential extends ElmNode {
    private EuropeanDigitalCredential(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a credential's JSON object; nothing is checked and nothing dropped.
     *
     * @param json the credential itself
     * @return the view
     */
    public static EuropeanDigitalCredential of(JsonObject json) {
        return new EuropeanDigitalCredential(json);
    }

    /**
     * Starts a credential. The profile makes issuer, holder and validFrom mandatory, and they cannot be derived.
     *
     * @return the first stage
     */
    public static IssuerStage builder() {
        return issuer -> holder -> validFrom -> new Builder(JsonObject.empty()
                .with("type", new JsonArray(List.of(new JsonString("VerifiableCredential"), new JsonString("EuropeanDigitalCredential"))))
                .with("issuer", Objects.requireNonNull(issuer, "issuer").json())
                .with("credentialSubject", Objects.requireNonNull(holder, "holder").json())
                .with("validFrom", DateTime.of(Objects.requireNonNull(validFrom, "validFrom")).text()));
    }

    /** First stage of the builder. */
    @FunctionalInterface
    public interface IssuerStage {
        /** Who issues and seals the credential. */
        HolderStage issuer(Organisation issuer);
    }

    /** Second stage of the builder. */
    @FunctionalInterface
    public interface HolderStage {
        /** Whose achievements these are (credentialSubject). */
        ValidFromStage holder(Person holder);
    }

    /** Third stage of the builder. */
    @FunctionalInterface
    public interface ValidFromStage {
        /** From when on the credential is valid; cut to seconds. */
        Builder validFrom(Instant validFrom);
    }

    /** A builder that starts from this credential. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Who issues and seals it. */
    public Organisation issuer() {
        return Organisation.of(json().object("issuer").orElse(JsonObject.empty()));
    }

    /** The credentialSubject: whose achievements these are. */
    public Person holder() {
        return Person.of(json().object("credentialSubject").orElse(JsonObject.empty()));
    }

    /** How it is shown; empty where the credential has none. */
    public DisplayParameter displayParameter() {
        return DisplayParameter.of(json().object("displayParameter").orElse(JsonObject.empty()));
    }

    /** The title, from the display parameter; where that has none, of the first achievement. */
    public LangString title() {
        LangString title = displayParameter().title();
        return title.isEmpty() ? holder().achievements().stream().findFirst().map(LearningAchievement::title).orElse(title) : title;
    }

    /** The description, from the display parameter. */
    public LangString description() {
        return displayParameter().description();
    }

    /** The primary language, ISO 639-1; the first language of the title, else English, where the credential names none. */
    public String primaryLanguage() {
        return displayParameter().primaryLanguage().or(() -> title().bestLanguage().filter(language -> !language.isEmpty())).orElse("en");
    }

    /** From when on it is valid. */
    public Optional<DateTime> validFrom() {
        return date("validFrom");
    }

    /** When it was sealed, as the issuer says. */
    public Optional<DateTime> issued() {
        return date("issued");
    }

    /** The same as {@link #issued} under the name of the W3C data model 1.1. */
    public Optional<DateTime> issuanceDate() {
        return date("issuanceDate");
    }

    /** Until when it is valid; readers are shown this one. */
    public Optional<DateTime> expirationDate() {
        return date("expirationDate");
    }

    /** Until when it is valid, under the other name. */
    public Optional<DateTime> validUntil() {
        return date("validUntil");
    }

    /** Identifiers such as a certificate number. */
    public List<Identifier> identifiers() {
        return nodes("identifier", Identifier::of);
    }

    /** The declared profiles. */
    public List<Concept> profiles() {
        return nodes("credentialProfiles", Concept::of);
    }

    /** The evidence: mandate, accreditation, original documents. */
    public List<Evidence> evidence() {
        return nodes("evidence", Evidence::of);
    }

    /** Embedded files. */
    public List<MediaObject> attachments() {
        return nodes("attachment", MediaObject::of);
    }

    /** Builds a credential. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private final List<LearningAchievement> achievements = new ArrayList<>();
        private String primaryLanguage;

        private Builder(JsonObject from) {
            super(from);
        }

        /** The id, {@code urn:credential:} and a UUID; made when the credential is issued where it is left out. */
        public Builder id(String id) {
            set("id", Require.text("id", id));
            return this;
        }

        /** Who issues and seals it, in place of the one before. */
        public Builder issuer(Organisation issuer) {
            set("issuer", issuer);
            return this;
        }

        /** The title of the credential. */
        public Builder title(LangString title) {
            return display("title", title);
        }

        /** The description of the credential: on the certificate, the words below the holder's name. */
        public Builder description(LangString description) {
            return display("description", description);
        }

        /** The primary language, ISO 639-1; by default the first language of the title. */
        public Builder primaryLanguage(String iso639) {
            CodeLists.language(iso639);
            primaryLanguage = iso639;
            return this;
        }

        /** How it is shown, in place of title and description. */
        public Builder displayParameter(DisplayParameter display) {
            set("displayParameter", display);
            return this;
        }

        /** Adds an achievement to the holder. */
        public Builder achievement(LearningAchievement achievement) {
            achievements.add(Objects.requireNonNull(achievement, "achievement"));
            return this;
        }

        /** When it was sealed; set when the credential is issued. */
        public Builder issued(DateTime issued) {
            set("issued", issued.text());
            set("issuanceDate", issued.text());
            return this;
        }

        /** Until when it is valid; not before validFrom. */
        public Builder expirationDate(Instant expirationDate) {
            set("expirationDate", DateTime.of(expirationDate).text());
            return this;
        }

        /** Adds an identifier such as a certificate number. */
        public Builder identifier(Identifier identifier) {
            add("identifier", identifier);
            return this;
        }

        /** Adds evidence. */
        public Builder evidence(Evidence evidence) {
            add("evidence", evidence);
            return this;
        }

        /** Adds a profile; generic where none is added. */
        public Builder profile(CredentialProfile profile) {
            add("credentialProfiles", profile.concept());
            return this;
        }

        /** Adds an embedded file. */
        public Builder attachment(MediaObject file) {
            add("attachment", file);
            return this;
        }

        private Builder display(String term, LangString text) {
            JsonObject display = json().object("displayParameter").orElse(JsonObject.empty().with("type", "DisplayParameter"));
            set("displayParameter", display.with(term, text.requireText(term).toJson()));
            return this;
        }

        /**
         * The credential.
         *
         * @throws IllegalArgumentException where the title is missing or dates are out of order
         */
        public EuropeanDigitalCredential build() {
            JsonObject subject = json().object("credentialSubject").orElse(JsonObject.empty());
            for (LearningAchievement achievement : achievements) {
                subject = subject.adding("hasClaim", achievement.json());
            }
            achievements.clear();
            set("credentialSubject", subject);
            DisplayParameter display = of(json()).displayParameter();
            display.title().requireText("title");
            set("displayParameter", withLanguages(display.json()));
            if (!json().has("credentialProfiles")) {
                set("credentialProfiles", CredentialProfile.GENERIC.concept());
            }
            EuropeanDigitalCredential built = of(json());
            requireOrder(built);
            return built;
        }

        private JsonObject withLanguages(JsonObject display) {
            String primary = primaryLanguage != null ? primaryLanguage : of(json()).primaryLanguage();
            JsonObject language = CodeLists.language(primary).json();
            JsonObject completed = primaryLanguage != null || !display.has("primaryLanguage") ? display.with("primaryLanguage", language) : display;
            boolean listed = DisplayParameter.of(completed).languages().contains(primary);
            return listed ? completed : completed.adding("language", language);
        }

        private static void requireOrder(EuropeanDigitalCredential credential) {
            Optional<Instant> from = credential.validFrom().flatMap(DateTime::toInstant);
            Optional<Instant> until = credential.expirationDate().flatMap(DateTime::toInstant);
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                throw new IllegalArgumentException("expirationDate must not be before validFrom: " + until.get() + " < " + from.get());
            }
        }
    }
}

package org.edcsdk.model;

import java.time.Instant;
import java.time.LocalDate;
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

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Identifiers: 0..n. */
    public List<AnyIdentifier> identifier() {
        return nodes("identifier", AnyIdentifier::of);
    }

    /** The shapes of the declared profiles: 1..n. */
    public List<ShaclValidator2017> credentialSchema() {
        return nodes("credentialSchema", ShaclValidator2017::of);
    }

    /** Where the status is kept, as it is written: 0..1; read only, no value fits both context and shape. */
    public List<JsonValue> credentialStatus() {
        return json().list("credentialStatus");
    }

    /** Whose achievements these are: 1..1. */
    public Optional<AnyAgent> credentialSubject() {
        return node("credentialSubject", AnyAgent::of);
    }

    /** Mandate, accreditation, original documents: 0..n. */
    public List<Evidence> evidence() {
        return nodes("evidence", Evidence::of);
    }

    /** Until when it is valid; readers are shown this one: 0..1. */
    public Optional<DateTime> expirationDate() {
        return date("expirationDate");
    }

    /** Who holds it, where that is not the subject: 0..n. */
    public List<AnyAgent> otherHolder() {
        return nodes("holder", AnyAgent::of);
    }

    /** The same as {@code issued} under the name of the W3C data model 1.1: 0..1. */
    public Optional<DateTime> issuanceDate() {
        return date("issuanceDate");
    }

    /** When it was sealed, as the issuer says: 1..1. */
    public Optional<DateTime> issued() {
        return date("issued");
    }

    /** Proofs inside the document, as they are written: 0..n. */
    public List<JsonValue> proof() {
        return json().list("proof");
    }

    /** Terms of use, as they are written: 0..n; read only, no value fits both context and shape. */
    public List<JsonValue> termsOfUse() {
        return json().list("termsOfUse");
    }

    /** From when on it is valid: 1..1. */
    public Optional<DateTime> validFrom() {
        return date("validFrom");
    }

    /** Until when it is valid, under the other name: 0..1. */
    public Optional<DateTime> validUntil() {
        return date("validUntil");
    }

    /** Embedded files: 0..n. */
    public List<MediaObject> attachment() {
        return nodes("attachment", MediaObject::of);
    }

    /** The declared profiles: 1..n, of the code list {@code http://data.europa.eu/snb/credential/25831c2}. */
    public List<Concept> credentialProfiles() {
        return nodes("credentialProfiles", Concept::of);
    }
    // </elm:accessors>

    /** Builds a credential. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private final List<LearningAchievement> achievements = new ArrayList<>();
        private String primaryLanguage;

        private Builder(JsonObject from) {
            super(from);
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

        /** Adds a profile; generic where none is added. */
        public Builder profile(CredentialProfile profile) {
            add("credentialProfiles", profile.concept());
            return this;
        }

        /**
         * Declares that the issuer acts for the awarding body: profile and evidence. Every evidence of that profile needs a statement, so that
         * it goes together with no other special profile.
         *
         * @param statement the mandate in words, shown to readers
         * @return this builder
         */
        public Builder issuedByMandate(String statement) {
            return profile(CredentialProfile.ISSUED_BY_MANDATE).evidence(Evidence.mandate(statement));
        }

        /**
         * Declares that the credential was converted from another document: profile and evidence. Every evidence of that profile needs an
         * embedded document.
         *
         * @param original the original document
         * @return this builder
         */
        public Builder convertedFrom(MediaObject original) {
            return profile(CredentialProfile.CONVERTED).evidence(Evidence.conversion(original));
        }

        /**
         * Declares that an accreditation stands behind the credential: profile and evidence. The profile asks for exactly one claim.
         *
         * @param accreditation the accreditation
         * @return this builder
         */
        public Builder accreditedBy(Accreditation accreditation) {
            return profile(CredentialProfile.ACCREDITED).evidence(Evidence.of(accreditation));
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

        // <elm:builder> made from elm.txt, see ModelSourceTest

        /** The id, an IRI that is unique within the credential; the SDK gives one where it is left out. */
        public Builder id(String id) {
            set("id", Require.text("id", id));
            return this;
        }

        /** Removes a property. */
        public Builder without(String term) {
            remove(term);
            return this;
        }

        /** Adds a member that the model does not know; readers of other software may not see it. */
        public Builder extension(String name, JsonValue value) {
            extend(name, value);
            return this;
        }

        /** Identifiers; adds one. */
        public Builder identifier(AnyIdentifier identifier) {
            add("identifier", (ElmNode) identifier);
            return this;
        }

        /** Identifiers: these in place of all before, none for an empty list. */
        public Builder identifier(List<? extends AnyIdentifier> identifier) {
            setAll("identifier", identifier);
            return this;
        }

        /** The shapes of the declared profiles; adds one. */
        public Builder credentialSchema(ShaclValidator2017 credentialSchema) {
            add("credentialSchema", credentialSchema);
            return this;
        }

        /** The shapes of the declared profiles: these in place of all before, none for an empty list. */
        public Builder credentialSchema(List<? extends ShaclValidator2017> credentialSchema) {
            setAll("credentialSchema", credentialSchema);
            return this;
        }

        /** Whose achievements these are. */
        public Builder credentialSubject(AnyAgent credentialSubject) {
            set("credentialSubject", (ElmNode) credentialSubject);
            return this;
        }

        /** Mandate, accreditation, original documents; adds one. */
        public Builder evidence(Evidence evidence) {
            add("evidence", evidence);
            return this;
        }

        /** Mandate, accreditation, original documents: these in place of all before, none for an empty list. */
        public Builder evidence(List<? extends Evidence> evidence) {
            setAll("evidence", evidence);
            return this;
        }

        /** Until when it is valid; readers are shown this one. */
        public Builder expirationDate(DateTime expirationDate) {
            setText("expirationDate", expirationDate.text());
            return this;
        }

        /** Until when it is valid; readers are shown this one. */
        public Builder expirationDate(LocalDate expirationDate) {
            setText("expirationDate", DateTime.of(expirationDate).text());
            return this;
        }

        /** Who holds it, where that is not the subject; adds one. */
        public Builder otherHolder(AnyAgent otherHolder) {
            add("holder", (ElmNode) otherHolder);
            return this;
        }

        /** Who holds it, where that is not the subject: these in place of all before, none for an empty list. */
        public Builder otherHolder(List<? extends AnyAgent> otherHolder) {
            setAll("holder", otherHolder);
            return this;
        }

        /** The same as {@code issued} under the name of the W3C data model 1.1. */
        public Builder issuanceDate(DateTime issuanceDate) {
            setText("issuanceDate", issuanceDate.text());
            return this;
        }

        /** The same as {@code issued} under the name of the W3C data model 1.1. */
        public Builder issuanceDate(LocalDate issuanceDate) {
            setText("issuanceDate", DateTime.of(issuanceDate).text());
            return this;
        }

        /** Who issues and seals it. */
        public Builder issuer(AnyAgent issuer) {
            set("issuer", (ElmNode) issuer);
            return this;
        }

        /** From when on it is valid. */
        public Builder validFrom(DateTime validFrom) {
            setText("validFrom", validFrom.text());
            return this;
        }

        /** From when on it is valid. */
        public Builder validFrom(LocalDate validFrom) {
            setText("validFrom", DateTime.of(validFrom).text());
            return this;
        }

        /** Until when it is valid, under the other name. */
        public Builder validUntil(DateTime validUntil) {
            setText("validUntil", validUntil.text());
            return this;
        }

        /** Until when it is valid, under the other name. */
        public Builder validUntil(LocalDate validUntil) {
            setText("validUntil", DateTime.of(validUntil).text());
            return this;
        }

        /** Embedded files; adds one. */
        public Builder attachment(MediaObject attachment) {
            add("attachment", attachment);
            return this;
        }

        /** Embedded files: these in place of all before, none for an empty list. */
        public Builder attachment(List<? extends MediaObject> attachment) {
            setAll("attachment", attachment);
            return this;
        }

        /** The declared profiles; adds one. */
        public Builder credentialProfiles(Concept credentialProfiles) {
            add("credentialProfiles", credentialProfiles);
            return this;
        }

        /** The declared profiles: these in place of all before, none for an empty list. */
        public Builder credentialProfiles(List<? extends Concept> credentialProfiles) {
            setAll("credentialProfiles", credentialProfiles);
            return this;
        }

        /** How the credential is shown. */
        public Builder displayParameter(DisplayParameter displayParameter) {
            set("displayParameter", displayParameter);
            return this;
        }
        // </elm:builder>
    }
}

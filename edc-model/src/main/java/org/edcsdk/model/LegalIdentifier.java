package org.edcsdk.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An identifier under the law of a country (LegalIdentifier): register, tax or VAT number, or the eIDAS identifier. */
public final class LegalIdentifier extends ElmNode implements AnyIdentifier {
    /** Name of the scheme of {@link #vat}. */
    static final String VAT_SCHEME = "VAT number";

    private LegalIdentifier(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LegalIdentifier of(JsonObject json) {
        return new LegalIdentifier(json);
    }

    /**
     * A number of a national register or scheme.
     *
     * @param country ISO 3166-1 alpha-2
     * @param notation the number, not blank
     * @return the identifier
     */
    public static LegalIdentifier of(String country, String notation) {
        return new LegalIdentifier(JsonObject.empty().with("type", "LegalIdentifier")
                .with("spatial", CodeLists.country(country).json()).with("notation", Require.text("notation", notation)));
    }

    /**
     * A VAT number.
     *
     * @param country ISO 3166-1 alpha-2
     * @param number the number, not blank
     * @return the identifier
     */
    public static LegalIdentifier vat(String country, String number) {
        return new LegalIdentifier(of(country, number).json().with("schemeName", VAT_SCHEME));
    }

    @Override
    public String notation() {
        return text("notation").orElse("");
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LegalIdentifier"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Who keeps the scheme: 0..1. */
    public Optional<LangString> schemeAgency() {
        return optionalLanguage("schemeAgency");
    }

    /** IRI of who made it: 0..1. */
    public Optional<String> creator() {
        return text("creator");
    }

    /** When it was issued: 0..1. */
    public Optional<DateTime> dateIssued() {
        return date("dateIssued");
    }

    /** The country of the scheme: 1..1, of the code list {@code http://publications.europa.eu/resource/authority/country}. */
    public Optional<Concept> spatial() {
        return node("spatial", Concept::of);
    }

    /** Its type: 0..n. */
    public List<Concept> dcType() {
        return nodes("dcType", Concept::of);
    }

    /** IRI of the scheme: 0..1. */
    public Optional<String> schemeId() {
        return text("schemeId");
    }

    /** Name of the scheme: 0..1. */
    public Optional<String> schemeName() {
        return text("schemeName");
    }

    /** Version of the scheme: 0..1. */
    public Optional<String> schemeVersion() {
        return text("schemeVersion");
    }
    // </elm:accessors>

    /** Builds it. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private Builder(JsonObject from) {
            super(from);
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

        /** Who keeps the scheme. */
        public Builder schemeAgency(LangString schemeAgency) {
            setOne("schemeAgency", schemeAgency);
            return this;
        }

        /** IRI of who made it. */
        public Builder creator(URI creator) {
            setUri("creator", creator);
            return this;
        }

        /** When it was issued. */
        public Builder dateIssued(DateTime dateIssued) {
            setText("dateIssued", dateIssued.text());
            return this;
        }

        /** When it was issued. */
        public Builder dateIssued(LocalDate dateIssued) {
            setText("dateIssued", DateTime.of(dateIssued).text());
            return this;
        }

        /** The country of the scheme. */
        public Builder spatial(Concept spatial) {
            set("spatial", spatial);
            return this;
        }

        /** Its type; adds one. */
        public Builder dcType(Concept dcType) {
            add("dcType", dcType);
            return this;
        }

        /** Its type: these in place of all before, none for an empty list. */
        public Builder dcType(List<? extends Concept> dcType) {
            setAll("dcType", dcType);
            return this;
        }

        /** IRI of the scheme. */
        public Builder schemeId(URI schemeId) {
            setUri("schemeId", schemeId);
            return this;
        }

        /** Name of the scheme. */
        public Builder schemeName(String schemeName) {
            setText("schemeName", schemeName);
            return this;
        }

        /** Version of the scheme. */
        public Builder schemeVersion(String schemeVersion) {
            setText("schemeVersion", schemeVersion);
            return this;
        }

        /** The code or number. */
        public Builder notation(String notation) {
            setText("notation", notation);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where spatial, notation: one is missing
         */
        public LegalIdentifier build() {
            return new LegalIdentifier(complete("LegalIdentifier"));
        }
        // </elm:builder>
    }
}

package org.edcsdk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An accreditation or quality assurance (Accreditation). */
public final class Accreditation extends ElmNode {
    private Accreditation(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Accreditation of(JsonObject json) {
        return new Accreditation(json);
    }

    /**
     * An accreditation.
     *
     * @param title its title
     * @param type its kind
     * @param agent who accredits
     * @return the accreditation
     */
    public static Accreditation of(LangString title, AccreditationType type, Organisation agent) {
        return new Accreditation(JsonObject.empty().with("type", "Accreditation").with("title", title.requireText("title").toJson())
                .with("dcType", type.concept().json()).with("accreditingAgent", agent.json()));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Accreditation"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Identifiers: 0..n. */
    public List<AnyIdentifier> identifier() {
        return nodes("identifier", AnyIdentifier::of);
    }

    /** The description: 0..n. */
    public LangString description() {
        return language("description");
    }

    /** When it was issued: 0..1. */
    public Optional<DateTime> dateIssued() {
        return date("dateIssued");
    }

    /** When it was changed last: 0..1; read only, no value fits both context and shape. */
    public Optional<DateTime> dateModified() {
        return date("dateModified");
    }

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** Its type: 1..1, of the code list {@code http://data.europa.eu/snb/accreditation/25831c2}. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** From when on it is valid: 0..1. */
    public Optional<DateTime> valid() {
        return date("valid");
    }

    /** Who accredits: 1..1. */
    public Optional<Organisation> accreditingAgent() {
        return node("accreditingAgent", Organisation::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** The decision of the accrediting agent: 0..1. */
    public Optional<Concept> decision() {
        return node("decision", Concept::of);
    }

    /** Until when it is valid: 0..1. */
    public Optional<DateTime> expiryDate() {
        return date("expiryDate");
    }

    /** Pages about it: 0..n. */
    public List<WebResource> landingPage() {
        return nodes("landingPage", WebResource::of);
    }

    /** Types of credentials it is limited to: 0..n. */
    public List<Concept> limitCredentialType() {
        return nodes("limitCredentialType", Concept::of);
    }

    /** Levels it is limited to: 0..n, of the code list {@code http://data.europa.eu/snb/eqf/25831c2}. */
    public List<Concept> limitEQFLevel() {
        return nodes("limitEQFLevel", Concept::of);
    }

    /** Fields of study it is limited to: 0..n, of the code list {@code http://data.europa.eu/snb/isced-f/25831c2}. */
    public List<Concept> limitField() {
        return nodes("limitField", Concept::of);
    }

    /** Territories it is limited to: 0..n, of the code list {@code http://publications.europa.eu/resource/authority/atu}. */
    public List<Concept> limitJurisdiction() {
        return nodes("limitJurisdiction", Concept::of);
    }

    /** The qualification it is limited to: 0..1. */
    public Optional<Qualification> limitQualification() {
        return node("limitQualification", Qualification::of);
    }

    /** The accredited organisations: 0..n. */
    public List<Organisation> organisation() {
        return nodes("organisation", Organisation::of);
    }

    /** The report: 0..1. */
    public Optional<WebResource> report() {
        return node("report", WebResource::of);
    }

    /** When it will be reviewed: 0..1. */
    public Optional<DateTime> reviewDate() {
        return date("reviewDate");
    }

    /** The status, as text: 0..1. */
    public Optional<String> status() {
        return text("status");
    }

    /** Documents on the web: 0..n. */
    public List<WebResource> supplementaryDocument() {
        return nodes("supplementaryDocument", WebResource::of);
    }

    /** Pages on the web: 0..n. */
    public List<WebResource> homepage() {
        return nodes("homepage", WebResource::of);
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

        /** The description. */
        public Builder description(LangString description) {
            set("description", description);
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

        /** The title. */
        public Builder title(LangString title) {
            set("title", title);
            return this;
        }

        /** Its type. */
        public Builder dcType(Concept dcType) {
            set("dcType", dcType);
            return this;
        }

        /** From when on it is valid. */
        public Builder valid(DateTime valid) {
            setText("valid", valid.text());
            return this;
        }

        /** From when on it is valid. */
        public Builder valid(LocalDate valid) {
            setText("valid", DateTime.of(valid).text());
            return this;
        }

        /** Who accredits. */
        public Builder accreditingAgent(Organisation accreditingAgent) {
            set("accreditingAgent", accreditingAgent);
            return this;
        }

        /** Further notes; adds one. */
        public Builder additionalNote(Note additionalNote) {
            add("additionalNote", additionalNote);
            return this;
        }

        /** Further notes: these in place of all before, none for an empty list. */
        public Builder additionalNote(List<? extends Note> additionalNote) {
            setAll("additionalNote", additionalNote);
            return this;
        }

        /** The decision of the accrediting agent. */
        public Builder decision(Concept decision) {
            set("decision", decision);
            return this;
        }

        /** Until when it is valid. */
        public Builder expiryDate(DateTime expiryDate) {
            setText("expiryDate", expiryDate.text());
            return this;
        }

        /** Until when it is valid. */
        public Builder expiryDate(LocalDate expiryDate) {
            setText("expiryDate", DateTime.of(expiryDate).text());
            return this;
        }

        /** Pages about it; adds one. */
        public Builder landingPage(WebResource landingPage) {
            add("landingPage", landingPage);
            return this;
        }

        /** Pages about it: these in place of all before, none for an empty list. */
        public Builder landingPage(List<? extends WebResource> landingPage) {
            setAll("landingPage", landingPage);
            return this;
        }

        /** Types of credentials it is limited to; adds one. */
        public Builder limitCredentialType(Concept limitCredentialType) {
            add("limitCredentialType", limitCredentialType);
            return this;
        }

        /** Types of credentials it is limited to: these in place of all before, none for an empty list. */
        public Builder limitCredentialType(List<? extends Concept> limitCredentialType) {
            setAll("limitCredentialType", limitCredentialType);
            return this;
        }

        /** Levels it is limited to; adds one. */
        public Builder limitEQFLevel(Concept limitEQFLevel) {
            add("limitEQFLevel", limitEQFLevel);
            return this;
        }

        /** Levels it is limited to: these in place of all before, none for an empty list. */
        public Builder limitEQFLevel(List<? extends Concept> limitEQFLevel) {
            setAll("limitEQFLevel", limitEQFLevel);
            return this;
        }

        /** Fields of study it is limited to; adds one. */
        public Builder limitField(Concept limitField) {
            add("limitField", limitField);
            return this;
        }

        /** Fields of study it is limited to: these in place of all before, none for an empty list. */
        public Builder limitField(List<? extends Concept> limitField) {
            setAll("limitField", limitField);
            return this;
        }

        /** Territories it is limited to; adds one. */
        public Builder limitJurisdiction(Concept limitJurisdiction) {
            add("limitJurisdiction", limitJurisdiction);
            return this;
        }

        /** Territories it is limited to: these in place of all before, none for an empty list. */
        public Builder limitJurisdiction(List<? extends Concept> limitJurisdiction) {
            setAll("limitJurisdiction", limitJurisdiction);
            return this;
        }

        /** The qualification it is limited to. */
        public Builder limitQualification(Qualification limitQualification) {
            set("limitQualification", limitQualification);
            return this;
        }

        /** The accredited organisations; adds one. */
        public Builder organisation(Organisation organisation) {
            add("organisation", organisation);
            return this;
        }

        /** The accredited organisations: these in place of all before, none for an empty list. */
        public Builder organisation(List<? extends Organisation> organisation) {
            setAll("organisation", organisation);
            return this;
        }

        /** The report. */
        public Builder report(WebResource report) {
            set("report", report);
            return this;
        }

        /** When it will be reviewed. */
        public Builder reviewDate(DateTime reviewDate) {
            setText("reviewDate", reviewDate.text());
            return this;
        }

        /** When it will be reviewed. */
        public Builder reviewDate(LocalDate reviewDate) {
            setText("reviewDate", DateTime.of(reviewDate).text());
            return this;
        }

        /** The status, as text. */
        public Builder status(String status) {
            setText("status", status);
            return this;
        }

        /** Documents on the web; adds one. */
        public Builder supplementaryDocument(WebResource supplementaryDocument) {
            add("supplementaryDocument", supplementaryDocument);
            return this;
        }

        /** Documents on the web: these in place of all before, none for an empty list. */
        public Builder supplementaryDocument(List<? extends WebResource> supplementaryDocument) {
            setAll("supplementaryDocument", supplementaryDocument);
            return this;
        }

        /** Pages on the web; adds one. */
        public Builder homepage(WebResource homepage) {
            add("homepage", homepage);
            return this;
        }

        /** Pages on the web: these in place of all before, none for an empty list. */
        public Builder homepage(List<? extends WebResource> homepage) {
            setAll("homepage", homepage);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where title, dcType, accreditingAgent: one is missing
         */
        public Accreditation build() {
            return new Accreditation(complete("Accreditation"));
        }
        // </elm:builder>
    }
}

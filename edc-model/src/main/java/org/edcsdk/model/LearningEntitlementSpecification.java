package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** What an entitlement consists of (elm:LearningEntitlementSpecification). */
public final class LearningEntitlementSpecification extends ElmNode {
    private LearningEntitlementSpecification(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LearningEntitlementSpecification of(JsonObject json) {
        return new LearningEntitlementSpecification(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningEntitlementSpecification"));
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

    /** When it was changed last: 0..1; read only, no value fits both context and shape. */
    public Optional<DateTime> dateModified() {
        return date("dateModified");
    }

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** Its type: 1..1. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Categories in free words: 0..n. */
    public LangString category() {
        return language("category");
    }

    /** What entitles to it: 0..n. */
    public List<AnyAchievementSpecification> entitledBy() {
        return nodes("entitledBy", AnyAchievementSpecification::of);
    }

    /** Its status: 1..1, of the code list {@code http://data.europa.eu/snb/entitlement-status/25831c2}. */
    public Optional<Concept> entitlementStatus() {
        return node("entitlementStatus", Concept::of);
    }

    /** What it is more general than: 0..n. */
    public List<LearningEntitlementSpecification> generalisationOf() {
        return nodes("generalisationOf", LearningEntitlementSpecification::of);
    }

    /** Its parts: 0..n. */
    public List<LearningEntitlementSpecification> hasPart() {
        return nodes("hasPart", LearningEntitlementSpecification::of);
    }

    /** What it is a part of: 0..n. */
    public List<LearningEntitlementSpecification> isPartOf() {
        return nodes("isPartOf", LearningEntitlementSpecification::of);
    }

    /** Territories it is limited to: 0..n, of the code list {@code http://publications.europa.eu/resource/authority/atu}. */
    public List<Concept> limitJurisdiction() {
        return nodes("limitJurisdiction", Concept::of);
    }

    /** Occupations of a national list it is limited to: 0..n. */
    public List<Concept> limitNationalOccupation() {
        return nodes("limitNationalOccupation", Concept::of);
    }

    /** Occupations it is limited to: 0..n, of the code list {@code http://data.europa.eu/esco/concept-scheme/occupations}. */
    public List<Concept> limitOccupation() {
        return nodes("limitOccupation", Concept::of);
    }

    /** Organisations it is limited to: 0..n. */
    public List<Organisation> limitOrganisation() {
        return nodes("limitOrganisation", Organisation::of);
    }

    /** What it is a special form of: 0..n. */
    public List<LearningEntitlementSpecification> specialisationOf() {
        return nodes("specialisationOf", LearningEntitlementSpecification::of);
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

    /** Other names: 0..n. */
    public LangString altLabel() {
        return language("altLabel");
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

        /** Categories in free words. */
        public Builder category(LangString category) {
            set("category", category);
            return this;
        }

        /** What entitles to it; adds one. */
        public Builder entitledBy(AnyAchievementSpecification entitledBy) {
            add("entitledBy", (ElmNode) entitledBy);
            return this;
        }

        /** What entitles to it: these in place of all before, none for an empty list. */
        public Builder entitledBy(List<? extends AnyAchievementSpecification> entitledBy) {
            setAll("entitledBy", entitledBy);
            return this;
        }

        /** Its status. */
        public Builder entitlementStatus(Concept entitlementStatus) {
            set("entitlementStatus", entitlementStatus);
            return this;
        }

        /** What it is more general than; adds one. */
        public Builder generalisationOf(LearningEntitlementSpecification generalisationOf) {
            add("generalisationOf", generalisationOf);
            return this;
        }

        /** What it is more general than: these in place of all before, none for an empty list. */
        public Builder generalisationOf(List<? extends LearningEntitlementSpecification> generalisationOf) {
            setAll("generalisationOf", generalisationOf);
            return this;
        }

        /** Its parts; adds one. */
        public Builder hasPart(LearningEntitlementSpecification hasPart) {
            add("hasPart", hasPart);
            return this;
        }

        /** Its parts: these in place of all before, none for an empty list. */
        public Builder hasPart(List<? extends LearningEntitlementSpecification> hasPart) {
            setAll("hasPart", hasPart);
            return this;
        }

        /** What it is a part of; adds one. */
        public Builder isPartOf(LearningEntitlementSpecification isPartOf) {
            add("isPartOf", isPartOf);
            return this;
        }

        /** What it is a part of: these in place of all before, none for an empty list. */
        public Builder isPartOf(List<? extends LearningEntitlementSpecification> isPartOf) {
            setAll("isPartOf", isPartOf);
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

        /** Occupations of a national list it is limited to; adds one. */
        public Builder limitNationalOccupation(Concept limitNationalOccupation) {
            add("limitNationalOccupation", limitNationalOccupation);
            return this;
        }

        /** Occupations of a national list it is limited to: these in place of all before, none for an empty list. */
        public Builder limitNationalOccupation(List<? extends Concept> limitNationalOccupation) {
            setAll("limitNationalOccupation", limitNationalOccupation);
            return this;
        }

        /** Occupations it is limited to; adds one. */
        public Builder limitOccupation(Concept limitOccupation) {
            add("limitOccupation", limitOccupation);
            return this;
        }

        /** Occupations it is limited to: these in place of all before, none for an empty list. */
        public Builder limitOccupation(List<? extends Concept> limitOccupation) {
            setAll("limitOccupation", limitOccupation);
            return this;
        }

        /** Organisations it is limited to; adds one. */
        public Builder limitOrganisation(Organisation limitOrganisation) {
            add("limitOrganisation", limitOrganisation);
            return this;
        }

        /** Organisations it is limited to: these in place of all before, none for an empty list. */
        public Builder limitOrganisation(List<? extends Organisation> limitOrganisation) {
            setAll("limitOrganisation", limitOrganisation);
            return this;
        }

        /** What it is a special form of; adds one. */
        public Builder specialisationOf(LearningEntitlementSpecification specialisationOf) {
            add("specialisationOf", specialisationOf);
            return this;
        }

        /** What it is a special form of: these in place of all before, none for an empty list. */
        public Builder specialisationOf(List<? extends LearningEntitlementSpecification> specialisationOf) {
            setAll("specialisationOf", specialisationOf);
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

        /** Other names. */
        public Builder altLabel(LangString altLabel) {
            set("altLabel", altLabel);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where title, dcType, entitlementStatus: one is missing
         */
        public LearningEntitlementSpecification build() {
            return new LearningEntitlementSpecification(complete("LearningEntitlementSpecification"));
        }
        // </elm:builder>
    }
}

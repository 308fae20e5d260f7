package org.edcsdk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a person may do on the strength of what was learned (elm:LearningEntitlement). */
public final class LearningEntitlement extends ElmNode implements AnyClaim {
    private LearningEntitlement(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LearningEntitlement of(JsonObject json) {
        return new LearningEntitlement(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningEntitlement"));
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

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** Its type: 0..1. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Who awards it, and when: 1..1. */
    public Optional<AwardingProcess> awardedBy() {
        return node("awardedBy", AwardingProcess::of);
    }

    /** What entitles to it: 0..n. */
    public List<LearningAchievement> entitledBy() {
        return nodes("entitledBy", LearningAchievement::of);
    }

    /** Until when it is valid: 0..1. */
    public Optional<DateTime> expiryDate() {
        return date("expiryDate");
    }

    /** Its parts: 0..n. */
    public List<LearningEntitlement> hasPart() {
        return nodes("hasPart", LearningEntitlement::of);
    }

    /** What it is a part of: 0..n. */
    public List<LearningEntitlement> isPartOf() {
        return nodes("isPartOf", LearningEntitlement::of);
    }

    /** What it stands for: 0..1. */
    public Optional<LearningEntitlementSpecification> specifiedBy() {
        return node("specifiedBy", LearningEntitlementSpecification::of);
    }

    /** Documents on the web: 0..n. */
    public List<WebResource> supplementaryDocument() {
        return nodes("supplementaryDocument", WebResource::of);
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

        /** Who awards it, and when. */
        public Builder awardedBy(AwardingProcess awardedBy) {
            set("awardedBy", awardedBy);
            return this;
        }

        /** What entitles to it; adds one. */
        public Builder entitledBy(LearningAchievement entitledBy) {
            add("entitledBy", entitledBy);
            return this;
        }

        /** What entitles to it: these in place of all before, none for an empty list. */
        public Builder entitledBy(List<? extends LearningAchievement> entitledBy) {
            setAll("entitledBy", entitledBy);
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

        /** Its parts; adds one. */
        public Builder hasPart(LearningEntitlement hasPart) {
            add("hasPart", hasPart);
            return this;
        }

        /** Its parts: these in place of all before, none for an empty list. */
        public Builder hasPart(List<? extends LearningEntitlement> hasPart) {
            setAll("hasPart", hasPart);
            return this;
        }

        /** What it is a part of; adds one. */
        public Builder isPartOf(LearningEntitlement isPartOf) {
            add("isPartOf", isPartOf);
            return this;
        }

        /** What it is a part of: these in place of all before, none for an empty list. */
        public Builder isPartOf(List<? extends LearningEntitlement> isPartOf) {
            setAll("isPartOf", isPartOf);
            return this;
        }

        /** What it stands for. */
        public Builder specifiedBy(LearningEntitlementSpecification specifiedBy) {
            set("specifiedBy", specifiedBy);
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

        /**
         * The object.
         *
         * @throws IllegalArgumentException where title, awardedBy: one is missing
         */
        public LearningEntitlement build() {
            return new LearningEntitlement(complete("LearningEntitlement"));
        }
        // </elm:builder>
    }
}

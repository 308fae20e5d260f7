package org.edcsdk.model;

import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Something a person did to learn (elm:LearningActivity). */
public final class LearningActivity extends ElmNode implements AnyClaim {
    private LearningActivity(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LearningActivity of(JsonObject json) {
        return new LearningActivity(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningActivity"));
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

    /** When: 0..n. */
    public List<PeriodOfTime> temporal() {
        return nodes("temporal", PeriodOfTime::of);
    }

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** Its type: 0..n. */
    public List<Concept> dcType() {
        return nodes("dcType", Concept::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Who awards it, and when: 1..1. */
    public Optional<AwardingProcess> awardedBy() {
        return node("awardedBy", AwardingProcess::of);
    }

    /** Who directed it: 0..n. */
    public List<AnyAgent> directedBy() {
        return nodes("directedBy", AnyAgent::of);
    }

    /** Its parts: 0..n. */
    public List<LearningActivity> hasPart() {
        return nodes("hasPart", LearningActivity::of);
    }

    /** What it led to: 0..n. */
    public List<LearningAchievement> influences() {
        return nodes("influences", LearningAchievement::of);
    }

    /** What it is a part of: 0..n. */
    public List<LearningActivity> isPartOf() {
        return nodes("isPartOf", LearningActivity::of);
    }

    /** Where it was learned: 0..1. */
    public Optional<LearningOpportunity> learningOpportunity() {
        return node("learningOpportunity", LearningOpportunity::of);
    }

    /** How much of it was completed, 1 to 100 per cent: 0..1. */
    public OptionalLong levelOfCompletion() {
        return number("levelOfCompletion");
    }

    /** The place: 0..n. */
    public List<Location> location() {
        return nodes("location", Location::of);
    }

    /** What it stands for: 0..1. */
    public Optional<LearningActivitySpecification> specifiedBy() {
        return node("specifiedBy", LearningActivitySpecification::of);
    }

    /** Documents on the web: 0..n. */
    public List<WebResource> supplementaryDocument() {
        return nodes("supplementaryDocument", WebResource::of);
    }

    /** The time spent, ISO 8601, never normalised: 0..1. */
    public Optional<String> workload() {
        return text("workload");
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

        /** When; adds one. */
        public Builder temporal(PeriodOfTime temporal) {
            add("temporal", temporal);
            return this;
        }

        /** When: these in place of all before, none for an empty list. */
        public Builder temporal(List<? extends PeriodOfTime> temporal) {
            setAll("temporal", temporal);
            return this;
        }

        /** The title. */
        public Builder title(LangString title) {
            set("title", title);
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

        /** Who directed it; adds one. */
        public Builder directedBy(AnyAgent directedBy) {
            add("directedBy", (ElmNode) directedBy);
            return this;
        }

        /** Who directed it: these in place of all before, none for an empty list. */
        public Builder directedBy(List<? extends AnyAgent> directedBy) {
            setAll("directedBy", directedBy);
            return this;
        }

        /** Its parts; adds one. */
        public Builder hasPart(LearningActivity hasPart) {
            add("hasPart", hasPart);
            return this;
        }

        /** Its parts: these in place of all before, none for an empty list. */
        public Builder hasPart(List<? extends LearningActivity> hasPart) {
            setAll("hasPart", hasPart);
            return this;
        }

        /** What it led to; adds one. */
        public Builder influences(LearningAchievement influences) {
            add("influences", influences);
            return this;
        }

        /** What it led to: these in place of all before, none for an empty list. */
        public Builder influences(List<? extends LearningAchievement> influences) {
            setAll("influences", influences);
            return this;
        }

        /** What it is a part of; adds one. */
        public Builder isPartOf(LearningActivity isPartOf) {
            add("isPartOf", isPartOf);
            return this;
        }

        /** What it is a part of: these in place of all before, none for an empty list. */
        public Builder isPartOf(List<? extends LearningActivity> isPartOf) {
            setAll("isPartOf", isPartOf);
            return this;
        }

        /** Where it was learned. */
        public Builder learningOpportunity(LearningOpportunity learningOpportunity) {
            set("learningOpportunity", learningOpportunity);
            return this;
        }

        /** How much of it was completed, 1 to 100 per cent. */
        public Builder levelOfCompletion(long levelOfCompletion) {
            setPositive("levelOfCompletion", levelOfCompletion);
            return this;
        }

        /** The place; adds one. */
        public Builder location(Location location) {
            add("location", location);
            return this;
        }

        /** The place: these in place of all before, none for an empty list. */
        public Builder location(List<? extends Location> location) {
            setAll("location", location);
            return this;
        }

        /** What it stands for. */
        public Builder specifiedBy(LearningActivitySpecification specifiedBy) {
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

        /** The time spent, ISO 8601, never normalised. */
        public Builder workload(TemporalAmount workload) {
            setDuration("workload", workload);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where title, awardedBy: one is missing
         */
        public LearningActivity build() {
            return new LearningActivity(complete("LearningActivity"));
        }
        // </elm:builder>
    }
}

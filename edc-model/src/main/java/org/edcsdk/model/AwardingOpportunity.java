package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** Where and when a qualification can be awarded (elm:AwardingOpportunity). */
public final class AwardingOpportunity extends ElmNode {
    private AwardingOpportunity(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static AwardingOpportunity of(JsonObject json) {
        return new AwardingOpportunity(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "AwardingOpportunity"));
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

    /** When: 0..1. */
    public Optional<PeriodOfTime> temporal() {
        return node("temporal", PeriodOfTime::of);
    }

    /** Who awards: 1..n. */
    public List<AnyAgent> awardingBody() {
        return nodes("awardingBody", AnyAgent::of);
    }

    /** What can be achieved: 0..1. */
    public Optional<AnyAchievementSpecification> learningAchievementSpecification() {
        return node("learningAchievementSpecification", AnyAchievementSpecification::of);
    }

    /** The place: 0..1. */
    public Optional<Location> location() {
        return node("location", Location::of);
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

        /** When. */
        public Builder temporal(PeriodOfTime temporal) {
            set("temporal", temporal);
            return this;
        }

        /** Who awards; adds one. */
        public Builder awardingBody(AnyAgent awardingBody) {
            add("awardingBody", (ElmNode) awardingBody);
            return this;
        }

        /** Who awards: these in place of all before, none for an empty list. */
        public Builder awardingBody(List<? extends AnyAgent> awardingBody) {
            setAll("awardingBody", awardingBody);
            return this;
        }

        /** What can be achieved. */
        public Builder learningAchievementSpecification(AnyAchievementSpecification learningAchievementSpecification) {
            set("learningAchievementSpecification", (ElmNode) learningAchievementSpecification);
            return this;
        }

        /** The place. */
        public Builder location(Location location) {
            set("location", location);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where awardingBody is missing
         */
        public AwardingOpportunity build() {
            return new AwardingOpportunity(complete("AwardingOpportunity"));
        }
        // </elm:builder>
    }
}

package org.edcsdk.model;

import java.util.OptionalLong;

/** A grade in comparison: how many others, in per cent, had a lower, an equal, a higher one (elm:ShortenedGrading). */
public final class ShortenedGrading extends ElmNode {
    private ShortenedGrading(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static ShortenedGrading of(JsonObject json) {
        return new ShortenedGrading(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "ShortenedGrading"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** How many had an equal grade, in per cent: 1..1. */
    public OptionalLong percentageEqual() {
        return number("percentageEqual");
    }

    /** How many had a higher grade, in per cent: 1..1. */
    public OptionalLong percentageHigher() {
        return number("percentageHigher");
    }

    /** How many had a lower grade, in per cent: 1..1. */
    public OptionalLong percentageLower() {
        return number("percentageLower");
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

        /** How many had an equal grade, in per cent. */
        public Builder percentageEqual(long percentageEqual) {
            set("percentageEqual", JsonNumber.of(percentageEqual));
            return this;
        }

        /** How many had a higher grade, in per cent. */
        public Builder percentageHigher(long percentageHigher) {
            set("percentageHigher", JsonNumber.of(percentageHigher));
            return this;
        }

        /** How many had a lower grade, in per cent. */
        public Builder percentageLower(long percentageLower) {
            set("percentageLower", JsonNumber.of(percentageLower));
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where percentageEqual, percentageHigher, percentageLower: one is missing
         */
        public ShortenedGrading build() {
            return new ShortenedGrading(complete("ShortenedGrading"));
        }
        // </elm:builder>
    }
}

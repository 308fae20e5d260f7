package org.edcsdk.model;

import java.util.Optional;
import java.util.OptionalLong;

/** One category of a distribution of results (elm:ResultCategory). */
public final class ResultCategory extends ElmNode {
    private ResultCategory(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static ResultCategory of(JsonObject json) {
        return new ResultCategory(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "ResultCategory"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** How many: 1..1. */
    public OptionalLong count() {
        return number("count");
    }

    /** The name of the category: 1..1. */
    public Optional<String> label() {
        return text("label");
    }

    /** The highest score: 0..1. */
    public Optional<String> maximumScore() {
        return text("maximumScore");
    }

    /** The lowest score: 0..1. */
    public Optional<String> minimumScore() {
        return text("minimumScore");
    }

    /** The score: 0..1. */
    public Optional<String> score() {
        return text("score");
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

        /** How many. */
        public Builder count(long count) {
            setPositive("count", count);
            return this;
        }

        /** The name of the category. */
        public Builder label(String label) {
            setText("label", label);
            return this;
        }

        /** The highest score. */
        public Builder maximumScore(String maximumScore) {
            setText("maximumScore", maximumScore);
            return this;
        }

        /** The lowest score. */
        public Builder minimumScore(String minimumScore) {
            setText("minimumScore", minimumScore);
            return this;
        }

        /** The score. */
        public Builder score(String score) {
            setText("score", score);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where count, label: one is missing
         */
        public ResultCategory build() {
            return new ResultCategory(complete("ResultCategory"));
        }
        // </elm:builder>
    }
}

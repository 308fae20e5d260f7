package org.edcsdk.model;

import java.util.List;

/** How the results of all learners are distributed (elm:ResultDistribution). */
public final class ResultDistribution extends ElmNode {
    private ResultDistribution(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static ResultDistribution of(JsonObject json) {
        return new ResultDistribution(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "ResultDistribution"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The description: 0..n. */
    public LangString description() {
        return language("description");
    }

    /** The categories: 0..n. */
    public List<ResultCategory> resultCategory() {
        return nodes("resultCategory", ResultCategory::of);
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

        /** The description. */
        public Builder description(LangString description) {
            set("description", description);
            return this;
        }

        /** The categories; adds one. */
        public Builder resultCategory(ResultCategory resultCategory) {
            add("resultCategory", resultCategory);
            return this;
        }

        /** The categories: these in place of all before, none for an empty list. */
        public Builder resultCategory(List<? extends ResultCategory> resultCategory) {
            setAll("resultCategory", resultCategory);
            return this;
        }

        /**
         * The object.
         */
        public ResultDistribution build() {
            return new ResultDistribution(complete("ResultDistribution"));
        }
        // </elm:builder>
    }
}

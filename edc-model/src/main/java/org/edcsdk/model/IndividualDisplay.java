package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** The page images in one language (elm:IndividualDisplay). */
public final class IndividualDisplay extends ElmNode {
    private IndividualDisplay(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static IndividualDisplay of(JsonObject json) {
        return new IndividualDisplay(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "IndividualDisplay"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The language of the pages: 1..1. */
    public Optional<Concept> language() {
        return node("language", Concept::of);
    }

    /** The pages, each with its image: 1..n. */
    public List<DisplayDetail> displayDetail() {
        return nodes("displayDetail", DisplayDetail::of);
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

        /** The language of the pages. */
        public Builder language(Concept language) {
            set("language", language);
            return this;
        }

        /** The pages, each with its image; adds one. */
        public Builder displayDetail(DisplayDetail displayDetail) {
            add("displayDetail", displayDetail);
            return this;
        }

        /** The pages, each with its image: these in place of all before, none for an empty list. */
        public Builder displayDetail(List<? extends DisplayDetail> displayDetail) {
            setAll("displayDetail", displayDetail);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where language, displayDetail: one is missing
         */
        public IndividualDisplay build() {
            return new IndividualDisplay(complete("IndividualDisplay"));
        }
        // </elm:builder>
    }
}

package org.edcsdk.model;

import java.util.Optional;
import java.util.OptionalLong;

/** One page image (elm:DisplayDetail). */
public final class DisplayDetail extends ElmNode {
    private DisplayDetail(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static DisplayDetail of(JsonObject json) {
        return new DisplayDetail(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "DisplayDetail"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The image of the page: 1..1. */
    public Optional<MediaObject> image() {
        return node("image", MediaObject::of);
    }

    /** The number of the page, from 1: 1..1. */
    public OptionalLong page() {
        return number("page");
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

        /** The image of the page. */
        public Builder image(MediaObject image) {
            set("image", image);
            return this;
        }

        /** The number of the page, from 1. */
        public Builder page(long page) {
            setPositive("page", page);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where image, page: one is missing
         */
        public DisplayDetail build() {
            return new DisplayDetail(complete("DisplayDetail"));
        }
        // </elm:builder>
    }
}

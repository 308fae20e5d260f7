package org.edcsdk.model;

import java.util.List;

/** A position on the earth (locn:Geometry). The published context has no term that leads to it. */
public final class Geometry extends ElmNode {
    private Geometry(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Geometry of(JsonObject json) {
        return new Geometry(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Geometry"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Latitudes: 0..n. */
    public List<String> latitude() {
        return texts("latitude");
    }

    /** Longitudes: 0..n. */
    public List<String> longitude() {
        return texts("longitude");
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

        /** Latitudes; adds one. */
        public Builder latitude(String latitude) {
            addText("latitude", latitude);
            return this;
        }

        /** Longitudes; adds one. */
        public Builder longitude(String longitude) {
            addText("longitude", longitude);
            return this;
        }

        /**
         * The object.
         */
        public Geometry build() {
            return new Geometry(complete("Geometry"));
        }
        // </elm:builder>
    }
}

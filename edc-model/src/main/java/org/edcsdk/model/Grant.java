package org.edcsdk.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A grant for a learning opportunity (elm:Grant). */
public final class Grant extends ElmNode {
    private Grant(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Grant of(JsonObject json) {
        return new Grant(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Grant"));
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

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** Its type: 0..1. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** The address, a URI: 0..1. */
    public Optional<String> contentURL() {
        return text("contentURL");
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

        /** The address, a URI. */
        public Builder contentURL(URI contentURL) {
            setUri("contentURL", contentURL);
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
         * @throws IllegalArgumentException where title is missing
         */
        public Grant build() {
            return new Grant(complete("Grant"));
        }
        // </elm:builder>
    }
}

package org.edcsdk.model;

import java.util.List;

/** A grading scheme (elm:GradingScheme). */
public final class GradingScheme extends ElmNode {
    private GradingScheme(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static GradingScheme of(JsonObject json) {
        return new GradingScheme(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "GradingScheme"));
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

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
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

        /** The title. */
        public Builder title(LangString title) {
            set("title", title);
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
        public GradingScheme build() {
            return new GradingScheme(complete("GradingScheme"));
        }
        // </elm:builder>
    }
}

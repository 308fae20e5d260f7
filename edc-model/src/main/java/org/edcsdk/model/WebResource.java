package org.edcsdk.model;

import java.net.URI;
import java.util.Optional;

/** A page on the web (WebResource). */
public final class WebResource extends ElmNode {
    private WebResource(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static WebResource of(JsonObject json) {
        return new WebResource(json);
    }

    /**
     * A page by its address.
     *
     * @param address an absolute URI
     * @return the resource
     */
    public static WebResource of(URI address) {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("contentURL must be absolute: " + address);
        }
        return new WebResource(JsonObject.empty().with("type", "WebResource").with("contentURL", address.toString()));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "WebResource"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The language: 0..1, of the code list {@code http://publications.europa.eu/resource/authority/language}. */
    public Optional<Concept> language() {
        return node("language", Concept::of);
    }

    /** The title: 0..n. */
    public LangString title() {
        return language("title");
    }

    /** The address, a URI: 1..1. */
    public Optional<String> contentURL() {
        return text("contentURL");
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

        /** The language. */
        public Builder language(Concept language) {
            set("language", language);
            return this;
        }

        /** The title. */
        public Builder title(LangString title) {
            set("title", title);
            return this;
        }

        /** The address, a URI. */
        public Builder contentURL(URI contentURL) {
            setUri("contentURL", contentURL);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where contentURL is missing
         */
        public WebResource build() {
            return new WebResource(complete("WebResource"));
        }
        // </elm:builder>
    }
}

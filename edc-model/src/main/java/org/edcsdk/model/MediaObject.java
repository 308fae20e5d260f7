package org.edcsdk.model;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/** An embedded file (MediaObject): an image, a PDF. */
public final class MediaObject extends ElmNode {
    private MediaObject(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static MediaObject of(JsonObject json) {
        return new MediaObject(json);
    }

    /**
     * An embedded file.
     *
     * @param type its file type
     * @param content its octets
     * @return the media object, in base64
     */
    public static MediaObject of(FileType type, Bytes content) {
        return new MediaObject(JsonObject.empty().with("type", "MediaObject")
                .with("content", Base64.getEncoder().encodeToString(content.toByteArray()))
                .with("contentEncoding", Vocabulary.CONTENT_ENCODING.concept("6146cde7dd").json())
                .with("contentType", type.concept().json()));
    }

    /** The decoded octets; nothing where they are not base64. */
    public Optional<Bytes> content() {
        try {
            return text("content").map(base64 -> Bytes.of(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The media type that goes with the file type, such as {@code image/png}. */
    public Optional<String> mediaType() {
        return contentType().map(Concept::code).map(code -> switch (code) {
            case "PNG" -> "image/png";
            case "JPEG" -> "image/jpeg";
            case "PDF" -> "application/pdf";
            case "XML" -> "application/xml";
            default -> "application/octet-stream";
        });
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "MediaObject"));
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

    /** The title: 0..n. */
    public LangString title() {
        return language("title");
    }

    /** What the file is for: 0..1. */
    public Optional<Concept> attachmentType() {
        return node("attachmentType", Concept::of);
    }

    /** How the octets are encoded: 1..1. */
    public Optional<Concept> contentEncoding() {
        return node("contentEncoding", Concept::of);
    }

    /** Size of the octets: 0..1. */
    public OptionalLong contentSize() {
        return number("contentSize");
    }

    /** The file type: 1..1. */
    public Optional<Concept> contentType() {
        return node("contentType", Concept::of);
    }

    /** The address, a URI: 0..1. */
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

        /** What the file is for. */
        public Builder attachmentType(Concept attachmentType) {
            set("attachmentType", attachmentType);
            return this;
        }

        /** The octets in base64. */
        public Builder content(String content) {
            setText("content", content);
            return this;
        }

        /** How the octets are encoded. */
        public Builder contentEncoding(Concept contentEncoding) {
            set("contentEncoding", contentEncoding);
            return this;
        }

        /** Size of the octets. */
        public Builder contentSize(long contentSize) {
            set("contentSize", JsonNumber.of(contentSize));
            return this;
        }

        /** The file type. */
        public Builder contentType(Concept contentType) {
            set("contentType", contentType);
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
         * @throws IllegalArgumentException where content, contentEncoding, contentType: one is missing
         */
        public MediaObject build() {
            return new MediaObject(complete("MediaObject"));
        }
        // </elm:builder>
    }
}

package org.edcsdk.model;

import java.util.Base64;
import java.util.Optional;

/** An embedded file (MediaObject): an image, a PDF. */
public final class MediaObject extends ElmNode {
    private MediaObject(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a media object.
     *
     * @param json its JSON object
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
                .with("contentEncoding", CodeLists.snb("encoding", "6146cde7dd", "base64").json())
                .with("contentType", type.concept().json()));
    }

    /** What it is, by the EU file type list. */
    public Optional<Concept> contentType() {
        return node("contentType", Concept::of);
    }

    /** Its title, which serves as file name. */
    public Optional<LangString> title() {
        return optionalLanguage("title");
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
            default -> "application/octet-stream";
        });
    }
}

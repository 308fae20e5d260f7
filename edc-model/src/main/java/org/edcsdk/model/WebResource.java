package org.edcsdk.model;

import java.net.URI;
import java.util.Optional;

/** A page on the web (WebResource). */
public final class WebResource extends ElmNode {
    private WebResource(JsonObject json) {
        super(json);
    }

    static WebResource of(JsonObject json) {
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

    /** Its address. */
    public Optional<String> contentURL() {
        return text("contentURL");
    }

    /** Its title. */
    public Optional<LangString> title() {
        return optionalLanguage("title");
    }
}

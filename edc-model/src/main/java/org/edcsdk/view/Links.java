package org.edcsdk.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.model.JsonObject;

/** Addresses that a page may link to: web pages and mail. Anything else is shown as text only. */
final class Links {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Links() {
    }

    static Optional<String> of(JsonObject node) {
        return node.text("contentURL").or(() -> node.text("id").filter(id -> id.startsWith("mailto:"))).filter(Links::isSafe);
    }

    static boolean isWeb(String address) {
        return isSafe(address) && !address.startsWith("mailto:");
    }

    private static boolean isSafe(String address) {
        try {
            String scheme = new URI(address).getScheme();
            return scheme != null && SCHEMES.contains(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

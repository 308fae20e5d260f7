package org.edcsdk.jsonld;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.edcsdk.model.internal.ElmTable;

/** IRIs as JSON-LD expands them under the two contexts (JSON-LD 1.1 API, 5.2). */
final class Iris {
    private Iris() {
    }

    /** Expands a name with a prefix; any other text comes back as it is. */
    static String expand(String text, ElmTable table, boolean onCredential) {
        int colon = text.indexOf(':');
        if (colon < 1 || text.startsWith("//", colon + 1)) {
            return text;
        }
        String prefix = text.substring(0, colon);
        Map<String, String> prefixes = table.prefixes();
        String namespace = onCredential && prefix.equals("sec") ? ClosedContexts.SECURITY : prefixes.get(prefix);
        boolean usable = namespace != null && (namespace.endsWith("/") || namespace.endsWith("#"));
        return usable ? namespace + text.substring(colon + 1) : text;
    }

    /** Whether RDF can hold it: an absolute IRI. */
    static boolean isAbsolute(String iri) {
        try {
            return iri.indexOf(':') > 0 && iri.length() > 2 && new URI(iri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether it names a blank node. */
    static boolean isBlank(String id) {
        return id.startsWith("_:") && id.length() > 2;
    }
}

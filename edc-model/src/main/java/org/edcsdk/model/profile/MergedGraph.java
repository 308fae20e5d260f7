package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * A credential as RDF sees it: objects with one id are one node, with the values of all of them.
 */
final class MergedGraph {
    /** One node. Values are other nodes' keys, language and text, or literals. */
    static final class Node {
        final String key;
        final String pointer;
        final boolean iri;
        final Set<String> types = new LinkedHashSet<>();
        final Map<String, Set<Value>> values = new LinkedHashMap<>();

        Node(String key, String pointer, boolean iri) {
            this.key = key;
            this.pointer = pointer;
            this.iri = iri;
        }
    }

    /**
     * A value of a property; two equal values are one, as two equal triples are.
     *
     * @param node key of a node, or null
     * @param language language of a text, or null
     * @param literal a literal or text, or null
     */
    record Value(String node, String language, JsonValue literal) {
    }

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z_][A-Za-z0-9+.-]*:");

    private final ElmTable table = ElmTable.get();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private int blanks;

    static MergedGraph of(JsonObject credential) {
        MergedGraph graph = new MergedGraph();
        graph.add(credential, "", true);
        return graph;
    }

    List<Node> nodes() {
        return new ArrayList<>(nodes.values());
    }

    Node node(String key) {
        return nodes.get(key);
    }

    private String add(JsonObject object, String pointer, boolean root) {
        String id = object.text("id").orElse(null);
        String key = id != null ? id : "_:" + ++blanks;
        Node node = nodes.computeIfAbsent(key, created -> new Node(created, pointer, id != null));
        object.list("type").stream().filter(JsonString.class::isInstance).forEach(type -> node.types.add(((JsonString) type).value()));
        boolean onCredential = root || node.types.contains("EuropeanDigitalCredential");
        for (String name : object.members().keySet()) {
            Term term = table.term(name, onCredential).orElse(null);
            if (term != null) {
                values(node, term, object.list(name), pointer + '/' + name);
            }
        }
        return key;
    }

    private void values(Node node, Term term, List<JsonValue> items, String pointer) {
        Set<Value> values = node.values.computeIfAbsent(term.name(), name -> new LinkedHashSet<>());
        for (int i = 0; i < items.size(); i++) {
            JsonValue item = items.get(i);
            String at = items.size() == 1 ? pointer : pointer + '/' + i;
            if (term.kind() == Kind.NODE && !isAbsolute(item)) {
                continue;
            }
            if (term.kind() == Kind.NODE && item instanceof JsonObject object) {
                values.add(new Value(add(object, at, false), null, null));
            } else if (term.kind() == Kind.NODE && item instanceof JsonString iri) {
                nodes.computeIfAbsent(iri.value(), created -> new Node(created, at, true));
                values.add(new Value(iri.value(), null, null));
            } else if (term.kind() == Kind.LANGUAGE_MAP && item instanceof JsonObject map) {
                map.members().keySet().forEach(language -> map.list(language).forEach(text -> values.add(new Value(null, language, text))));
            } else {
                values.add(new Value(null, null, item));
            }
        }
    }

    // JSON-LD drops what points to a relative IRI where there is no base, and so do the shapes (JSON-LD 1.1 API, 8.1).
    private static boolean isAbsolute(JsonValue item) {
        String id = item instanceof JsonString iri ? iri.value() : item instanceof JsonObject object ? object.text("id").orElse("_:") : "_:";
        return ABSOLUTE.matcher(id).lookingAt();
    }
}

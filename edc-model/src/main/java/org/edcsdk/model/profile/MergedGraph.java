package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * A credential as RDF sees it: objects with one id are one node, with the values of all of them, and equal values are one. Built in one walk.
 */
final class MergedGraph {
    /** One node. */
    static final class Node {
        private final Place place;
        private final boolean iri;
        private final String id;
        private Set<String> types = Set.of();
        // Few terms stand on a node: a look along the list is shorter than a hash table is to fill.
        private final List<Values> values = new ArrayList<>(4);

        private Node(String id, Place place) {
            this.id = id;
            this.place = place;
            this.iri = id != null && !id.startsWith("_:");
        }

        /** The id, or null. */
        String id() {
            return id;
        }

        /** Whether it is named by an IRI. */
        boolean isIri() {
            return iri;
        }

        /** The first object with this id. */
        Place place() {
            return place;
        }

        /** All its classes. */
        Set<String> types() {
            return types;
        }

        private void addType(String type) {
            if (types.isEmpty()) {
                types = Set.of(type);
            } else if (!types.contains(type)) {
                types = types.size() == 1 ? new LinkedHashSet<>(types) : types;
                types.add(type);
            }
        }

        /** The properties that have a value, each term once, in document order. */
        List<Values> values() {
            return values;
        }

        /** The values of a term, or null where it is absent. */
        Values values(String term) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).term.equals(term)) {
                    return values.get(i);
                }
            }
            return null;
        }

        /** The distinct values of a term, none where it is absent. */
        List<Value> list(String term) {
            Values found = values(term);
            return found == null ? List.of() : found.list();
        }
    }

    /** The distinct values of one property of one node. */
    static final class Values {
        // Few values are told apart faster by looking at each; texts of megabytes are then never hashed.
        private static final int FEW = 8;

        private final String term;
        private List<Value> list;
        private Set<Value> seen;

        private Values(String term, Value first) {
            this.term = term;
            list = List.of(first);
        }

        String term() {
            return term;
        }

        /** Where the property stands first. */
        Place place() {
            return list.get(0).place().property(term);
        }

        List<Value> list() {
            return list;
        }

        private void add(Value value) {
            if (seen == null && list.size() == FEW) {
                seen = new HashSet<>(list);
            }
            if (seen == null ? list.contains(value) : !seen.add(value)) {
                return;
            }
            if (list.size() == 1) {
                list = new ArrayList<>(list);
            }
            list.add(value);
        }
    }

    /**
     * A value of a property. Equal when the triples would be equal; the place does not count.
     *
     * @param node the node, or null for a literal
     * @param language lower-case language of a text, or null
     * @param literal the lexical form of a literal, or null
     * @param kind JSON class of a literal that no datatype is declared for, else null
     * @param place where it stands
     */
    record Value(Node node, String language, String literal, Class<?> kind, Place place) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Value that && node == that.node && kind == that.kind && Objects.equals(language, that.language)
                    && Objects.equals(literal, that.literal);
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(node), language, literal);
        }
    }

    private static final boolean[] IN_IRI = inIri("<>\"{}|^`\\");
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,8}|x(?=-))(-[a-z0-9]{1,8})*");

    private final ElmTable table = ElmTable.get();
    private final Map<String, Node> named = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> languages = new HashMap<>();
    private final Node root;

    private MergedGraph(JsonObject credential) {
        String id = credential.text("id").orElse(null);
        root = new Node(id, Place.ROOT);
        nodes.add(root);
        // A malformed id names nothing, so that no other object with it is this one; but a credential is judged all the same.
        if (id != null && isName(id)) {
            named.put(id, root);
        }
        fill(root, credential, Place.ROOT);
    }

    static MergedGraph of(JsonObject credential) {
        return new MergedGraph(credential);
    }

    /** All nodes in document order. */
    Collection<Node> nodes() {
        return nodes;
    }

    /** The credential. */
    Node root() {
        return root;
    }

    /** The nodes that a term of a node leads to. */
    List<Node> targets(Node node, String term) {
        return node.list(term).stream().map(Value::node).filter(Objects::nonNull).toList();
    }

    private Node node(String id, Place place) {
        Node known = id == null ? null : named.get(id);
        if (known != null) {
            return known;
        }
        Node created = new Node(id, place);
        nodes.add(created);
        if (id != null) {
            named.put(id, created);
        }
        return created;
    }

    private void fill(Node node, JsonObject object, Place place) {
        boolean onCredential = false;
        for (JsonValue type : object.list("type")) {
            if (type instanceof JsonString name) {
                node.addType(name.value());
                // The W3C context scopes its terms to this type, and to the object that carries it.
                onCredential |= name.value().equals("VerifiableCredential");
            }
        }
        boolean withCredentialTerms = onCredential;
        object.members().forEach((name, value) -> {
            Term term = table.term(name, withCredentialTerms).orElse(null);
            if (term != null) {
                add(node, term, value, place.member(term.name()));
            }
        });
    }

    private void add(Node node, Term term, JsonValue value, Place place) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                // A language map is one only where it stands bare; in an array it is an object like any other (JSON-LD 1.1 API, 5.1.2, 13.7).
                single(node, term, array.items().get(i), place.item(i), true);
            }
        } else {
            single(node, term, value, place, false);
        }
    }

    private void single(Node node, Term term, JsonValue value, Place place, boolean inArray) {
        if (value instanceof JsonArray) {
            add(node, term, value, place);
        } else if (term.kind() == Kind.LANGUAGE_MAP && !inArray && value instanceof JsonObject map) {
            languages(node, term, map, place);
        } else if (value instanceof JsonObject object) {
            object(node, term, object, place);
        } else if (term.kind() == Kind.NODE && value instanceof JsonString iri) {
            if (isName(iri.value())) {
                put(node, term, new Value(node(iri.value(), place), null, null, null, place));
            }
        } else if (!(value instanceof JsonNull)) {
            Class<?> kind = term.datatype().isEmpty() ? value.getClass() : null;
            put(node, term, new Value(null, null, Literals.lexical(value), kind, place));
        }
    }

    private void object(Node node, Term term, JsonObject object, Place place) {
        String id = object.text("id").orElse(null);
        if (id == null || named.containsKey(id) || isName(id)) {
            Node target = node(id, place);
            put(node, term, new Value(target, null, null, null, place));
            fill(target, object, place);
        } else {
            // JSON-LD drops what is named by a relative or malformed IRI (JSON-LD 1.1 API, 8.1), but not the objects inside it.
            fill(new Node(id, place), object, place);
        }
    }

    private void languages(Node node, Term term, JsonObject map, Place place) {
        map.members().forEach((tag, value) -> {
            String language = languages.computeIfAbsent(tag, MergedGraph::language);
            // without a language tag JSON-LD drops the text (JSON-LD 1.1 API, 8.2.2)
            if (!language.isEmpty()) {
                for (JsonValue text : value instanceof JsonArray array ? array.items() : List.of(value)) {
                    if (text instanceof JsonString string) {
                        put(node, term, new Value(null, language, string.value(), null, place.member(tag)));
                    }
                }
            }
        });
    }

    private static void put(Node node, Term term, Value value) {
        Values values = node.values(term.name());
        if (values == null) {
            node.values.add(new Values(term.name(), value));
        } else {
            values.add(value);
        }
    }

    private static String language(String tag) {
        String lower = tag.strip().toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(lower).matches() ? lower : "";
    }

    // An absolute IRI as RDF writes it (N-Quads 1.1, IRIREF), or a blank node's label.
    private static boolean isName(String id) {
        int colon = id.indexOf(':');
        if (colon < 1 || colon == id.length() - 1 || !isSchemeStart(id.charAt(0))) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (i < colon && i > 0 ? !isSchemePart(c) : c < IN_IRI.length && !IN_IRI[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] inIri(String excluded) {
        boolean[] allowed = new boolean[128];
        for (char c = '!'; c < allowed.length; c++) {
            allowed[c] = excluded.indexOf(c) < 0;
        }
        return allowed;
    }

    private static boolean isSchemeStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isSchemePart(char c) {
        return isSchemeStart(c) && c != '_' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }
}

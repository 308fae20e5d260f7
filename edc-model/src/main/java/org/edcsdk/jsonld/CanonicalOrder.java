package org.edcsdk.jsonld;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * The order and form in which the reference writes: id, type, known members by the IRI they expand to, then extensions by name, the
 * contexts last; a list of one stands bare. Depends on the content alone.
 */
final class CanonicalOrder {
    private record Known(Term term, JsonValue value) {
    }

    // Two terms may share an IRI; the name keeps them apart.
    private static final Comparator<Known> BY_IRI = Comparator.comparing((Known known) -> known.term().iri()).thenComparing(known -> known.term().name());

    private final ElmTable table = ElmTable.get();

    JsonObject credential(JsonObject credential) {
        Map<String, JsonValue> out = new LinkedHashMap<>(node(credential, true).members());
        JsonValue type = out.get("type");
        if (type instanceof JsonString) {
            out.replace("type", new JsonArray(List.of(type)));
        }
        return JsonObject.of(out);
    }

    JsonObject node(JsonObject node, boolean onCredential) {
        List<Known> known = new ArrayList<>(node.members().size());
        Map<String, JsonValue> extensions = new TreeMap<>();
        for (Map.Entry<String, JsonValue> member : node.members().entrySet()) {
            String name = member.getKey();
            if (name.equals("id") || name.equals("type") || name.equals("@context")) {
                continue;
            }
            Term term = table.term(name, onCredential).orElse(null);
            if (term == null) {
                extensions.put(name, extension(member.getValue()));
            } else {
                known.add(new Known(term, value(member.getValue(), term.kind())));
            }
        }
        known.sort(BY_IRI);
        Map<String, JsonValue> out = new LinkedHashMap<>();
        copy(node, "id", out);
        node.get("type").ifPresent(type -> out.put("type", value(type, Kind.LITERAL)));
        known.forEach(member -> out.put(member.term().name(), member.value()));
        out.putAll(extensions);
        copy(node, "@context", out);
        return JsonObject.of(out);
    }

    private static void copy(JsonObject from, String name, Map<String, JsonValue> to) {
        from.get(name).ifPresent(value -> to.put(name, value));
    }

    private JsonValue value(JsonValue value, Kind kind) {
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            array.items().forEach(item -> items.add(value(item, kind)));
            return items.size() == 1 && !(items.get(0) instanceof JsonArray) ? items.get(0) : new JsonArray(items);
        }
        if (value instanceof JsonObject object) {
            return switch (kind) {
                case NODE -> node(object, isCredential(object));
                case LANGUAGE_MAP -> languages(object);
                case LITERAL -> extension(object);
            };
        }
        return value;
    }

    private static boolean isCredential(JsonObject node) {
        return node.list("type").contains(new JsonString("EuropeanDigitalCredential"));
    }

    private static JsonObject languages(JsonObject map) {
        Map<String, JsonValue> sorted = new TreeMap<>();
        map.members().forEach((language, text) -> {
            boolean single = text instanceof JsonArray array && array.items().size() == 1;
            sorted.put(language, single ? ((JsonArray) text).items().get(0) : text);
        });
        return JsonObject.of(sorted);
    }

    // Of an extension nothing is known but that the order of its members has no meaning.
    private static JsonValue extension(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(CanonicalOrder::extension).toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> sorted = new TreeMap<>();
            object.members().forEach((name, member) -> sorted.put(name, extension(member)));
            return JsonObject.of(sorted);
        }
        return value;
    }
}

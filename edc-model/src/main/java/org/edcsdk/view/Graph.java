package org.edcsdk.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/**
 * Follows references: an object with nothing but its id stands for the object of that id that says more. What a few references to a large
 * object would unfold to is bounded: beyond it they are no longer followed. For one view and one thread.
 */
final class Graph {
    private static final Set<String> NAMES_ONLY = Set.of("id", "type");

    private static final int MOST_UNFOLDED = 300_000;

    private final Map<String, JsonObject> described = new HashMap<>();
    private int left = MOST_UNFOLDED;

    Graph(JsonObject root) {
        Deque<JsonValue> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            JsonValue value = open.removeLast();
            if (value instanceof JsonObject object) {
                if (!isReference(object)) {
                    object.text("id").ifPresent(id -> described.putIfAbsent(id, object));
                }
            }
            addParts(value, open);
        }
    }

    private static void addParts(JsonValue value, Deque<JsonValue> open) {
        if (value instanceof JsonObject object) {
            open.addAll(object.members().values());
        } else if (value instanceof JsonArray array) {
            open.addAll(array.items());
        }
    }

    /** The object itself, or the one that it refers to. */
    JsonObject resolve(JsonObject node) {
        return isReference(node) ? resolve(node.text("id").orElse("")).orElse(node) : node;
    }

    /** The object of an IRI. */
    Optional<JsonObject> resolve(String iri) {
        return Optional.ofNullable(described.get(iri)).filter(this::isAffordable);
    }

    private boolean isAffordable(JsonObject object) {
        Deque<JsonValue> open = new ArrayDeque<>(List.of(object));
        while (left > 0 && !open.isEmpty()) {
            left--;
            addParts(open.removeLast(), open);
        }
        return left > 0;
    }

    /** The objects that are the values of a member, references followed. */
    List<JsonObject> objects(JsonObject node, String term) {
        return node.list(term).stream().flatMap(this::object).toList();
    }

    /** The first of {@link #objects}. */
    Optional<JsonObject> object(JsonObject node, String term) {
        return objects(node, term).stream().findFirst();
    }

    private Stream<JsonObject> object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return Stream.of(resolve(object));
        }
        return value instanceof JsonString iri ? resolve(iri.value()).stream() : Stream.empty();
    }

    private static boolean isReference(JsonObject node) {
        return node.has("id") && NAMES_ONLY.containsAll(node.members().keySet());
    }

    /** The class of an object: the last of its types. */
    static String type(JsonObject node) {
        List<JsonValue> types = node.list("type");
        return types.isEmpty() || !(types.get(types.size() - 1) instanceof JsonString last) ? "" : last.value();
    }
}

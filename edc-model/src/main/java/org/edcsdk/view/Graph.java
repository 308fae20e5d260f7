package org.edcsdk.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.NodeIndex;

/**
 * Follows references: an object with nothing but its id stands for the object of that id that says more. What a few references to a large
 * object would unfold to is bounded: beyond it they are no longer followed. For one view and one thread.
 */
final class Graph {
    private static final int MOST_UNFOLDED = 300_000;

    private final NodeIndex described;
    private int left = MOST_UNFOLDED;

    Graph(JsonObject root) {
        described = NodeIndex.of(root);
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
        return NodeIndex.isReference(node) ? resolve(node.text("id").orElse("")).orElse(node) : node;
    }

    /** The object of an IRI. */
    Optional<JsonObject> resolve(String iri) {
        return described.get(iri).filter(this::isAffordable);
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

    /** The class of an object: the last of its types. */
    static String type(JsonObject node) {
        List<JsonValue> types = node.list("type");
        return types.isEmpty() || !(types.get(types.size() - 1) instanceof JsonString last) ? "" : last.value();
    }
}

package org.edcsdk.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.NodeIndex;

/**
 * Puts the object where only its id stands, for a person who reads: an organisation's name in place of its id. Not for writing, the result
 * is another document.
 */
public final class References {
    private static final int ADDED_VALUES = 100_000;
    private static final int DEEPEST = 64;

    private final NodeIndex objects;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int budget = ADDED_VALUES;
    private int depth;

    private References(JsonObject credential) {
        objects = NodeIndex.of(credential);
    }

    /**
     * A copy in which a reference, a string or an object of only {@code id} and {@code type} where an object is meant, is replaced by the
     * object with that id that stands elsewhere in the same tree; of several the one with most members, then the first. Never put inside
     * itself, and not deeper than 64 objects. At most 100,000 values are added; after that, references stay. A reference to something that is
     * not there stays.
     *
     * @param credential a credential's tree
     * @return the copy, or an equal tree where nothing is referred to
     */
    public static JsonObject resolved(JsonObject credential) {
        References references = new References(credential);
        return references.objects.isEmpty() ? credential : references.node(credential, true);
    }

    private JsonObject node(JsonObject node, boolean onCredential) {
        String id = node.text("id").orElse(null);
        boolean opened = id != null && open.add(id);
        depth++;
        Map<String, JsonValue> members = new LinkedHashMap<>();
        node.members().forEach((name, value) -> members.put(name, NodeIndex.isNodeTerm(name, onCredential) ? value(value) : value));
        depth--;
        if (opened) {
            open.remove(id);
        }
        return JsonObject.of(members);
    }

    private JsonValue value(JsonValue value) {
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            array.items().forEach(item -> items.add(value(item)));
            return new JsonArray(items);
        }
        if (value instanceof JsonString id) {
            JsonObject target = target(id.value());
            return target == null ? value : node(target, NodeIndex.isCredential(target));
        }
        if (value instanceof JsonObject object) {
            JsonObject target = NodeIndex.isReference(object) ? target(object.text("id").orElse("")) : null;
            JsonObject shown = target == null ? object : target;
            return node(shown, NodeIndex.isCredential(shown));
        }
        return value;
    }

    // What an object refers to in turn is counted when it is resolved, and what stands in it is counted here.
    private JsonObject target(String id) {
        JsonObject target = open.contains(id) || depth >= DEEPEST ? null : objects.get(id).orElse(null);
        if (target == null) {
            return null;
        }
        int size = sizes.computeIfAbsent(id, first -> size(target));
        if (size > budget) {
            return null;
        }
        budget -= size;
        return target;
    }

    private static int size(JsonValue value) {
        int size = 1;
        if (value instanceof JsonObject object) {
            for (JsonValue member : object.members().values()) {
                size += size(member);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue item : array.items()) {
                size += size(item);
            }
        }
        return size;
    }
}

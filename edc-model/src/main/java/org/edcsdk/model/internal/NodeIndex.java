package org.edcsdk.model.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * The objects of a credential by their ids, for what refers to them: of several with one id the one with most members, then the first.
 * Immutable and thread safe. Internal to the SDK.
 */
public final class NodeIndex {
    private final Map<String, JsonObject> objects = new HashMap<>();

    private NodeIndex(JsonObject credential) {
        Deque<JsonValue> open = new ArrayDeque<>();
        put(credential);
        push(members(credential, true), open);
        while (!open.isEmpty()) {
            JsonValue value = open.pop();
            if (value instanceof JsonObject object) {
                put(object);
                push(members(object, isCredential(object)), open);
            } else if (value instanceof JsonArray array) {
                push(array.items(), open);
            }
        }
    }

    /** The index of a credential's tree, whatever its depth. */
    public static NodeIndex of(JsonObject credential) {
        return new NodeIndex(credential);
    }

    /** The object that an id stands for. */
    public Optional<JsonObject> get(String id) {
        return Optional.ofNullable(objects.get(id));
    }

    /** Whether no object has an id and more. */
    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /** Whether an object says nothing but its id and type, so that it can only stand for another. */
    public static boolean isReference(JsonObject object) {
        return object.members().keySet().stream().allMatch(name -> name.equals("id") || name.equals("type"));
    }

    /** Whether the values of a member are objects, under the shapes' spelling of its name too. */
    public static boolean isNodeTerm(String name, boolean onCredential) {
        ElmTable table = ElmTable.get();
        Term term = table.term(name, onCredential).or(() -> table.spelling(name)).orElse(null);
        return term != null && term.kind() == Kind.NODE;
    }

    /** Whether an object is a credential by its type. */
    public static boolean isCredential(JsonObject object) {
        return object.list("type").contains(new JsonString("EuropeanDigitalCredential"));
    }

    private void put(JsonObject object) {
        if (!isReference(object)) {
            object.text("id").ifPresent(id -> objects.merge(id, object, (one, other) -> other.members().size() > one.members().size() ? other : one));
        }
    }

    private static List<JsonValue> members(JsonObject object, boolean onCredential) {
        return object.members().entrySet().stream().filter(member -> isNodeTerm(member.getKey(), onCredential)).map(Map.Entry::getValue).toList();
    }

    // The first is to be taken off first.
    private static void push(List<JsonValue> values, Deque<JsonValue> open) {
        List<JsonValue> turned = new ArrayList<>(values);
        Collections.reverse(turned);
        turned.forEach(open::push);
    }
}

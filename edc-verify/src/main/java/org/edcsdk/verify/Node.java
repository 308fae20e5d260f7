package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;

/**
 * An object of the credential and where it stands.
 *
 * @param pointer JSON Pointer from the credential
 * @param json the object
 */
record Node(String pointer, JsonObject json) {

    static Node root(JsonObject credential) {
        return new Node("", credential);
    }

    /** The objects in a member, by JSON-LD's single-or-array rule. */
    List<Node> objects(String name) {
        List<Node> found = new ArrayList<>();
        for (Value value : values(name)) {
            if (value.json() instanceof JsonObject object) {
                found.add(new Node(value.pointer(), object));
            }
        }
        return found;
    }

    Optional<Node> object(String name) {
        return objects(name).stream().findFirst();
    }

    /** The values in a member, by JSON-LD's single-or-array rule. */
    List<Value> values(String name) {
        String at = Pointer.child(pointer, name);
        List<Value> found = new ArrayList<>();
        if (json.get(name).orElse(null) instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                found.add(new Value(Pointer.child(at, i), array.items().get(i)));
            }
        } else {
            json.list(name).forEach(value -> found.add(new Value(at, value)));
        }
        return found;
    }

    /** The id of the object in a member, or the member itself where it is the bare id. */
    Optional<String> idOf(String name) {
        return ids(name).stream().findFirst();
    }

    /** As {@link #idOf}, for all values of the member. */
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (Value value : values(name)) {
            if (value.json() instanceof JsonObject object) {
                object.text("id").ifPresent(ids::add);
            } else {
                value.text().ifPresent(ids::add);
            }
        }
        return ids;
    }

    boolean hasType(String type) {
        return values("type").stream().anyMatch(value -> value.text().filter(type::equals).isPresent());
    }

    /** Visits this object and every object below it, parents first. */
    void walk(Consumer<Node> visitor) {
        visitor.accept(this);
        for (Map.Entry<String, JsonValue> member : json.members().entrySet()) {
            walk(Pointer.child(pointer, member.getKey()), member.getValue(), visitor);
        }
    }

    private static void walk(String at, JsonValue value, Consumer<Node> visitor) {
        if (value instanceof JsonObject object) {
            new Node(at, object).walk(visitor);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                walk(Pointer.child(at, i), array.items().get(i), visitor);
            }
        }
    }
}

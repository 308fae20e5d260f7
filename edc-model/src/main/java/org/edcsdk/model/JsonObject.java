package org.edcsdk.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON object with its members in a stable order. Immutable; two objects with the same members in another order are equal.
 */
public final class JsonObject implements JsonValue {
    private static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<String, JsonValue> members;

    private JsonObject(Map<String, JsonValue> members) {
        this.members = members;
    }

    /** The object without members. */
    public static JsonObject empty() {
        return EMPTY;
    }

    /**
     * An object with these members, in the map's order.
     *
     * @param members name to value
     * @return the object
     */
    public static JsonObject of(Map<String, ? extends JsonValue> members) {
        return new JsonObject(new Members(members));
    }

    /** Begins an object whose members come one after the other. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects members in order. Not thread safe; makes one object. */
    public static final class Builder {
        private final Members.Collector members = new Members.Collector();
        private boolean built;

        private Builder() {
        }

        /**
         * Adds a member behind the others.
         *
         * @param name a name that is not there yet
         * @param value its value
         * @return whether it was added: false where the object has a member of that name, which then stays as it is
         */
        public boolean add(String name, JsonValue value) {
            if (built) {
                throw new IllegalStateException("the object is made already");
            }
            return members.add(name, value);
        }

        /**
         * The object.
         *
         * @throws IllegalStateException at the second call
         */
        public JsonObject build() {
            if (built) {
                throw new IllegalStateException("the object is made already");
            }
            built = true;
            return new JsonObject(members.members());
        }
    }

    /** All members in order; not modifiable. */
    public Map<String, JsonValue> members() {
        return members;
    }

    /** Whether there is a member of this name. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The member of this name. */
    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The member of this name where it is a string. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** The member of this name where it is an object, or the first object of an array. */
    public Optional<JsonObject> object(String name) {
        return objects(name).stream().findFirst();
    }

    /**
     * The values of a member by JSON-LD's single-or-array rule.
     *
     * @param name the member
     * @return the items of an array, one item for any other value, none where there is no such member or it is null
     */
    public List<JsonValue> list(String name) {
        JsonValue value = members.get(name);
        if (value == null || value instanceof JsonNull) {
            return List.of();
        }
        return value instanceof JsonArray array ? array.items() : List.of(value);
    }

    /** Those values of {@link #list} that are objects. */
    public List<JsonObject> objects(String name) {
        return list(name).stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
    }

    /**
     * This object with a member added or, in its place, replaced.
     *
     * @param name the member
     * @param value its value
     * @return a new object
     */
    public JsonObject with(String name, JsonValue value) {
        Map<String, JsonValue> copy = new LinkedHashMap<>(members);
        copy.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, name));
        return new JsonObject(new Members(copy));
    }

    /** This object with a string member added or replaced. */
    public JsonObject with(String name, String value) {
        return with(name, new JsonString(value));
    }

    /** This object with one more value in a member, by the single-or-array rule. */
    public JsonObject adding(String name, JsonValue value) {
        List<JsonValue> values = new ArrayList<>(list(name));
        values.add(value);
        return withList(name, values);
    }

    /**
     * This object with the values of a member set by the single-or-array rule: none removes it, one stands bare, more are an array.
     *
     * @param name the member
     * @param values its values
     * @return a new object
     */
    public JsonObject withList(String name, List<? extends JsonValue> values) {
        return switch (values.size()) {
            case 0 -> without(name);
            case 1 -> with(name, values.get(0));
            default -> with(name, new JsonArray(List.copyOf(values)));
        };
    }

    /** This object without the member of this name. */
    public JsonObject without(String name) {
        if (!members.containsKey(name)) {
            return this;
        }
        Map<String, JsonValue> copy = new LinkedHashMap<>(members);
        copy.remove(name);
        return new JsonObject(new Members(copy));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** The names of the members alone: values may be personal data. */
    @Override
    public String toString() {
        return "JsonObject" + members.keySet();
    }
}

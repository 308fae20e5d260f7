package org.edcsdk.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The members of an object, unmodifiable, in order. Most objects have few: two arrays take a fraction of a hash table's room, and time goes
 * where the room goes. Large ones have an index, so that a look-up stays short whatever a document holds.
 */
final class Members extends AbstractMap<String, JsonValue> {
    private static final int WITHOUT_INDEX = 12;

    private final String[] names;
    private final JsonValue[] values;
    private final Map<String, Integer> index;

    Members(Map<String, ? extends JsonValue> members) {
        names = new String[members.size()];
        values = new JsonValue[names.length];
        int at = 0;
        for (Map.Entry<String, ? extends JsonValue> member : members.entrySet()) {
            names[at] = Objects.requireNonNull(member.getKey(), "name");
            values[at++] = Objects.requireNonNull(member.getValue(), member.getKey());
        }
        index = names.length > WITHOUT_INDEX ? index(names) : null;
    }

    /** Takes over what was collected; nobody else may keep the arrays. */
    private Members(String[] names, JsonValue[] values, Map<String, Integer> index) {
        this.names = names;
        this.values = values;
        this.index = index;
    }

    private static Map<String, Integer> index(String[] names) {
        Map<String, Integer> index = new HashMap<>(names.length * 4 / 3 + 1);
        for (int i = 0; i < names.length; i++) {
            index.put(names[i], i);
        }
        return index;
    }

    /** Members one after the other, each name once. */
    static final class Collector {
        private String[] names = new String[WITHOUT_INDEX / 2];
        private JsonValue[] values = new JsonValue[WITHOUT_INDEX / 2];
        private Map<String, Integer> index;
        private int size;

        /** Adds a member; false, and nothing added, where the name is there already. */
        boolean add(String name, JsonValue value) {
            if (isThere(name)) {
                return false;
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = Objects.requireNonNull(name, "name");
            values[size++] = Objects.requireNonNull(value, name);
            if (index != null) {
                index.put(name, size - 1);
            } else if (size > WITHOUT_INDEX) {
                index = index(Arrays.copyOf(names, size));
            }
            return true;
        }

        private boolean isThere(String name) {
            if (index != null) {
                return index.containsKey(name);
            }
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    return true;
                }
            }
            return false;
        }

        /** The members; to be called once, at the end. */
        Members members() {
            return new Members(Arrays.copyOf(names, size), Arrays.copyOf(values, size), index);
        }
    }

    private int find(Object name) {
        if (index != null) {
            return index.getOrDefault(name, -1);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean containsKey(Object name) {
        return find(name) >= 0;
    }

    @Override
    public JsonValue get(Object name) {
        int at = find(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonValue> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, JsonValue>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, JsonValue>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, JsonValue> next() {
            if (next == names.length) {
                throw new NoSuchElementException();
            }
            return Map.entry(names[next], values[next++]);
        }
    }
}

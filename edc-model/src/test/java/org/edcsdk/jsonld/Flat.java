package org.edcsdk.jsonld;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** A tree as pointer to value, where a list of one and a bare value are the same: an own, simple view to compare trees by. */
final class Flat {
    private Flat() {
    }

    static Map<String, String> of(JsonValue value) {
        Map<String, String> out = new TreeMap<>();
        walk(value, "", out);
        return out;
    }

    static JsonObject reversed(JsonObject object) {
        List<Map.Entry<String, JsonValue>> entries = new ArrayList<>(object.members().entrySet());
        Collections.reverse(entries);
        Map<String, JsonValue> out = new LinkedHashMap<>();
        entries.forEach(entry -> out.put(entry.getKey(), reversed(entry.getValue())));
        return JsonObject.of(out);
    }

    private static JsonValue reversed(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(Flat::reversed).toList());
        }
        return value instanceof JsonObject object ? reversed(object) : value;
    }

    private static void walk(JsonValue value, String at, Map<String, String> out) {
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> walk(member, at + '/' + name, out));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                walk(array.items().get(i), i == 0 ? at : at + '#' + i, out);
            }
        } else {
            String text = value instanceof JsonString string ? string.value() : value instanceof JsonNumber number ? number.literal() : value.toString();
            out.put(at, text);
        }
    }
}

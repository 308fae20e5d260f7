package org.edcsdk.jsonld;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** Our tree as the tree of the JSON-LD processor, and back. */
final class JakartaJson {
    // Looked up once: the look-up walks the class path.
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JakartaJson() {
    }

    static JsonStructure structure(JsonObject object) {
        return (JsonStructure) to(object);
    }

    private static jakarta.json.JsonValue to(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder builder = PROVIDER.createObjectBuilder();
            object.members().forEach((name, member) -> builder.add(name, to(member)));
            return builder.build();
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = PROVIDER.createArrayBuilder();
            array.items().forEach(item -> builder.add(to(item)));
            return builder.build();
        }
        if (value instanceof JsonString string) {
            return PROVIDER.createValue(string.value());
        }
        if (value instanceof JsonNumber number) {
            return PROVIDER.createValue(new BigDecimal(number.literal()));
        }
        if (value instanceof JsonBoolean bool) {
            return bool.value() ? jakarta.json.JsonValue.TRUE : jakarta.json.JsonValue.FALSE;
        }
        return jakarta.json.JsonValue.NULL;
    }

    static JsonValue from(jakarta.json.JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                value.asJsonObject().forEach((name, member) -> members.put(name, from(member)));
                yield JsonObject.of(members);
            }
            case ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                value.asJsonArray().forEach(item -> items.add(from(item)));
                yield new JsonArray(items);
            }
            case STRING -> new JsonString(((jakarta.json.JsonString) value).getString());
            case NUMBER -> new JsonNumber(value.toString());
            case TRUE -> new JsonBoolean(true);
            case FALSE -> new JsonBoolean(false);
            case NULL -> new JsonNull();
        };
    }
}

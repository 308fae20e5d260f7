package org.edcsdk.jsonld;

import java.util.Iterator;
import java.util.Map;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** Writes a tree; only what RFC 8259 demands is escaped. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private JsonWriter() {
    }

    static void write(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            char before = '{';
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                out.append(before);
                string(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                before = ',';
            }
            out.append(before == '{' ? "{}" : "}");
        } else if (value instanceof JsonArray array) {
            char before = '[';
            for (JsonValue item : array.items()) {
                out.append(before);
                write(item, out);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else {
            scalar(value, out);
        }
    }

    static void writeIndented(JsonValue value, StringBuilder out, int depth) {
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            out.append("{");
            Iterator<Map.Entry<String, JsonValue>> members = object.members().entrySet().iterator();
            while (members.hasNext()) {
                Map.Entry<String, JsonValue> member = members.next();
                line(out, depth + 1);
                string(member.getKey(), out);
                out.append(": ");
                writeIndented(member.getValue(), out, depth + 1);
                out.append(members.hasNext() ? "," : "");
            }
            line(out, depth);
            out.append('}');
        } else if (value instanceof JsonArray array && !array.items().isEmpty()) {
            out.append("[");
            Iterator<JsonValue> items = array.items().iterator();
            while (items.hasNext()) {
                line(out, depth + 1);
                writeIndented(items.next(), out, depth + 1);
                out.append(items.hasNext() ? "," : "");
            }
            line(out, depth);
            out.append(']');
        } else {
            write(value, out);
        }
    }

    private static void line(StringBuilder out, int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private static void scalar(JsonValue value, StringBuilder out) {
        if (value instanceof JsonString string) {
            string(string.value(), out);
        } else if (value instanceof JsonNumber number) {
            out.append(number.literal());
        } else if (value instanceof JsonBoolean bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    // Appends runs that need no escape in one go.
    private static void string(String text, StringBuilder out) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                escape(c, out.append(text, from, i));
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}

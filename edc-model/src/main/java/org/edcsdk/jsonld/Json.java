package org.edcsdk.jsonld;

import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;

/** Strict JSON: text to tree and tree to text. Stateless and thread safe. */
public final class Json {
    private Json() {
    }

    /**
     * Reads one JSON text (RFC 8259): UTF-8 without a byte order mark, no comments, no duplicate members, nothing behind it but white space.
     *
     * @param octets the text
     * @param limits what it may cost; checked before and while it is read
     * @return the tree, with numbers as they are spelt
     * @throws JsonReadException with the reason and the place
     */
    public static JsonValue parse(Bytes octets, JsonLimits limits) throws JsonReadException {
        if (octets.size() > limits.bytes()) {
            throw new JsonReadException(JsonReadException.Reason.SIZE, "",
                    "JSON of " + octets.size() + " bytes, the limit is " + limits.bytes());
        }
        return new JsonReader(octets.toByteArray(), limits).read();
    }

    /**
     * Writes a tree in compact form: no white space, {@code /} and characters outside ASCII as they are, members in the object's order.
     *
     * @param value the tree
     * @return UTF-8 octets
     */
    public static Bytes write(JsonValue value) {
        StringBuilder out = new StringBuilder();
        JsonWriter.write(value, out);
        return Bytes.utf8(out.toString());
    }

    /**
     * Writes an object over several lines, for people.
     *
     * @param object the tree
     * @return UTF-8 octets, indented by two spaces, ending with a line feed
     */
    public static Bytes writeIndented(JsonObject object) {
        StringBuilder out = new StringBuilder();
        JsonWriter.writeIndented(object, out, 0);
        return Bytes.utf8(out.append('\n').toString());
    }
}

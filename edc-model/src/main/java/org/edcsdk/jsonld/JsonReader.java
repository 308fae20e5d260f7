package org.edcsdk.jsonld;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.edcsdk.jsonld.JsonReadException.Reason;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** One reading of one text: Jackson finds the tokens, this class counts them and builds the tree. */
final class JsonReader {
    private static final int NO_OWN_LIMIT = Integer.MAX_VALUE;
    private static final int LONGEST_POINTER = 512;

    // Jackson's own limits are wider than ours, so that ours decide and name themselves.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NO_OWN_LIMIT)
                    .maxNumberLength(NO_OWN_LIMIT)
                    .maxNameLength(NO_OWN_LIMIT)
                    .maxStringLength(NO_OWN_LIMIT)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final byte[] octets;
    private boolean escapes;
    private final JsonLimits limits;
    private final Deque<Object> path = new ArrayDeque<>();
    private int tokens;
    private int members;

    JsonReader(byte[] octets, JsonLimits limits) {
        this.octets = octets;
        this.limits = limits;
    }

    JsonValue read() throws JsonReadException {
        Utf8 utf8 = new Utf8(octets);
        if (!utf8.isValid()) {
            throw refuse(Reason.NOT_UTF8, "the text is not valid UTF-8");
        }
        if (!beginsAsJson()) {
            throw refuse(Reason.MALFORMED, "not well-formed JSON at the beginning");
        }
        escapes = utf8.hasCodePointEscapes();
        try (JsonParser parser = FACTORY.createParser(octets)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw refuse(Reason.MALFORMED, "the text is empty");
            }
            JsonValue value = value(parser, first, 0);
            if (parser.nextToken() != null) {
                throw refuse(Reason.MALFORMED, "there is more text behind the JSON value");
            }
            return value;
        } catch (IOException e) {
            // Jackson's message quotes the text, which may be personal data: only the place is told.
            throw refuse(Reason.MALFORMED, "not well-formed JSON" + place(e));
        }
    }

    // A byte order mark or a zero would make Jackson take the text for another encoding; neither begins JSON.
    private boolean beginsAsJson() {
        if (octets.length > 0 && (octets[0] & 0xff) == 0xef) {
            return false;
        }
        for (int i = 0; i < Math.min(4, octets.length); i++) {
            if (octets[i] == 0) {
                return false;
            }
        }
        return true;
    }

    private static String place(IOException e) {
        if (e instanceof JsonProcessingException json && json.getLocation() != null) {
            return " at line " + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr();
        }
        return "";
    }

    private JsonValue value(JsonParser parser, JsonToken token, int depth) throws IOException, JsonReadException {
        count();
        return switch (token) {
            case START_OBJECT -> object(parser, deeper(depth));
            case START_ARRAY -> array(parser, deeper(depth));
            case VALUE_STRING -> new JsonString(whole(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            default -> throw refuse(Reason.MALFORMED, "not well-formed JSON");
        };
    }

    private JsonObject object(JsonParser parser, int depth) throws IOException, JsonReadException {
        JsonObject.Builder read = JsonObject.builder();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = whole(parser.currentName());
            count();
            if (++members > limits.members()) {
                throw refuse(Reason.MEMBERS, "more than " + limits.members() + " members");
            }
            if (name.length() > limits.nameLength()) {
                throw refuse(Reason.NAME_LENGTH, "a member name of " + name.length() + " characters, the limit is " + limits.nameLength());
            }
            path.addLast(name);
            if (!read.add(name, value(parser, parser.nextToken(), depth))) {
                throw refuse(Reason.DUPLICATE_MEMBER, "a member stands twice in one object");
            }
            path.removeLast();
        }
        return read.build();
    }

    private JsonArray array(JsonParser parser, int depth) throws IOException, JsonReadException {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            path.addLast(items.size());
            items.add(value(parser, token, depth));
            path.removeLast();
        }
        return new JsonArray(items);
    }

    private JsonNumber number(JsonParser parser) throws IOException, JsonReadException {
        String literal = parser.getText();
        if (literal.length() > limits.numberLength()) {
            throw refuse(Reason.NUMBER_LENGTH, "a number of " + literal.length() + " characters, the limit is " + limits.numberLength());
        }
        return new JsonNumber(literal);
    }

    private int deeper(int depth) throws JsonReadException {
        if (depth + 1 > limits.depth()) {
            throw refuse(Reason.DEPTH, "nested deeper than " + limits.depth());
        }
        return depth + 1;
    }

    private void count() throws JsonReadException {
        if (++tokens > limits.tokens()) {
            throw refuse(Reason.TOKENS, "more than " + limits.tokens() + " tokens");
        }
    }

    // An escape such as \ud800 without its partner has no UTF-8 form: writing it again would change it. Decoded UTF-8 itself has none.
    private String whole(String string) throws JsonReadException {
        for (int i = 0; escapes && i < string.length(); i++) {
            char c = string.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 == string.length() || !Character.isSurrogatePair(c, string.charAt(i + 1))) {
                throw refuse(Reason.NOT_UTF8, "an unpaired surrogate");
            }
            i++;
        }
        return string;
    }

    private JsonReadException refuse(Reason reason, String what) {
        String pointer = Pointers.of(path, LONGEST_POINTER);
        return new JsonReadException(reason, pointer, what + (pointer.isEmpty() ? "" : " at " + pointer));
    }
}

package org.edcsdk.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the places in the text of a JWS where unsigned components are added, so that no other octet changes. The text has been read by the strict reader
 * before: here it is known to be JSON, with a limited depth.
 */
final class JwsText {
    private final byte[] text;

    private JwsText(byte[] text) {
        this.text = text;
    }

    /**
     * A place for components.
     *
     * @param offset where
     * @param before what has to stand before the first of them
     * @param after what has to stand behind the last of them
     */
    record Gap(int offset, String before, String after) {

        /** The text to be put in; none for no components. */
        String filled(List<String> components) {
            return components.isEmpty() ? "" : before + "\"" + String.join("\",\"", components) + "\"" + after;
        }
    }

    /** One gap a signature, in their order. */
    static List<Gap> gaps(byte[] text, boolean general, int signatures) throws SealingException {
        JwsText reader = new JwsText(text);
        Map<String, int[]> outer = reader.members(reader.skipSpace(0));
        List<Gap> gaps = new ArrayList<>();
        if (!general) {
            gaps.add(reader.gap(outer));
            return gaps;
        }
        int[] array = outer.get("signatures");
        int at = reader.skipSpace(array[1] + 1);
        for (int i = 0; i < signatures; i++) {
            gaps.add(reader.gap(reader.members(at)));
            // over the comma behind it
            at = reader.skipSpace(reader.skipSpace(reader.skipValue(at)) + 1);
        }
        return gaps;
    }

    private Gap gap(Map<String, int[]> entry) throws SealingException {
        int[] header = entry.get("header");
        if (header == null) {
            return new Gap(entry.get("signature")[0], "\"header\":{\"etsiU\":[", "]},");
        }
        Map<String, int[]> members = members(header[1]);
        int[] etsiU = members.get("etsiU");
        if (etsiU == null) {
            return new Gap(header[1] + 1, "\"etsiU\":[", members.isEmpty() ? "]" : "],");
        }
        int last = etsiU[2] - 1;
        boolean empty = skipSpace(etsiU[1] + 1) == last;
        return new Gap(last, empty ? "" : ",", "");
    }

    /** Members of the object at an offset: by name the offsets of the name, of the value, and behind the value. */
    private Map<String, int[]> members(int object) throws SealingException {
        Map<String, int[]> members = new LinkedHashMap<>();
        int at = skipSpace(object + 1);
        while (text[at] != '}') {
            int name = at;
            int nameEnd = skipString(at);
            int value = skipSpace(skipSpace(nameEnd) + 1);
            int end = skipValue(value);
            members.put(name(name, nameEnd), new int[] {name, value, end});
            at = skipSpace(end);
            if (text[at] == ',') {
                at = skipSpace(at + 1);
            }
        }
        return members;
    }

    private String name(int start, int end) throws SealingException {
        String name = new String(text, start + 1, end - start - 2, StandardCharsets.UTF_8);
        if (name.indexOf('\\') >= 0) {
            throw JwsUpgrade.notSealable("a member name of the seal is written with escapes", null);
        }
        return name;
    }

    private int skipValue(int start) {
        if (text[start] == '"') {
            return skipString(start);
        }
        int at = start;
        int depth = 0;
        do {
            switch (text[at]) {
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case '"' -> at = skipString(at);
                default -> at++;
            }
        } while (depth > 0 || !endsScalar(at, start));
        return at;
    }

    /** Objects and arrays end with their bracket; numbers and literals where something else begins. */
    private boolean endsScalar(int at, int start) {
        if (text[start] == '{' || text[start] == '[') {
            return true;
        }
        return switch (text[at]) {
            case ',', '}', ']', ' ', '\t', '\n', '\r' -> true;
            default -> false;
        };
    }

    private int skipString(int start) {
        int at = start + 1;
        while (text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int skipSpace(int start) {
        int at = start;
        while (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r') {
            at++;
        }
        return at;
    }
}

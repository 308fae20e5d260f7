package org.edcsdk.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.edcsdk.jsonld.CredentialReadException.Reason;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * Walks a credential once: refuses what would give it another meaning under JSON-LD than it has as a tree, and lists members that the
 * contexts do not know. Extension objects are not looked into: their insides are their owner's.
 */
final class StructureCheck {
    private final ElmTable table = ElmTable.get();
    private final List<ReadFinding> findings = new ArrayList<>();

    List<ReadFinding> check(JsonObject credential) throws CredentialReadException {
        node(credential, "", true);
        return findings;
    }

    private void node(JsonObject node, String pointer, boolean root) throws CredentialReadException {
        boolean onCredential = root || node.list("type").contains(new JsonString("EuropeanDigitalCredential"));
        for (Map.Entry<String, JsonValue> member : node.members().entrySet()) {
            String name = member.getKey();
            String at = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
            if (name.equals("@context") && root) {
                continue;
            }
            if (name.startsWith("@")) {
                throw new CredentialReadException(Reason.GRAPH, at, "the keyword " + Printable.of(name) + " has no place in a credential");
            }
            if (name.equals("id")) {
                if (!(member.getValue() instanceof JsonString)) {
                    throw new CredentialReadException(Reason.WRONG_TYPE, at, "an id must be a string");
                }
                continue;
            }
            if (name.equals("type")) {
                type(member.getValue(), at);
                continue;
            }
            Term term = table.term(name, onCredential).orElse(null);
            if (term == null) {
                findings.add(new ReadFinding(ReadFinding.Kind.UNKNOWN_MEMBER, at, "the contexts do not know this member; it is kept"));
            } else if (onCredential && name.equals("status") && !node.objects("status").isEmpty()) {
                // Issuers in the field put status list entries here, where the W3C term would be credentialStatus.
                findings.add(new ReadFinding(ReadFinding.Kind.STATUS_OBJECT, at, "status holds objects; read as credential status"));
            } else if (term.kind() == Kind.NODE) {
                values(member.getValue(), at);
            } else if (term.kind() == Kind.LANGUAGE_MAP) {
                languages(member.getValue(), at);
            } else {
                literals(member.getValue(), at);
            }
        }
    }

    private static void type(JsonValue value, String at) throws CredentialReadException {
        List<JsonValue> types = value instanceof JsonArray array ? array.items() : List.of(value);
        for (JsonValue type : types) {
            if (!(type instanceof JsonString)) {
                throw new CredentialReadException(Reason.WRONG_TYPE, at, "a type must be a string");
            }
        }
    }

    private void values(JsonValue value, String at) throws CredentialReadException {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                values(array.items().get(i), at + '/' + i);
            }
        } else if (value instanceof JsonObject object) {
            node(object, at, false);
        }
    }

    private static void languages(JsonValue value, String at) throws CredentialReadException {
        if (!(value instanceof JsonObject map)) {
            return;
        }
        for (Map.Entry<String, JsonValue> entry : map.members().entrySet()) {
            if (entry.getKey().startsWith("@")) {
                throw new CredentialReadException(Reason.GRAPH, at, "a language map has languages as names");
            }
            for (JsonValue text : map.list(entry.getKey())) {
                if (!(text instanceof JsonString)) {
                    throw new CredentialReadException(Reason.WRONG_TYPE, at, "a language map has texts as values");
                }
            }
        }
    }

    private static void literals(JsonValue value, String at) throws CredentialReadException {
        List<JsonValue> values = value instanceof JsonArray array ? array.items() : List.of(value);
        for (JsonValue item : values) {
            if (item instanceof JsonObject || item instanceof JsonArray) {
                throw new CredentialReadException(Reason.WRONG_TYPE, at, "a plain value is expected here");
            }
        }
    }
}

package org.edcsdk.jsonld;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edcsdk.jsonld.CredentialReadException.Reason;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Property;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * Walks a credential once: refuses what would give it another meaning under JSON-LD than it has as a tree, and lists what is odd. Extension
 * objects are not looked into, their insides are their owner's; but where JSON-LD would read the extension, keywords are refused there too.
 */
final class StructureCheck {
    private static final String CREDENTIAL = "EuropeanDigitalCredential";

    private final ElmTable table = ElmTable.get();
    private final List<ReadFinding> findings = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, Boolean> completeById = new HashMap<>();

    List<ReadFinding> check(JsonObject credential) throws CredentialReadException {
        node(credential, true);
        return findings;
    }

    private void node(JsonObject node, boolean root) throws CredentialReadException {
        List<JsonValue> types = node.list("type");
        boolean onCredential = root || isCredential(types);
        for (Map.Entry<String, JsonValue> member : node.members().entrySet()) {
            path.addLast(member.getKey());
            if (!root || !member.getKey().equals("@context")) {
                member(node, types, onCredential, member.getKey(), member.getValue());
            }
            path.removeLast();
        }
    }

    private static boolean isCredential(List<JsonValue> types) {
        for (JsonValue type : types) {
            if (type instanceof JsonString name && name.value().equals(CREDENTIAL)) {
                return true;
            }
        }
        return false;
    }

    private void member(JsonObject node, List<JsonValue> types, boolean onCredential, String name, JsonValue value) throws CredentialReadException {
        switch (name) {
            case "id" -> require(value instanceof JsonString, "an id must be a string");
            case "type" -> type(value);
            default -> {
                keyword(name);
                Term term = table.term(name, onCredential).orElse(null);
                if (term == null) {
                    unknown(types, name, value);
                } else if (onCredential && name.equals("status") && !node.objects("status").isEmpty()) {
                    // Issuers in the field put status list entries here, where the W3C term would be credentialStatus.
                    found(ReadFinding.Kind.STATUS_OBJECT, "status holds objects; read as credential status");
                    extension(value);
                } else {
                    known(types, term, value);
                }
            }
        }
    }

    private void unknown(List<JsonValue> types, String name, JsonValue value) throws CredentialReadException {
        Term meant = table.spelling(name).orElse(null);
        if (meant != null) {
            found(ReadFinding.Kind.SHAPE_SPELLING, "read as " + meant.name() + ", which is the context's name for it; it is kept as it is");
            known(types, meant, value);
            return;
        }
        found(ReadFinding.Kind.UNKNOWN_MEMBER, "the contexts do not know this member; it is kept");
        if (name.indexOf(':') >= 0 || table.prefixes().containsKey(name) || table.classIri(name).isPresent()) {
            extension(value);
        }
    }

    private void known(List<JsonValue> types, Term term, JsonValue value) throws CredentialReadException {
        switch (term.kind()) {
            case NODE -> nodes(types, term, value);
            case LANGUAGE_MAP -> languages(value);
            case LITERAL -> literals(value);
        }
    }

    private void type(JsonValue value) throws CredentialReadException {
        require(areTexts(value, false), "a type must be a string");
    }

    private void nodes(List<JsonValue> types, Term term, JsonValue value) throws CredentialReadException {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                path.addLast(Integer.toString(i));
                nodes(types, term, array.items().get(i));
                path.removeLast();
            }
        } else if (value instanceof JsonObject object) {
            if (isReference(object)) {
                found(ReadFinding.Kind.REFERENCE, "an object with its id alone; it is kept");
            }
            node(object, false);
        } else {
            require(!(value instanceof JsonNumber || value instanceof JsonBoolean), "an object is expected here");
            if (value instanceof JsonString && holdsObjects(types, term)) {
                found(ReadFinding.Kind.REFERENCE, "an id in place of an object; it is kept");
            }
        }
    }

    // Codes, code lists and schemas are complete with an id; an organisation is not.
    private boolean isReference(JsonObject object) {
        boolean bare = object.has("id") && object.members().size() == (object.has("type") ? 2 : 1);
        if (!bare) {
            return false;
        }
        for (JsonValue type : object.list("type")) {
            if (type instanceof JsonString name && completeById.computeIfAbsent(name.value(), this::isCompleteById)) {
                return false;
            }
        }
        return true;
    }

    private boolean isCompleteById(String className) {
        return table.properties(className).stream().noneMatch(property -> property.cardinality().min() > 0);
    }

    private boolean holdsObjects(List<JsonValue> types, Term term) {
        for (JsonValue type : types) {
            Property property = type instanceof JsonString name ? table.property(name.value(), term.name()).orElse(null) : null;
            if (property != null) {
                return Character.isUpperCase(property.range().get(0).charAt(0));
            }
        }
        return true;
    }

    private void languages(JsonValue value) throws CredentialReadException {
        if (!(value instanceof JsonObject map)) {
            require(areTexts(value, true), "a language map is expected here");
            return;
        }
        for (Map.Entry<String, JsonValue> entry : map.members().entrySet()) {
            if (entry.getKey().startsWith("@")) {
                throw refuse(Reason.GRAPH, "a language map has languages as names");
            }
            require(entry.getValue() instanceof JsonNull || areTexts(entry.getValue(), false), "a language map has texts as values");
        }
    }

    private void literals(JsonValue value) throws CredentialReadException {
        if (value instanceof JsonArray array) {
            for (JsonValue item : array.items()) {
                require(!(item instanceof JsonObject || item instanceof JsonArray), "a plain value is expected here");
            }
        } else {
            require(!(value instanceof JsonObject), "a plain value is expected here");
        }
    }

    private static boolean areTexts(JsonValue value, boolean orNull) {
        if (!(value instanceof JsonArray array)) {
            return value instanceof JsonString || orNull && value instanceof JsonNull;
        }
        for (JsonValue item : array.items()) {
            if (!(item instanceof JsonString || orNull && item instanceof JsonNull)) {
                return false;
            }
        }
        return true;
    }

    private void extension(JsonValue value) throws CredentialReadException {
        if (value instanceof JsonArray array) {
            for (JsonValue item : array.items()) {
                extension(item);
            }
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                path.addLast(member.getKey());
                keyword(member.getKey());
                extension(member.getValue());
                path.removeLast();
            }
        }
    }

    private void keyword(String name) throws CredentialReadException {
        if (name.startsWith("@")) {
            throw refuse(Reason.GRAPH, "the keyword " + Printable.of(name) + " has no place in a credential");
        }
    }

    private void require(boolean holds, String rule) throws CredentialReadException {
        if (!holds) {
            throw refuse(Reason.WRONG_TYPE, rule);
        }
    }

    private void found(ReadFinding.Kind kind, String message) {
        findings.add(new ReadFinding(kind, pointer(), message));
    }

    private CredentialReadException refuse(Reason reason, String message) {
        return new CredentialReadException(reason, pointer(), message);
    }

    private String pointer() {
        return Pointers.of(path);
    }
}

package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Property;
import org.edcsdk.model.profile.ShapeRules.Rule;

/** A credential made from the table alone: every class with every property, and below some depth only what its shape demands. */
final class ConformingCredential {
    private static final Set<String> ENDLESS = Set.of("Person", "Agent", "Claim", "Qualification", "EuropeanDigitalCredential");

    private final ElmTable table = ElmTable.get();
    private final ShapeRules rules;
    private int ids;
    private String qualification;

    private ConformingCredential(Shape shape) {
        rules = ShapeRules.of(Set.of(shape));
    }

    /**
     * Makes one.
     *
     * @param shape the shape that it conforms to
     * @param depth how many levels of the credential's own objects have all their properties
     */
    static JsonObject of(Shape shape, int depth) {
        return of(shape, depth, 1, 0);
    }

    /** The same with every n-th class only, from one on. */
    static JsonObject of(Shape shape, int depth, int nth, int from) {
        ConformingCredential made = new ConformingCredential(shape);
        JsonObject credential = made.object("EuropeanDigitalCredential", depth);
        List<String> classes = made.table.classNames().stream().filter(type -> !type.startsWith("Verifiable")).toList();
        // A class is judged wherever it stands; the credential's shape says nothing of this term.
        for (int i = from; i < classes.size(); i += nth) {
            credential = credential.adding("elmSubject", made.object(classes.get(i), 1));
        }
        return credential;
    }

    /** One object of a class with what the shape demands of it; its ids count from a number. */
    static JsonObject object(Shape shape, String type, int firstId) {
        ConformingCredential made = new ConformingCredential(shape);
        made.ids = firstId;
        return made.object(type, 0);
    }

    private JsonObject object(String type, int depth) {
        JsonObject object = JsonObject.empty().with("id", "urn:made:" + type + ":" + ++ids);
        object = type.equals("EuropeanDigitalCredential")
                ? object.withList("type", List.of(new JsonString("VerifiableCredential"), new JsonString(type))) : object.with("type", type);
        if (type.equals("Qualification") && qualification == null) {
            qualification = object.text("id").orElseThrow();
        }
        for (Property property : table.properties(type)) {
            if (!property.broken() && !property.term().equals("proof")) {
                Rule rule = property.unchecked() ? new Rule(property, property.cardinality(), property.range(), "")
                        : rules.of(type, true).byTerm().get(property.term());
                if (depth > 0 || rule.cardinality().min() > 0) {
                    object = object.withList(property.term(), values(rule, depth - 1));
                }
            }
        }
        return object;
    }

    private List<JsonValue> values(Rule rule, int depth) {
        if (rule.property().range().get(0).equals("lang")) {
            JsonObject english = JsonObject.empty().with("en", "Text " + ++ids);
            return List.of(rule.cardinality().max() > 1 ? english.with("fr", "Texte " + ids) : english);
        }
        List<JsonValue> values = new ArrayList<>();
        List<String> range = rule.range();
        int count = depth > 0 && rule.cardinality().max() > 1 ? Math.min(2, range.size()) : 1;
        for (int i = 0; i < count; i++) {
            values.add(value(rule, range.get((ids + i) % range.size()), depth));
        }
        return values;
    }

    private JsonValue value(Rule rule, String range, int depth) {
        return switch (range) {
            case "literal", "string" -> new JsonString("value " + ++ids);
            case "iri", "anyURI" -> new JsonString("https://example.org/" + ++ids);
            case "dateTime" -> new JsonString("2026-07-01T00:00:00Z");
            case "duration" -> new JsonString("PT60H");
            case "boolean" -> new JsonBoolean(true);
            case "integer", "positiveInteger" -> new JsonNumber("7");
            case "decimal" -> new JsonString("12.50");
            case "Concept" -> concept(rule);
            default -> node(rule, range, depth);
        };
    }

    private JsonValue node(Rule rule, String range, int depth) {
        if (rule.term().equals("issuer")) {
            return object("Organisation", Math.max(depth, 1));
        }
        if (depth > 0 || !ENDLESS.contains(range)) {
            return object(range, depth);
        }
        if (range.equals("Qualification")) {
            // Below the depth a reference to the first one: parts that lead back to each other are the only way to satisfy the supplement.
            return qualification == null || rule.range().size() > 1 ? object(rule.range().get(0), depth) : new JsonString(qualification);
        }
        List<String> finite = rule.range().stream().filter(name -> !ENDLESS.contains(name)).toList();
        return object(finite.isEmpty() ? range : finite.get(finite.size() - 1), depth);
    }

    private JsonObject concept(Rule rule) {
        String scheme = rule.scheme().isEmpty() ? "https://example.org/scheme" : rule.scheme();
        JsonObject concept = JsonObject.empty().with("id", scheme + "/" + ++ids).with("type", "Concept")
                .with("inScheme", JsonObject.empty().with("id", scheme).with("type", "ConceptScheme"))
                .with("prefLabel", JsonObject.empty().with("en", "Label " + ids));
        return table.term("notation", false).filter(term -> term.kind() == Kind.LITERAL).isPresent() && ids % 3 == 0
                ? concept.with("notation", "code") : concept;
    }
}

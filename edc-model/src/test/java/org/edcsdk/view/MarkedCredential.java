package org.edcsdk.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Property;

/** A credential that leads to an object of a class, in which each property has a value of its own, and so have the objects in it. */
final class MarkedCredential {
    private static final String ROOT = "EuropeanDigitalCredential";
    private static final ElmTable TABLE = ElmTable.get();

    /** What a reader is not shown, and why. */
    private static final Map<String, String> NOT_SHOWN = Map.of(
            "Concept notation", "names the list, not the concept, in what issuers write",
            "Concept inScheme", "names the list",
            "MediaObject content", "the octets of a file",
            "MediaObject contentEncoding", "always base64",
            "Note noteFormat", "how the text is marked up",
            "DisplayParameter individualDisplay", "images of pages",
            "EuropeanDigitalCredential credentialSchema", "shapes for a validator",
            "EuropeanDigitalCredential proof", "for a verifier; never present beside a JAdES seal");

    private final Map<String, String> expected = new LinkedHashMap<>();
    private int count;

    /** Value that a reader must find, to the property that it is of. */
    Map<String, String> expected() {
        return expected;
    }

    /** The classes that a credential can lead to. */
    static Set<String> reachable() {
        return paths().keySet();
    }

    EuropeanDigitalCredential leadingTo(String className) {
        List<Property> path = paths().get(className);
        JsonValue value = path.isEmpty() ? bare(ROOT) : object(className, 2);
        for (int i = path.size() - 1; i >= 0; i--) {
            value = bare(path.get(i).owner()).with(path.get(i).term(), value);
        }
        JsonObject root = path.isEmpty() ? object(ROOT, 2) : (JsonObject) value;
        return EuropeanDigitalCredential.of(root);
    }

    private static Map<String, List<Property>> paths() {
        Map<String, List<Property>> paths = new HashMap<>(Map.of(ROOT, List.of()));
        Deque<String> open = new ArrayDeque<>(List.of(ROOT));
        while (!open.isEmpty()) {
            String owner = open.removeFirst();
            for (Property property : TABLE.properties(owner)) {
                for (String range : property.range()) {
                    if (TABLE.classIri(range).isPresent() && !NOT_SHOWN.containsKey(owner + " " + property.term()) && !paths.containsKey(range)) {
                        List<Property> path = new ArrayList<>(paths.get(owner));
                        path.add(property);
                        paths.put(range, path);
                        open.addLast(range);
                    }
                }
            }
        }
        return paths;
    }

    private JsonObject bare(String className) {
        return JsonObject.empty().with("id", "urn:epass:test:" + ++count).with("type", className);
    }

    private JsonObject object(String className, int depth) {
        JsonObject object = bare(className);
        if (className.equals("Mailbox")) {
            return object.with("id", "mailto:" + mark("Mailbox id") + "@example.org");
        }
        for (Property property : TABLE.properties(className)) {
            if (!NOT_SHOWN.containsKey(className + " " + property.term())) {
                int times = depth == 2 && property.cardinality().max() > 1 ? 2 : 1;
                List<JsonValue> values = new ArrayList<>();
                for (int i = 0; i < times; i++) {
                    property.range().forEach(range -> values(property, range, depth, values));
                }
                object = property.range().equals(List.of("lang")) ? languages(object, property, times) : object.withList(property.term(), values);
            }
        }
        return object;
    }

    private JsonObject languages(JsonObject object, Property property, int times) {
        List<JsonValue> texts = new ArrayList<>();
        for (int i = 0; i < (property.unique() ? 1 : times); i++) {
            texts.add(new JsonString(mark(name(property))));
        }
        return object.with(property.term(), JsonObject.empty().withList("en", texts).with("fr", "pas en anglais"));
    }

    private void values(Property property, String range, int depth, List<JsonValue> out) {
        if (TABLE.classIri(range).isPresent()) {
            if (depth > 0) {
                out.add(object(range, depth - 1));
            } else if (range.equals("Concept")) {
                out.add(bare("Concept").with("prefLabel", JsonObject.empty().with("en", mark(name(property)))));
            }
        } else if (!range.equals("lang")) {
            out.add(literal(property, range));
        }
    }

    private JsonValue literal(Property property, String range) {
        String name = name(property);
        int number = 1000 + ++count;
        switch (range) {
            case "dateTime" -> {
                LocalDate day = LocalDate.of(1990, 1, 1).plusDays(number);
                expected.put(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK).format(day), name);
                return new JsonString(day + "T10:00:00Z");
            }
            case "duration" -> {
                expected.put(number + " hours", name);
                return new JsonString("PT" + number + "H");
            }
            case "boolean" -> {
                expected.put("yes", name);
                return new JsonBoolean(true);
            }
            case "integer", "positiveInteger" -> {
                expected.put(property.term().equals("contentSize") ? number / 1000 + " kB" : Integer.toString(number), name);
                return new JsonNumber(Integer.toString(number));
            }
            case "decimal" -> {
                expected.put(number + ".50", name);
                return new JsonString(number + ".50");
            }
            case "anyURI", "iri" -> {
                return new JsonString("https://example.org/" + mark(name));
            }
            case "html" -> {
                return new JsonString("<p>" + mark(name) + "</p>");
            }
            default -> {
                return new JsonString(mark(name));
            }
        }
    }

    private String mark(String name) {
        String mark = "mark-" + ++count + "-";
        expected.put(mark, name);
        return mark;
    }

    private static String name(Property property) {
        return property.owner() + " " + property.term();
    }
}

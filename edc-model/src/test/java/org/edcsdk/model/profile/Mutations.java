package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;

/** Breaks credentials in one place, in many ways, always the same ones for the same seed. */
final class Mutations {
    /** What was done to which member of which object. */
    record Mutant(String what, JsonObject credential) {
    }

    /** A member of an object. */
    private record Site(String pointer, JsonObject object, String name) {
    }

    private static final List<String> DATES = List.of("2026-07-01", "2026-07-01T00:00:00", "2026-02-30T00:00:00Z", "2026-07-01T00:00:00.123+02:00",
            "2026-07-01T24:00:00Z", "26-07-01T00:00:00Z", "2026-07-01T00:00Z", "2026-07-01T00:00:00+15:00", "", "yesterday");
    private static final List<String> FIGURES = List.of("0", "1", "-1", "+5", "007", "100", "101", "1.0", "1.5", "abc", "", "1e2", ".5", "5.", "true");
    private static final List<String> NUMBERS = List.of("0", "1", "-1", "100", "101", "1.0", "1.5", "1e2", "1E400", "123456789012345678901234567890");
    private static final List<String> DURATIONS = List.of("P60M", "PT60H", "60", "P", "PT", "-P1Y", "P1Y2M3DT4H5M6.7S", "P1.5D", "");

    private static final List<String> LANGUAGES = List.of("", " ", "en ", "e", "x", "1", "-", "en-", "en_GB", "en-GB", "sr-Latn-RS", "x-private", "i-klingon",
            "abcdefghi", "en-abcdefghi", "englisch", "de-1996", "\u00e9n");
    private static final List<String> NAMES = List.of("http://example.org/a b", "http://example.org/\u00e9", "http://example.org/<a>", "urn:a|b", "urn:a{b}",
            "urn:a#b", "mailto:someone@example.org", "a:", "1:2", "https://example.org/?q=[1]", "did:ebsi:z123");

    private static final List<String> ADDRESSES = List.of("https://example.org/", "www.example.org", "relative/path?q#f", "", "http://example.org/a b", "1:2",
            "https://example.org/\u00e9", "https://[", "a%zz", "http:// ", "<>", "mailto:a@example.org");

    private final ElmTable table = ElmTable.get();
    private final Random random;
    private final JsonObject credential;
    private final List<Site> sites = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> terms = List.copyOf(table.termNames());
    private final List<String> classes = List.copyOf(table.classNames());

    Mutations(JsonObject credential, long seed) {
        this.credential = credential;
        random = new Random(seed);
        collect(credential, "");
    }

    private void collect(JsonValue value, String pointer) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                collect(array.items().get(i), pointer + '/' + i);
            }
        } else if (value instanceof JsonObject object) {
            object.text("id").ifPresent(ids::add);
            object.members().forEach((name, member) -> {
                if (!name.equals("@context")) {
                    sites.add(new Site(pointer, object, name));
                }
                collect(member, pointer + '/' + name);
            });
        }
    }

    Mutant next() {
        Site site = pick(sites);
        JsonValue value = site.object().get(site.name()).orElseThrow();
        List<UnaryOperator<JsonObject>> ways = new ArrayList<>();
        List<String> names = new ArrayList<>();
        ways(site.name(), value, (name, way) -> {
            names.add(name);
            ways.add(way);
        });
        int chosen = random.nextInt(ways.size());
        JsonObject changed = ways.get(chosen).apply(site.object());
        return new Mutant(names.get(chosen) + " at " + site.pointer() + "/" + site.name(), replaced(credential, site.pointer(), changed));
    }

    private interface Ways {
        void add(String name, UnaryOperator<JsonObject> way);
    }

    private void ways(String name, JsonValue value, Ways ways) {
        ways.add("remove", object -> object.without(name));
        if (name.equals("type")) {
            String other = pick(classes);
            ways.add("retype to " + other, object -> object.with(name, other));
            ways.add("add type " + other, object -> object.adding(name, new JsonString(other)));
            ways.add("class as IRI", object -> object.with(name, table.classIri(other).orElseThrow()));
            ways.add("term that cannot be satisfied", object -> object.with("dateModified", "https://example.org/then"));
        } else if (name.equals("id")) {
            ids(ways);
        } else {
            anyValue(name, value, ways);
            if (value instanceof JsonObject map && !map.has("type")) {
                languages(name, map, ways);
            } else if (value instanceof JsonObject || value instanceof JsonArray) {
                objects(name, ways);
            } else {
                literals(name, value, ways);
            }
        }
    }

    private void ids(Ways ways) {
        String other = pick(ids);
        ways.add("merge with " + other, object -> object.with("id", other));
        ways.add("relative id", object -> object.with("id", "relative"));
        String odd = pick(NAMES);
        ways.add("id " + odd, object -> object.with("id", odd));
        ways.add("blank id", object -> object.with("id", "_:b0"));
        ways.add("other id", object -> object.with("id", "https://example.org/other"));
    }

    private void anyValue(String name, JsonValue value, Ways ways) {
        String other = pick(terms);
        ways.add("rename to " + other, object -> renamed(object, name, other));
        table.iri(name, true).ifPresent(iri -> ways.add("name as IRI", object -> renamed(object, name, iri)));
        ways.add("unknown name", object -> renamed(object, name, "noSuchTerm"));
        ways.add("the same twice", object -> object.with(name, new JsonArray(List.of(first(value), first(value)))));
        ways.add("another one", object -> object.with(name, new JsonArray(List.of(first(value), relabelled(first(value))))));
        ways.add("null", object -> object.with(name, new JsonNull()));
        ways.add("empty array", object -> object.with(name, new JsonArray(List.of())));
        ways.add("array of one", object -> object.with(name, new JsonArray(List.of(first(value)))));
        ways.add("array in an array", object -> object.with(name, new JsonArray(List.of(new JsonArray(List.of(first(value)))))));
        ways.add("number", object -> object.with(name, new JsonNumber(pick(NUMBERS))));
        ways.add("boolean", object -> object.with(name, new JsonBoolean(true)));
        ways.add("string", object -> object.with(name, "text"));
        ways.add("two strings", object -> object.with(name, new JsonArray(List.of(new JsonString("text"), new JsonString("more")))));
        ways.add("empty object", object -> object.with(name, JsonObject.empty()));
    }

    private void languages(String name, JsonObject map, Ways ways) {
        String language = map.members().keySet().stream().findFirst().orElse("en");
        JsonValue text = map.get(language).orElse(new JsonString("text"));
        ways.add("other language", object -> object.with(name, map.without(language).with("hr", text)));
        ways.add("upper case language too", object -> object.with(name, map.with(language.toUpperCase(java.util.Locale.ROOT), new JsonString("more"))));
        ways.add("one more language", object -> object.with(name, map.with("mt", text)));
        ways.add("two texts in a language", object -> object.with(name, map.with(language, new JsonArray(List.of(text, new JsonString("more"))))));
        ways.add("the same text twice", object -> object.with(name, map.with(language, new JsonArray(List.of(text, text)))));
        String odd = pick(LANGUAGES);
        ways.add("language " + odd, object -> object.with(name, map.with(odd, text)));
        ways.add("only language " + odd, object -> object.with(name, JsonObject.empty().with(odd, text)));
        ways.add("map in an array", object -> object.with(name, new JsonArray(List.of(map))));
        ways.add("empty map", object -> object.with(name, JsonObject.empty()));
    }

    private void objects(String name, Ways ways) {
        String other = pick(ids);
        ways.add("reference to " + other, object -> object.with(name, other));
        ways.add("reference to nothing", object -> object.with(name, "https://example.org/nothing"));
        ways.add("blank reference", object -> object.with(name, "_:b1"));
        ways.add("own id as reference", object -> object.objects(name).get(0).text("id").map(id -> object.with(name, id)).orElse(object));
        ways.add("without id", object -> inside(object, name, inner -> inner.without("id")));
        ways.add("without type", object -> inside(object, name, inner -> inner.without("type")));
        ways.add("without inScheme", object -> inside(object, name, inner -> inner.without("inScheme")));
        ways.add("other scheme", object -> inside(object, name, inner -> inner.with("inScheme",
                JsonObject.empty().with("id", "https://example.org/list").with("type", "ConceptScheme"))));
        ways.add("two schemes", object -> inside(object, name, inner -> inner.adding("inScheme",
                JsonObject.empty().with("id", "https://example.org/list").with("type", "ConceptScheme"))));
        ways.add("scheme without type", object -> inside(object, name, inner -> inner.has("inScheme")
                ? inside(inner, "inScheme", scheme -> scheme.without("type")) : inner.with("inScheme", "https://example.org/list")));
        ways.add("retype", object -> inside(object, name, inner -> inner.with("type", pick(classes))));
    }

    private void literals(String name, JsonValue value, Ways ways) {
        String datatype = table.term(name, true).map(ElmTable.Term::datatype).orElse("");
        ways.add("spelling of a figure", object -> object.with(name, pick(FIGURES)));
        for (int i = 0; i < 3; i++) {
            if (datatype.equals("dateTime")) {
                ways.add("date", object -> object.with(name, pick(DATES)));
            } else if (datatype.equals("duration")) {
                ways.add("duration", object -> object.with(name, pick(DURATIONS)));
            } else if (datatype.equals("anyURI")) {
                ways.add("address", object -> object.with(name, pick(ADDRESSES)));
            } else if (value instanceof JsonNumber || datatype.equals("decimal")) {
                ways.add("other number", object -> object.with(name, new JsonNumber(pick(NUMBERS))));
            }
        }
    }

    private static JsonObject inside(JsonObject object, String name, UnaryOperator<JsonObject> change) {
        List<JsonValue> values = new ArrayList<>(object.list(name));
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof JsonObject inner) {
                values.set(i, change.apply(inner));
                break;
            }
        }
        return object.withList(name, values);
    }

    private static JsonValue first(JsonValue value) {
        return value instanceof JsonArray array && !array.items().isEmpty() ? array.items().get(0) : value;
    }

    private static JsonValue relabelled(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.text("id").map(id -> object.with("id", id + "-2")).orElse(object);
        }
        return new JsonString("another");
    }

    private static JsonObject renamed(JsonObject object, String from, String to) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            if (!name.equals(from)) {
                members.put(name, value);
            }
        });
        members.put(to, object.get(from).orElseThrow());
        return JsonObject.of(members);
    }

    private static JsonObject replaced(JsonObject root, String pointer, JsonObject changed) {
        return (JsonObject) replaced(root, pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/")), changed);
    }

    private static JsonValue replaced(JsonValue value, List<String> steps, JsonValue changed) {
        if (steps.isEmpty()) {
            return changed;
        }
        List<String> rest = steps.subList(1, steps.size());
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>(array.items());
            int index = Integer.parseInt(steps.get(0));
            items.set(index, replaced(items.get(index), rest, changed));
            return new JsonArray(items);
        }
        JsonObject object = (JsonObject) value;
        return object.with(steps.get(0), replaced(object.get(steps.get(0)).orElseThrow(), rest, changed));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

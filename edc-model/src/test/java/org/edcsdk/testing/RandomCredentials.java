package org.edcsdk.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Property;

/**
 * Credentials made by chance from the table: what the generic profile asks for always stands, what it allows stands now and then. The same
 * seed makes the same credentials. Every object has an id of its own, so that no two are one node. Properties that no value can satisfy are
 * left out.
 *
 * <pre>{@code
 * RandomCredentials random = RandomCredentials.of(42);
 * EuropeanDigitalCredential any = random.credential();
 * for (String name : RandomCredentials.classes()) {
 *     JsonObject everyProperty = random.full(name);
 *     if (RandomCredentials.isReachable(name)) {
 *         EuropeanDigitalCredential holdingIt = random.credentialWith(name);
 *     }
 * }
 * }</pre>
 */
public final class RandomCredentials {
    private static final ElmTable TABLE = ElmTable.get();
    private static final Map<String, Integer> HEIGHTS = heights();
    private static final String CREDENTIAL = "EuropeanDigitalCredential";
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "el", "pt", "mt");
    private static final List<String> WORDS = List.of("Data", "ethics", "Éthique", "Ηθική", "\"quoted\"", "back\\slash", "<b>&amp;", "line\nbreak", "𝒜pplied",
            "מדעים", "2026", "C/C++", "tab\there");
    // One code that exists for those lists whose codes a check may know.
    private static final Map<String, String> CODES = Map.of(
            "http://data.europa.eu/snb/credential/25831c2", "http://data.europa.eu/snb/credential/e34929035b",
            "http://publications.europa.eu/resource/authority/language", "http://publications.europa.eu/resource/authority/language/ENG",
            "http://publications.europa.eu/resource/authority/country", "http://publications.europa.eu/resource/authority/country/BEL",
            "http://publications.europa.eu/resource/authority/currency", "http://publications.europa.eu/resource/authority/currency/EUR",
            "http://data.europa.eu/snb/evidence-type/25831c2", "http://data.europa.eu/snb/evidence-type/c_991b06c6");

    private final Random random;
    private int ids;
    private int budget;

    private RandomCredentials(long seed) {
        random = new Random(seed);
    }

    /** A generator; the same seed gives the same credentials in the same order. */
    public static RandomCredentials of(long seed) {
        return new RandomCredentials(seed);
    }

    /** The classes that have properties in the table. */
    public static List<String> classes() {
        return TABLE.classNames().stream().filter(name -> !TABLE.properties(name).isEmpty()).toList();
    }

    /** Whether a credential can hold an object of this class. */
    public static boolean isReachable(String className) {
        return path(className) != null;
    }

    /** A credential of at most about 200 objects. */
    public EuropeanDigitalCredential credential() {
        budget = 200;
        return EuropeanDigitalCredential.of(root(node(CREDENTIAL, 4, 0.25)));
    }

    /**
     * A small credential that holds an object of this class with every property that the table has for it.
     *
     * @throws IllegalArgumentException where no property leads to such an object
     */
    public EuropeanDigitalCredential credentialWith(String className) {
        List<Property> path = path(className);
        if (path == null) {
            throw new IllegalArgumentException("no credential holds a " + className);
        }
        return EuropeanDigitalCredential.of(root(along(path, 0, className)));
    }

    /** An object of this class with every property that some value can satisfy; what stands in it is as small as the profile allows. */
    public JsonObject full(String className) {
        budget = 0;
        return node(className, 0, 1);
    }

    /** An object of this class with only what the profile asks for. */
    public JsonObject minimal(String className) {
        budget = 0;
        return node(className, 0, 0);
    }

    /** A text of random words. */
    public String text() {
        return WORDS.get(random.nextInt(WORDS.size())) + ' ' + Integer.toString(random.nextInt(1_000_000), 36);
    }

    private JsonObject along(List<Property> path, int step, String className) {
        if (step == path.size()) {
            return full(className);
        }
        Property property = path.get(step);
        JsonObject holder = minimal(property.owner());
        return holder.with(property.term(), along(path, step + 1, className));
    }

    private JsonObject node(String className, int depth, double chance) {
        budget--;
        JsonObject node = JsonObject.empty().with("id", id(className));
        node = node.with("type", className.equals(CREDENTIAL)
                ? new JsonArray(List.of(new JsonString("VerifiableCredential"), new JsonString(CREDENTIAL))) : new JsonString(className));
        for (Property property : TABLE.properties(className)) {
            int max = Math.min(property.cardinality().max(), chance == 1 ? 1 : 3);
            // A plain claim says what it is: the shape of the other claims has that rule for it.
            boolean mandatory = property.cardinality().min() > 0 || className.equals("Claim") && property.term().equals("dcType");
            boolean wanted = mandatory || chance == 1 || budget > 0 && random.nextDouble() < chance;
            if (wanted && !property.broken()) {
                int count = Math.max(1, depth > 0 && max > 1 && random.nextInt(4) == 0 ? 2 + random.nextInt(max - 1) : 1);
                node = property(node, property, count, depth);
            }
        }
        return node;
    }

    private JsonObject property(JsonObject node, Property property, int count, int depth) {
        if (property.range().get(0).equals("lang")) {
            return node.with(property.term(), languages(property));
        }
        List<JsonValue> values = new ArrayList<>();
        Set<JsonValue> distinct = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            JsonValue value = value(property, depth);
            if (distinct.add(value)) {
                values.add(value);
            }
        }
        return node.withList(property.term(), values);
    }

    private JsonValue value(Property property, int depth) {
        String range = property.range().get(0);
        if (!Character.isLowerCase(range.charAt(0))) {
            return object(property, depth);
        }
        return switch (range) {
            case "dateTime" -> new JsonString(String.format(Locale.ROOT, "20%02d-%02d-%02dT%02d:%02d:%02d%s", 10 + random.nextInt(16), 1 + random.nextInt(12),
                    1 + random.nextInt(28), random.nextInt(24), random.nextInt(60), random.nextInt(60), random.nextBoolean() ? "Z" : "+02:00"));
            case "duration" -> new JsonString(random.nextBoolean() ? "P" + (1 + random.nextInt(9)) + "M" : "PT" + (1 + random.nextInt(90)) + "H");
            case "boolean" -> new JsonBoolean(random.nextBoolean());
            case "integer", "positiveInteger" -> JsonNumber.of(1L + random.nextInt(90));
            case "decimal" -> new JsonString((1 + random.nextInt(5000)) + "." + (10 + random.nextInt(90)));
            case "anyURI", "iri" -> new JsonString("https://example.org/" + Integer.toString(random.nextInt(1_000_000), 36));
            default -> new JsonString(text());
        };
    }

    private JsonObject object(Property property, int depth) {
        List<String> range = property.range();
        String className = depth > 0 && budget > 0 ? range.get(random.nextInt(range.size()))
                : range.stream().min(Comparator.comparing(HEIGHTS::get)).orElseThrow();
        JsonObject object = node(className, depth - 1, depth > 0 && budget > 0 ? 0.15 : 0);
        if (className.equals(CREDENTIAL)) {
            return root(object);
        }
        return property.scheme().isEmpty() ? object : object
                .with("id", CODES.getOrDefault(property.scheme(), object.text("id").orElseThrow()))
                .with("inScheme", JsonObject.empty().with("id", property.scheme()).with("type", "ConceptScheme"))
                .without("definition").without("notation").without("prefLabel");
    }

    private JsonObject languages(Property property) {
        int count = property.cardinality().max() == 1 ? 1 : 1 + random.nextInt(3);
        Map<String, JsonValue> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            boolean several = count > 1 && !property.unique() && random.nextInt(4) == 0;
            map.put(LANGUAGES.get(random.nextInt(LANGUAGES.size())), several
                    ? new JsonArray(List.of(new JsonString(text() + " 1"), new JsonString(text() + " 2"))) : new JsonString(text()));
        }
        return JsonObject.of(map);
    }

    private String id(String className) {
        return switch (className) {
            case CREDENTIAL -> "urn:credential:00000000-0000-4000-8000-" + String.format(Locale.ROOT, "%012d", ++ids);
            case "Mailbox" -> "mailto:someone" + ++ids + "@example.org";
            default -> "urn:epass:" + Character.toLowerCase(className.charAt(0)) + className.substring(1) + ":" + ++ids;
        };
    }

    // What the profiles ask beyond the table: the issuer's identifier, the order of the dates, the schema of the declared profile.
    private JsonObject root(JsonObject credential) {
        JsonObject issuer = credential.object("issuer").orElseThrow();
        if (!issuer.list("type").contains(new JsonString("Organisation"))) {
            issuer = minimal("Organisation");
        }
        JsonObject dated = credential.with("validFrom", "2009-01-01T00:00:00Z");
        JsonObject schema = JsonObject.empty().with("id", "http://data.europa.eu/snb/model/ap/edc-generic-full").with("type", "ShaclValidator2017");
        return dated.with("credentialSchema", schema)
                .with("issuer", issuer.has("eIDASIdentifier") ? issuer : issuer.with("eIDASIdentifier", minimal("LegalIdentifier")));
    }

    // The shortest way by properties from the credential to a class.
    private static List<Property> path(String className) {
        Map<String, List<Property>> paths = new HashMap<>(Map.of(CREDENTIAL, List.of()));
        Deque<String> open = new ArrayDeque<>(paths.keySet());
        while (!open.isEmpty()) {
            String owner = open.remove();
            for (Property property : TABLE.properties(owner)) {
                for (String target : property.range()) {
                    if (TABLE.classIri(target).isPresent() && !property.broken() && !paths.containsKey(target) && property.scheme().isEmpty()) {
                        List<Property> longer = new ArrayList<>(paths.get(owner));
                        longer.add(property);
                        paths.put(target, longer);
                        open.add(target);
                    }
                }
            }
        }
        return paths.get(className);
    }

    // How deep an object of a class is at least, so that what must stand always comes to an end.
    private static Map<String, Integer> heights() {
        Map<String, Integer> heights = new HashMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String className : TABLE.classNames()) {
                if (!heights.containsKey(className)) {
                    int height = height(className, heights);
                    changed |= height >= 0 && heights.put(className, height) == null;
                }
            }
        }
        return heights;
    }

    private static int height(String className, Map<String, Integer> known) {
        int height = 0;
        for (Property property : TABLE.properties(className)) {
            boolean objects = Character.isUpperCase(property.range().get(0).charAt(0));
            if (property.cardinality().min() > 0 && objects && !property.broken()) {
                int least = property.range().stream().filter(known::containsKey).mapToInt(known::get).min().orElse(-2);
                if (least < 0) {
                    return -1;
                }
                height = Math.max(height, least + 1);
            }
        }
        return height;
    }
}

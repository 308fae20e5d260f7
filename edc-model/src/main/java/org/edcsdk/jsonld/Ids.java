package org.edcsdk.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * Gives ids to the objects of a credential that have none: {@code urn:epass:} with a counter for each class, {@code urn:credential:} and a
 * UUID for the credential. Equal objects get the same id. Ids that are there stay. One use for one credential.
 */
public final class Ids {
    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("Organisation", "org"),
            Map.entry("LearningActivity", "activity"),
            Map.entry("LearningEntitlement", "entitlement"),
            Map.entry("LearningAchievementSpecification", "learningAchievementSpec"),
            Map.entry("LearningActivitySpecification", "learningActivitySpec"),
            Map.entry("LearningAssessmentSpecification", "learningAssessmentSpec"),
            Map.entry("LearningEntitlementSpecification", "learningEntitlementSpec"),
            Map.entry("PeriodOfTime", "period"),
            Map.entry("EuropeanDigitalPresentation", "presentation"));

    private final ElmTable table = ElmTable.get();
    private final Supplier<UUID> source;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<JsonObject, String> given = new HashMap<>();

    private Ids(Supplier<UUID> source) {
        this.source = source;
    }

    /**
     * Completes the ids of a credential.
     *
     * @param credential the credential
     * @param source gives a new UUID a call
     * @return the credential in the order in which it is written, every object with an id
     */
    public static EuropeanDigitalCredential complete(EuropeanDigitalCredential credential, Supplier<UUID> source) {
        Ids ids = new Ids(source);
        JsonObject ordered = JsonLd.ordered(credential);
        ids.collect(ordered);
        if (ordered.text("id").isEmpty()) {
            ordered = withId(ordered, "urn:credential:" + source.get());
        }
        return EuropeanDigitalCredential.of(ids.node(ordered, true));
    }

    private void collect(JsonValue value) {
        if (value instanceof JsonObject object) {
            object.text("id").ifPresent(taken::add);
            object.members().values().forEach(this::collect);
        } else if (value instanceof JsonArray array) {
            array.items().forEach(this::collect);
        }
    }

    private JsonObject node(JsonObject node, boolean onCredential) {
        JsonObject named = node.has("id") || !node.has("type") ? node : withId(node, given.computeIfAbsent(node, this::newId));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        named.members().forEach((name, value) -> {
            Term term = table.term(name, onCredential).orElse(null);
            members.put(name, term != null && term.kind() == Kind.NODE ? values(value) : value);
        });
        return JsonObject.of(members);
    }

    private JsonValue values(JsonValue value) {
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            array.items().forEach(item -> items.add(values(item)));
            return new JsonArray(items);
        }
        return value instanceof JsonObject object ? node(object, false) : value;
    }

    private String newId(JsonObject node) {
        String type = node.list("type").get(0) instanceof JsonString name ? name.value() : "node";
        if (type.equals("Concept") || type.equals("ConceptScheme") || type.equals("Evidence")) {
            return "urn:epass:" + token(type) + ":" + source.get();
        }
        String token = token(type);
        String id;
        do {
            id = "urn:epass:" + token + ":" + counters.merge(token, 1, Integer::sum);
        } while (!taken.add(id));
        return id;
    }

    private static String token(String type) {
        return TOKENS.getOrDefault(type, type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1));
    }

    private static JsonObject withId(JsonObject node, String id) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("id", new JsonString(id));
        members.putAll(node.members());
        return JsonObject.of(members);
    }
}

package org.edcsdk.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edcsdk.model.internal.ElmTable;

/**
 * One object of the European Learning Model: a typed view of a JSON object. What the view has no accessor for is kept in {@link #json}.
 * An accessor gives nothing where the member is missing or of a kind that it cannot be read as; the member still stands in {@link #json}.
 * Immutable; equal when class and members are equal.
 */
public abstract class ElmNode {
    private static final Map<String, List<String>> OTHER_SPELLINGS = ElmTable.get().spellings().entrySet().stream()
            .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toUnmodifiableList())));

    private final JsonObject json;

    ElmNode(JsonObject json) {
        this.json = Objects.requireNonNull(json, "json");
    }

    /**
     * The typed view of any object by its {@code type}.
     *
     * @param json the object
     * @return the view; nothing where the type is no class of the model
     */
    public static Optional<ElmNode> typed(JsonObject json) {
        return ElmTypes.of(json);
    }

    /** All members, known or not. */
    public final JsonObject json() {
        return json;
    }

    /** The id: an IRI, unique within one credential only. */
    public final Optional<String> id() {
        return json.text("id");
    }

    /** The ELM class, such as {@code Person}; the last one where several stand; empty where none stands. */
    public final String type() {
        return type(json);
    }

    static String type(JsonObject json) {
        List<JsonValue> types = json.list("type");
        return types.isEmpty() || !(types.get(types.size() - 1) instanceof JsonString last) ? "" : last.value();
    }

    /** Whether this is an id and at most a type: it stands for an object of that id elsewhere in the credential. */
    public final boolean isReference() {
        return json.has("id") && json.members().keySet().stream().allMatch(name -> name.equals("id") || name.equals("type"));
    }

    // The shapes spell a few terms in another way than the context; documents have either.
    private List<JsonValue> list(String term) {
        List<JsonValue> values = json.list(term);
        return values.isEmpty() ? OTHER_SPELLINGS.getOrDefault(term, List.of()).stream().flatMap(other -> json.list(other).stream()).toList() : values;
    }

    final Optional<String> text(String term) {
        return texts(term).stream().findFirst();
    }

    final List<String> texts(String term) {
        return list(term).stream().flatMap(ElmNode::literal).toList();
    }

    private static Stream<String> literal(JsonValue value) {
        if (value instanceof JsonString string) {
            return Stream.of(string.value());
        }
        if (value instanceof JsonBoolean truth) {
            return Stream.of(Boolean.toString(truth.value()));
        }
        return value instanceof JsonNumber number ? Stream.of(number.literal()) : Stream.of();
    }

    final LangString language(String term) {
        return json.get(term).map(LangString::of).orElse(LangString.EMPTY);
    }

    final Optional<LangString> optionalLanguage(String term) {
        return json.get(term).map(LangString::of).filter(map -> !map.isEmpty());
    }

    final Optional<DateTime> date(String term) {
        return text(term).map(DateTime::of);
    }

    final List<DateTime> dates(String term) {
        return texts(term).stream().map(DateTime::of).toList();
    }

    final OptionalLong number(String term) {
        Optional<String> digits = text(term).filter(text -> text.matches("[+-]?\\d{1,18}"));
        return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits.get()));
    }

    // The length is bounded and exponents are no xsd:decimal, so that a number of a few characters cannot cost much.
    final Optional<BigDecimal> decimal(String term) {
        return text(term).filter(text -> text.matches("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})")).map(BigDecimal::new);
    }

    final Optional<Boolean> truth(String term) {
        return text(term).flatMap(text -> switch (text) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    final <T> List<T> nodes(String term, Function<JsonObject, T> view) {
        return list(term).stream().flatMap(ElmNode::object).map(view).toList();
    }

    final <T> Optional<T> node(String term, Function<JsonObject, T> view) {
        return list(term).stream().flatMap(ElmNode::object).findFirst().map(view);
    }

    // A bare IRI stands for the object of that id.
    private static Stream<JsonObject> object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return Stream.of(object);
        }
        return value instanceof JsonString iri ? Stream.of(JsonObject.empty().with("id", iri.value())) : Stream.of();
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((ElmNode) other).json.equals(json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** The class name alone: members may be personal data. */
    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }
}

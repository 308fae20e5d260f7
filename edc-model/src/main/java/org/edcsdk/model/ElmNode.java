package org.edcsdk.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One object of the European Learning Model: a typed view of a JSON object. What the view has no accessor for is kept in {@link #json}.
 * Immutable; equal when class and members are equal.
 */
public abstract class ElmNode {
    private final JsonObject json;

    ElmNode(JsonObject json) {
        this.json = Objects.requireNonNull(json, "json");
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
        List<JsonValue> types = json.list("type");
        return types.isEmpty() || !(types.get(types.size() - 1) instanceof JsonString last) ? "" : last.value();
    }

    final Optional<String> text(String term) {
        return json.list(term).stream().findFirst().flatMap(ElmNode::literal);
    }

    private static Optional<String> literal(JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of(string.value());
        }
        return value instanceof JsonNumber number ? Optional.of(number.literal()) : Optional.empty();
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

    final <T> List<T> nodes(String term, Function<JsonObject, T> view) {
        return json.objects(term).stream().map(view).toList();
    }

    final <T> Optional<T> node(String term, Function<JsonObject, T> view) {
        return json.object(term).map(view);
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

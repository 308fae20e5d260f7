package org.edcsdk.model;

import java.net.URI;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Objects;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Property;

/** Members under construction; the common part of the builders. Not thread safe. */
abstract class NodeBuilder {
    private JsonObject json;

    NodeBuilder(JsonObject from) {
        this.json = from;
    }

    final JsonObject json() {
        return json;
    }

    final void set(String term, ElmNode value) {
        json = json.with(term, Objects.requireNonNull(value, term).json());
    }

    final void set(String term, LangString value) {
        json = json.with(term, Objects.requireNonNull(value, term).requireText(term).toJson());
    }

    // The profile allows these texts one language only (maxCount 1).
    final void setOne(String term, LangString value) {
        if (Objects.requireNonNull(value, term).requireText(term).values().size() > 1) {
            throw new IllegalArgumentException(term + " may stand in one language only: " + value.values().keySet());
        }
        set(term, value);
    }

    final void set(String term, JsonValue value) {
        json = json.with(term, Objects.requireNonNull(value, term));
    }

    final void set(String term, String value) {
        setText(term, value);
    }

    final void setText(String term, String value) {
        json = json.with(term, Require.text(term, value));
    }

    final void addText(String term, String value) {
        json = json.adding(term, new JsonString(Require.text(term, value)));
    }

    final void setUri(String term, URI value) {
        if (!Objects.requireNonNull(value, term).isAbsolute()) {
            throw new IllegalArgumentException(term + " must be absolute: " + value);
        }
        json = json.with(term, value.toString());
    }

    /** A {@link java.time.Duration} or {@link java.time.Period}: both spell themselves as ISO 8601 does. */
    final void setDuration(String term, TemporalAmount value) {
        String text = Objects.requireNonNull(value, term).toString();
        if (!text.matches("P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?") || !text.matches(".*[1-9].*")) {
            throw new IllegalArgumentException(term + " must be positive: " + text);
        }
        json = json.with(term, text);
    }

    final void setPositive(String term, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(term + " must be positive: " + value);
        }
        json = json.with(term, JsonNumber.of(value));
    }

    final void add(String term, ElmNode value) {
        json = json.adding(term, Objects.requireNonNull(value, term).json());
    }

    final void setAll(String term, List<?> values) {
        json = json.withList(term, values.stream().map(value -> ((ElmNode) value).json()).toList());
    }

    final void remove(String member) {
        json = json.without(member);
    }

    /** A member that the model does not know; a known one would slip past the checks of its own method. */
    final void extend(String name, JsonValue value) {
        if (ElmTable.get().termNames().contains(name) || name.equals("id") || name.equals("type") || name.startsWith("@")) {
            throw new IllegalArgumentException("extension must not be a member of the model: " + name);
        }
        set(Require.text("extension", name), value);
    }

    /** The members, once all that the profile makes mandatory are there. */
    final JsonObject complete(String className) {
        for (Property property : ElmTable.get().properties(className)) {
            if (property.cardinality().min() > 0 && !property.broken() && !json.has(property.term())) {
                throw new IllegalArgumentException(property.term() + " is missing: " + className + " needs it");
            }
        }
        return json;
    }
}

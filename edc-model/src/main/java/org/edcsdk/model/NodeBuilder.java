package org.edcsdk.model;

import java.util.List;
import java.util.Objects;

/** Members under construction; the common part of the builders. Not thread safe. */
abstract class NodeBuilder {
    private JsonObject json;

    NodeBuilder(String type) {
        this.json = JsonObject.empty().with("type", type);
    }

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

    final void set(String term, String value) {
        json = json.with(term, Objects.requireNonNull(value, term));
    }

    final void set(String term, JsonValue value) {
        json = json.with(term, value);
    }

    final void set(String term, List<? extends ElmNode> values) {
        json = json.withList(term, values.stream().map(ElmNode::json).toList());
    }

    final void add(String term, ElmNode value) {
        json = json.adding(term, Objects.requireNonNull(value, term).json());
    }
}

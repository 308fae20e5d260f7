package org.edcsdk.jsonld;

import com.apicatalog.jsonld.lang.LanguageTag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * Finds what of a credential's tree is missing in its quads, by the rules of the JSON-LD 1.1 API (expansion 5.1, RDF 8.1) under the two
 * contexts. A tree whose structure was checked is expected.
 */
final class DroppedTerms {
    private static final JsonString SCOPE = new JsonString("VerifiableCredential");

    private final ElmTable table = ElmTable.get();
    private final List<String> dropped = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();

    static List<String> of(JsonObject credential) {
        DroppedTerms terms = new DroppedTerms();
        terms.node(credential.without("@context"));
        return List.copyOf(terms.dropped);
    }

    private void node(JsonObject node) {
        // The W3C terms are scoped by this type and do not reach into nested objects.
        boolean scoped = node.list("type").contains(SCOPE);
        node.members().forEach((name, value) -> at(name, () -> member(name, value, scoped)));
    }

    private void member(String name, JsonValue value, boolean scoped) {
        if (name.equals("id")) {
            dropUnless(value instanceof JsonString id && isId(id.value(), scoped));
        } else if (name.equals("type")) {
            each(value, item -> dropUnless(item instanceof JsonString type && isType(type.value(), scoped)));
        } else {
            Term term = term(name, scoped);
            if (term != null) {
                each(value, item -> value(term, item, scoped));
            } else if (isDefined(name) || name.indexOf(':') > 0 && !Iris.isBlank(name) && Iris.isAbsolute(Iris.expand(name, table, scoped))) {
                each(value, this::plain);
            } else {
                drop();
            }
        }
    }

    private Term term(String name, boolean scoped) {
        Term term = table.term(name, scoped).orElse(null);
        return term != null ? term : table.term(name, true).filter(ClosedContexts::isProof).orElse(null);
    }

    private void value(Term term, JsonValue value, boolean scoped) {
        if (term.kind() == Kind.NODE && value instanceof JsonString id) {
            dropUnless(isId(id.value(), scoped));
        } else if (term.kind() == Kind.LANGUAGE_MAP && value instanceof JsonObject map) {
            map.members().forEach((language, text) -> at(language, () -> {
                boolean kept = text instanceof JsonArray texts && texts.items().isEmpty() || LanguageTag.isWellFormed(language);
                each(text, item -> dropUnless(kept && !(item instanceof JsonNull)));
            }));
        } else {
            plain(value);
        }
    }

    private void plain(JsonValue value) {
        if (value instanceof JsonObject object) {
            node(object);
        } else {
            dropUnless(!(value instanceof JsonNull));
        }
    }

    private boolean isId(String id, boolean scoped) {
        return Iris.isBlank(id) || Iris.isAbsolute(Iris.expand(id, table, scoped));
    }

    private boolean isType(String type, boolean scoped) {
        return isDefined(type) || table.term(type, scoped).isPresent() || isId(type, scoped);
    }

    // A class or a prefix is a term too and stands for its IRI, although no writer means it.
    private boolean isDefined(String name) {
        return table.classIri(name).isPresent() || table.prefixes().get(name) != null;
    }

    private void each(JsonValue value, Consumer<JsonValue> visit) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                JsonValue item = array.items().get(i);
                at(Integer.toString(i), () -> each(item, visit));
            }
        } else {
            visit.accept(value);
        }
    }

    private void at(String step, Runnable visit) {
        path.addLast(step);
        visit.run();
        path.removeLast();
    }

    private void dropUnless(boolean kept) {
        if (!kept) {
            drop();
        }
    }

    private void drop() {
        dropped.add(Pointers.of(path));
    }
}

package org.edcsdk.jsonld;

import java.util.LinkedHashMap;
import java.util.Map;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/** A JSON-LD context made from the SDK's own table, to compare with the published one. */
final class TableContext {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private TableContext() {
    }

    static Bytes json() {
        ElmTable table = ElmTable.get();
        Map<String, JsonValue> terms = new LinkedHashMap<>();
        table.classNames().stream().filter(name -> !name.startsWith("Verifiable"))
                .forEach(name -> terms.put(name, new JsonString(table.classIri(name).orElseThrow())));
        table.terms().forEach(term -> terms.put(term.name(), definition(term)));
        return Json.write(JsonObject.empty().with("@context", JsonObject.of(terms)));
    }

    private static JsonObject definition(Term term) {
        JsonObject definition = JsonObject.empty().with("@id", term.iri());
        if (term.kind() == Kind.NODE) {
            return definition.with("@type", "@id");
        }
        if (term.kind() == Kind.LANGUAGE_MAP) {
            return definition.with("@container", "@language");
        }
        return term.datatype().isEmpty() ? definition : definition.with("@type", XSD + term.datatype());
    }
}

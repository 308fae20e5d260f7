package org.edcsdk.jsonld;

import com.apicatalog.jsonld.lang.LanguageTag;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/**
 * Expanded JSON-LD as quads (JSON-LD 1.1 API, 8.1, for what the two contexts can give: no lists, no directions). The processor's own
 * conversion is not used: it logs values that it drops, which may be personal data, and formats numbers with an object that threads share.
 */
final class Quads {
    /** One quad; every part is an N-Quads term, the graph is empty for the default graph. */
    record Quad(String subject, String predicate, String object, String graph) {
    }

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final BigDecimal LARGEST_INTEGER = BigDecimal.TEN.pow(21);

    private final Set<Quad> quads = new LinkedHashSet<>();
    private int blanks;

    private Quads() {
    }

    static Set<Quad> of(JsonArray expanded) {
        Quads quads = new Quads();
        expanded.items().forEach(node -> quads.node((JsonObject) node, ""));
        return quads.quads;
    }

    /** Whether a term is a blank node that the document gives no id: it stands at one place of the tree only. */
    static boolean isUnnamed(String term) {
        return term.startsWith("_:n");
    }

    // Gives the node's term, empty for a relative id, which RDF cannot hold.
    private String node(JsonObject node, String graph) {
        String subject = node.text("@id").map(this::resource).orElseGet(() -> "_:n" + blanks++);
        node.members().forEach((property, value) -> {
            if (property.equals("@type")) {
                node.list("@type").forEach(type -> add(subject, RDF_TYPE, resource(((JsonString) type).value()), graph));
            } else if (property.equals("@graph")) {
                node.objects("@graph").forEach(inner -> node(inner, subject));
            } else if (!property.startsWith("@")) {
                String predicate = Iris.isAbsolute(property) ? "<" + property + ">" : "";
                node.objects(property).forEach(item -> add(subject, predicate, object(item, graph), graph));
            }
        });
        return subject;
    }

    private String object(JsonObject item, String graph) {
        return item.get("@value").map(value -> literal(value, item)).orElseGet(() -> node(item, graph));
    }

    private void add(String subject, String predicate, String object, String graph) {
        if (!subject.isEmpty() && !predicate.isEmpty() && !object.isEmpty()) {
            quads.add(new Quad(subject, predicate, object, graph));
        }
    }

    private String resource(String id) {
        if (Iris.isBlank(id)) {
            return "_:d" + Bytes.utf8(id).hex();
        }
        return Iris.isAbsolute(id) ? "<" + id + ">" : "";
    }

    private static String literal(JsonValue value, JsonObject item) {
        String datatype = item.text("@type").orElse("");
        if (value instanceof JsonBoolean bool) {
            return typed(Boolean.toString(bool.value()), datatype.isEmpty() ? XSD + "boolean" : datatype);
        }
        if (value instanceof JsonNumber number) {
            return number(new BigDecimal(number.literal()), datatype);
        }
        String text = ((JsonString) value).value();
        if (item.has("@language")) {
            String language = item.text("@language").orElse("");
            return LanguageTag.isWellFormed(language) ? '"' + escaped(text) + "\"@" + language : "";
        }
        return datatype.isEmpty() || datatype.equals(XSD + "string") ? '"' + escaped(text) + '"' : typed(text, datatype);
    }

    private static String number(BigDecimal number, String datatype) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean integer = plain.scale() <= 0 && plain.abs().compareTo(LARGEST_INTEGER) < 0;
        if (integer && !datatype.equals(XSD + "double")) {
            BigInteger whole = plain.toBigIntegerExact();
            return typed(whole.toString(), datatype.isEmpty() ? XSD + "integer" : datatype);
        }
        String canonical = new DecimalFormat("0.0##############E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        return typed(canonical, datatype.isEmpty() ? XSD + "double" : datatype);
    }

    private static String typed(String text, String datatype) {
        return Iris.isAbsolute(datatype) ? '"' + escaped(text) + "\"^^<" + datatype + '>' : "";
    }

    // The escapes of canonical N-Quads.
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20 || c == 0x7f) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** The quads as N-Quads lines with labels and order that do not depend on the order of members or items. */
    static String canonical(Set<Quad> quads) {
        Map<String, String> labels = new BlankLabels(quads).labels();
        List<String> lines = new ArrayList<>();
        for (Quad quad : quads) {
            String graph = quad.graph().isEmpty() ? "" : ' ' + labels.getOrDefault(quad.graph(), quad.graph());
            lines.add(labels.getOrDefault(quad.subject(), quad.subject()) + ' ' + quad.predicate() + ' '
                    + labels.getOrDefault(quad.object(), quad.object()) + graph + " .\n");
        }
        return String.join("", lines.stream().distinct().sorted().toList());
    }
}

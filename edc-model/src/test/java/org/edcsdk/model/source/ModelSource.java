package org.edcsdk.model.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Property;

/**
 * Makes the parts of the typed classes that follow from the table: one accessor and the builder's methods for each property. They stand in the
 * sources between marker lines, so that a reader finds a class in one file; what is written by hand outside the markers wins.
 */
final class ModelSource {
    private static final String LINE = "\n";
    private static final Map<String, String> UNIONS = Map.of(
            "Agent|Person|Organisation", "AnyAgent",
            "Identifier|LegalIdentifier", "AnyIdentifier",
            "LearningAchievementSpecification|Qualification", "AnyAchievementSpecification",
            "LearningAchievement|LearningActivity|LearningAssessment|LearningEntitlement|Claim", "AnyClaim");
    private static final Map<String, String> TYPES = Map.of("VerifiableCredential", "EuropeanDigitalCredential");

    // The published context misspells one term; "holder" of a credential is the subject to everybody who issues one.
    private static final Map<String, String> NAMES = Map.of(
            "LearningAssessment.resultDestribution", "resultDistribution",
            "EuropeanDigitalCredential.holder", "otherHolder");

    private final ElmTable table = ElmTable.get();
    private final Map<String, String> meanings;

    ModelSource(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    /** The source with its marked parts made anew. */
    String update(String className, String source) {
        Region accessors = new Region("    // <elm:accessors> made from elm.txt, see ModelSourceTest", "    // </elm:accessors>");
        Region builder = new Region("        // <elm:builder> made from elm.txt, see ModelSourceTest", "        // </elm:builder>");
        String hand = builder.without(accessors.without(source));
        String updated = accessors.replace(source, accessors(className, hand));
        return builder.replace(updated, builder(className, hand));
    }

    /** The source of the switch from class name to Java class. */
    String updateTypes(String source) {
        StringBuilder cases = new StringBuilder();
        for (String name : table.classNames()) {
            if (!TYPES.containsKey(name)) {
                cases.append("            case \"").append(name).append("\" -> Optional.of(").append(name).append(".of(json));").append(LINE);
            }
        }
        return new Region("            // <elm:types> made from elm.txt, see ModelSourceTest", "            // </elm:types>").replace(source, cases.toString());
    }

    /** The source of an interface over several classes: what they all have in common. */
    String updateUnion(String name, String source, Map<String, String> sources) {
        List<String> classes = List.of(UNIONS.entrySet().stream().filter(union -> union.getValue().equals(name)).findFirst().orElseThrow()
                .getKey().split("\\|"));
        StringBuilder out = new StringBuilder();
        for (Property property : table.properties(classes.get(0))) {
            String type = accessor(property).type();
            boolean common = classes.stream().allMatch(other -> table.property(other, property.term())
                    .filter(same -> accessor(same).type().equals(type)).isPresent());
            boolean byHand = Pattern.compile("\\b" + property.term() + "\\(\\)").matcher(new Region("// <elm", "// </elm").without(source)).find()
                    || classes.stream().anyMatch(other -> handwritten(sources.get(other), javaName(property) + "()"));
            if (common && !byHand) {
                out.append(LINE).append("    /** ").append(meaning(property)).append(". */").append(LINE)
                        .append("    ").append(type).append(' ').append(javaName(property)).append("();").append(LINE);
            }
        }
        return new Region("    // <elm:accessors> made from elm.txt, see ModelSourceTest", "    // </elm:accessors>").replace(source, out.toString());
    }

    static Map<String, String> unions() {
        return UNIONS;
    }

    /** A line of code that reads a property, and its Java type. */
    private record Accessor(String type, String code) {
    }

    private String accessors(String className, String hand) {
        StringBuilder out = new StringBuilder();
        for (Property property : table.properties(className)) {
            String name = javaName(property);
            if (handwritten(hand, name + "()")) {
                continue;
            }
            Accessor accessor = accessor(property);
            out.append(LINE).append("    /** ").append(meaning(property)).append(": ").append(property.cardinality())
                    .append(note(property)).append(". */").append(LINE);
            if (union(className, property, accessor)) {
                out.append("    @Override").append(LINE);
            }
            out.append("    public ").append(accessor.type()).append(' ').append(name).append("() {").append(LINE)
                    .append("        return ").append(accessor.code()).append(';').append(LINE).append("    }").append(LINE);
        }
        return out.toString();
    }

    // Whether an interface over this class and others declares the accessor.
    private boolean union(String className, Property property, Accessor accessor) {
        return UNIONS.keySet().stream().map(union -> List.of(union.split("\\|"))).filter(classes -> classes.contains(className))
                .anyMatch(classes -> classes.stream().allMatch(other -> table.property(other, property.term())
                        .filter(same -> accessor(same).type().equals(accessor.type())).isPresent()) && !excluded(classes, property));
    }

    private final Map<List<String>, List<String>> byHand = new HashMap<>();

    private boolean excluded(List<String> classes, Property property) {
        return byHand.getOrDefault(classes, List.of()).contains(property.term());
    }

    /** Tells which accessors are written by hand in the classes of a union, so that the others carry an override mark. */
    void learn(Map<String, String> sources) {
        for (String union : UNIONS.keySet()) {
            List<String> classes = List.of(union.split("\\|"));
            List<String> terms = new ArrayList<>();
            for (Property property : table.properties(classes.get(0))) {
                String hand = sources.get(UNIONS.get(union));
                boolean declared = Pattern.compile("\\b" + javaName(property) + "\\(\\)").matcher(new Region("// <elm", "// </elm").without(hand)).find();
                if (!declared && classes.stream().anyMatch(other -> handwritten(sources.get(other), javaName(property) + "()"))) {
                    terms.add(property.term());
                }
            }
            byHand.put(classes, terms);
        }
    }

    private Accessor accessor(Property property) {
        String term = '"' + property.term() + '"';
        boolean many = property.cardinality().max() > 1;
        String range = String.join("|", property.range());
        boolean objects = table.term(property.term(), property.owner().startsWith("EuropeanDigital")).map(ElmTable.Term::kind)
                .filter(Kind.NODE::equals).isPresent();
        if (objects && range.equals("anyURI")) {
            return new Accessor("List<JsonValue>", "json().list(" + term + ")");
        }
        return switch (range) {
            case "lang" -> many ? new Accessor("LangString", "language(" + term + ")")
                    : new Accessor("Optional<LangString>", "optionalLanguage(" + term + ")");
            case "dateTime" -> wrap(many, "DateTime", "dates(" + term + ")", "date(" + term + ")");
            case "string", "anyURI", "literal", "iri", "html", "duration" -> wrap(many, "String", "texts(" + term + ")", "text(" + term + ")");
            case "integer", "positiveInteger" -> new Accessor("OptionalLong", "number(" + term + ")");
            case "decimal" -> new Accessor("Optional<BigDecimal>", "decimal(" + term + ")");
            case "boolean" -> new Accessor("Optional<Boolean>", "truth(" + term + ")");
            default -> {
                String type = type(range);
                yield wrap(many, type, "nodes(" + term + ", " + type + "::of)", "node(" + term + ", " + type + "::of)");
            }
        };
    }

    private static String type(String range) {
        return UNIONS.getOrDefault(range, TYPES.getOrDefault(range, range));
    }

    private static Accessor wrap(boolean many, String type, String list, String single) {
        return many ? new Accessor("List<" + type + ">", list) : new Accessor("Optional<" + type + ">", single);
    }

    private String builder(String className, String hand) {
        StringBuilder out = new StringBuilder();
        if (!handwritten(hand, "Builder id(String")) {
            method(out, "The id, an IRI that is unique within the credential; the SDK gives one where it is left out", "id", "String id",
                    "set(\"id\", Require.text(\"id\", id))");
        }
        method(out, "Removes a property", "without", "String term", "remove(term)");
        method(out, "Adds a member that the model does not know; readers of other software may not see it", "extension",
                "String name, JsonValue value", "extend(name, value)");
        for (Property property : table.properties(className)) {
            if (!property.broken()) {
                setters(property, hand, out);
            }
        }
        if (!handwritten(hand, "build()")) {
            List<String> mandatory = table.properties(className).stream().filter(property -> property.cardinality().min() > 0 && !property.broken())
                    .map(ModelSource::javaName).toList();
            out.append(LINE).append("        /**").append(LINE).append("         * The object.").append(LINE);
            if (!mandatory.isEmpty()) {
                out.append("         *").append(LINE).append("         * @throws IllegalArgumentException where ")
                        .append(String.join(", ", mandatory)).append(mandatory.size() == 1 ? " is" : ": one is").append(" missing").append(LINE);
            }
            out.append("         */").append(LINE).append("        public ").append(className).append(" build() {").append(LINE)
                    .append("            return new ").append(className).append("(complete(\"").append(className).append("\"));").append(LINE)
                    .append("        }").append(LINE);
        }
        return out.toString();
    }

    private void setters(Property property, String hand, StringBuilder out) {
        String name = javaName(property);
        String term = '"' + property.term() + '"';
        boolean many = property.cardinality().max() > 1;
        String range = String.join("|", property.range());
        switch (range) {
            case "lang" -> setter(property, hand, out, "LangString", many ? "set(" + term + ", " + name + ")" : "setOne(" + term + ", " + name + ")");
            case "dateTime" -> {
                if (handwritten(hand, "Builder " + name + "(DateTime ")) {
                    return;
                }
                String verb = many ? "add" : "set";
                setter(property, hand, out, "DateTime", verb + "Text(" + term + ", " + name + ".text())");
                setter(property, hand, out, "LocalDate", verb + "Text(" + term + ", DateTime.of(" + name + ").text())");
            }
            case "duration" -> setter(property, hand, out, "TemporalAmount", "setDuration(" + term + ", " + name + ")");
            case "string", "literal" -> setter(property, hand, out, "String", (many ? "addText(" : "setText(") + term + ", " + name + ")");
            case "anyURI", "iri" -> {
                if (range.equals("anyURI") && property.unchecked()) {
                    return;
                }
                setter(property, hand, out, "URI", "setUri(" + term + ", " + name + ")");
            }
            case "integer" -> setter(property, hand, out, "long", "set(" + term + ", JsonNumber.of(" + name + "))");
            case "positiveInteger" -> setter(property, hand, out, "long", "setPositive(" + term + ", " + name + ")");
            case "decimal" -> setter(property, hand, out, "BigDecimal", "setText(" + term + ", " + name + ".toPlainString())");
            case "boolean" -> setter(property, hand, out, "boolean", "set(" + term + ", new JsonBoolean(" + name + "))");
            default -> {
                String type = type(range);
                String value = UNIONS.containsKey(range) ? "(ElmNode) " + name : name;
                setter(property, hand, out, type, (many ? "add(" : "set(") + term + ", " + value + ")");
                if (many && !handwritten(hand, "Builder " + name + "(List<")) {
                    method(out, meaning(property) + ": these in place of all before, none for an empty list", name,
                            "List<? extends " + type + "> " + name, "setAll(" + term + ", " + name + ")");
                }
            }
        }
    }

    private void setter(Property property, String hand, StringBuilder out, String type, String code) {
        String name = javaName(property);
        if (handwritten(hand, "Builder " + name + "(" + type + " ")) {
            return;
        }
        String range = property.range().get(0);
        boolean added = property.cardinality().max() > 1 && !range.equals("lang");
        method(out, meaning(property) + (added ? "; adds one" : ""), name, type + " " + name, code);
    }

    private static void method(StringBuilder out, String doc, String name, String parameter, String code) {
        out.append(LINE).append("        /** ").append(doc).append(". */").append(LINE)
                .append("        public Builder ").append(name).append('(').append(parameter).append(") {").append(LINE)
                .append("            ").append(code).append(';').append(LINE)
                .append("            return this;").append(LINE).append("        }").append(LINE);
    }

    private static String javaName(Property property) {
        return NAMES.getOrDefault(property.owner() + "." + property.term(), property.term());
    }

    private String meaning(Property property) {
        return Optional.ofNullable(meanings.get(property.owner() + "." + property.term())).orElseGet(() ->
                Optional.ofNullable(meanings.get(property.term())).orElseThrow(() -> new AssertionError("no meaning of " + property.term())));
    }

    private static String note(Property property) {
        if (property.broken()) {
            return "; read only, no value fits both context and shape";
        }
        return property.scheme().isEmpty() ? "" : ", of the code list {@code " + property.scheme() + "}";
    }

    // Looks for a declaration, not for a call.
    private static boolean handwritten(String source, String signature) {
        return Pattern.compile("public [^=;(\n]*\\b" + Pattern.quote(signature)).matcher(source).find();
    }

    /** The lines between two markers. */
    private record Region(String begin, String end) {
        String without(String source) {
            return pattern().matcher(source).replaceAll("");
        }

        String replace(String source, String content) {
            if (!source.contains(begin)) {
                return source;
            }
            return pattern().matcher(source).replaceFirst(Matcher.quoteReplacement(begin + LINE + content + end));
        }

        private Pattern pattern() {
            return Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
        }
    }

    static Map<String, String> parse(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')), line -> line.substring(line.indexOf(' ') + 1)));
    }
}

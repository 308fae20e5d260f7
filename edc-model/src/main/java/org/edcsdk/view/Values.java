package org.edcsdk.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.edcsdk.jsonld.Json;
import org.edcsdk.model.CodeLists;
import org.edcsdk.model.CreditSystem;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.LangString;
import org.edcsdk.model.Vocabulary;

/** Single values as texts for a person: language maps, dates, durations, concepts. */
final class Values {
    private static final Pattern DURATION = Pattern.compile("P(?:(\\d{1,9})Y)?(?:(\\d{1,9})M)?(?:(\\d{1,9})W)?(?:(\\d{1,9})D)?"
            + "(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9}(?:\\.\\d{1,9})?)S)?)?");
    private static final String[] UNITS = {"year", "month", "week", "day", "hour", "minute", "second"};
    private static final String ECTS = CreditSystem.ECTS.concept().iri();
    private static final String ECVET = CreditSystem.ECVET.concept().iri();
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,1000}>");

    private final Labels labels;
    private final String language;
    private final Graph graph;
    private final Numbers numbers;

    Values(Labels labels, String language, Graph graph) {
        this.labels = labels;
        this.language = language;
        this.graph = graph;
        this.numbers = new Numbers(labels);
    }

    Labels labels() {
        return labels;
    }

    Graph graph() {
        return graph;
    }

    Numbers numbers() {
        return numbers;
    }

    Text label(String key) {
        return labels.label(key);
    }

    /** What a property is called, on objects of a class where that has a word of its own. */
    Text termLabel(String className, String term) {
        return termLabel(labels, className, term);
    }

    /** The same in English. */
    Text englishTermLabel(String className, String term) {
        return termLabel(Labels.of("en"), className, term);
    }

    private static Text termLabel(Labels labels, String className, String term) {
        String own = "term." + className + "." + term;
        return labels.has(own) ? labels.label(own) : termLabel(labels, term);
    }

    Text termLabel(String term) {
        return termLabel(labels, term);
    }

    private static Text termLabel(Labels labels, String term) {
        return labels.has("term." + term) ? labels.label("term." + term) : Text.neutral(term);
    }

    Text classLabel(String className) {
        return labels.has("class." + className) ? labels.label("class." + className) : labels.label("field.details");
    }

    /** A label and a value on one line. */
    Text labelled(Text label, Text value) {
        return new Text(labels.fill("label.value", label.value(), value.value()).value(), value.language());
    }

    /** A value with remarks in brackets; blank remarks and those that say the same are left out. */
    Text remarked(Text value, Stream<String> remarks) {
        List<String> said = remarks.filter(remark -> !remark.isBlank() && !remark.equals(value.value())).distinct().toList();
        return said.isEmpty() ? value : new Text(labels.fill("value.remark", value.value(), joined(said)).value(), value.language());
    }

    String joined(List<String> parts) {
        return parts.stream().reduce((left, right) -> labels.fill("list.pair", left, right).value()).orElse("");
    }

    /** The wordings in the best language. */
    List<Text> languageMap(JsonValue value) {
        if (value instanceof JsonString bare) {
            return List.of(Text.neutral(bare.value()));
        }
        if (!(value instanceof JsonObject map)) {
            return List.of();
        }
        return best(map).map(chosen -> map.list(chosen).stream()
                .filter(JsonString.class::isInstance)
                .map(text -> new Text(((JsonString) text).value(), chosen))
                .toList()).orElse(List.of());
    }

    List<Text> all(JsonObject node, String term) {
        return node.list(term).stream().flatMap(value -> languageMap(value).stream()).filter(text -> !text.value().isBlank()).toList();
    }

    Optional<Text> first(JsonObject node, String term) {
        return all(node, term).stream().findFirst();
    }

    /** Whether a heading can stand for the whole member: there is one wording in the language that is shown. */
    boolean hasOne(JsonObject node, String term) {
        return all(node, term).size() == 1;
    }

    Optional<Text> text(LangString text) {
        return text.bestLanguage(language).flatMap(best -> text.get(best).map(value -> new Text(value, best)));
    }

    private Optional<String> best(JsonObject map) {
        if (map.has(language)) {
            return Optional.of(language);
        }
        return map.has("en") ? Optional.of("en") : map.members().keySet().stream().findFirst();
    }

    /** The name of a person, an organisation or a group, as the Europass viewer composes it. */
    Optional<Text> name(JsonObject agent) {
        Optional<Text> whole = first(agent, "fullName").or(() -> first(agent, "legalName"));
        if (whole.isPresent()) {
            return whole;
        }
        List<Text> parts = Stream.of("givenName", "patronymicName", "familyName").flatMap(term -> first(agent, term).stream()).toList();
        if (!parts.isEmpty()) {
            return Optional.of(new Text(String.join(" ", parts.stream().map(Text::value).toList()), parts.get(0).language()));
        }
        return Stream.of("birthName", "prefLabel", "altLabel", "title").flatMap(term -> first(agent, term).stream()).findFirst();
    }

    /** A concept by its label, else by the platform's name of it, else by its code; with its definition. */
    Optional<Text> concept(JsonObject given) {
        JsonObject concept = graph.resolve(given);
        String iri = concept.text("id").orElse("");
        Optional<Text> own = first(concept, "prefLabel");
        Optional<Text> shown = own.filter(text -> text.language().equals(language))
                .or(() -> listed(concept, iri).map(name -> new Text(name, language)))
                .or(() -> own).or(() -> code(iri));
        List<Text> definitions = all(concept, "definition");
        if (definitions.isEmpty()) {
            return shown;
        }
        Text definition = new Text(joined(definitions.stream().map(Text::value).toList()), definitions.get(0).language());
        return Optional.of(shown.map(text -> labelled(text, definition)).orElse(definition));
    }

    // The list's own name for a concept, where the credential says the same as the list: the sealed words come first. The name of a country or
    // language is a matter of taste, its code is not.
    private Optional<String> listed(JsonObject concept, String iri) {
        boolean named = iri.startsWith(Vocabulary.COUNTRY.scheme() + '/') || iri.startsWith(Vocabulary.LANGUAGE.scheme() + '/');
        List<Text> own = all(concept, "prefLabel");
        Optional<String> english = CodeLists.label(iri, "en");
        boolean same = own.isEmpty() || own.stream().anyMatch(text -> english.filter(text.value()::equalsIgnoreCase).isPresent());
        return named || same ? CodeLists.label(iri, language) : Optional.empty();
    }

    // The end of an IRI is the code of its list; that of an id made for one credential says nothing.
    private static Optional<Text> code(String iri) {
        return iri.isEmpty() || iri.startsWith("urn:") ? Optional.empty() : Optional.of(Text.neutral(iri.substring(iri.lastIndexOf('/') + 1)));
    }

    Optional<Text> concept(JsonObject node, String term) {
        return graph.object(node, term).flatMap(this::concept);
    }

    List<Text> concepts(JsonObject node, String term) {
        return graph.objects(node, term).stream().flatMap(concept -> concept(concept).stream()).toList();
    }

    /** Credit points in words: 5 ECTS credits. */
    Text credits(JsonObject creditPoint) {
        String point = point(creditPoint);
        String system = system(creditPoint);
        Optional<BigDecimal> number = Numbers.parse(point);
        if (number.isEmpty()) {
            return remarked(Text.neutral(point), Stream.of(system.equals(ECTS) ? "ECTS" : system.equals(ECVET) ? "ECVET" : system));
        }
        if (system.isEmpty()) {
            return numbers.counted("credits.plain", number.get());
        }
        return system.equals(ECTS) ? numbers.counted("credits.ects", number.get())
                : system.equals(ECVET) ? numbers.counted("credits.ecvet", number.get()) : numbers.counted("credits.named", number.get(), system);
    }

    /** Credit points where room is short: 5 ECTS. */
    Text shortCredits(JsonObject creditPoint) {
        return system(creditPoint).equals(ECTS) ? labels.fill("credits.ects.short", number(point(creditPoint)).value()) : credits(creditPoint);
    }

    // The IRI of a system that has words of its own, else its name.
    private String system(JsonObject creditPoint) {
        Optional<JsonObject> framework = graph.object(creditPoint, "framework");
        String iri = framework.flatMap(concept -> concept.text("id")).orElse(creditPoint.text("framework").orElse(""));
        String name = framework.flatMap(this::concept).map(Text::value).orElse("");
        return iri.equals(ECTS) || name.equalsIgnoreCase("ECTS") ? ECTS : iri.equals(ECVET) ? ECVET : name;
    }

    private static String point(JsonObject creditPoint) {
        return creditPoint.list("point").stream().findFirst().map(Values::literal).orElse("");
    }

    private Text number(String text) {
        return Numbers.parse(text).map(number -> new Text(numbers.format(number), "")).orElse(Text.neutral(text));
    }

    /** A literal of a property, in the words of the labels' language. */
    Text literal(String term, JsonValue value, String datatype) {
        if (value instanceof JsonBoolean bool) {
            return label(bool.value() ? "answer.yes" : "answer.no");
        }
        String text = literal(value);
        return switch (term) {
            case "levelOfCompletion", "percentageEqual", "percentageHigher", "percentageLower" -> numbers.percent(text);
            case "contactHour" -> Numbers.parse(text).map(hours -> numbers.counted("unit.hour", hours)).orElse(Text.neutral(text));
            case "contentSize" -> Numbers.parse(text).filter(size -> size.scale() <= 0).map(size -> numbers.size(size.longValue())).orElse(Text.neutral(text));
            default -> switch (datatype) {
                case "dateTime" -> date(new DateTime(text));
                case "duration" -> duration(text);
                case "integer", "positiveInteger", "decimal" -> number(text);
                default -> Text.neutral(text);
            };
        };
    }

    static String literal(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        return value instanceof JsonNull ? "" : Json.write(value).toUtf8String();
    }

    /** The date in a member that is a date. */
    Optional<Text> date(JsonObject node, String term) {
        return node.text(term).map(text -> date(new DateTime(text)));
    }

    /** The calendar date in the offset as written; the spelling where it is no date. */
    Text date(DateTime date) {
        Optional<LocalDate> day = date.date();
        if (day.isEmpty()) {
            return Text.neutral(date.text());
        }
        return new Text(labels.day(day.get()), language);
    }

    /** A duration part by part, never converted: P60M stays 60 months. */
    Text duration(String text) {
        Matcher parts = DURATION.matcher(text);
        List<Text> words = new ArrayList<>();
        if (parts.matches()) {
            for (int i = 0; i < UNITS.length; i++) {
                String number = parts.group(i + 1);
                if (number != null) {
                    words.add(numbers.counted("unit." + UNITS[i], new BigDecimal(number)));
                }
            }
        }
        return words.isEmpty() ? Text.neutral(text) : new Text(joined(words.stream().map(Text::value).toList()), words.get(0).language());
    }

    /** The words of a text with HTML marks. */
    static String withoutMarks(String html) {
        return TAG.matcher(html).replaceAll(" ").replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&amp;", "&").strip();
    }

    /** A value that is no ELM class: plain values below a label, objects below a heading with their own members. */
    static List<Block> extension(Text label, List<JsonValue> items) {
        List<Text> plain = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (JsonValue item : items) {
            if (item instanceof JsonObject object) {
                List<Block> members = new ArrayList<>();
                members("", object, members);
                blocks.add(new Block.Group(label, members));
            } else {
                plain.add(Text.neutral(literal(item)));
            }
        }
        if (!plain.isEmpty()) {
            blocks.add(0, new Block.Field(label, plain, Optional.empty()));
        }
        return blocks;
    }

    private static void members(String path, JsonObject object, List<Block> out) {
        for (String name : object.members().keySet()) {
            List<Text> plain = new ArrayList<>();
            for (JsonValue item : object.list(name)) {
                if (item instanceof JsonObject inner) {
                    members(path + name + ".", inner, out);
                } else {
                    plain.add(Text.neutral(literal(item)));
                }
            }
            if (!plain.isEmpty()) {
                out.add(new Block.Field(Text.neutral(path + name), plain, Optional.empty()));
            }
        }
    }
}

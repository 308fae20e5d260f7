package org.edcsdk.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edcsdk.jsonld.Json;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.LangString;

/** Single values as texts for a person: language maps, dates, durations, concepts. */
final class Values {
    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");
    private static final String[] UNITS = {"year", "month", "week", "day", "hour", "minute", "second"};
    private static final String ECTS = "http://data.europa.eu/snb/education-credit/6fcec5c5af";

    private final Labels labels;
    private final String language;

    Values(Labels labels, String language) {
        this.labels = labels;
        this.language = language;
    }

    Labels labels() {
        return labels;
    }

    Text label(String key) {
        return new Text(labels.text(key), labels.language());
    }

    Text termLabel(String term) {
        return labels.has("term." + term) ? label("term." + term) : Text.neutral(term);
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

    Optional<Text> first(JsonObject node, String term) {
        return node.get(term).map(this::languageMap).flatMap(texts -> texts.stream().findFirst());
    }

    /** Whether a heading can stand for the whole member: there is one wording in the language that is shown. */
    boolean hasOne(JsonObject node, String term) {
        return node.get(term).map(this::languageMap).filter(texts -> texts.size() == 1).isPresent();
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

    /** A concept by its label, else by its code. */
    Optional<Text> concept(JsonObject concept) {
        Optional<Text> label = first(concept, "prefLabel");
        return label.isPresent() ? label : concept.text("id").map(iri -> Text.neutral(iri.substring(iri.lastIndexOf('/') + 1)));
    }

    Text credits(JsonObject creditPoint) {
        String point = creditPoint.list("point").stream().findFirst().map(Values::literal).orElse("");
        Optional<JsonObject> framework = creditPoint.object("framework");
        if (framework.flatMap(concept -> concept.text("id")).filter(ECTS::equals).isPresent()) {
            return new Text(point + " " + labels.text("credits.ects"), labels.language());
        }
        Optional<Text> name = framework.flatMap(this::concept);
        return new Text((point + " " + name.map(Text::value).orElse("")).strip(), name.map(Text::language).orElse(""));
    }

    /** A literal of a datatype, in the words of the labels' language. */
    Text literal(JsonValue value, String datatype) {
        if (value instanceof JsonBoolean bool) {
            return label(bool.value() ? "answer.yes" : "answer.no");
        }
        String text = literal(value);
        return switch (datatype) {
            case "dateTime" -> date(new DateTime(text));
            case "duration" -> duration(text);
            default -> Text.neutral(text);
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

    /** The calendar date in the offset as written; the spelling where it is no date. */
    Text date(DateTime date) {
        Optional<LocalDate> day = date.date();
        if (day.isEmpty()) {
            return Text.neutral(date.text());
        }
        return new Text(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(labels.locale()).format(day.get()), labels.language());
    }

    /** A duration part by part, never converted: P60M stays 60 months. */
    private Text duration(String text) {
        Matcher parts = DURATION.matcher(text);
        List<String> words = new ArrayList<>();
        if (parts.matches()) {
            for (int i = 0; i < UNITS.length; i++) {
                String number = parts.group(i + 1);
                if (number != null) {
                    words.add(number + " " + labels.text("unit." + UNITS[i] + (number.equals("1") ? "" : "s")));
                }
            }
        }
        return words.isEmpty() ? Text.neutral(text) : new Text(String.join(", ", words), labels.language());
    }

    /** All members of an object that is no ELM class, as one line a member. */
    static List<Text> extension(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().entrySet().stream().map(Values::line).toList();
        }
        return List.of(Text.neutral(literal(value)));
    }

    private static Text line(Map.Entry<String, JsonValue> member) {
        return Text.neutral(member.getKey() + ": " + literal(member.getValue()));
    }
}

package org.edcsdk.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A text in one or more languages: a JSON-LD language map. Immutable.
 */
public final class LangString {
    static final LangString EMPTY = new LangString(Map.of());

    private final Map<String, List<String>> values;

    private LangString(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * A text in English.
     *
     * @param text the text, not blank
     * @return a text in one language
     */
    public static LangString en(String text) {
        return of("en", text);
    }

    /**
     * A text in one language.
     *
     * @param language ISO 639-1, two lower-case letters, as the format's samples write it
     * @param text the text, not blank
     * @return a text in one language
     * @throws IllegalArgumentException for another form of language, or a blank text
     */
    public static LangString of(String language, String text) {
        return EMPTY.and(language, text);
    }

    /**
     * This text and its wording in another language; a second wording in one language is kept beside the first.
     *
     * @param language as for {@link #of(String, String)}
     * @param text the text, not blank
     * @return a new value
     */
    public LangString and(String language, String text) {
        requireLanguage(language);
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("a text in \"" + language + "\" must not be blank");
        }
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        List<String> wordings = new ArrayList<>(copy.getOrDefault(language, List.of()));
        wordings.add(text);
        copy.put(language, List.copyOf(wordings));
        return new LangString(Collections.unmodifiableMap(copy));
    }

    /** Reads a language map leniently: a bare string stands under the language "". */
    static LangString of(JsonValue json) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        if (json instanceof JsonString bare) {
            read.put("", List.of(bare.value()));
        } else if (json instanceof JsonObject map) {
            map.members().keySet().forEach(language -> read.put(language, map.list(language).stream()
                    .filter(JsonString.class::isInstance)
                    .map(text -> ((JsonString) text).value())
                    .toList()));
            read.values().removeIf(List::isEmpty);
        }
        return new LangString(Collections.unmodifiableMap(read));
    }

    /** Language to wordings, in the order in which they were given. */
    public Map<String, List<String>> values() {
        return values;
    }

    /** Whether there is no text at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The first wording in a language. */
    public Optional<String> get(String language) {
        return Optional.ofNullable(values.get(language)).map(wordings -> wordings.get(0));
    }

    /**
     * The language in which a person is shown this text: the first of the wanted ones that is there, else English, else the first.
     *
     * @param wanted languages, best first
     * @return a language of this text; nothing for an empty one
     */
    public Optional<String> bestLanguage(String... wanted) {
        for (String language : wanted) {
            if (values.containsKey(language)) {
                return Optional.of(language);
            }
        }
        return values.containsKey("en") ? Optional.of("en") : values.keySet().stream().findFirst();
    }

    /** The first wording in {@link #bestLanguage}. */
    public Optional<String> best(String... wanted) {
        return bestLanguage(wanted).flatMap(this::get);
    }

    /**
     * The same text with each wording changed in the same way.
     *
     * @param change from wording to wording
     * @return a new value
     */
    public LangString map(UnaryOperator<String> change) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        values.forEach((language, wordings) -> changed.put(language, wordings.stream().map(change).toList()));
        return new LangString(Collections.unmodifiableMap(changed));
    }

    LangString requireText(String term) {
        if (isEmpty()) {
            throw new IllegalArgumentException(term + " must have a text in at least one language");
        }
        return this;
    }

    /** The JSON form: language to text, or to an array where a language has several. */
    public JsonObject toJson() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        values.forEach((language, wordings) -> members.put(language, wordings.size() == 1
                ? new JsonString(wordings.get(0))
                : new JsonArray(wordings.stream().<JsonValue>map(JsonString::new).toList())));
        return JsonObject.of(members);
    }

    private static void requireLanguage(String language) {
        Objects.requireNonNull(language, "language");
        boolean iso = language.length() == 2 && language.equals(language.toLowerCase(Locale.ROOT))
                && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (!iso) {
            throw new IllegalArgumentException("language must be two lower-case letters (ISO 639-1): \"" + language + "\"");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LangString that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The languages alone: a text may be a name. */
    @Override
    public String toString() {
        return "LangString" + values.keySet();
    }
}

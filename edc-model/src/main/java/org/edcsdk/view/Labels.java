package org.edcsdk.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SDK's own words in one language, English where it has none there. Immutable and thread safe. */
public final class Labels {
    private static final Set<String> OFFICIAL = Set.of("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
            "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

    private static final Map<String, OnFirstUse> LANGUAGES = OFFICIAL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), OnFirstUse::new));

    private final String language;
    private final Map<String, Text> texts;

    private Labels(String language, Map<String, Text> texts) {
        this.language = language;
        this.texts = texts;
    }

    /**
     * The labels of a language. A label that the SDK lacks in that language is there in English.
     *
     * @param language one of the 24 official languages of the Union, ISO 639-1
     * @return the labels
     * @throws IllegalArgumentException for any other language
     */
    public static Labels of(String language) {
        if (!OFFICIAL.contains(language)) {
            throw new IllegalArgumentException("language must be one of the 24 official languages: \"" + language + "\"");
        }
        return LANGUAGES.get(language).labels();
    }

    /** Whether a language is one that {@link #of} takes. */
    public static boolean isOfficial(String language) {
        return OFFICIAL.contains(language);
    }

    static Set<String> officialLanguages() {
        return OFFICIAL;
    }

    /** The language asked for; a {@link #label} tells its own. */
    public String language() {
        return language;
    }

    /**
     * A label as text.
     *
     * @param key its key
     * @return the text in {@link #language}, in English where it has none in that language
     * @throws IllegalArgumentException for an unknown key
     */
    public Text label(String key) {
        Text text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no label of the key " + key);
        }
        return text;
    }

    /**
     * The words of a label.
     *
     * @param key its key
     * @return those of {@link #label}
     * @throws IllegalArgumentException for an unknown key
     */
    public String text(String key) {
        return label(key).value();
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * A label with values in the places of {0}, {1} and so on.
     *
     * @param key its key
     * @param values in the order of the places; what looks like a place in them is none
     * @return the text in {@link #language}, in English where it has none in that language
     * @throws IllegalArgumentException for an unknown key
     */
    public Text fill(String key, String... values) {
        return fill(label(key), values);
    }

    /**
     * A moment as day and time.
     *
     * @param moment the moment
     * @return such as "1 December 2026, 10:00 UTC": the day in words of the language, the time to the minute
     */
    public String moment(Instant moment) {
        ZonedDateTime time = moment.atZone(ZoneOffset.UTC);
        return day(time.toLocalDate()) + ", " + String.format(Locale.ROOT, "%02d:%02d UTC", time.getHour(), time.getMinute());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day).replace('\u202F', '\u00A0');
    }

    /** The form of a plural label that agrees with a number; {0} is the number as written, {1} what follows. */
    Text plural(String key, BigDecimal number, String written, String... more) {
        Text any = label(key + "." + Plural.OTHER.key());
        // The category is that of the language in which the words stand.
        Plural category = Plural.of(any.language(), number);
        Text form = texts.getOrDefault(key + "." + category.key(), any);
        return fill(form.language().equals(any.language()) ? form : any, Stream.concat(Stream.of(written), Stream.of(more)).toArray(String[]::new));
    }

    // In one pass, so that a value that looks like a place is none.
    private static Text fill(Text pattern, String... values) {
        StringBuilder out = new StringBuilder();
        String text = pattern.value();
        int at = 0;
        while (at < text.length()) {
            int index = at + 2 < text.length() && text.charAt(at) == '{' && text.charAt(at + 2) == '}' ? text.charAt(at + 1) - '0' : -1;
            if (index >= 0 && index < values.length) {
                out.append(values[index]);
                at += 3;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return new Text(out.toString(), pattern.language());
    }

    /** The locale of dates and numbers; English and Portuguese are those of Europe. */
    Locale locale() {
        return switch (language) {
            case "en" -> Locale.UK;
            case "pt" -> new Locale("pt", "PT");
            default -> Locale.forLanguageTag(language);
        };
    }

    private static Map<String, Text> load(String language, Map<String, Text> english) {
        try (InputStream in = Labels.class.getResourceAsStream("labels_" + language + ".properties")) {
            Map<String, Text> texts = new HashMap<>(english);
            if (in != null) {
                Properties own = new Properties();
                own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                own.stringPropertyNames().forEach(key -> texts.put(key, new Text(own.getProperty(key), language)));
            }
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("labels of " + language + " cannot be read", e);
        }
    }

    // A constant that is read when it is first wanted: who shows one language does not wait for 24.
    private static final class OnFirstUse {
        private final String language;
        private volatile Labels labels;

        private OnFirstUse(String language) {
            this.language = language;
        }

        private Labels labels() {
            if (labels == null) {
                labels = new Labels(language, load(language, language.equals("en") ? Map.of() : of("en").texts));
            }
            return labels;
        }
    }
}

package org.edcsdk.model.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Labels of the short code lists in the official languages of the Union other than English, from {@code codes_XX.properties} beside this
 * class: {@code list.code=label}, UTF-8. A language without such a file has no labels. Internal to the SDK.
 */
final class Translations {
    /** The official languages of the Union but English. */
    static final List<String> LANGUAGES = List.of("bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv",
            "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

    private static final class Holder {
        static final Map<String, Map<String, String>> LABELS = load();
    }

    private Translations() {
    }

    /** The label of a code of a list in a language. */
    static Optional<String> label(String list, String code, String language) {
        return Optional.ofNullable(Holder.LABELS.getOrDefault(language, Map.of()).get(list + '.' + code));
    }

    /** All labels in a language, by list and code; empty where there are none. */
    static Map<String, String> labels(String language) {
        return Holder.LABELS.getOrDefault(language, Map.of());
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> labels = new HashMap<>();
        LANGUAGES.forEach(language -> read(language).ifPresent(read -> labels.put(language, read)));
        return Map.copyOf(labels);
    }

    private static Optional<Map<String, String>> read(String language) {
        String file = "codes_" + language + ".properties";
        try (InputStream in = Translations.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> read = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
            return Optional.of(Map.copyOf(read));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}

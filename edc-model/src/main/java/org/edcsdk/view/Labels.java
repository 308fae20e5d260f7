package org.edcsdk.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The SDK's own words in one language. Immutable and thread safe. */
public final class Labels {
    private static final Set<String> OFFICIAL = Set.of("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
            "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

    private final String language;
    private final Properties texts;

    private Labels(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /**
     * The labels of a language; English where the SDK has none in that language yet.
     *
     * @param language one of the 24 official languages of the Union, ISO 639-1
     * @return the labels
     * @throws IllegalArgumentException for any other language
     */
    public static Labels of(String language) {
        if (!OFFICIAL.contains(language)) {
            throw new IllegalArgumentException("language must be one of the 24 official languages: \"" + language + "\"");
        }
        Properties texts = load(language);
        return texts == null ? new Labels("en", load("en")) : new Labels(language, texts);
    }

    /** Whether a language is one that {@link #of} takes. */
    public static boolean isOfficial(String language) {
        return OFFICIAL.contains(language);
    }

    /** The language of these labels. */
    public String language() {
        return language;
    }

    /**
     * A label.
     *
     * @param key its key
     * @return the label in {@link #language}
     * @throws IllegalArgumentException for an unknown key
     */
    public String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no label of the key " + key);
        }
        return text;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The locale of dates and numbers; English is that of Europe. */
    Locale locale() {
        return language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    }

    private static Properties load(String language) {
        try (InputStream in = Labels.class.getResourceAsStream("labels_" + language + ".properties")) {
            if (in == null) {
                return null;
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("labels of " + language + " cannot be read", e);
        }
    }
}

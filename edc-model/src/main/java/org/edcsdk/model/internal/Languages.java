package org.edcsdk.model.internal;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages by their ISO 639-1 code, and the three-letter codes that the EU language authority list uses. Internal to the SDK. */
public final class Languages {
    // Codes that ISO 639-1 has withdrawn; the platform still lists them, and gives some the three letters of their successors.
    private static final Set<String> WITHDRAWN = Set.of("bh", "in", "iw", "ji", "mo", "sh");
    private static final Map<String, String> AUTHORITY = Stream.of(Locale.getISOLanguages())
            .filter(language -> language.length() == 2 && !threeLetters(language).isEmpty())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Languages::threeLetters));
    private static final Map<String, String> ISO_639_1 = AUTHORITY.entrySet().stream()
            .filter(entry -> !WITHDRAWN.contains(entry.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey, (first, second) -> first));

    private Languages() {
    }

    /** The code in the EU list, upper case, of an ISO 639-1 code, lower case. */
    public static Optional<String> authorityCode(String iso639) {
        return Optional.ofNullable(AUTHORITY.get(iso639)).filter(ISO_639_1::containsKey);
    }

    /** The ISO 639-1 code of a code of the EU list, where the language has one. */
    public static Optional<String> iso639(String authorityCode) {
        return Optional.ofNullable(ISO_639_1.get(authorityCode.toUpperCase(Locale.ROOT)));
    }

    /** The codes in the EU list of all languages that ISO 639-1 knows. */
    public static SortedSet<String> authorityCodes() {
        return new TreeSet<>(ISO_639_1.keySet());
    }

    private static String threeLetters(String iso639) {
        try {
            return Locale.forLanguageTag(iso639).getISO3Language().toUpperCase(Locale.ROOT);
        } catch (MissingResourceException e) {
            return "";
        }
    }
}

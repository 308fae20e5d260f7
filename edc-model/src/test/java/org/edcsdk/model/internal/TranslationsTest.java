package org.edcsdk.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {
    /** Lists too long to translate here, and those that the platform names. */
    private static final Set<String> NOT_TRANSLATED = Set.of("isced-f", "file-type", "country", "language", "currency");

    static List<String> languages() {
        return Translations.LANGUAGES;
    }

    private static Set<String> keysOfTheShortLists() {
        Set<String> keys = new TreeSet<>();
        CodeTable.get().lists().stream().filter(list -> !NOT_TRANSLATED.contains(list.key()))
                .forEach(list -> list.labels().keySet().forEach(code -> keys.add(list.key() + '.' + code)));
        return keys;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void translationHasExactlyTheCodesOfTheShortLists(String language) {
        Map<String, String> labels = Translations.labels(language);
        assumeTrue(!labels.isEmpty(), "skipped: there is no codes_" + language + ".properties");
        assertThat(new TreeSet<>(labels.keySet())).isEqualTo(keysOfTheShortLists());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void translationHasNoLabelThatIsBlankOrMangled(String language) {
        assertThat(Translations.labels(language)).allSatisfy((key, label) ->
                assertThat(label).as(key).isNotBlank().isEqualTo(label.strip()).doesNotContain("\uFFFD", "Ã", "\n"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void levelsOfTheFrameworkKeepTheirNumber(String language) {
        Translations.labels(language).forEach((key, label) -> {
            if (key.startsWith("eqf.")) {
                assertThat(label).as(key).contains(key.substring("eqf.".length()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void labelOfACodeIsThatOfTheTranslation(String language) {
        CodeList levels = CodeTable.get().list("eqf");
        assertThat(levels.label("6", language)).isEqualTo(Optional.ofNullable(Translations.labels(language).get("eqf.6")));
    }
}

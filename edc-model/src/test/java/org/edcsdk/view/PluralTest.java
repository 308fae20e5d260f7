package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are those that the CLDR gives beside its rules. */
class PluralTest {
    @ParameterizedTest
    @CsvSource({
        "bg, one, 1 1.0", "bg, other, 0 2 16 100 1.5",
        "cs, one, 1", "cs, few, 2 3 4", "cs, many, 0.0 1.5 10.0", "cs, other, 0 5 19 100",
        "da, one, 1 0.1 1.6", "da, other, 0 2 16 2.0 2.5",
        "de, one, 1", "de, other, 0 2 16 1.0 1.5",
        "el, one, 1 1.0", "el, other, 0 2 16 1.5",
        "en, one, 1", "en, other, 0 2 16 1.0 1.5",
        "es, one, 1 1.0", "es, many, 1000000", "es, other, 0 2 16 1000 1.5",
        "et, one, 1", "et, other, 0 2 1.0 1.5",
        "fi, one, 1", "fi, other, 0 2 1.0 1.5",
        "fr, one, 0 1 0.5 1.5", "fr, many, 1000000", "fr, other, 2 17 100 2.0 3.5",
        "ga, one, 1 1.0", "ga, two, 2 2.0", "ga, few, 3 6 4.0", "ga, many, 7 10 9.0", "ga, other, 0 11 25 1.1",
        "hr, one, 1 21 31 101 0.1 1.1", "hr, few, 2 4 22 24 102 0.2 1.4", "hr, other, 0 5 11 12 19 100 0.5 2.0",
        "hu, one, 1 1.0", "hu, other, 0 2 1.5",
        "it, one, 1", "it, many, 1000000", "it, other, 0 2 16 1.0 1.5",
        "lt, one, 1 21 31 101 1.0", "lt, few, 2 9 22 29 102", "lt, many, 0.1 0.9 1.1 10.1", "lt, other, 0 10 20 11 19 100",
        "lv, zero, 0 10 20 11 19 30 100", "lv, one, 1 21 31 0.1 1.0 1.1", "lv, other, 2 9 22 29 0.2 1.2",
        "mt, one, 1 1.0", "mt, two, 2", "mt, few, 0 3 10 103 109", "mt, many, 11 19 111 117", "mt, other, 20 35 100 1.5",
        "nl, one, 1", "nl, other, 0 2 1.5",
        "pl, one, 1", "pl, few, 2 4 22 24 32 102", "pl, many, 0 5 19 12 14 21 100", "pl, other, 1.5 2.0",
        "pt, one, 1", "pt, many, 1000000", "pt, other, 0 2 16 1.5",
        "ro, one, 1", "ro, few, 0 2 16 101 1.5", "ro, other, 20 35 100 1000",
        "sk, one, 1", "sk, few, 2 3 4", "sk, many, 1.5 2.0", "sk, other, 0 5 19 100",
        "sl, one, 1 101 201", "sl, two, 2 102 202", "sl, few, 3 4 103 1.5", "sl, other, 0 5 19 100",
        "sv, one, 1", "sv, other, 0 2 1.0 1.5"})
    void numbersFallIntoTheCategoriesOfTheCldr(String language, String category, String samples) {
        for (String sample : samples.split(" ")) {
            assertThat(Plural.of(language, new BigDecimal(sample))).as("%s %s", language, sample).isEqualTo(Plural.valueOf(category.toUpperCase(Locale.ROOT)));
        }
    }

    static Set<String> languages() {
        return Labels.officialLanguages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theCategoriesOfALanguageAreThoseThatItsRulesGive(String language) {
        Set<Plural> given = EnumSet.noneOf(Plural.class);
        IntStream.rangeClosed(0, 1000).forEach(n -> given.add(Plural.of(language, BigDecimal.valueOf(n))));
        IntStream.rangeClosed(0, 100).forEach(n -> given.add(Plural.of(language, BigDecimal.valueOf(n, 1))));
        given.add(Plural.of(language, BigDecimal.valueOf(1_000_000)));
        assertThat(given).isEqualTo(Plural.categories(language));
    }
}

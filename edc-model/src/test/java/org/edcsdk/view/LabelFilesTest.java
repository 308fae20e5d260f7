package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.edcsdk.model.internal.CodeTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The labels' files. */
class LabelFilesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    // Whole millions of hours need no form of their own.
    private static final Set<String> MILLIONS = Set.of("es", "fr", "it", "pt");

    static List<String> languages() {
        return Labels.officialLanguages().stream().sorted().toList();
    }

    private static String name(String language) {
        return "labels_" + language + ".properties";
    }

    private static Properties load(String language) throws IOException {
        try (InputStream in = LabelFilesTest.class.getResourceAsStream(name(language))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
            return texts;
        }
    }

    private static boolean isPlural(String key) {
        return Arrays.stream(Plural.values()).anyMatch(category -> key.endsWith("." + category.key()));
    }

    private static String family(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }

    @Test
    void theUnionHas24OfficialLanguages() {
        assertThat(languages()).hasSize(24);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyOfficialLanguageHasItsFiles(String language) {
        assertThat(Labels.class.getResource(name(language))).isNotNull();
        // The English names of codes stand in the table of the lists.
        String codes = language.equals("en") ? "codes.txt" : "codes_" + language + ".properties";
        assertThat(CodeTable.class.getResource(codes)).as(codes).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void idAndNumberOfACredentialAreToldApart(String language) throws IOException {
        Properties texts = load(language);
        assertThat(texts.getProperty("field.id")).isNotEqualTo(texts.getProperty("term.EuropeanDigitalCredential.identifier"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKeyOfTheEnglishFileIsThereAndNoOther(String language) throws IOException {
        assertThat(keys(language, false)).isEqualTo(keys("en", false));
    }

    private static Set<String> keys(String language, boolean plural) throws IOException {
        return load(language).stringPropertyNames().stream().filter(key -> isPlural(key) == plural).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void pluralsHaveTheCategoriesOfTheLanguage(String language) throws IOException {
        Set<String> wanted = new TreeSet<>();
        Set<String> allowed = new HashSet<>();
        for (String key : keys("en", true)) {
            for (Plural category : Plural.categories(language)) {
                boolean mayLack = category == Plural.MANY && MILLIONS.contains(language);
                (mayLack ? allowed : wanted).add(family(key) + "." + category.key());
            }
        }
        Set<String> given = keys(language, true);
        given.removeAll(allowed);
        assertThat(given).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void textsHaveThePlacesOfTheEnglishOnes(String language) throws IOException {
        Properties english = load("en");
        Properties texts = load(language);
        for (String key : texts.stringPropertyNames()) {
            String original = english.getProperty(isPlural(key) ? family(key) + ".other" : key, "");
            assertThat(places(texts.getProperty(key))).as(key).isEqualTo(places(original));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void labelsAreWordsWithoutBlanksOrColonsAround(String language) throws IOException {
        Properties texts = load(language);
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank().isEqualTo(texts.getProperty(key).strip())
                .doesNotEndWith(":"));
    }
}

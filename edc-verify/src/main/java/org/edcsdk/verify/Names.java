package org.edcsdk.verify;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Folding of names, so that "Velocert OÜ" and "VELOCERT OU" are one: case, diacritics, punctuation and, for organisations, the legal form at
 * either end. Certificates often lack diacritics. Folding is for hints to a person; it proves nothing.
 */
final class Names {
    // Letters whose usual plain form Unicode does not give by decomposition.
    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("ß", "ss"), Map.entry("ø", "o"), Map.entry("ł", "l"),
            Map.entry("đ", "d"), Map.entry("ð", "d"), Map.entry("æ", "ae"), Map.entry("œ", "oe"), Map.entry("þ", "th"),
            Map.entry("ı", "i"), Map.entry("ħ", "h"), Map.entry("ŧ", "t"), Map.entry("ŋ", "n"), Map.entry("ς", "σ"));

    // Folded, without dots and blanks.
    private static final Set<String> LEGAL_FORMS = Set.of("ag", "gmbh", "ggmbh", "mbh", "ev", "kg", "se", "sce", "sa", "sas", "sarl", "srl",
            "spa", "sl", "slu", "sau", "bv", "nv", "vzw", "asbl", "ltd", "limited", "plc", "clg", "llc", "inc", "ou", "as", "asa", "ab", "oy",
            "oyj", "ry", "aps", "doo", "dd", "sro", "spzoo", "kft", "zrt", "nyrt", "bt", "uab", "vsi", "sia", "eood", "ood", "ead", "ad", "ehf",
            "hf", "lda", "ltda", "αε", "επε", "ικε", "еоод", "оод", "ад", "еад", "дзд", "доо");
    private static final int LONGEST_FORM_WORDS = 4;

    private Names() {
    }

    /** A name without regard to case, diacritics, punctuation and width of blanks. */
    static String fold(String name) {
        return String.join(" ", words(name));
    }

    /** As {@link #fold}, without a legal form at the beginning or end. */
    static String foldOrganisation(String name) {
        List<String> words = words(name);
        for (int count = Math.min(LONGEST_FORM_WORDS, words.size() - 1); count > 0; count--) {
            if (LEGAL_FORMS.contains(String.join("", words.subList(words.size() - count, words.size())))) {
                return String.join(" ", words.subList(0, words.size() - count));
            }
            if (LEGAL_FORMS.contains(String.join("", words.subList(0, count)))) {
                return String.join(" ", words.subList(count, words.size()));
            }
        }
        return String.join(" ", words);
    }

    private static List<String> words(String name) {
        // Upper case first: it makes ß and ligatures meet their capitals (German "STRASSE"); lower case alone would not.
        String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).collect(Collectors.toList());
    }
}

package org.edcsdk.verify;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Letters that look alike, in the spirit of Unicode UTS 39 but only for the scripts of Europe: Greek and Cyrillic letters that look like Latin
 * ones, compatibility forms (full width, mathematical), and the digits and letters that are hard to tell apart.
 */
final class Confusables {
    private static final String CYRILLIC = "аaеeоoрpсcуyхxіiјjѕsԁdһhӏlԛqԝwѵvгrпnтtкkмmвbнhАAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXѴVӀlԌGԜWҮYЗ3";
    private static final String GREEK = "αaοoνvρpιiκkυuχxτtγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCϲcϳj";
    private static final String LATIN = "ıiɑaɡgⅼlǀlƖl0O1lIl|l";
    private static final Map<Integer, Integer> LATIN_FORMS = new HashMap<>();
    private static final Map<Integer, Integer> ALL_FORMS = new HashMap<>();

    static {
        pairs(CYRILLIC, LATIN_FORMS);
        pairs(GREEK, LATIN_FORMS);
        ALL_FORMS.putAll(LATIN_FORMS);
        pairs(LATIN, ALL_FORMS);
        // Two steps: Greek and Cyrillic capital I look like Latin I, which looks like l.
        ALL_FORMS.replaceAll((from, to) -> to == 'I' ? Integer.valueOf('l') : to);
    }

    private Confusables() {
    }

    private static void pairs(String pairs, Map<Integer, Integer> forms) {
        for (int i = 0; i < pairs.length(); i += 2) {
            forms.put((int) pairs.charAt(i), (int) pairs.charAt(i + 1));
        }
    }

    /** A form in which texts that look alike, or differ in case, invisible characters or blanks alone, are equal. */
    static String skeleton(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints()
                .filter(point -> !invisible(point))
                .map(point -> ALL_FORMS.getOrDefault(point, point))
                .forEach(out::appendCodePoint);
        String folded = out.toString().toLowerCase(Locale.ROOT);
        return folded.replace('o', '0').replace('i', 'l');
    }

    /** Whether a Greek or Cyrillic letter looks like a Latin one. */
    static boolean looksLatin(int point) {
        return LATIN_FORMS.containsKey(point);
    }

    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The script of a letter among those that are easily mixed up; null for any other character. */
    static UnicodeScript script(int point) {
        if (!Character.isLetter(point)) {
            return null;
        }
        UnicodeScript script = UnicodeScript.of(point);
        return switch (script) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN, CHEROKEE, COPTIC -> script;
            default -> null;
        };
    }
}

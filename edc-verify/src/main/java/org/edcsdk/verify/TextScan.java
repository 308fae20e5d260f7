package org.edcsdk.verify;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.edcsdk.model.internal.Visible;

/** Looks for what could mislead the reader of one text. */
final class TextScan {
    // HTML as browsers know it; a mere "a < b" is none.
    private static final Pattern HTML = Pattern.compile("<(?:!--|!doctype|\\?xml|/?(?:a|abbr|article|audio|b|base|body|br|button|canvas|code|div|em"
            + "|embed|font|form|frame|frameset|h[1-6]|head|hr|html|i|iframe|img|input|isindex|li|link|marquee|math|meta|object|ol|option|p|pre"
            + "|script|section|select|small|span|strong|style|sub|sup|svg|table|tbody|td|template|textarea|th|tr|u|ul|video)(?=[\\s/>]))",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_POINTS = 5;

    private TextScan() {
    }

    /** The characters that turn the reading direction, as code points; empty for none. */
    static String bidiControls(String text) {
        return points(text, TextScan::isBidiControl);
    }

    /** The characters that cannot be seen, as code points; empty for none. */
    static String invisible(String text) {
        Set<String> found = new LinkedHashSet<>();
        int before = -1;
        for (int i = 0; i < text.length() && found.size() < MOST_POINTS; i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (isInvisible(point) || isJoiner(point) && (before < 0 || Confusables.script(before) != null)) {
                found.add(Visible.codePoint(point));
            }
            before = point;
        }
        return String.join(", ", found);
    }

    static boolean html(String text) {
        Matcher matcher = HTML.matcher(text);
        return text.indexOf('<') >= 0 && matcher.find();
    }

    /** Whether a word mixes scripts whose letters look alike. */
    static boolean mixedScripts(String text) {
        Set<UnicodeScript> word = EnumSet.noneOf(UnicodeScript.class);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            UnicodeScript script = Confusables.script(point);
            if (script != null) {
                word.add(script);
            } else if (!Character.isLetterOrDigit(point) && !isInvisible(point) && Character.getType(point) != Character.NON_SPACING_MARK) {
                word.clear();
            }
            if (word.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has a word all of whose letters only look Latin; where the language is written in Latin letters, that is a disguise. */
    static boolean disguisedWord(String text) {
        for (String word : text.split("[^\\p{L}\\p{M}]+")) {
            long letters = word.codePoints().filter(Character::isLetter).count();
            if (letters > 1 && word.codePoints().filter(Character::isLetter).allMatch(Confusables::looksLatin)) {
                return true;
            }
        }
        return false;
    }

    private static String points(String text, IntPredicate wanted) {
        return text.codePoints().filter(wanted).distinct().limit(MOST_POINTS).mapToObj(Visible::codePoint).collect(Collectors.joining(", "));
    }

    private static boolean isBidiControl(int point) {
        return point == 0x061C || point == 0x200E || point == 0x200F || point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    // Joiners belong to the spelling of some scripts and to emoji; beside letters of Europe they have no use.
    private static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D;
    }

    private static boolean isInvisible(int point) {
        if (point == '\t' || point == '\n' || point == '\r' || isBidiControl(point) || isJoiner(point)) {
            return false;
        }
        boolean filler = point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x034F || point == 0x2800;
        int type = Character.getType(point);
        return filler || type == Character.FORMAT || type == Character.CONTROL;
    }
}

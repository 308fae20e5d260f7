package org.edcsdk.render;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which characters may reach a page. A text is set one character a glyph, from left to right; what needs more than that is refused, because the
 * result would be another text, perhaps a wrong legal name.
 */
final class Characters {

    private static final Set<UnicodeScript> SHAPED = EnumSet.of(UnicodeScript.ARABIC, UnicodeScript.HEBREW, UnicodeScript.SYRIAC,
            UnicodeScript.THAANA, UnicodeScript.NKO, UnicodeScript.MANDAIC, UnicodeScript.SAMARITAN, UnicodeScript.MONGOLIAN,
            UnicodeScript.PHAGS_PA, UnicodeScript.DEVANAGARI, UnicodeScript.BENGALI, UnicodeScript.GURMUKHI, UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA, UnicodeScript.TAMIL, UnicodeScript.TELUGU, UnicodeScript.KANNADA, UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.TIBETAN, UnicodeScript.MYANMAR, UnicodeScript.KHMER,
            UnicodeScript.BALINESE, UnicodeScript.JAVANESE, UnicodeScript.SUNDANESE, UnicodeScript.TAI_THAM, UnicodeScript.CHAM,
            UnicodeScript.TAGALOG, UnicodeScript.BUGINESE, UnicodeScript.NEW_TAI_LUE, UnicodeScript.TAI_LE, UnicodeScript.LEPCHA,
            UnicodeScript.MEETEI_MAYEK, UnicodeScript.ADLAM, UnicodeScript.HANIFI_ROHINGYA);

    private Characters() {
    }

    /**
     * Prepares a text for setting: NFC, every blank as a space, line ends as {@code \n}, invisible characters that carry no direction
     * (soft hyphen, zero width space and joiners, byte order mark, variation selectors) left out.
     *
     * @param text as it stands in the credential
     * @param field its place, for the message
     * @return the text to be set
     * @throws RenderingException for a control character, among them all that turn the direction of writing ({@code NO_GLYPH}), and for
     *     scripts that need shaping ({@code UNSUPPORTED_SCRIPT})
     */
    static String prepare(String text, String field) throws RenderingException {
        String composed = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); ) {
            int code = composed.codePointAt(i);
            i += Character.charCount(code);
            if (code == '\r') {
                clean.append(i < composed.length() && composed.charAt(i) == '\n' ? "" : "\n");
            } else if (code == '\n' || code == 0x2028 || code == 0x2029 || code == 0x0B || code == 0x0C || code == 0x85) {
                clean.append('\n');
            } else if (code == '\t' || code != 0xA0 && code != 0x202F && Character.getType(code) == Character.SPACE_SEPARATOR) {
                clean.append(' ');
            } else if (!isInvisible(code)) {
                check(code, field);
                clean.appendCodePoint(code);
            }
        }
        return clean.toString();
    }

    /** Whether a line may end after the character although no space follows. */
    static boolean breaksAfter(int code) {
        return code == '-' || code == '/' || code == 0x2010 || code == 0x2013 || code == 0x2014 || isIdeograph(code);
    }

    /** A character that is written over the one before. */
    static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    static boolean isIdeograph(int code) {
        return code >= 0x2E80 && (Character.isIdeographic(code) || UnicodeScript.of(code) == UnicodeScript.HIRAGANA
                || UnicodeScript.of(code) == UnicodeScript.KATAKANA);
    }

    private static void check(int code, String field) throws RenderingException {
        if (code < 0x0250 && code > 0x9F || code >= 0x20 && code < 0x7F) {
            return;
        }
        int type = Character.getType(code);
        if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || type == Character.UNASSIGNED) {
            throw RenderingException.character(RenderingException.Reason.NO_GLYPH, code, field);
        }
        byte direction = Character.getDirectionality(code);
        if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER || SHAPED.contains(UnicodeScript.of(code))) {
            throw RenderingException.character(RenderingException.Reason.UNSUPPORTED_SCRIPT, code, field);
        }
    }

    private static boolean isInvisible(int code) {
        return code == 0xAD || code >= 0x200B && code <= 0x200D || code == 0x2060 || code == 0xFEFF || code >= 0xFE00 && code <= 0xFE0F;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }
}

package org.edcsdk.render;

import java.util.List;

/** The bundled fonts of the badge, in order of preference, and the check that they have every character. Immutable and thread safe. */
record BadgeFonts(List<FontFace> serif, List<FontFace> sans) {

    static BadgeFonts bundled() {
        FontFace sans = FontFace.bundled("NotoSans-SemiBold");
        return new BadgeFonts(List.of(FontFace.bundled("EBGaramond-SemiBold"), sans), List.of(sans));
    }

    /**
     * Refuses a text that would lose or distort a letter.
     *
     * @param field the place of the text in the credential, for the exception
     */
    static void check(List<FontFace> faces, String text, String field) throws RenderingException {
        for (int codePoint : text.codePoints().toArray()) {
            if (needsShaping(codePoint)) {
                throw RenderingException.character(RenderingException.Reason.UNSUPPORTED_SCRIPT, codePoint, field);
            }
            if (faces.stream().noneMatch(face -> face.covers(codePoint))) {
                throw RenderingException.character(RenderingException.Reason.NO_GLYPH, codePoint, field);
            }
        }
    }

    /** Scripts that run from right to left or whose letters join or move; drawn one by one they would be wrong. */
    private static boolean needsShaping(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
            return true;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU, KANNADA, MALAYALAM, SINHALA, THAI, LAO, TIBETAN, MYANMAR,
                 KHMER, MONGOLIAN -> true;
            default -> false;
        };
    }
}

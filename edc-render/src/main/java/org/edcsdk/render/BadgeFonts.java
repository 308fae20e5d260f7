package org.edcsdk.render;

import java.util.ArrayList;
import java.util.List;

/** The fonts of the badge, each list in order of preference, and the check that they have every character. Immutable and thread safe. */
record BadgeFonts(List<FontFace> serif, List<FontFace> sans) {

    BadgeFonts {
        serif = List.copyOf(serif);
        sans = List.copyOf(sans);
    }

    /**
     * The bundled fonts.
     *
     * @param added fonts of the caller, asked after the bundled ones
     */
    static BadgeFonts bundled(List<FontFace> added) {
        List<FontFace> sans = new ArrayList<>(List.of(FontFace.bundled("NotoSans-SemiBold")));
        sans.addAll(added);
        List<FontFace> serif = new ArrayList<>(List.of(FontFace.bundled("EBGaramond-SemiBold")));
        serif.addAll(sans);
        return new BadgeFonts(serif, sans);
    }

    /**
     * Prepares a text for one line: as {@link Characters#prepare}, and white space as single spaces.
     *
     * @param field the place of the text in the credential, for the exception
     * @throws RenderingException for a character that would be lost or drawn wrongly
     */
    static String line(List<FontFace> faces, String text, String field) throws RenderingException {
        String line = Characters.prepare(text, field).replaceAll("[ \\n]+", " ").strip();
        for (int codePoint : line.codePoints().toArray()) {
            if (faces.stream().noneMatch(face -> face.covers(codePoint))) {
                throw RenderingException.character(RenderingException.Reason.NO_GLYPH, codePoint, field);
            }
        }
        return line;
    }
}

package org.edcsdk.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.edcsdk.render.TextStyle.Role;

/** The bundled fonts and those of the caller, arranged as a chain for each role. Immutable and thread safe. */
final class FontBook {

    private final Map<Role, List<PdfFace>> chains = new EnumMap<>(Role.class);

    /**
     * Loads the fonts.
     *
     * @param added fonts of the caller, asked after the bundled ones
     * @param lettering which of them titles and names are set in
     */
    FontBook(List<FontFace> added, Theme.Lettering lettering) {
        PdfFace serif = bundled("EBGaramond-Regular");
        PdfFace serifBold = bundled("EBGaramond-SemiBold");
        PdfFace italic = bundled("EBGaramond-Italic");
        PdfFace sans = bundled("NotoSans-Regular");
        PdfFace sansBold = bundled("NotoSans-SemiBold");
        List<PdfFace> last = added.stream().map(PdfFace::new).toList();
        boolean plain = lettering == Theme.Lettering.SANS;
        chains.put(Role.TITLE, plain ? chain(last, sansBold, sans, serifBold) : chain(last, serifBold, sansBold, sans));
        chains.put(Role.SERIF, plain ? chain(last, sans, serif) : chain(last, serif, sans));
        chains.put(Role.ITALIC, plain ? chain(last, sans, italic, serif) : chain(last, italic, serif, sans));
        chains.put(Role.SANS, chain(last, sans, serif));
        chains.put(Role.SANS_BOLD, chain(last, sansBold, sans, serif));
    }

    /** The first font of the role that has the character, or null. */
    PdfFace find(Role role, int codePoint) {
        for (PdfFace face : chains.get(role)) {
            if (face.covers(codePoint)) {
                return face;
            }
        }
        return null;
    }

    private static PdfFace bundled(String name) {
        return new PdfFace(FontFace.bundled(name));
    }

    private static List<PdfFace> chain(List<PdfFace> last, PdfFace... first) {
        List<PdfFace> chain = new ArrayList<>(List.of(first));
        chain.addAll(last);
        return List.copyOf(chain);
    }
}

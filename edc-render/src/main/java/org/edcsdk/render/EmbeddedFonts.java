package org.edcsdk.render;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Looks through everything that a page draws for fonts that are not inside the file. PDFBox would search the machine for them, which fails on
 * servers without fonts and gives another picture on every other machine; so this runs before PDFBox makes a font object. For one page.
 */
final class EmbeddedFonts {

    private static final COSName[] FILES = {COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3};
    /** Deeper than any page of ours; the structure tree is not followed. */
    private static final int DEPTH = 64;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private EmbeddedFonts() {
    }

    /**
     * Checks a page.
     *
     * @throws IllegalArgumentException if a font is not embedded
     */
    static void require(PDPage page) {
        EmbeddedFonts fonts = new EmbeddedFonts();
        if (page.getResources() != null) {
            fonts.walk(page.getResources().getCOSObject(), 0);
        }
        fonts.walk(page.getCOSObject().getDictionaryObject(COSName.ANNOTS), 0);
    }

    private void walk(COSBase value, int depth) {
        COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
        if (direct == null || depth > DEPTH || !seen.add(direct)) {
            return;
        }
        if (direct instanceof COSArray array) {
            array.forEach(item -> walk(item, depth + 1));
        } else if (direct instanceof COSDictionary dictionary) {
            if (COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE))) {
                check(dictionary);
            }
            dictionary.entrySet().stream().filter(entry -> !leadsOut(entry.getKey())).forEach(entry -> walk(entry.getValue(), depth + 1));
        }
    }

    /** Members of annotations that point back to pages and the structure tree, which the page does not draw. */
    private static boolean leadsOut(COSName key) {
        return COSName.PARENT.equals(key) || COSName.P.equals(key) || COSName.DEST.equals(key) || COSName.A.equals(key);
    }

    private static void check(COSDictionary font) {
        if (COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
            return; // its descendant is met on the way
        }
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        for (COSName file : FILES) {
            if (descriptor != null && descriptor.getDictionaryObject(file) != null) {
                return;
            }
        }
        throw new IllegalArgumentException("a font of the page is not embedded");
    }
}

package org.edcsdk.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One TrueType font as outlines, read in pure Java: {@code java.awt.Font} needs fontconfig and system fonts, which servers lack.
 *
 * <p>Lengths are in thousandths of the em, y grows upwards. Thread safe once made; outlines are read on demand and kept.
 */
final class FontFace {

    /** Units of one em in every length that this class gives. */
    static final int EM = 1000;

    private final String name;
    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final GposKerning kerning;
    private final double scale;
    private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();

    private FontFace(String name, byte[] file) throws IOException {
        this.name = name;
        this.file = file;
        this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        this.characters = font.getUnicodeCmapLookup();
        this.kerning = GposKerning.of(file);
        this.scale = (double) EM / font.getUnitsPerEm();
        font.getHorizontalMetrics();
        font.getGlyph(); // FontBox reads tables on demand: all that are used are read before another thread can see this object
    }

    /**
     * Loads a font that is bundled with the SDK.
     *
     * @param name the file name without {@code .ttf}
     */
    static FontFace bundled(String name) {
        try (InputStream in = FontFace.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalArgumentException("no bundled font " + name);
            }
            return new FontFace(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("bundled font " + name + " cannot be read", e);
        }
    }

    /**
     * Reads a font of the caller.
     *
     * @param name by which the font is embedded
     * @throws IllegalArgumentException if the octets are no TrueType font with a Unicode character map
     */
    static FontFace of(String name, byte[] file) {
        try {
            return new FontFace(name, file.clone());
        } catch (IOException | RuntimeException e) { // foreign parser
            throw new IllegalArgumentException("font cannot be read", e);
        }
    }

    /** The file name without {@code .ttf}. */
    String name() {
        return name;
    }

    /** The TrueType file, a copy. */
    byte[] file() {
        return file.clone();
    }

    /** Whether the font has a glyph of its own for the code point. */
    boolean covers(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** The glyph of a code point; 0 where the font has none. */
    int glyph(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    /** The advance width of a glyph. */
    double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) * scale;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The change of the first glyph's advance before the second one. */
    double kerning(int left, int right) {
        return kerning.between(left, right) * scale;
    }

    /** The width of a text set solid with kerning; the caller has checked the coverage. */
    double width(String text) {
        double width = 0;
        int before = -1;
        for (int codePoint : text.codePoints().toArray()) {
            int glyph = glyph(codePoint);
            width += advance(glyph) + (before < 0 ? 0 : kerning(before, glyph));
            before = glyph;
        }
        return width;
    }

    /** The outline of a glyph, empty for a space. The shape is shared: it must not be changed. */
    Shape outline(int glyph) {
        return outlines.computeIfAbsent(glyph, this::read);
    }

    private GeneralPath read(int glyph) {
        try {
            GlyphData data;
            synchronized (font) {
                data = font.getGlyph().getGlyph(glyph);
            }
            GeneralPath path = data == null ? new GeneralPath() : data.getPath();
            path.transform(AffineTransform.getScaleInstance(scale, scale));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

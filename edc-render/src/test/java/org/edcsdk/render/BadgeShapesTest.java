package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeShapesTest {

    private static final BadgeText LONG = new BadgeText("Rheinisch-Westfälische Technische Hochschule Aachen", "Microcredential",
            "Nachhaltigkeitswissenschaften und Kreislaufwirtschaft in der Lebensmittelverarbeitungsindustrie",
            List.of("12 ECTS-Leistungspunkte", "EQR-Niveau 7"), 7);

    @ParameterizedTest
    @ValueSource(strings = {"EBGaramond-SemiBold", "NotoSans-SemiBold", "EBGaramond-Italic"})
    void outlinesAndAdvancesAreThoseOfTheFont(String name) throws Exception {
        FontFace face = FontFace.bundled(name);
        try (InputStream in = FontFace.class.getResourceAsStream("fonts/" + name + ".ttf");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            for (int codePoint : "AÄgĮřΩώЖщ7&".codePoints().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
                double scale = 1000.0 / font.getUnitsPerEm();
                Rectangle2D expected = font.getGlyph().getGlyph(glyph).getPath().getBounds2D();
                Rectangle2D actual = face.outline(face.glyph(codePoint)).getBounds2D();
                assertThat(actual.getMinX()).isCloseTo(expected.getMinX() * scale, within(0.01));
                assertThat(actual.getMaxY()).isCloseTo(expected.getMaxY() * scale, within(0.01));
                assertThat(face.advance(glyph)).isCloseTo(font.getAdvanceWidth(glyph) * scale, within(0.01));
            }
        }
    }

    @Test
    void nothingIsDrawnOutsideTheCanvas() throws RenderingException {
        for (BadgeShapes.Path path : BadgeRenderer.builder().build().shapes(LONG).paths()) {
            Path2D drawn = new Path2D.Double(); // flattened: the bounds of the curve, not of its control points
            drawn.append(path.shape().getPathIterator(null, 0.1), false);
            Rectangle2D bounds = drawn.getBounds2D();
            assertThat(Math.min(bounds.getMinX(), bounds.getMinY())).isNotNegative();
            assertThat(Math.max(bounds.getMaxX(), bounds.getMaxY())).isLessThanOrEqualTo(BadgeShapes.SIZE);
        }
    }

    @Test
    void theTitleStaysInItsField() throws RenderingException {
        TitleFit.Fitted fitted = new TitleFit(BadgeFonts.bundled(List.of()).serif(), LONG.title(), 278, -128, 122).fit();
        assertThat(fitted.lines()).hasSizeBetween(2, 4);
        for (TitleFit.Line line : fitted.lines()) {
            Rectangle2D box = BadgeShapes.outline(line.glyphs().centred(0, line.baseline(), fitted.size(), new Ink.Flat(0))).getBounds2D();
            assertThat(Math.hypot(Math.max(-box.getMinX(), box.getMaxX()), Math.max(-box.getMinY(), box.getMaxY()))).isLessThan(290);
            assertThat(box.getMinY()).isGreaterThan(-135);
            assertThat(box.getMaxY()).isLessThan(130);
        }
    }

    @Test
    void aLineMayEndAfterAHyphenAndTheHyphenStays() {
        TitleFit.Fitted fitted = new TitleFit(BadgeFonts.bundled(List.of()).serif(), "Landwirtschafts-Forstwirtschafts-Fachkraft", 278, -128, 122).fit();
        assertThat(fitted.lines()).hasSize(3);
        assertThat(fitted.lines().stream().mapToInt(line -> line.glyphs().glyphs().size()).toArray()).containsExactly(16, 17, 9);
    }

    @Test
    void aMarkStandsOverTheMiddleOfItsLetterAndTakesNoRoom() {
        List<FontFace> faces = BadgeFonts.bundled(List.of()).serif();
        GlyphLine marked = GlyphLine.of(faces, "\u0430\u0301\u0432", 40);
        assertThat(marked.width()).isEqualTo(GlyphLine.of(faces, "\u0430\u0432", 40).width());
        List<Double> middles = marked.glyphs().stream()
                .map(glyph -> glyph.start() + glyph.face().outline(glyph.glyph()).getBounds2D().getCenterX()).toList();
        assertThat(middles.get(1)).isCloseTo(middles.get(0), within(0.5));
    }

    @Test
    void lettersOnTheArcStandOnTheirCircle() {
        GlyphLine line = GlyphLine.of(BadgeFonts.bundled(List.of()).serif(), "HHHHHH", 40);
        for (BadgeShapes.Placed placed : line.onCircle(500, 500, 340, 50, new Ink.Flat(0)).glyphs()) {
            Rectangle2D letter = BadgeShapes.outline(new BadgeShapes.Run(500, 500, 50, new Ink.Flat(0), List.of(placed))).getBounds2D();
            double distance = Math.hypot(letter.getCenterX() - 500, letter.getCenterY() - 500);
            assertThat(distance).isCloseTo(340 + 0.33 * 50, within(3.0));
        }
    }

    @Test
    void pathDataIsExactToTheGrid() {
        FontFace face = FontFace.bundled("EBGaramond-SemiBold");
        String data = SvgPath.of(face.outline(face.glyph('H')), 1, true);
        assertThat(data).matches("[mlqctvhz0-9 -]+").startsWith("m").endsWith("z");
        assertThat(SvgPath.decimal(-1.25, 100)).isEqualTo("-1.25");
        assertThat(SvgPath.decimal(0.05, 100)).isEqualTo("0.05");
        assertThat(SvgPath.decimal(12.0, 10)).isEqualTo("12");
        assertThat(SvgPath.decimal(-0.04, 10)).isEqualTo("0");
    }
}

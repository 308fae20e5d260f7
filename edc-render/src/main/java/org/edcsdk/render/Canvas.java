package org.edcsdk.render;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfBorderArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfImportedPage;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTextArray;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Consumer;

/**
 * One page being drawn. Whatever is drawn is either content of a {@link Node} or an artifact: there is no third way, so that no page content stays
 * untagged (ISO 14289-1, 7.1). Points, origin at the lower left. For one thread.
 */
final class Canvas {

    /** What an artifact is (ISO 32000-1, 14.8.2.2.2). */
    enum Artifact {
        /** Paper, frame, pattern. */
        BACKGROUND("Background", null),
        /** Rules, bars and fills that structure a page. */
        LAYOUT("Layout", null),
        /** The running head. */
        HEADER("Pagination", "Header"),
        /** The running foot. */
        FOOTER("Pagination", "Footer");

        private final String type;
        private final String subtype;

        Artifact(String type, String subtype) {
            this.type = type;
            this.subtype = subtype;
        }
    }

    private final PdfWriter writer;
    private final PdfContentByte content;
    private final Palette palette;
    private int readers;

    Canvas(PdfWriter writer, Palette palette) {
        this.writer = writer;
        this.palette = palette;
        this.content = writer.getDirectContent();
    }

    /** Draws a line of text as content of an element, its base line starting at (x, y). */
    void text(Node node, Line line, float x, float y) {
        if (line.runs().isEmpty()) {
            return;
        }
        content.beginMarkedContentSequence(node.element());
        show(line, x, y);
        content.endMarkedContentSequence();
    }

    /** Draws shapes as content of an element, for figures. */
    void figure(Node node, Consumer<PdfContentByte> drawing) {
        content.beginMarkedContentSequence(node.element());
        content.saveState();
        drawing.accept(content);
        content.restoreState();
        content.endMarkedContentSequence();
    }

    /** A drawing that was compressed before; it is copied as it is. */
    PdfImportedPage drawing(byte[] onePageFile) {
        try {
            return writer.getImportedPage(new OrderedReader(onePageFile, ++readers), 1);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that this renderer wrote", e);
        }
    }

    /** Draws what no reader needs to be told. */
    void artifact(Artifact artifact, Consumer<PdfContentByte> drawing) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName(artifact.type));
        if (artifact.subtype != null) {
            properties.put(PdfName.SUBTYPE, new PdfName(artifact.subtype));
        }
        content.beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
        drawing.accept(content);
        content.endMarkedContentSequence();
    }

    /** Draws a line of text as an artifact: running heads, repeated table heads. */
    void artifact(Artifact artifact, Line line, float x, float y) {
        if (!line.runs().isEmpty()) {
            artifact(artifact, cb -> show(line, x, y));
        }
    }

    /** Fills a rectangle as an artifact. */
    void fill(Tone tone, float x, float y, float width, float height) {
        artifact(Artifact.LAYOUT, cb -> {
            colour(cb, palette.of(tone));
            cb.rectangle(x, y, width, height);
            cb.fill();
        });
    }

    /** Draws the logo as decoration: the issuer's name is written below it. */
    void image(Logo logo, float left, float bottom, float width, float height) {
        artifact(Artifact.LAYOUT, cb -> {
            try {
                cb.addImage(logo.image(), width, 0, 0, height, left, bottom);
            } catch (DocumentException e) {
                throw new IllegalStateException("logo", e);
            }
        });
    }

    /** Puts a link over a rectangle and ties it to its element (ISO 14289-1, 7.18.5). */
    void link(Node node, String uri, String description, float left, float bottom, float right, float top) {
        PdfAnnotation link = new PdfAnnotation(writer, left, bottom, right, top, open(uri));
        link.put(PdfName.CONTENTS, Texts.of(description));
        link.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        link.put(PdfName.BORDER, new PdfBorderArray(0, 0, 0));
        tie(node, link);
    }

    /** Adds an annotation to the page as part of an element. */
    void tie(Node node, PdfAnnotation annotation) {
        int key = writer.getStructureTreeRoot().addExistingObject(node.element().getReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        writer.addAnnotation(annotation);
        node.annotation(writer.getCurrentPage(), annotation.getIndirectReference());
    }

    /** Adds a bookmark that leads to a height of this page; the answer is the parent for bookmarks below it. */
    PdfOutline bookmark(PdfOutline parent, String title, float top) {
        PdfOutline above = parent == null ? content.getRootOutline() : parent;
        PdfOutline bookmark = new PdfOutline(above, new PdfDestination(PdfDestination.XYZ, 0, top, 0), title);
        bookmark.put(PdfName.TITLE, Texts.of(title));
        return bookmark;
    }

    private static PdfAction open(String uri) {
        PdfAction action = new PdfAction(URI.create(uri).toASCIIString());
        ((PdfString) action.get(PdfName.URI)).setHexWriting(true); // for StableBytes: no text that could look like syntax
        return action;
    }

    /** The colour of a tone, {@code 0xRRGGBB}. */
    int rgb(Tone tone) {
        return palette.of(tone);
    }

    PdfWriter writer() {
        return writer;
    }

    static void colour(PdfContentByte cb, int colour) {
        cb.setRGBColorFill(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
    }

    static void pen(PdfContentByte cb, int colour, float width) {
        cb.setRGBColorStroke(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
        cb.setLineWidth(width);
    }

    /** A line with marks says its text once more, because readers guess wrongly which letter a mark belongs to (ISO 32000-1, 14.9.4). */
    private void show(Line line, float x, float y) {
        if (line.runs().stream().noneMatch(run -> run.shift() != 0)) {
            glyphs(line, x, y);
            return;
        }
        PdfDictionary properties = new PdfDictionary();
        properties.put(new PdfName("ActualText"), Texts.of(line.wrapped() ? line.text() + ' ' : line.text()));
        content.beginMarkedContentSequence(new PdfName("Span"), properties, true);
        glyphs(line, x, y);
        content.endMarkedContentSequence();
    }

    private void glyphs(Line line, float x, float y) {
        TextStyle style = line.style();
        content.beginText();
        colour(content, palette.of(style.tone()));
        content.setCharacterSpacing(style.tracking());
        content.setTextMatrix(x, y);
        float rise = 0;
        for (int i = 0; i < line.runs().size(); i++) {
            Line.Run run = line.runs().get(i);
            boolean spaced = line.wrapped() && i == line.runs().size() - 1;
            content.setFontAndSize(run.face().base(), style.size());
            if (run.rise() != rise) {
                rise = run.rise();
                content.setTextRise(rise * style.size() / FontFace.EM);
            }
            content.showText(kerned(run, spaced ? run.text() + ' ' : run.text()));
        }
        if (rise != 0) {
            content.setTextRise(0);
        }
        content.endText();
    }

    private static PdfTextArray kerned(Line.Run run, String text) {
        PdfTextArray array = new PdfTextArray();
        if (run.shift() != 0) {
            array.add(-run.shift());
        }
        int from = 0;
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            float kern = before == 0 ? 0 : run.face().kerning(before, code);
            if (kern != 0) {
                array.add(text.substring(from, i));
                array.add(-kern);
                from = i;
            }
            before = code;
            i += Character.charCount(code);
        }
        array.add(text.substring(from));
        if (run.back() != 0) {
            array.add(-run.back());
        }
        return array;
    }

    /** OpenPDF writes imported files in the order of their hash codes, which would otherwise be another one each time. */
    private static final class OrderedReader extends PdfReader {
        private final int order;

        OrderedReader(byte[] file, int order) throws IOException {
            super(file);
            this.order = order;
        }

        @Override
        public int hashCode() {
            return order;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }

    /** A rectangle without extent, for what has no place on the page. */
    static Rectangle nowhere() {
        return new Rectangle(0, 0, 0, 0);
    }
}

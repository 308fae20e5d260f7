package org.edcsdk.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.PdfDocument;

/**
 * Draws the certificate page of a PDF that {@link PdfRenderer} made as JPEG, small enough to be carried inside the credential.
 *
 * <p>Works without a screen and without fonts on the machine, because every font is inside the file; a file with a font that is not embedded is
 * refused before anything is drawn. Immutable and thread safe.
 */
public final class PageImages {

    /** Pixels an inch where nothing else is said: a page in A4 landscape is 1170 pixels wide. */
    public static final int DEFAULT_DPI = 100;
    /** No picture is larger, in octets: it stands in the sealed JSON as base64. */
    public static final int LARGEST = 150_000;

    private static final double[] QUALITIES = {0.82, 0.75, 0.68, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};

    private final int dpi;

    private PageImages(int dpi) {
        this.dpi = dpi;
    }

    /** With {@value #DEFAULT_DPI} pixels an inch. */
    public static PageImages withDefaults() {
        return new PageImages(DEFAULT_DPI);
    }

    /**
     * With another number of pixels.
     *
     * @param dpi pixels an inch, 48 to 150
     * @return page images of that size
     * @throws IllegalArgumentException for another number
     */
    public static PageImages withDpi(int dpi) {
        if (dpi < 48 || dpi > 150) {
            throw new IllegalArgumentException("dpi must be 48 to 150: " + dpi);
        }
        return new PageImages(dpi);
    }

    /**
     * Draws the first page, the certificate. The quality of the JPEG is lowered until it has at most {@value #LARGEST} octets.
     *
     * @param pdf a file that {@link PdfRenderer} made
     * @return one picture; a list, because the display parameter holds a list of pages
     * @throws RenderingException {@code IMAGE} if no quality makes the picture small enough
     * @throws IllegalArgumentException if the file is no PDF or uses a font that is not embedded, so that {@link PdfRenderer} did not make it
     */
    public List<PageImage> render(PdfDocument pdf) throws RenderingException {
        BufferedImage picture = draw(pdf.octets().toByteArray());
        for (double quality : QUALITIES) {
            byte[] jpeg = JpegWriter.write(picture, quality);
            if (jpeg.length <= LARGEST) {
                return List.of(new PageImage(1, Bytes.of(jpeg), picture.getWidth(), picture.getHeight()));
            }
        }
        throw RenderingException.of(RenderingException.Reason.IMAGE, null, "the page image is larger than " + LARGEST + " octets", null);
    }

    private BufferedImage draw(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            EmbeddedFonts.require(document.getPage(0));
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a PDF of this SDK", e);
        }
    }
}

package org.edcsdk.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.FileType;
import org.edcsdk.model.PdfDocument;

/**
 * Draws pages of a PDF that {@link PdfRenderer} made as pictures, small enough to be carried inside the credential.
 *
 * <p>Works without a screen and without fonts on the machine, because every font is inside the file; a file with a font that is not embedded is
 * refused before anything is drawn. Immutable and thread safe; make one and keep it, because it keeps the drawn paper of the last themes.
 */
public final class PageImages {

    /** Pixels an inch where nothing else is said: a page in A4 landscape is 1170 pixels wide. */
    public static final int DEFAULT_DPI = 100;
    /** No picture is larger where nothing else is said, in octets: it stands in the sealed JSON as base64. */
    public static final int LARGEST = 150_000;

    private static final double[] QUALITIES = {0.82, 0.75, 0.68, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
    private static final float POINTS_PER_INCH = 72;
    private static final int KEPT = 4;

    private final int dpi;
    private final int largest;
    private final FileType type;
    private final boolean allPages;
    private final Recent<Bytes, BufferedImage> papers = new Recent<>(KEPT);

    private PageImages(Builder builder) {
        this.dpi = builder.dpi;
        this.largest = builder.largest;
        this.type = builder.type;
        this.allPages = builder.allPages;
    }

    /** The certificate page as JPEG, {@value #DEFAULT_DPI} pixels an inch, at most {@value #LARGEST} octets. */
    public static PageImages withDefaults() {
        return builder().build();
    }

    /**
     * With another number of pixels.
     *
     * @param dpi pixels an inch, 48 to 300
     * @return page images of that size
     * @throws IllegalArgumentException for another number
     */
    public static PageImages withDpi(int dpi) {
        return builder().dpi(dpi).build();
    }

    /** Starts with {@link #withDefaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Draws the first page, the certificate, or all pages. The quality of a JPEG is lowered until it is small enough.
     *
     * @param pdf a file that {@link PdfRenderer} made
     * @return the pictures in the order of the pages
     * @throws RenderingException {@code IMAGE} if no quality makes a picture small enough
     * @throws IllegalArgumentException if the file is no PDF or uses a font that is not embedded, so that {@link PdfRenderer} did not make it
     */
    public List<PageImage> render(PdfDocument pdf) throws RenderingException {
        try (PDDocument document = Loader.loadPDF(pdf.octets().toByteArray())) {
            List<PageImage> images = new ArrayList<>();
            for (int page = 0; page < (allPages ? document.getNumberOfPages() : 1); page++) {
                EmbeddedFonts.require(document.getPage(page));
                images.add(image(page + 1, draw(document, page)));
            }
            return List.copyOf(images);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a PDF of this SDK", e);
        }
    }

    private PageImage image(int page, BufferedImage picture) throws RenderingException {
        Optional<byte[]> octets = type == FileType.PNG ? Optional.of(PngWriter.write(picture)).filter(png -> png.length <= largest) : jpeg(picture);
        return octets.map(of -> new PageImage(page, Bytes.of(of), type, picture.getWidth(), picture.getHeight())).orElseThrow(() ->
                RenderingException.of(RenderingException.Reason.IMAGE, null, "the page image is larger than " + largest + " octets", null));
    }

    private Optional<byte[]> jpeg(BufferedImage picture) {
        for (double quality : QUALITIES) {
            byte[] jpeg = JpegWriter.write(picture, quality);
            if (jpeg.length <= largest) {
                return Optional.of(jpeg);
            }
        }
        return Optional.empty();
    }

    private BufferedImage draw(PDDocument document, int page) throws IOException {
        float scale = dpi / POINTS_PER_INCH;
        PDRectangle box = document.getPage(page).getCropBox();
        // Rounded down as PDFBox does for its own pictures.
        BufferedImage picture = new BufferedImage((int) Math.max(1, Math.floor(box.getWidth() * scale)), (int) Math.max(1, Math.floor(box.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, picture.getWidth(), picture.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            new PaperKeeper(document, picture, papers).renderPageToGraphics(page, graphics, scale);
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    /** Collects the settings; for one thread. */
    public static final class Builder {
        private int dpi = DEFAULT_DPI;
        private int largest = LARGEST;
        private FileType type = FileType.JPEG;
        private boolean allPages;

        private Builder() {
        }

        /**
         * Sets the number of pixels.
         *
         * @param value pixels an inch, 48 to 300
         * @throws IllegalArgumentException for another number
         */
        public Builder dpi(int value) {
            if (value < 48 || value > 300) {
                throw new IllegalArgumentException("dpi must be 48 to 300: " + value);
            }
            this.dpi = value;
            return this;
        }

        /**
         * Sets the largest size of a picture.
         *
         * @param octets 10,000 to 10,000,000
         * @throws IllegalArgumentException for another number
         */
        public Builder largest(int octets) {
            if (octets < 10_000 || octets > 10_000_000) {
                throw new IllegalArgumentException("largest must be 10,000 to 10,000,000: " + octets);
            }
            this.largest = octets;
            return this;
        }

        /**
         * Sets the type of the pictures.
         *
         * @param value {@code JPEG} or {@code PNG}
         * @throws IllegalArgumentException for another type
         */
        public Builder type(FileType value) {
            if (value != FileType.JPEG && value != FileType.PNG) {
                throw new IllegalArgumentException("a page image is JPEG or PNG: " + Objects.requireNonNull(value, "type"));
            }
            this.type = value;
            return this;
        }

        /** Draws the supplement too. */
        public Builder allPages() {
            this.allPages = true;
            return this;
        }

        /** The settings made so far. */
        public PageImages build() {
            return new PageImages(this);
        }
    }
}

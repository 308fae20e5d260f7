package org.edcsdk.render;

import org.edcsdk.model.Bytes;

/**
 * Draws the badge of a credential as SVG and PNG.
 *
 * <p>It shows the issuer, the kind and title of the credential, its credit points and EQF level: what is the same for everybody who earned it.
 * The same input gives the same octets. Immutable and thread safe; make one and keep it, because it reads its fonts once.
 */
public final class BadgeRenderer {

    /** Width and height of the PNG where nothing else is said. */
    public static final int DEFAULT_PIXELS = 400;

    private final BadgeDesign design = new BadgeDesign(BadgeFonts.bundled());
    private final int pixels;

    private BadgeRenderer(int pixels) {
        this.pixels = pixels;
    }

    /** A builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    BadgeImage render(BadgeText text) throws RenderingException {
        String svg = SvgWriter.write(shapes(text), text.title());
        return new BadgeImage(svg, Bytes.of(PngWriter.write(BadgeRaster.draw(svg, pixels))));
    }

    /** The badge as paths and glyphs, for another page. */
    BadgeShapes shapes(BadgeText text) throws RenderingException {
        return design.draw(text);
    }

    /** Collects the settings of a {@link BadgeRenderer}; for one thread. */
    public static final class Builder {
        private int pixels = DEFAULT_PIXELS;

        private Builder() {
        }

        /**
         * Sets the width and height of the PNG.
         *
         * @param pixels 16 to 4096; default {@value BadgeRenderer#DEFAULT_PIXELS}
         * @return this builder
         * @throws IllegalArgumentException for another number
         */
        public Builder pixels(int pixels) {
            if (pixels < BadgeRaster.SMALLEST || pixels > BadgeRaster.LARGEST) {
                throw new IllegalArgumentException("pixels must be " + BadgeRaster.SMALLEST + " to " + BadgeRaster.LARGEST + ": " + pixels);
            }
            this.pixels = pixels;
            return this;
        }

        /** The renderer. */
        public BadgeRenderer build() {
            return new BadgeRenderer(pixels);
        }
    }
}

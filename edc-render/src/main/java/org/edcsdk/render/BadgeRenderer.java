package org.edcsdk.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.view.CredentialView;

/**
 * Draws the badge of a credential as SVG and PNG.
 *
 * <p>It shows the issuer, the kind and title of the credential, its credit points and EQF level: what is the same for everybody who earned it.
 * The same input gives the same octets. Immutable and thread safe; make one and keep it, because it reads its fonts once and
 * keeps the badges that it drew last, which are the same for all holders.
 */
public final class BadgeRenderer {

    /** Width and height of the PNG where nothing else is said. */
    public static final int DEFAULT_PIXELS = 400;

    private static final int KEPT = 32;

    private final BadgeDesign design;
    private final int pixels;
    private final Recent<BadgeText, BadgeImage> recent = new Recent<>(KEPT);

    private BadgeRenderer(Builder builder) {
        List<FontFace> fonts = new ArrayList<>(builder.fonts);
        builder.theme.fonts().forEach(font -> fonts.add(FontFace.of("font" + (fonts.size() + 1), font.toByteArray())));
        this.design = new BadgeDesign(BadgeFonts.bundled(fonts), BadgeColours.of(builder.theme));
        this.pixels = builder.pixels;
    }

    /** A builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Draws the badge of a credential.
     *
     * @param credential the credential
     * @param language the language wanted for the texts, one of the 24 official languages of the Union, ISO 639-1
     * @return the badge
     * @throws RenderingException {@code NO_GLYPH} or {@code UNSUPPORTED_SCRIPT} with code point and field for a text that cannot be drawn,
     *     {@code LAYOUT} for one that is longer than 2000 characters; a letter is never left out
     * @throws IllegalArgumentException for any other language
     */
    public BadgeImage render(EuropeanDigitalCredential credential, String language) throws RenderingException {
        return render(BadgeText.of(CredentialView.of(credential, language)));
    }

    BadgeImage render(BadgeText text) throws RenderingException {
        Optional<BadgeImage> kept = recent.get(text);
        return kept.isPresent() ? kept.get() : recent.put(text, draw(text));
    }

    private BadgeImage draw(BadgeText text) throws RenderingException {
        String svg = SvgWriter.write(shapes(text), text.title());
        return new BadgeImage(svg, Bytes.of(PngWriter.write(BadgeRaster.draw(svg, pixels))));
    }

    /** The badge as paths and glyphs, for another page. */
    BadgeShapes shapes(BadgeText text) throws RenderingException {
        return design.draw(text);
    }

    /** Collects the settings of a {@link BadgeRenderer}; for one thread. */
    public static final class Builder {
        private final List<FontFace> fonts = new ArrayList<>();
        private int pixels = DEFAULT_PIXELS;
        private Theme theme = Theme.classic();

        private Builder() {
        }

        /** Takes colours and fonts of a theme; default {@link Theme#classic()}. */
        public Builder theme(Theme looks) {
            this.theme = Objects.requireNonNull(looks, "theme");
            return this;
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

        /**
         * Adds a font that is asked for characters that the fonts before it lack.
         *
         * @param file a TrueType font with glyph outlines in a table {@code glyf}, whose licence allows its outlines in pictures
         * @return this builder
         * @throws IllegalArgumentException if it cannot be read
         */
        public Builder font(Bytes file) {
            fonts.add(FontFace.of("font" + (fonts.size() + 1), Objects.requireNonNull(file, "font").toByteArray()));
            return this;
        }

        /** Makes the renderer; parses the fonts. */
        public BadgeRenderer build() {
            return new BadgeRenderer(this);
        }
    }
}

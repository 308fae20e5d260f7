package org.edcsdk.render;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Turns SVG that {@link SvgWriter} or {@link SvgLogo} wrote into pixels. Only for that SVG: a foreign one could ask for more memory than there is by a filter,
 * which no limit of the library stops.
 */
final class BadgeRaster {

    static final int SMALLEST = 16;
    static final int LARGEST = 4096;
    /** A long title has more glyphs than the library's default of 2000. */
    private static final int MOST_PATHS = 20_000;

    private BadgeRaster() {
    }

    static BufferedImage draw(String svg, int pixels) throws RenderingException {
        return draw(svg, pixels, pixels);
    }

    /** An SVG that this SDK wrote, in any proportions. */
    static BufferedImage draw(String svg, int width, int height) throws RenderingException {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .documentLimits(new DocumentLimits(16, 4, MOST_PATHS))
                .build();
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, context);
        if (document == null) {
            throw RenderingException.of(RenderingException.Reason.INTERNAL, null, "an SVG could not be read back", null);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render((java.awt.Component) null, graphics, new ViewBox(width, height));
        } finally {
            graphics.dispose();
        }
        return image;
    }
}

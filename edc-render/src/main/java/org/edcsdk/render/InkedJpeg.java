package org.edcsdk.render;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.w3c.dom.Node;

/** JPEGs of four inks, as Adobe's programs write them: inverted, and sometimes with the first three as luminance and chrominance. */
final class InkedJpeg {
    private InkedJpeg() {
    }

    /** Whether the marker APP14 says that the first three channels are YCC (Adobe's technical note 5116, transform 2). */
    static boolean transformed(ImageReader reader) throws IOException {
        Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_jpeg_image_1.0");
        return find(root);
    }

    private static boolean find(Node node) {
        if (node.getNodeName().equals("app14Adobe")) {
            return "2".equals(node.getAttributes().getNamedItem("transform").getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (find(child)) {
                return true;
            }
        }
        return false;
    }

    static BufferedImage toRgb(Raster raster, boolean transformed) {
        BufferedImage image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] inks = new int[4];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, inks);
                if (transformed) {
                    fromYcc(inks);
                }
                image.setRGB(x, y, inks[0] * inks[3] / 255 << 16 | inks[1] * inks[3] / 255 << 8 | inks[2] * inks[3] / 255);
            }
        }
        return image;
    }

    // ITU-T T.871, 7, of the inks themselves; the fourth is stored inverted, and so are the three afterwards.
    private static void fromYcc(int[] inks) {
        double y = inks[0];
        double cb = inks[1] - 128;
        double cr = inks[2] - 128;
        inks[0] = 255 - clamp(y + 1.402 * cr);
        inks[1] = 255 - clamp(y - 0.344136 * cb - 0.714136 * cr);
        inks[2] = 255 - clamp(y + 1.772 * cb);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}

package org.edcsdk.render;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.Deflater;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.edcsdk.model.Bytes;

/**
 * The issuer's logo as raw RGB samples, compressed once. Decoding it here keeps foreign colour profiles, CMYK and metadata out of the PDF/A file,
 * and a hostile picture away from the PDF library. Immutable and thread safe.
 */
final class Logo {

    private static final int MAX_OCTETS = 10 * 1024 * 1024;
    private static final long MAX_PIXELS = 40_000_000L;
    private static final int MAX_SIDE = 900;
    private static final int TILES = 40;

    private final int width;
    private final int height;
    private final byte[] colours;
    private final byte[] opacity;
    private final int[] tiles;

    private Logo(int width, int height, byte[] colours, byte[] opacity, int[] tiles) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.opacity = opacity;
        this.tiles = tiles;
    }

    /**
     * Reads a PNG or JPEG of at most 10 MB and 40 megapixels, the limits being checked in the header before a pixel is decoded; or an SVG of the
     * shapes that {@link SvgLogo} knows.
     *
     * @return the logo, or empty if the octets are anything else or broken: a logo is decoration, and the certificate is complete without it
     */
    static Optional<Logo> read(Bytes file) {
        if (file.size() > MAX_OCTETS) {
            return Optional.empty();
        }
        if (!isPngOrJpeg(file)) {
            return SvgLogo.draw(file, MAX_SIDE).map(Logo::samples);
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input) : Optional.empty();
        } catch (IOException | RuntimeException e) { // foreign decoder on foreign octets
            return Optional.empty();
        }
    }

    /** The least contrast of a text colour on any part of the picture, where it lies on paper; parts are averaged over some pixels. */
    double leastContrast(int paper, int text) {
        double least = 21;
        for (int tile : tiles) {
            least = Math.min(least, Palette.contrast(Ink.mix(paper, tile & 0xFFFFFF, (tile >>> 24) / 255.0), text));
        }
        return least;
    }

    /** Width by height. */
    float ratio() {
        return width / (float) height;
    }

    /** The logo as an OpenPDF image for one document. */
    Image image() throws BadElementException {
        Image image = Image.getInstance(width, height, 3, 8, colours);
        image.setDeflated(true);
        if (opacity != null) {
            Image mask = Image.getInstance(width, height, 1, 8, opacity);
            mask.setDeflated(true);
            mask.makeMask();
            image.setImageMask(mask);
        }
        return image;
    }

    private static boolean isPngOrJpeg(Bytes file) {
        byte[] head = new byte[4];
        try (var stream = file.openStream()) {
            if (stream.readNBytes(head, 0, 4) < 4) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        boolean png = head[0] == (byte) 0x89 && head[1] == 'P' && head[2] == 'N' && head[3] == 'G';
        return png || head[0] == (byte) 0xFF && head[1] == (byte) 0xD8;
    }

    private static Optional<Logo> read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            long wide = reader.getWidth(0);
            long high = reader.getHeight(0);
            if (wide < 1 || high < 1 || wide * high > MAX_PIXELS) {
                return Optional.empty();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) ((Math.max(wide, high) + MAX_SIDE - 1) / MAX_SIDE);
            param.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(samples(decoded(reader, param)));
        } finally {
            reader.dispose();
        }
    }

    // Of four inks some releases of the platform's JPEG reader know nothing, and others make colours that are far too light: they are taken as they are stored.
    static BufferedImage decoded(ImageReader reader, ImageReadParam param) throws IOException {
        if (reader.canReadRaster() && inked(reader)) {
            Raster raster = reader.readRaster(0, param);
            if (raster.getNumBands() == 4) {
                return InkedJpeg.toRgb(raster, InkedJpeg.transformed(reader));
            }
        }
        return reader.read(0, param);
    }

    private static boolean inked(ImageReader reader) throws IOException {
        try {
            Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
            return !types.hasNext() || types.next().getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK;
        } catch (IIOException e) {
            return true;
        }
    }

    private static Logo samples(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] colours = new byte[width * height * 3];
        byte[] opacity = new byte[width * height];
        boolean opaque = true;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                colours[3 * at] = (byte) (row[x] >> 16);
                colours[3 * at + 1] = (byte) (row[x] >> 8);
                colours[3 * at + 2] = (byte) row[x];
                opacity[at] = (byte) (row[x] >>> 24);
                opaque &= opacity[at] == (byte) 0xFF;
            }
        }
        return new Logo(width, height, Deflated.of(colours), opaque ? null : Deflated.of(opacity), tiles(image));
    }

    /** The picture in at most 40 by 40 parts, each the average of its pixels as ARGB. */
    private static int[] tiles(BufferedImage image) {
        int across = Math.min(TILES, image.getWidth());
        int down = Math.min(TILES, image.getHeight());
        int[] tiles = new int[across * down];
        for (int i = 0; i < tiles.length; i++) {
            int left = i % across * image.getWidth() / across;
            int top = i / across * image.getHeight() / down;
            int right = (i % across + 1) * image.getWidth() / across;
            int bottom = (i / across + 1) * image.getHeight() / down;
            tiles[i] = average(image.getRGB(left, top, right - left, bottom - top, null, 0, right - left));
        }
        return tiles;
    }

    private static int average(int[] pixels) {
        int average = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            long sum = 0;
            for (int pixel : pixels) {
                sum += pixel >>> shift & 0xFF;
            }
            average |= (int) (sum / pixels.length) << shift;
        }
        return average;
    }

    /** Compression in the form that the filter FlateDecode reads. */
    static final class Deflated {
        private Deflated() {
        }

        static byte[] of(byte[] plain) {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
            try {
                deflater.setInput(plain);
                deflater.finish();
                byte[] buffer = new byte[plain.length + plain.length / 100 + 64];
                int size = deflater.deflate(buffer);
                return java.util.Arrays.copyOf(buffer, size);
            } finally {
                deflater.end();
            }
        }
    }
}

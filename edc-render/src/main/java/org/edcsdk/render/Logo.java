package org.edcsdk.render;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
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

    private final int width;
    private final int height;
    private final byte[] colours;
    private final byte[] opacity;

    private Logo(int width, int height, byte[] colours, byte[] opacity) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.opacity = opacity;
    }

    /**
     * Reads a PNG or JPEG of at most 10 MB and 40 megapixels; the limits are checked in the header, before a pixel is decoded.
     *
     * @return the logo, or empty if the octets are anything else or broken: a logo is decoration, and the certificate is complete without it
     */
    static Optional<Logo> read(Bytes file) {
        if (file.size() > MAX_OCTETS || !isPngOrJpeg(file)) {
            return Optional.empty();
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input) : Optional.empty();
        } catch (IOException | RuntimeException e) { // foreign decoder on foreign octets
            return Optional.empty();
        }
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
            return Optional.of(samples(reader.read(0, param)));
        } finally {
            reader.dispose();
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
        return new Logo(width, height, Deflated.of(colours), opaque ? null : Deflated.of(opacity));
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

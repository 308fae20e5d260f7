package org.edcsdk.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a baseline JPEG with the platform's own encoder. The stream is kept in memory by its class, not by ImageIO's global setting, so that
 * no temporary file is written and no setting of the application is changed.
 */
final class JpegWriter {

    private JpegWriter() {
    }

    /**
     * Writes a picture.
     *
     * @param quality 0 to 1
     */
    static byte[] write(BufferedImage picture, double quality) {
        ImageWriter writer = platformWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality((float) quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the stream is memory
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Not the plug-in of somebody else, which may write other metadata. */
    private static ImageWriter platformWriter() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if ("java.desktop".equals(writer.getClass().getModule().getName())) {
                return writer;
            }
        }
        throw new IllegalStateException("the platform has no JPEG encoder");
    }
}

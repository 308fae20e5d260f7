package org.edcsdk.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a PNG that consists of IHDR, IDAT and IEND alone (8 bits a channel, RGB with alpha): no time, text, profile or EXIF can get in, no
 * ImageIO plug-in is looked up and no temporary file is written. Each row takes the filter that leaves the smallest numbers.
 */
final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHANNELS = 4;
    private static final int FILTERS = 5;
    /** Level 6 takes half as long again for five per cent, level 9 eight times as long for eight. */
    private static final int LEVEL = 4;

    private PngWriter() {
    }

    static byte[] write(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(image.getWidth()).putInt(image.getHeight());
        header.put((byte) 8).put((byte) 6); // bit depth, colour type RGBA; then deflate, adaptive filters, no interlace: zeros
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflate(rows(image)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] rows(BufferedImage image) {
        int length = image.getWidth() * CHANNELS;
        ByteBuffer rows = ByteBuffer.allocate((length + 1) * image.getHeight());
        int[] pixels = new int[image.getWidth()];
        byte[] above = new byte[length];
        byte[][] filtered = new byte[FILTERS][length];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, pixels.length, 1, pixels, 0, pixels.length);
            byte[] row = samples(pixels);
            int best = 0;
            int least = Integer.MAX_VALUE;
            for (int filter = FILTERS - 1; filter >= 0; filter--) {
                filter(filter, row, above, filtered[filter]);
                int sum = sum(filtered[filter]);
                if (sum < least) {
                    least = sum;
                    best = filter;
                }
            }
            rows.put((byte) best).put(filtered[best]);
            above = row;
        }
        return rows.array();
    }

    private static int sum(byte[] filtered) {
        int sum = 0;
        for (byte value : filtered) {
            sum += Math.abs(value);
        }
        return sum;
    }

    private static byte[] samples(int[] pixels) {
        byte[] row = new byte[pixels.length * CHANNELS];
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i] >>> 24 == 0 ? 0xFFFFFF : pixels[i]; // what is not seen is white, for programs that ignore transparency
            row[CHANNELS * i] = (byte) (colour >> 16);
            row[CHANNELS * i + 1] = (byte) (colour >> 8);
            row[CHANNELS * i + 2] = (byte) colour;
            row[CHANNELS * i + 3] = (byte) (colour >> 24);
        }
        return row;
    }

    /** A row after a filter of PNG, clause 9.2: none, sub, up, average, Paeth. A loop for each: it is most of the time of a badge. */
    private static void filter(int filter, byte[] row, byte[] above, byte[] out) {
        switch (filter) {
            case 0 -> System.arraycopy(row, 0, out, 0, row.length);
            case 1 -> {
                System.arraycopy(row, 0, out, 0, CHANNELS);
                for (int i = CHANNELS; i < row.length; i++) {
                    out[i] = (byte) (row[i] - row[i - CHANNELS]);
                }
            }
            case 2 -> {
                for (int i = 0; i < row.length; i++) {
                    out[i] = (byte) (row[i] - above[i]);
                }
            }
            case 3 -> {
                for (int i = 0; i < row.length; i++) {
                    int left = i < CHANNELS ? 0 : row[i - CHANNELS] & 0xFF;
                    out[i] = (byte) (row[i] - (left + (above[i] & 0xFF)) / 2);
                }
            }
            default -> {
                for (int i = 0; i < row.length; i++) {
                    int left = i < CHANNELS ? 0 : row[i - CHANNELS] & 0xFF;
                    int corner = i < CHANNELS ? 0 : above[i - CHANNELS] & 0xFF;
                    out[i] = (byte) (row[i] - paeth(left, above[i] & 0xFF, corner));
                }
            }
        }
    }

    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toCorner = Math.abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }

    private static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[16_384];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}

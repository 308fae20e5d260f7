package org.edcsdk.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A small ICC profile (ICC.1:2001-04, version 2.4) with the colours of sRGB (IEC 61966-2-1), for the output intent of PDF/A. It is computed here
 * and not taken from the JDK, so that the same credential gives the same octets on every Java.
 */
final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 256;
    private static final String[] TAGS = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};

    /** The primaries and the white point, adapted to D50 as ICC demands, as s15Fixed16 numbers. */
    private static final int[] WHITE = {0x0000F6D6, 0x00010000, 0x0000D32D};
    private static final int[] RED = {0x00006FA2, 0x000038F5, 0x00000390};
    private static final int[] GREEN = {0x00006299, 0x0000B785, 0x000018DA};
    private static final int[] BLUE = {0x000024A0, 0x00000F84, 0x0000B6CF};

    private SrgbProfile() {
    }

    /** The profile; a new array each time. */
    static byte[] octets() {
        byte[][] data = {description("sRGB"), text("No copyright, use freely"), xyz(WHITE), xyz(RED), xyz(GREEN), xyz(BLUE), curve()};
        int start = HEADER + 4 + 12 * TAGS.length;
        int size = start;
        for (byte[] element : data) {
            size += element.length;
        }
        ByteBuffer profile = header(size);
        profile.position(HEADER);
        profile.putInt(TAGS.length);
        int offset = start;
        for (int i = 0; i < TAGS.length; i++) {
            byte[] element = data[Math.min(i, data.length - 1)]; // the three curves are one
            profile.put(TAGS[i].getBytes(StandardCharsets.US_ASCII)).putInt(offset).putInt(element.length);
            offset += i < data.length - 1 ? element.length : 0;
        }
        for (byte[] element : data) {
            profile.put(element);
        }
        return profile.array();
    }

    private static ByteBuffer header(int size) {
        ByteBuffer header = ByteBuffer.allocate(size);
        header.putInt(0, size);
        header.putInt(8, 0x02400000);
        ascii(header, 12, "mntrRGB XYZ ");
        short[] date = {2026, 1, 1, 0, 0, 0};
        for (int i = 0; i < date.length; i++) {
            header.putShort(24 + 2 * i, date[i]);
        }
        ascii(header, 36, "acsp");
        for (int i = 0; i < WHITE.length; i++) {
            header.putInt(68 + 4 * i, WHITE[i]);
        }
        return header;
    }

    private static void ascii(ByteBuffer buffer, int at, String text) {
        byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < octets.length; i++) {
            buffer.put(at + i, octets[i]);
        }
    }

    private static byte[] xyz(int[] values) {
        ByteBuffer element = ByteBuffer.allocate(20);
        ascii(element, 0, "XYZ ");
        for (int i = 0; i < values.length; i++) {
            element.putInt(8 + 4 * i, values[i]);
        }
        return element.array();
    }

    private static byte[] text(String text) {
        ByteBuffer element = ByteBuffer.allocate(padded(8 + text.length() + 1));
        ascii(element, 0, "text");
        ascii(element, 8, text);
        return element.array();
    }

    /** An ASCII description; its Unicode and Macintosh forms stay empty. */
    private static byte[] description(String text) {
        ByteBuffer element = ByteBuffer.allocate(padded(12 + text.length() + 1 + 8 + 70));
        ascii(element, 0, "desc");
        element.putInt(8, text.length() + 1);
        ascii(element, 12, text);
        return element.array();
    }

    private static byte[] curve() {
        ByteBuffer element = ByteBuffer.allocate(padded(12 + 2 * CURVE_POINTS));
        ascii(element, 0, "curv");
        element.putInt(8, CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double value = i / (double) (CURVE_POINTS - 1);
            double linear = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
            element.putShort(12 + 2 * i, (short) StrictMath.round(linear * 65535));
        }
        return element.array();
    }

    private static int padded(int size) {
        return (size + 3) / 4 * 4;
    }
}

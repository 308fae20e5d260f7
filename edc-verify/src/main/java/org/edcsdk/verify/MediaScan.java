package org.edcsdk.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Looks at the first bytes of an embedded file, and at no more than it must; nothing is decoded into pixels. */
final class MediaScan {
    /** Types that the scan knows, by the codes of the EU's file-type list. */
    enum Type {
        JPEG, PNG, GIF, WEBP, SVG, PDF, ZIP, HTML, XML, OTHER
    }

    private static final int MOST_USES = 16;

    private final byte[] bytes;

    MediaScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The octets of standard base64 without line breaks; empty for anything else. */
    static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Type type() {
        if (starts(0xFF, 0xD8, 0xFF)) {
            return Type.JPEG;
        }
        if (starts(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Type.PNG;
        }
        if (starts('G', 'I', 'F', '8')) {
            return Type.GIF;
        }
        if (starts('R', 'I', 'F', 'F') && bytes.length > 11 && bytes[8] == 'W' && bytes[9] == 'E') {
            return Type.WEBP;
        }
        if (starts('%', 'P', 'D', 'F', '-')) {
            return Type.PDF;
        }
        return starts('P', 'K', 3, 4) ? Type.ZIP : textType();
    }

    private Type textType() {
        String start = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return Type.SVG;
        }
        if (start.contains("<html") || start.contains("<!doctype html") || start.contains("<script")) {
            return Type.HTML;
        }
        return start.stripLeading().startsWith("<?xml") ? Type.XML : Type.OTHER;
    }

    /** Whether an SVG holds anything that does more than draw. */
    boolean activeSvg() {
        return SvgScan.active(bytes);
    }

    /** Whether an SVG refers to its own parts so often that drawing it could take very long. */
    boolean multiplyingSvg() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int uses = 0;
        for (int at = text.indexOf("<use"); at >= 0; at = text.indexOf("<use", at + 4)) {
            uses++;
        }
        return uses > MOST_USES;
    }

    /**
     * Width and height of a PNG, GIF or JPEG in pixels.
     *
     * @param width 0 where the header is wrong
     * @param height 0 where the header is wrong
     */
    record Size(long width, long height) {
        long pixels() {
            return width * height;
        }
    }

    /** The size that the header says; empty where it cannot be read. */
    Optional<Size> size() {
        return switch (type()) {
            case PNG -> bytes.length < 24 ? Optional.empty() : Optional.of(new Size(number(16, 4), number(20, 4)));
            case GIF -> bytes.length < 10 ? Optional.empty()
                    : Optional.of(new Size((bytes[6] & 0xFFL) | (bytes[7] & 0xFFL) << 8, (bytes[8] & 0xFFL) | (bytes[9] & 0xFFL) << 8));
            case JPEG -> jpegSize();
            default -> Optional.empty();
        };
    }

    // ITU-T T.81, B.1.1: segments with a length, until a frame header (SOF) gives lines and samples a line.
    private Optional<Size> jpegSize() {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new Size(number(at + 7, 2), number(at + 5, 2)));
            }
            at += 2 + (int) number(at + 2, 2);
        }
        return Optional.empty();
    }

    private long number(int from, int count) {
        long number = 0;
        for (byte octet : Arrays.copyOfRange(bytes, from, from + count)) {
            number = number << 8 | octet & 0xFF;
        }
        return number;
    }

    private boolean starts(int... octets) {
        if (bytes.length < octets.length) {
            return false;
        }
        for (int i = 0; i < octets.length; i++) {
            if ((bytes[i] & 0xFF) != octets[i]) {
                return false;
            }
        }
        return true;
    }
}

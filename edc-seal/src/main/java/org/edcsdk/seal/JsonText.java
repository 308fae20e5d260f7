package org.edcsdk.seal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.edcsdk.model.Bytes;

/** The payload as a JSON string: UTF-8 octets in, UTF-8 octets out, no detour by which an octet could change. */
final class JsonText {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String SEALED_MEMBER = "\"payload\"";
    private static final int CHARS_AT_ONCE = 4096;

    // Eight octets are looked at in one step; each octet is a lane of a long.
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = ~HIGH_BITS;
    private static final long QUOTES = 0x2222222222222222L;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;
    private static final long NOT_CONTROL = 0xe0e0e0e0e0e0e0e0L;

    private JsonText() {
    }

    /** Refuses octets that would not come back unchanged from a JSON parser, and documents that are sealed already. */
    static void requireSealable(Bytes payload) throws SealingException {
        ByteBuffer octets = payload.asByteBuffer();
        requireUtf8(octets.duplicate());
        if (startsWith(octets, 0, BYTE_ORDER_MARK)) {
            throw notSealable("document starts with a byte order mark", null);
        }
        int start = firstVisible(octets, 0);
        if (!startsWith(octets, start, new byte[] {'{'})) {
            throw notSealable("document is not a JSON object", null);
        }
        if (startsWith(octets, firstVisible(octets, start + 1), SEALED_MEMBER.getBytes(StandardCharsets.US_ASCII))) {
            throw notSealable("document is sealed already: its first member is \"payload\"", null);
        }
    }

    private static void requireUtf8(ByteBuffer octets) throws SealingException {
        octets.order(ByteOrder.LITTLE_ENDIAN);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(CHARS_AT_ONCE);
        try {
            while (skipAscii(octets)) {
                CoderResult result = decoder.decode(octets, text.clear(), true);
                if (result.isError()) {
                    result.throwException();
                }
            }
        } catch (CharacterCodingException e) {
            throw notSealable("document is not UTF-8", e);
        }
    }

    /** Returns whether octets are left, the next of them perhaps not ASCII. */
    private static boolean skipAscii(ByteBuffer octets) {
        while (octets.remaining() >= Long.BYTES && (octets.getLong(octets.position()) & HIGH_BITS) == 0) {
            octets.position(octets.position() + Long.BYTES);
        }
        return octets.hasRemaining();
    }

    private static int firstVisible(ByteBuffer octets, int from) {
        int at = from;
        while (at < octets.limit() && octets.get(at) >= 0 && Character.isWhitespace(octets.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean startsWith(ByteBuffer octets, int from, byte[] start) {
        return octets.limit() - from >= start.length && octets.slice(from, start.length).equals(ByteBuffer.wrap(start));
    }

    private static SealingException notSealable(String message, Exception cause) {
        return new SealingException(SealingException.Reason.DOCUMENT_NOT_SEALABLE, SealingException.Outcome.NOT_SENT, message, cause);
    }

    /** A JSON string between two pieces of ASCII text; only quote, backslash and control characters are escaped (RFC 8259, 7). */
    static Bytes around(String before, Bytes utf8, String after) {
        ByteBuffer in = utf8.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        int size = Math.addExact(Math.addExact(before.length() + after.length() + 2, utf8.size()), extraOctets(in));
        byte[] octets = new byte[size];
        ByteBuffer out = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii(before)).put((byte) '"');
        putEscaped(in, out);
        out.put((byte) '"').put(ascii(after));
        return Bytes.of(octets);
    }

    private static int extraOctets(ByteBuffer in) {
        int extra = 0;
        int at = 0;
        for (; at + Long.BYTES <= in.limit(); at += Long.BYTES) {
            long eight = in.getLong(at);
            extra = Math.addExact(extra, controls(eight) == 0 ? Long.bitCount(quotesAndBackslashes(eight)) : extraOctets(in, at, at + Long.BYTES));
        }
        return Math.addExact(extra, extraOctets(in, at, in.limit()));
    }

    private static int extraOctets(ByteBuffer in, int from, int to) {
        int extra = 0;
        for (int at = from; at < to; at++) {
            if (isEscaped(in.get(at))) {
                extra += escape(in.get(at)).length() - 1;
            }
        }
        return extra;
    }

    private static void putEscaped(ByteBuffer in, ByteBuffer out) {
        int from = 0;
        int to = out.position();
        // what is written past the next escape is written over
        while (from + Long.BYTES <= in.limit() && to + Long.BYTES <= out.limit()) {
            long eight = in.getLong(from);
            out.putLong(to, eight);
            long found = controls(eight) | quotesAndBackslashes(eight);
            int plain = Long.numberOfTrailingZeros(found) / Byte.SIZE;
            from += plain;
            to += plain;
            if (found != 0) {
                to = putOne(in.get(from++), out, to);
            }
        }
        while (from < in.limit()) {
            to = putOne(in.get(from++), out, to);
        }
        out.position(to);
    }

    private static int putOne(byte octet, ByteBuffer out, int at) {
        if (!isEscaped(octet)) {
            out.put(at, octet);
            return at + 1;
        }
        if (octet == '"' || octet == '\\') {
            out.put(at, (byte) '\\').put(at + 1, octet);
            return at + 2;
        }
        byte[] escape = ascii(escape(octet));
        out.put(at, escape);
        return at + escape.length;
    }

    /** The high bit of each lane that is a quote or a backslash. */
    private static long quotesAndBackslashes(long eight) {
        return zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES);
    }

    /** The high bit of each lane below 0x20. */
    private static long controls(long eight) {
        return zeros(eight & NOT_CONTROL);
    }

    /** The high bit of each lane that is zero. No lane carries into the next. */
    private static long zeros(long eight) {
        return ~((eight & LOW_BITS) + LOW_BITS | eight | LOW_BITS);
    }

    private static boolean isEscaped(byte octet) {
        return octet == '"' || octet == '\\' || octet >= 0 && octet < 0x20;
    }

    private static String escape(byte octet) {
        return switch (octet) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u00" + HEX.toHexDigits(octet);
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

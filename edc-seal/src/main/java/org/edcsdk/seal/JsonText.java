package org.edcsdk.seal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    private static final long ONES = 0x0101010101010101L;
    private static final long SPACES = 0x2020202020202020L;
    private static final long QUOTES = 0x2222222222222222L;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
        byte[] in = utf8.toByteArray();
        // room for a seventh of escapes, which text with many short members has; it grows where that is too little
        Text out = new Text(before.length() + in.length + in.length / 7 + after.length() + 16);
        out.put(ascii(before));
        out.put((byte) '"');
        out.putEscaped(in);
        out.put((byte) '"');
        out.put(ascii(after));
        return Bytes.of(out.octets, 0, out.size);
    }

    /** Octets that are written one after the other. */
    private static final class Text {
        private byte[] octets;
        private int size;

        Text(int room) {
            octets = new byte[room];
        }

        private void require(int more) {
            if (more > octets.length - size) {
                octets = Arrays.copyOf(octets, Math.addExact(size, Math.addExact(more, size / 2)));
            }
        }

        void put(byte octet) {
            require(1);
            octets[size++] = octet;
        }

        void put(byte[] more) {
            require(more.length);
            System.arraycopy(more, 0, octets, size, more.length);
            size += more.length;
        }

        void putEscaped(byte[] in) {
            int from = 0;
            while (from < in.length) {
                // an octet becomes six at most; what follows the last escape of a run is looked at again
                require(in.length - from + Long.BYTES);
                from = putRun(in, from);
                if (from < in.length) {
                    put(isEscaped(in[from]) ? escape(in[from]) : new byte[] {in[from]});
                    from++;
                }
            }
        }

        /** Copies up to the next octet that needs more room than there is, or to the last seven octets. */
        private int putRun(byte[] in, int start) {
            int from = start;
            int to = size;
            byte[] out = octets;
            while (from <= in.length - Long.BYTES && to <= out.length - Long.BYTES) {
                long eight = (long) EIGHT.get(in, from);
                EIGHT.set(out, to, eight);
                long found = escaped(eight);
                if (found == 0) {
                    from += Long.BYTES;
                    to += Long.BYTES;
                    continue;
                }
                int plain = Long.numberOfTrailingZeros(found) / Byte.SIZE;
                from += plain;
                to += plain;
                byte octet = in[from];
                if (octet != '"' && octet != '\\' || to > out.length - 2) {
                    break;
                }
                out[to] = '\\';
                out[to + 1] = octet;
                to += 2;
                from++;
            }
            size = to;
            return from;
        }
    }

    /** Its lowest set bit is in the first lane that is a quote, a backslash or below 0x20: a borrow only goes to lanes behind it. */
    private static long escaped(long eight) {
        long quotes = eight ^ QUOTES;
        long backslashes = eight ^ BACKSLASHES;
        return (quotes - ONES & ~quotes | backslashes - ONES & ~backslashes | eight - SPACES & ~eight) & HIGH_BITS;
    }

    private static boolean isEscaped(byte octet) {
        return octet == '"' || octet == '\\' || octet >= 0 && octet < 0x20;
    }

    private static byte[] escape(byte octet) {
        return ascii(switch (octet) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u00" + HEX.toHexDigits(octet);
        });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package org.edcsdk.jsonld;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks over octets before they are parsed: whether they are UTF-8 (RFC 3629), and whether an escape by code point may stand in them. */
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;

    private final byte[] octets;
    private boolean codePointEscapes;

    Utf8(byte[] octets) {
        this.octets = octets;
    }

    /** Whether {@code \}{@code u} was met. */
    boolean hasCodePointEscapes() {
        return codePointEscapes;
    }

    /** Whether the octets are UTF-8: no overlong form, no surrogate, nothing above U+10FFFF. */
    boolean isValid() {
        int at = 0;
        while (at < octets.length) {
            if (at + 8 <= octets.length && isPlain((long) EIGHT.get(octets, at))) {
                at += 8;
                continue;
            }
            int length = length(at);
            if (length == 0) {
                return false;
            }
            codePointEscapes |= octets[at] == '\\' && at + 1 < octets.length && octets[at + 1] == 'u';
            at += length;
        }
        return true;
    }

    // Eight octets of ASCII, none a backslash: a zero octet is found by borrowing from it (exact where no high bit is set).
    private static boolean isPlain(long eight) {
        long backslash = eight ^ BACKSLASHES;
        return ((eight | backslash - ONES & ~backslash) & HIGH_BITS) == 0;
    }

    // RFC 3629, section 4.
    private int length(int at) {
        int first = octets[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xc2 && first <= 0xdf) {
            return isTail(at + 1, 0x80, 0xbf) ? 2 : 0;
        }
        if (first >= 0xe0 && first <= 0xef) {
            boolean second = isTail(at + 1, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf);
            return second && isTail(at + 2, 0x80, 0xbf) ? 3 : 0;
        }
        if (first >= 0xf0 && first <= 0xf4) {
            boolean second = isTail(at + 1, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf);
            return second && isTail(at + 2, 0x80, 0xbf) && isTail(at + 3, 0x80, 0xbf) ? 4 : 0;
        }
        return 0;
    }

    private boolean isTail(int at, int low, int high) {
        return at < octets.length && (octets[at] & 0xff) >= low && (octets[at] & 0xff) <= high;
    }
}

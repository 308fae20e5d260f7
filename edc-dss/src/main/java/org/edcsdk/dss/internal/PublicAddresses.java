package org.edcsdk.dss.internal;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** The addresses that are reachable for everybody: all but those of the special-purpose registries (RFC 6890) and multicast. */
final class PublicAddresses {
    private static final List<Range> SPECIAL = List.of(
            range(8, 0, 0, 0, 0), range(8, 10, 0, 0, 0), range(10, 100, 64, 0, 0), range(8, 127, 0, 0, 0), range(16, 169, 254, 0, 0),
            range(12, 172, 16, 0, 0), range(24, 192, 0, 0, 0), range(24, 192, 0, 2, 0), range(24, 192, 88, 99, 0), range(16, 192, 168, 0, 0),
            range(15, 198, 18, 0, 0), range(24, 198, 51, 100, 0), range(24, 203, 0, 113, 0), range(3, 224, 0, 0, 0));

    private PublicAddresses() {
    }

    static boolean contains(InetAddress address) {
        byte[] octets = address.getAddress();
        return octets.length == 4 ? isPublic4(octets) : isPublic6(octets);
    }

    private static boolean isPublic4(byte[] octets) {
        return SPECIAL.stream().noneMatch(range -> range.contains(octets));
    }

    private static boolean isPublic6(byte[] octets) {
        if (startsWith(octets, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {   // NAT64, RFC 6052: an IPv4 address inside
            return isPublic4(Arrays.copyOfRange(octets, 12, 16));
        }
        // 2000::/3 alone is global unicast; in it 2001::/23 (Teredo and others), 2001:db8::/32 (documentation), 2002::/16 (6to4) and 3fff::/20 are not
        return (octets[0] & 0xE0) == 0x20
                && !(startsWith(octets, 0x20, 0x01) && (octets[2] & 0xFE) == 0)
                && !startsWith(octets, 0x20, 0x01, 0x0D, 0xB8)
                && !startsWith(octets, 0x20, 0x02)
                && !(startsWith(octets, 0x3F, 0xFF) && (octets[2] & 0xF0) == 0);
    }

    private static boolean startsWith(byte[] octets, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((octets[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static Range range(int bits, int a, int b, int c, int d) {
        return new Range(number(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}) >>> 32 - bits, bits);
    }

    private static int number(byte[] octets) {
        return (octets[0] & 0xFF) << 24 | (octets[1] & 0xFF) << 16 | (octets[2] & 0xFF) << 8 | octets[3] & 0xFF;
    }

    private record Range(int prefix, int bits) {
        boolean contains(byte[] octets) {
            return number(octets) >>> 32 - bits == prefix;
        }
    }
}

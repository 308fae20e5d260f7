package org.edcsdk.verify;

/** Looks through DER or BER before a parser that recurses sees it: size, nesting, and lengths that fit into each other. */
final class DerGuard {
    private final byte[] der;
    private final int depthLimit;

    private DerGuard(byte[] der, int depthLimit) {
        this.der = der;
        this.depthLimit = depthLimit;
    }

    /**
     * Checks the first element.
     *
     * @return the number of its octets; what follows it is not looked at
     * @throws RefusedException where it is no DER or goes beyond a limit
     */
    static int check(byte[] der, VerificationLimits limits) {
        if (der.length > limits.cmsBytes()) {
            throw RefusedException.limit("cmsBytes", limits.cmsBytes());
        }
        return new DerGuard(der, limits.derDepth()).element(0, der.length, 1);
    }

    // Recursion is bounded by the depth limit.
    private int element(int start, int end, int depth) {
        if (depth > depthLimit) {
            throw RefusedException.limit("derDepth", depthLimit);
        }
        int lengthAt = tag(start, end);
        boolean constructed = (der[start] & 0x20) != 0;
        int first = octet(lengthAt, end);
        if (first == 0x80) {
            return indefinite(constructed, lengthAt + 1, end, depth);
        }
        int body = first < 0x80 ? lengthAt + 1 : lengthAt + 1 + (first & 0x7f);
        int length = first < 0x80 ? first : longLength(lengthAt + 1, first & 0x7f, end);
        if (length > end - body) {
            throw refuse();
        }
        if (constructed) {
            for (int at = body; at < body + length;) {
                at = element(at, body + length, depth + 1);
            }
        }
        return body + length;
    }

    private int indefinite(boolean constructed, int body, int end, int depth) {
        if (!constructed) {
            throw refuse();
        }
        int at = body;
        while (octet(at, end) != 0 || octet(at + 1, end) != 0) {
            at = element(at, end, depth + 1);
        }
        return at + 2;
    }

    private int tag(int start, int end) {
        int at = start + 1;
        if ((octet(start, end) & 0x1f) == 0x1f) {
            while ((octet(at, end) & 0x80) != 0) {
                at++;
            }
            at++;
        }
        return at;
    }

    private int longLength(int at, int count, int end) {
        if (count > 4) {
            throw refuse();
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | octet(at + i, end);
        }
        if (length > der.length) {
            throw refuse();
        }
        return (int) length;
    }

    private int octet(int at, int end) {
        if (at < 0 || at >= end) {
            throw refuse();
        }
        return der[at] & 0xff;
    }

    private static RefusedException refuse() {
        return new RefusedException(FindingCode.MALFORMED_CMS, "", "a structure of the seal is no DER");
    }
}

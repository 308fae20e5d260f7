package org.edcsdk.verify;

import java.util.Base64;

/** Base64 in the one spelling that the standards allow: the right alphabet, the right padding, unused bits zero (RFC 4648, 3.5). */
final class StrictBase64 {
    private StrictBase64() {
    }

    /** Reads base64url without padding (RFC 7515, 2). */
    static byte[] url(String text, String path) {
        byte[] octets = decode(Base64.getUrlDecoder(), text, path);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(octets).equals(text)) {
            throw refuse(path);
        }
        return octets;
    }

    /** Reads standard base64 with padding (RFC 7515, 4.1.6). */
    static byte[] standard(String text, String path) {
        byte[] octets = decode(Base64.getDecoder(), text, path);
        if (!Base64.getEncoder().encodeToString(octets).equals(text)) {
            throw refuse(path);
        }
        return octets;
    }

    private static byte[] decode(Base64.Decoder decoder, String text, String path) {
        try {
            return decoder.decode(text);
        } catch (IllegalArgumentException e) {
            throw refuse(path);
        }
    }

    private static RefusedException refuse(String path) {
        return new RefusedException(FindingCode.NON_CANONICAL_BASE64, path, "not base64 in the form that the standard demands");
    }
}

package org.edcsdk.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of one kind in a PEM text (RFC 7468), or the one DER value that stands instead. */
final class PemBlocks {
    private PemBlocks() {
    }

    /**
     * Finds the blocks.
     *
     * @param octets PEM text with any text around its blocks, or DER
     * @param label of the blocks, for instance {@code CERTIFICATE}; blocks of another kind are passed over
     * @return DER values in their order
     * @throws IllegalArgumentException if a block holds no base64
     */
    static List<byte[]> read(byte[] octets, String label) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        if (!text.contains("-----BEGIN ")) {
            return List.of(octets.clone());
        }
        Matcher blocks = Pattern.compile("-----BEGIN " + label + "-----([^-]*)-----END " + label + "-----").matcher(text);
        List<byte[]> found = new ArrayList<>();
        while (blocks.find()) {
            found.add(Base64.getMimeDecoder().decode(blocks.group(1)));
        }
        return found;
    }
}

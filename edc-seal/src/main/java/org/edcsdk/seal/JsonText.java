package org.edcsdk.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.edcsdk.model.Bytes;

/** The payload as a JSON string: UTF-8 octets in, UTF-8 octets out, no detour by which an octet could change. */
final class JsonText {
    private static final HexFormat HEX = HexFormat.of();

    private JsonText() {
    }

    /** Refuses octets that would not come back unchanged from a JSON parser, and documents that are sealed already. */
    static void requireSealable(Bytes payload) throws SealingException {
        String text = decode(payload);
        if (text.startsWith("\uFEFF")) {
            throw notSealable("document starts with a byte order mark", null);
        }
        String start = text.stripLeading();
        if (!start.startsWith("{")) {
            throw notSealable("document is not a JSON object", null);
        }
        if (start.substring(1).stripLeading().startsWith("\"payload\"")) {
            throw notSealable("document is sealed already: its first member is \"payload\"", null);
        }
    }

    private static String decode(Bytes payload) throws SealingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw notSealable("document is not UTF-8", e);
        }
    }

    private static SealingException notSealable(String message, Exception cause) {
        return new SealingException(SealingException.Reason.DOCUMENT_NOT_SEALABLE, SealingException.Outcome.NOT_SENT, message, cause);
    }

    /** Appends a JSON string; only quote, backslash and control characters are escaped (RFC 8259, 7). */
    static void appendString(ByteArrayOutputStream out, byte[] utf8) {
        out.write('"');
        // Runs that need no escape are copied whole: a stream is asked once a run and not once an octet.
        int start = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte octet = utf8[i];
            if (octet == '"' || octet == '\\' || octet >= 0 && octet < 0x20) {
                out.write(utf8, start, i - start);
                ascii(out, escape(octet));
                start = i + 1;
            }
        }
        out.write(utf8, start, utf8.length - start);
        out.write('"');
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

    static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}

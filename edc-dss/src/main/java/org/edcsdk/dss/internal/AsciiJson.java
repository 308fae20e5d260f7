package org.edcsdk.dss.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes JSON text with no octet above 127, the form in which DSS reads it alike on every machine.
 *
 * <p>DSS decodes JSON with the default charset of the Java platform. Where that is not UTF-8, a genuine seal over an {@code é} is reported as broken.
 * Outside strings JSON has ASCII alone, so escapes ({@code \}{@code u00e9}) change no value, and no payload.
 */
public final class AsciiJson {
    private static final HexFormat HEX = HexFormat.of();

    private AsciiJson() {
    }

    /**
     * Rewrites a JSON text. A byte order mark and white space in front are left out: DSS does not recognise a document that starts with them.
     *
     * @param json JSON in UTF-8; it is not parsed, so what is no JSON stays no JSON
     * @return the same JSON in ASCII
     * @throws CharacterCodingException if the octets are not UTF-8
     */
    public static byte[] of(byte[] json) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
        if (text.hasRemaining() && text.get(text.position()) == '\uFEFF') {
            text.get();
        }
        while (text.hasRemaining() && isWhiteSpace(text.get(text.position()))) {
            text.get();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 16);
        while (text.hasRemaining()) {
            append(out, text.get());
        }
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, char c) {
        if (c < 0x80) {
            out.write(c);
        } else {
            out.writeBytes(("\\u" + HEX.toHexDigits(c)).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** RFC 8259, 2. */
    private static boolean isWhiteSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}

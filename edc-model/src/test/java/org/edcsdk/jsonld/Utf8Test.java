package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static final byte[] PIECES = {'a', '\\', 'u', 'z', (byte) 0x80, (byte) 0xbf, (byte) 0xc0, (byte) 0xc2, (byte) 0xdf, (byte) 0xe0, (byte) 0xa0, (byte) 0x9f,
        (byte) 0xed, (byte) 0xef, (byte) 0xf0, (byte) 0x90, (byte) 0x8f, (byte) 0xf4, (byte) 0xf5, (byte) 0xff, 0};

    @Test
    void agreesWithThePlatformsStrictDecoder() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            byte[] octets = new byte[random.nextInt(7)];
            for (int k = 0; k < octets.length; k++) {
                octets[k] = PIECES[random.nextInt(PIECES.length)];
            }
            assertThat(new Utf8(octets).isValid()).isEqualTo(decodes(octets));
        }
    }

    @Test
    void agreesOnEveryCodePoint() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < 0xd800 || c > 0xdfff) {
                assertThat(new Utf8(Character.toString(c).getBytes(StandardCharsets.UTF_8)).isValid()).isTrue();
            }
        }
    }

    @Test
    void findsAnEscapeByCodePointWhereverItStands() {
        for (int before = 0; before < 40; before++) {
            byte[] with = ("é" + "x".repeat(before) + "\\ud800" + "y".repeat(20)).getBytes(StandardCharsets.UTF_8);
            Utf8 found = new Utf8(with);
            assertThat(found.isValid()).isTrue();
            assertThat(found.hasCodePointEscapes()).as("at %s", before).isTrue();
        }
    }

    @Test
    void anotherEscapeIsNone() {
        Utf8 quoted = new Utf8("\\\"quoted\\\" text with no code points, x".getBytes(StandardCharsets.UTF_8));
        assertThat(quoted.isValid()).isTrue();
        assertThat(quoted.hasCodePointEscapes()).isFalse();
    }

    private static boolean decodes(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

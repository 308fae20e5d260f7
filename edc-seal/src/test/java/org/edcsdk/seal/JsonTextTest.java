package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.edcsdk.model.Bytes;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    private static final String[] PIECES = {"a", "bcdefghij", "\"", "\\", "\n", "\r\n", "\t", "\b", "\f", "\u0001", "\u001f", " ", "é", "€", "\uD83C\uDF93", "\u007f"};

    @Test
    void anyTextComesBackFromAJsonParserUnchanged() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            Bytes written = JsonText.around("{\"payload\":", Bytes.utf8(text.toString()), ",\"after\":1}");
            assertThat(JsonUtil.parseJson(written.toUtf8String())).containsEntry("payload", text.toString()).containsEntry("after", 1L);
        }
    }

    @Test
    void escapesNothingThatNeedsNoEscape() {
        assertThat(JsonText.around("", Bytes.utf8("/é\u007f\u2028 \"\\\u0000"), "").toUtf8String()).isEqualTo("\"/é\u007f\u2028 \\\"\\\\\\u0000\"");
    }

    @Test
    void textOfNothingButEscapesComesBack() throws Exception {
        for (String piece : new String[] {"\"", "\\", "\n", "\u0001"}) {
            String text = piece.repeat(10_001);
            assertThat(JsonUtil.parseJson(JsonText.around("{\"payload\":", Bytes.utf8(text), "}").toUtf8String())).containsEntry("payload", text);
        }
    }

    @Test
    void refusesWhatIsNotUtf8WhereverItStands() {
        byte[][] wrong = {{(byte) 0x80}, {(byte) 0xC3}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xF5, 0, 0, 0}, {(byte) 0xFF}};
        for (int before = 0; before < 20; before++) {
            for (byte[] octets : wrong) {
                Bytes document = Bytes.concat(Bytes.utf8("{" + "x".repeat(before)), Bytes.of(octets), Bytes.utf8("x".repeat(20 - before)));
                assertThat(catchThrowableOfType(SealingException.class, () -> JsonText.requireSealable(document))).as("%s", document.hex())
                        .extracting(SealingException::reason).isEqualTo(SealingException.Reason.DOCUMENT_NOT_SEALABLE);
            }
        }
    }

    @Test
    void acceptsLongTextOutsideAscii() {
        Bytes document = Bytes.utf8("{\"title\":\"" + "Éthique € \uD83C\uDF93".repeat(5000) + "\"}");
        assertThatCode(() -> JsonText.requireSealable(document)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[]", "\"payload\"", "{\"payload\":\"\"}", " \n{ \t\"payload\":1}", "\uFEFF{}", "\u00A0{}"})
    void refusesWhatIsNoUnsealedObject(String text) {
        assertThat(catchThrowableOfType(SealingException.class, () -> JsonText.requireSealable(Bytes.utf8(text)))).isNotNull();
    }
}

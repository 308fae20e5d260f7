package org.edcsdk.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AsciiJsonTest {

    @Test
    void escapesWhatIsNotAscii() throws Exception {
        assertThat(escaped("{\"a\":\"é\\\"\"}")).isEqualTo("{\"a\":\"\\u00e9\\\"\"}");
    }

    @Test
    void writesSurrogatePairsAsTwoEscapes() throws Exception {
        assertThat(escaped("\"\uD83C\uDF93\"")).isEqualTo("\"\\ud83c\\udf93\"");
    }

    @Test
    void leavesOutByteOrderMarkAndBlankLinesInFront() throws Exception {
        assertThat(escaped("\uFEFF\r\n\n {}")).isEqualTo("{}");
    }

    @Test
    void refusesOctetsThatAreNotUtf8() {
        assertThatThrownBy(() -> AsciiJson.of(new byte[] {'"', (byte) 0xC3, '"'})).isInstanceOf(CharacterCodingException.class);
    }

    private static String escaped(String json) throws CharacterCodingException {
        return new String(AsciiJson.of(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII);
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.Test;

class StatusListTest {
    private static final int OCTETS = 16_384;

    private static String encoded(byte[] octets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(octets);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private static JsonObject subject(String type, String encoded) {
        return Credentials.json("{'type':'" + type + "','statusPurpose':'revocation','encodedList':'" + encoded + "'}");
    }

    @Test
    void theFirstEntryIsTheLeftmostBit() throws IOException {
        byte[] octets = new byte[OCTETS];
        octets[0] = (byte) 0b1000_0001;
        StatusList list = StatusList.read(subject("BitstringStatusList", "u" + encoded(octets)));
        assertThat(list.entries()).isEqualTo(131_072);
        assertThat(IntStream.range(0, list.entries()).filter(list::set)).containsExactly(0, 7);
    }

    @Test
    void theDraftOf2021HasNoMultibaseLetter() throws IOException {
        assertThat(StatusList.read(subject("StatusList2021", encoded(new byte[OCTETS]))).set(5)).isFalse();
    }

    @Test
    void aListWithoutMultibaseLetterIsMalformed() throws IOException {
        String encoded = encoded(new byte[OCTETS]);
        assertThatThrownBy(() -> StatusList.read(subject("BitstringStatusList", encoded))).hasMessageContaining("MALFORMED_VALUE_ERROR");
    }

    @Test
    void aListThatIsTooShortIsRefused() throws IOException {
        String encoded = encoded(new byte[OCTETS - 1]);
        assertThatThrownBy(() -> StatusList.read(subject("BitstringStatusList", "u" + encoded))).hasMessageContaining("STATUS_LIST_LENGTH_ERROR");
    }

    @Test
    void aBombIsRefusedAtTheLimit() throws IOException {
        String encoded = encoded(new byte[200_000_000]);
        assertThatThrownBy(() -> StatusList.read(subject("BitstringStatusList", "u" + encoded))).hasMessageContaining("STATUS_VERIFICATION_ERROR");
    }

    @Test
    void whatIsNotCompressedIsRefused() {
        assertThatThrownBy(() -> StatusList.read(subject("BitstringStatusList", "uAAAA"))).hasMessageContaining("STATUS_VERIFICATION_ERROR");
    }
}

package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers were read from the tables by a separate script that expands every coverage and class, not by this code. */
class GposKerningTest {

    @ParameterizedTest(name = "{0}: glyphs {1} and {2} are moved by {3}")
    @CsvSource({
        "EBGaramond-SemiBold, 1, 113, -129", "EBGaramond-SemiBold, 98, 430, -100", "EBGaramond-SemiBold, 860, 866, -70",
        "EBGaramond-SemiBold, 424, 424, 0", "EBGaramond-Italic, 1, 113, -50", "EBGaramond-Italic, 425, 425, -20",
        "EBGaramond-Italic, 62, 98, 0", "NotoSans-Regular, 53, 80, -70", "NotoSans-Regular, 348, 367, -60", "NotoSans-Regular, 440, 473, -20"})
    void pairsOfTheBundledFontsAreKerned(String font, int left, int right, int expected) throws IOException {
        assertThat(GposKerning.of(font(font)).between(left, right)).isEqualTo(expected);
    }

    @Test
    void bytesThatAreNoFontHaveNoKerning() {
        assertThat(GposKerning.of(new byte[0]).between(1, 2)).isZero();
        assertThat(GposKerning.of(new byte[64]).between(1, 2)).isZero();
    }

    @Test
    void aTruncatedFontGivesNoException() throws IOException {
        byte[] font = font("EBGaramond-Italic");
        for (int size = 0; size < font.length; size += 997) {
            byte[] part = Arrays.copyOf(font, size);
            assertThatCode(() -> GposKerning.of(part).between(1, 113)).doesNotThrowAnyException();
        }
    }

    private static byte[] font(String name) throws IOException {
        try (InputStream in = GposKerningTest.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            return in.readAllBytes();
        }
    }
}

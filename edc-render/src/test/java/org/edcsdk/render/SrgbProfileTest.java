package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrgbProfileTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "1, 0, 0", "0, 1, 0", "0, 0, 1", "0.5, 0.5, 0.5", "0.07, 0.16, 0.3"})
    void coloursAreThoseOfTheJdksProfile(float red, float green, float blue) {
        float[] ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.octets())).toCIEXYZ(new float[] {red, green, blue});
        float[] jdk = ColorSpace.getInstance(ColorSpace.CS_sRGB).toCIEXYZ(new float[] {red, green, blue});
        for (int i = 0; i < 3; i++) {
            assertThat(ours[i]).isCloseTo(jdk[i], within(0.003f));
        }
    }
}

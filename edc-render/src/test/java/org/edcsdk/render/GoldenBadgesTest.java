package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.edcsdk.model.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Badges beside pictures that were looked at; written anew with {@code -Dedcsdk.golden=write}. */
class GoldenBadgesTest {
    private static final Path MASTERS = Path.of("src/test/resources/golden");
    private static final BadgeText TEXT = new BadgeText("University of Zed", "Micro-credential", "Data Literacy for Marine Science", List.of("5 ECTS"), 7);
    private static final int PIXELS = 200;
    // Another release of the rasteriser may smooth edges otherwise.
    private static final int FAR = 48;
    private static final double MOST_FAR = 0.01;

    @ParameterizedTest
    @EnumSource
    void looksAsItsMaster(Theme.Badge outline) throws Exception {
        Bytes png = BadgeRenderer.builder().theme(Theme.builder().badge(outline).build()).pixels(PIXELS).build().render(TEXT).png();
        Path master = MASTERS.resolve("badge-" + outline + ".png");
        if ("write".equals(System.getProperty("edcsdk.golden"))) {
            Files.write(master, png.toByteArray());
        }
        assertThat(far(image(png.toByteArray()), image(octets(outline)))).isLessThan(MOST_FAR);
    }

    private static byte[] octets(Theme.Badge outline) throws IOException {
        try (InputStream in = GoldenBadgesTest.class.getResourceAsStream("/golden/badge-" + outline + ".png")) {
            return in == null ? Files.readAllBytes(MASTERS.resolve("badge-" + outline + ".png")) : in.readAllBytes();
        }
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static double far(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        int far = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                far += distance(one.getRGB(x, y), other.getRGB(x, y)) > FAR ? 1 : 0;
            }
        }
        return (double) far / (one.getWidth() * one.getHeight());
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)));
        }
        return most;
    }
}

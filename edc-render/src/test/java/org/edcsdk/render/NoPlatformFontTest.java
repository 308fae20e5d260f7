package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fonts of the platform need fontconfig, which servers lack; only what is bundled may be used. */
class NoPlatformFontTest {

    private static final List<String> FORBIDDEN =
            List.of("java/awt/Font", "java/awt/font/", "java/awt/GraphicsEnvironment", "drawString", "drawGlyphVector", "sun/font");

    @Test
    void noClassOfThisModuleNamesAPlatformFont() throws Exception {
        Path classes = Path.of(BadgeRenderer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".class")).toList();
            assertThat(found).hasSizeGreaterThan(10);
            for (Path file : found) {
                String pool = constants(file);
                assertThat(FORBIDDEN).as(file.getFileName().toString()).noneMatch(pool::contains);
            }
        }
    }

    /** Names stand in the constant pool as modified UTF-8, which is ASCII here. */
    private static String constants(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}

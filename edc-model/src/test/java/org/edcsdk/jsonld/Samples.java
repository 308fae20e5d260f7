package org.edcsdk.jsonld;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.edcsdk.model.Bytes;

/** Official samples beside the project; tests that need them are skipped where they are absent. */
final class Samples {
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    private Samples() {
    }

    static Bytes read(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "skipped: ../shared/data/" + name + " is absent");
        return Bytes.of(Files.readAllBytes(file));
    }

    static Path path(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "skipped: ../shared/data/" + name + " is absent");
        return file;
    }
}

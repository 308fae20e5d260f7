package org.edcsdk.model.profile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;

/** Public credentials beside the project; tests that need them are skipped where they are absent. */
final class SampleFiles {
    private SampleFiles() {
    }

    static EuropeanDigitalCredential read(String file) throws Exception {
        Path path = Path.of("..", "..", "shared", "data").resolve(file);
        assumeTrue(Files.exists(path), "skipped: ../shared/data/" + file + " is absent");
        return JsonLd.read(Bytes.of(Files.readAllBytes(path)));
    }
}

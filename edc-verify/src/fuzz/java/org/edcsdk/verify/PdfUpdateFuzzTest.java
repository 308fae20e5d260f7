package org.edcsdk.verify;

import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** See {@link FuzzTarget#PDF_UPDATE}. */
class PdfUpdateFuzzTest {
    static List<byte[]> seeds() {
        return FuzzTarget.PDF_UPDATE.allSeeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void holds(byte[] octets) {
        FuzzTarget.PDF_UPDATE.run(octets);
    }
}

package org.edcsdk.verify;

import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** See {@link FuzzTarget#SVG}. */
class SvgFuzzTest {
    static List<byte[]> seeds() {
        return FuzzTarget.SVG.allSeeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void holds(byte[] octets) {
        FuzzTarget.SVG.run(octets);
    }
}

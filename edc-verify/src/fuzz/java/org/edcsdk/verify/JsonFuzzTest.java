package org.edcsdk.verify;

import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** See {@link FuzzTarget#JSON}. */
class JsonFuzzTest {
    static List<byte[]> seeds() {
        return FuzzTarget.JSON.allSeeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void holds(byte[] octets) {
        FuzzTarget.JSON.run(octets);
    }
}

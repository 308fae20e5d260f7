package org.edcsdk.verify;

import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** See {@link FuzzTarget#CMS}. */
class CmsFuzzTest {
    static List<byte[]> seeds() {
        return FuzzTarget.CMS.allSeeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void holds(byte[] octets) {
        FuzzTarget.CMS.run(octets);
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fuzz targets over the octets they begin with and a few changes of them; the profile {@code fuzz} goes on from there. */
class FuzzTargetTest {
    private static final int CHANGES = 300;

    @ParameterizedTest
    @EnumSource
    void holdsForItsSeeds(FuzzTarget target) {
        for (byte[] seed : target.allSeeds()) {
            assertThatCode(() -> target.run(seed)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsForChangesOfItsSeeds(FuzzTarget target) {
        List<byte[]> seeds = target.allSeeds();
        Mutator mutator = new Mutator(seeds);
        for (int i = 0; i < CHANGES; i++) {
            byte[] mutant = mutator.mutant(new Random(i).nextLong());
            assertThatCode(() -> target.run(mutant)).as("change %d", i).doesNotThrowAnyException();
        }
    }
}

package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A document is sealed once and stamped again three times, four years apart, each time by an authority of the day: the certificates of seal and first stamps
 * have long ended when DSS is asked.
 */
class RestampingTest {
    private static final Duration STEP = Duration.ofDays(4 * 365);
    private static final List<TestPki> EPOCHS = new ArrayList<>();
    private static final List<SealedDocument> JSON = new ArrayList<>();
    private static final List<SealedDocument> PDF = new ArrayList<>();

    private static Instant epoch(int index) {
        return Fixtures.NOW.plus(STEP.multipliedBy(index));
    }

    private static Clock clock(int index) {
        return Clock.fixed(epoch(index), ZoneOffset.UTC);
    }

    @BeforeAll
    static void sealAndStamp() throws Exception {
        for (int i = 0; i < 4; i++) {
            EPOCHS.add(TestPki.builder(clock(i)).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256).build());
        }
        TestPki first = EPOCHS.get(0);
        try (SealProvider provider = Fixtures.provider(first)) {
            Sealer sealer = Sealer.builder(provider).clock(clock(0)).level(SealLevel.BASELINE_LTA).timestamps(Fixtures.timestamps(first))
                    .validationData(Fixtures.crls(first)).build();
            JSON.add(sealer.seal(Fixtures.JSON));
            PDF.add(sealer.seal(Pdfs.withField()));
        }
        for (int i = 1; i < 4; i++) {
            // Nobody answers any more for the seal and for the stamps before the last one.
            SealUpgrader upgrader = SealUpgrader.builder().clock(clock(i)).timestamps(Fixtures.timestamps(EPOCHS.get(i)))
                    .validationData(Fixtures.crls(EPOCHS.get(i - 1))).build();
            JSON.add(upgrader.renew(JSON.get(i - 1)));
            PDF.add(upgrader.renew(PDF.get(i - 1)));
        }
    }

    private static Oracle.Opinion dss(SealedDocument document, int epoch) {
        return Oracle.of(document, EPOCHS.stream().map(TestPki::anchor).toList(), List.of(), epoch(epoch).plus(Duration.ofDays(365)));
    }

    @Nested
    class AfterThreeRenewals {
        @Test
        void dssPassesTheJson() {
            assertThat(dss(JSON.get(3), 3)).isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.JSON_NOT_ETSI, List.of()));
        }

        @Test
        void dssPassesThePdf() {
            assertThat(dss(PDF.get(3), 3)).isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.PAdES_BASELINE_LTA, List.of()));
        }
    }

    @Nested
    class WithoutTheLastTwo {
        @Test
        void dssPassesNeitherAtThatTime() {
            assertThat(dss(JSON.get(1), 3).indication()).isEqualTo(Indication.INDETERMINATE);
            assertThat(dss(PDF.get(1), 3).indication()).isEqualTo(Indication.INDETERMINATE);
        }
    }

    @Nested
    class AtEachStep {
        @Test
        void dssPassesWhatWasReached() {
            for (int i = 0; i < 4; i++) {
                assertThat(dss(JSON.get(i), i).indication()).as("JSON stamped %s times again", i).isEqualTo(Indication.TOTAL_PASSED);
                assertThat(dss(PDF.get(i), i).indication()).as("PDF stamped %s times again", i).isEqualTo(Indication.TOTAL_PASSED);
            }
        }
    }
}

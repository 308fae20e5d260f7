package org.edcsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TestClockTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void standsStillUntilItIsMoved() {
        TestClock clock = TestClock.at(START);
        assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(1)));
        clock.moveTo(START);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void ticksAtEachReading() {
        TestClock clock = TestClock.ticking(START, Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void isInUtc() {
        assertThat(TestClock.at(START).getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void aStepOfZeroIsTheCallersMistake() {
        assertThatThrownBy(() -> TestClock.ticking(START, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PT0S");
    }
}

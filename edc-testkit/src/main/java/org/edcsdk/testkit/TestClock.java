package org.edcsdk.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that a test moves, for everything that takes a clock: a {@link TestPki} and its services, sealers, verifiers. It is always in UTC.
 *
 * <pre>{@code
 * TestClock clock = TestClock.at(Instant.parse("2026-12-01T10:00:00Z"));
 * TestPki pki = TestPki.create(clock);
 * clock.advance(Duration.ofDays(31));                  // its revocation lists are out of date now
 * }</pre>
 *
 * <p>Thread safe: a reading after a move in another thread sees it.
 */
public final class TestClock extends Clock {
    private final AtomicReference<Instant> now;
    private final Duration step;

    private TestClock(Instant start, Duration step) {
        this.now = new AtomicReference<>(Objects.requireNonNull(start, "start"));
        this.step = Objects.requireNonNull(step, "step");
    }

    /**
     * A clock that stands still until it is moved.
     *
     * @param start what it shows first
     * @return the clock
     */
    public static TestClock at(Instant start) {
        return new TestClock(start, Duration.ZERO);
    }

    /**
     * A clock that goes on by itself at each reading, so that no two readings are the same.
     *
     * @param start what it shows first
     * @param step how far it goes after each reading, more than zero
     * @return the clock
     * @throws IllegalArgumentException if the step is zero or less
     */
    public static TestClock ticking(Instant start, Duration step) {
        if (step.isZero() || step.isNegative()) {
            throw new IllegalArgumentException("step must be more than zero: " + step);
        }
        return new TestClock(start, step);
    }

    /**
     * Moves on.
     *
     * @param by how far; negative moves back
     */
    public void advance(Duration by) {
        now.updateAndGet(time -> time.plus(by));
    }

    /**
     * Moves to a time.
     *
     * @param time what it shows from now on
     */
    public void moveTo(Instant time) {
        now.set(Objects.requireNonNull(time, "time"));
    }

    @Override
    public Instant instant() {
        return now.getAndUpdate(time -> time.plus(step));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /**
     * Stays in UTC, whatever the zone: what it is read for are instants.
     *
     * @param zone any zone
     * @return this clock
     */
    @Override
    public Clock withZone(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return this;
    }
}

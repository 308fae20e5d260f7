package org.edcsdk.seal;

import java.time.Duration;
import java.util.Optional;

/** The time by which an operation ends, or none. Monotonic, so no change of the clock moves it. Immutable. */
final class Deadline {
    /** Far enough away, and far from the overflow of {@link System#nanoTime()}. */
    private static final Duration FOREVER = Duration.ofDays(36500);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Optional<Duration> time) {
        Duration left = time.filter(given -> given.compareTo(FOREVER) < 0).orElse(FOREVER);
        return new Deadline(System.nanoTime() + left.toNanos());
    }

    long nanosLeft() {
        return Math.max(0, end - System.nanoTime());
    }

    boolean hasPassed() {
        return nanosLeft() == 0;
    }
}

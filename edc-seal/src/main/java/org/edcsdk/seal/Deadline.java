package org.edcsdk.seal;

import java.time.Duration;
import java.util.Optional;

/** The time by which an operation ends, or none. Monotonic, so no change of the clock moves it. Immutable. */
final class Deadline {
    /** Far enough away, and far from the overflow of {@link System#nanoTime()}. */
    private static final Duration FOREVER = Duration.ofDays(36500);

    private final boolean set;
    private final long end;

    private Deadline(boolean set, Duration left) {
        this.set = set;
        this.end = System.nanoTime() + (left.compareTo(FOREVER) < 0 ? left : FOREVER).toNanos();
    }

    /** Begins now. */
    static Deadline in(Optional<Duration> time) {
        return new Deadline(time.isPresent(), time.orElse(FOREVER));
    }

    /** This one, or where it is none one that begins now. */
    Deadline orIn(Duration time) {
        return set ? this : new Deadline(true, time);
    }

    long nanosLeft() {
        return Math.max(0, end - System.nanoTime());
    }

    boolean hasPassed() {
        return nanosLeft() == 0;
    }
}

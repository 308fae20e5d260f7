package org.edcsdk.dss.internal;

import java.time.Duration;

/** When an operation must be over, whatever it waits for. Runs on the monotonic time of the machine, not on a clock. Immutable. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /**
     * Starts to run now.
     *
     * @param duration how long the operation may take, more than zero and at most a day
     * @return the deadline
     */
    public static Deadline in(Duration duration) {
        if (duration.isZero() || duration.isNegative() || duration.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("duration must be more than zero and at most a day: " + duration);
        }
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** What is left, zero if it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Whether nothing is left. */
    public boolean isOver() {
        return left().isZero();
    }

    /** An earlier one, at half of what is left: for a first choice that must leave time for a second. */
    public Deadline half() {
        return new Deadline(System.nanoTime() + left().toNanos() / 2);
    }
}

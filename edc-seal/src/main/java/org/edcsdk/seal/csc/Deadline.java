package org.edcsdk.seal.csc;

import java.time.Duration;
import java.util.function.Supplier;

/** The time that one call of ours may take, on a clock that nobody sets. Belongs to the thread of the call. */
final class Deadline {
    private long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Does what a person takes part in: their time does not count. */
    <T> T without(Supplier<T> person) {
        long start = System.nanoTime();
        T given = person.get();
        end += System.nanoTime() - start;
        return given;
    }

    /** What is left, at most as much as given; zero where it is over. */
    Duration left(Duration most) {
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        return left.compareTo(most) < 0 ? left : most;
    }
}

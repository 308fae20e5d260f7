package org.edcsdk.verify;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The moment at which a validation has to end. Our own loops ask {@link #check()}; foreign code, which does not ask, is left behind on
 * its thread by {@link #call}. Thread safe.
 */
final class Deadline {
    // Room for the recursion of foreign parsers on documents that our depth limits let through; the default stack differs by platform.
    private static final long STACK_BYTES = 16L << 20;

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    /** A deadline this long from now, by the monotonic clock of the virtual machine. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Goes on, or ends the work at the deadline or when the thread was interrupted. */
    void check() {
        if (remaining() <= 0 || Thread.currentThread().isInterrupted()) {
            throw new DeadlineException();
        }
    }

    /** What is left, zero if nothing is. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, remaining()));
    }

    /** How long services may be waited for: three quarters of what is left, so that a report that tells of them in vain comes in time. */
    Duration forServices() {
        return left().multipliedBy(3).dividedBy(4);
    }

    private long remaining() {
        return endNanos - System.nanoTime();
    }

    /**
     * Runs work on a thread of its own with a known stack size and waits for it until the deadline. Work that is not done by then is
     * interrupted and left behind: it is a daemon thread and nobody reads its result.
     *
     * @param work what to do
     * @return its result
     * @throws DeadlineException at the deadline, or when the calling thread is interrupted (its interrupt flag stays set)
     * @throws ExecutionException with whatever the work threw, errors such as StackOverflowError included
     */
    <T> T call(Callable<T> work) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(Objects.requireNonNull(work, "work"));
        Thread thread = new Thread(null, task, "edc-verify", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(Math.max(0, remaining()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new DeadlineException();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new DeadlineException();
        }
    }
}

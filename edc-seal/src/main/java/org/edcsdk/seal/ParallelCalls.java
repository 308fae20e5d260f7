package org.edcsdk.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * Makes calls side by side, at most so many at once, on threads that live only as long as the calls. After {@link #FAILURES_IN_A_ROW} failures without a
 * success between them nothing more is begun: the other side is gone. An interrupt of the caller and a deadline end the calls within a second, even those
 * that do not listen.
 *
 * @param <T> what a call gives
 */
final class ParallelCalls<T> {
    static final int FAILURES_IN_A_ROW = 5;
    private static final String THREAD_NAME = "edc-seal-";
    private static final long GRACE_MILLIS = 500;

    /** One call. */
    interface Call<T> {
        T make() throws SealingException;
    }

    /** What became of one call: exactly one of both is present. */
    record Result<T>(Optional<T> value, Optional<SealingException> failure) {
    }

    private final List<? extends Call<T>> calls;
    private final AtomicReferenceArray<Result<T>> results;
    private final boolean[] begun;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile boolean stopped;
    private volatile Reason reason = Reason.TIMESTAMP_UNAVAILABLE;

    private ParallelCalls(List<? extends Call<T>> calls) {
        this.calls = calls;
        this.results = new AtomicReferenceArray<>(calls.size());
        this.begun = new boolean[calls.size()];
    }

    /** One result a call, same order. */
    static <T> List<Result<T>> make(List<? extends Call<T>> calls, int most, Deadline deadline) {
        return new ParallelCalls<T>(calls).make(Math.min(most, calls.size()), deadline);
    }

    private List<Result<T>> make(int most, Deadline deadline) {
        CountDownLatch running = new CountDownLatch(most);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Thread thread = new Thread(() -> work(running), THREAD_NAME + i);
            // a call that listens to no interrupt must not keep the process alive
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(thread -> start(thread, running));
        String end = await(running, threads, deadline);
        return results(end);
    }

    private static void start(Thread thread, CountDownLatch running) {
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            // no thread could be had; those that could do its work, and without any the calls count as not begun
            running.countDown();
        }
    }

    private void work(CountDownLatch running) {
        try {
            for (int i = next.getAndIncrement(); i < calls.size() && !stopped; i = next.getAndIncrement()) {
                synchronized (begun) {
                    begun[i] = true;
                }
                results.compareAndSet(i, null, result(calls.get(i)));
            }
        } finally {
            running.countDown();
        }
    }

    private Result<T> result(Call<T> call) {
        try {
            Result<T> result = new Result<>(Optional.of(call.make()), Optional.empty());
            failuresInARow.set(0);
            return result;
        } catch (SealingException e) {
            return failed(e);
        } catch (RuntimeException | Error e) {
            // a spent seal is kept whatever a foreign time-stamp source throws
            return failed(new SealingException(Reason.TIMESTAMP_UNAVAILABLE, Outcome.UNKNOWN, "raising the level failed: " + e.getClass().getName(), e));
        }
    }

    private Result<T> failed(SealingException failure) {
        if (failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW) {
            reason = failure.reason();
            stopped = true;
        }
        return new Result<>(Optional.empty(), Optional.of(failure));
    }

    /** Waits for the threads. Returns why calls were given up. */
    private String await(CountDownLatch running, List<Thread> threads, Deadline deadline) {
        String end = "not begun, too many failed before it";
        boolean interrupted = false;
        try {
            if (running.await(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                return end;
            }
            end = "deadline has passed";
        } catch (InterruptedException e) {
            interrupted = true;
            end = "interrupted";
        }
        stopped = true;
        threads.forEach(Thread::interrupt);
        try {
            running.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return end;
    }

    private List<Result<T>> results(String end) {
        List<Result<T>> all = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            boolean asked;
            synchronized (begun) {
                asked = begun[i];
            }
            SealingException missing = new SealingException(reason, asked ? Outcome.UNKNOWN : Outcome.NOT_SENT, "not raised above level B: " + end, null);
            // whoever comes late changes nothing any more
            results.compareAndSet(i, null, new Result<>(Optional.empty(), Optional.of(missing)));
            all.add(results.get(i));
        }
        return all;
    }
}

package org.edcsdk.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs each request on a daemon thread of its own, and can tell when all of them have ended. */
final class ServiceThreads implements Executor {
    private final String prefix;
    private final AtomicInteger count = new AtomicInteger();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(this::thread);

    ServiceThreads(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    /** Interrupts what runs and waits for it. ExecutorService.awaitTermination alone returns while the last threads are still ending. */
    void end(Duration limit) {
        pool.shutdownNow();
        long last = System.nanoTime() + limit.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, Duration.ofNanos(last - System.nanoTime()).toMillis()));
                if (thread.isAlive()) {
                    throw new IllegalStateException("a service thread did not end in " + limit);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, prefix + count.incrementAndGet());
        thread.setDaemon(true);
        threads.removeIf(old -> old.getState() == Thread.State.TERMINATED);
        threads.add(thread);
        return thread;
    }
}

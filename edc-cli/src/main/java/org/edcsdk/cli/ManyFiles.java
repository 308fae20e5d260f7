package org.edcsdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.edcsdk.verify.Verdict;

/**
 * Verifies files at the same time and tells the results in the order of the files, each as soon as it is its turn. What is kept does not grow with
 * the number of files: a worker holds its document, a finished file its text, and no more than a window of them.
 */
final class ManyFiles {
    private static final int WINDOW_PER_JOB = 4;
    // A large document is read into many times its size; two of them at once could need more memory than a small virtual machine has.
    private static final long LARGE = 4_000_000;

    private final int jobs;
    private final Verification verification;
    private final Console console;
    private final Semaphore large = new Semaphore(1);

    /** Verifies one file. */
    @FunctionalInterface
    interface Verification {
        Done verify(Path file) throws CommandFailure;
    }

    /**
     * A file that was verified.
     *
     * @param text what is printed
     * @param kept the report, where it is needed later
     */
    record Done(Verdict verdict, String text, Optional<Verified> kept) {
    }

    /**
     * What came of all files.
     *
     * @param verdicts those that occurred
     * @param unread files that could not be read
     */
    record Summary(Set<Verdict> verdicts, int unread) {
    }

    ManyFiles(int jobs, Verification verification, Console console) {
        this.jobs = jobs;
        this.verification = verification;
        this.console = console;
    }

    /**
     * Verifies all files.
     *
     * @param kept is given the reports that are needed later, in order
     * @throws CommandFailure if the thread is interrupted
     */
    Summary run(List<Path> files, Consumer<Verified> kept) throws CommandFailure {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(jobs, files.size())));
        try {
            return run(files, kept, workers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("interrupted; the files printed so far are complete", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private Summary run(List<Path> files, Consumer<Verified> kept, ExecutorService workers) throws InterruptedException {
        Progress progress = new Progress(console, files.size());
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Queue<Future<Done>> window = new ArrayDeque<>();
        Iterator<Path> next = files.iterator();
        int unread = 0;
        while (next.hasNext() || !window.isEmpty()) {
            while (next.hasNext() && window.size() < jobs * WINDOW_PER_JOB) {
                Path file = next.next();
                window.add(workers.submit(() -> verify(file)));
            }
            try {
                Done done = window.remove().get();
                verdicts.add(done.verdict());
                done.kept().ifPresent(kept);
                progress.clear();
                console.out().print(done.text());
                console.out().flush();
            } catch (ExecutionException e) {
                unread++;
                progress.clear();
                console.message("edc verify: " + failure(e).getMessage());
            }
            progress.finished();
        }
        progress.clear();
        return new Summary(verdicts, unread);
    }

    private Done verify(Path file) throws CommandFailure, InterruptedException {
        boolean alone = size(file) >= LARGE;
        if (alone) {
            large.acquire();
        }
        try {
            return verification.verify(file);
        } catch (OutOfMemoryError e) {
            throw CommandFailure.failed(file + " could not be verified: not enough memory, give Java more with -Xmx", e);
        } catch (RuntimeException | StackOverflowError e) {
            throw CommandFailure.failed(file + " could not be verified: unexpected error " + e.getClass().getName(), e);
        } finally {
            if (alone) {
                large.release();
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // reading it tells why
        }
    }

    private static CommandFailure failure(ExecutionException e) {
        if (e.getCause() instanceof CommandFailure failure) {
            return failure;
        }
        throw new IllegalStateException(e.getCause());
    }
}

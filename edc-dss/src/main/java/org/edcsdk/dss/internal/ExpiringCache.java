package org.edcsdk.dss.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Values that are loaded once and kept until they expire. Threads that want the same value at a time share one load. Failures are not kept. The values that
 * were used least recently go where all together weigh too much. Thread safe.
 *
 * @param <K> key
 * @param <V> value
 */
final class ExpiringCache<K, V> {
    private final Clock clock;
    private final long maxWeight;
    private final Map<K, CompletableFuture<Loaded<V>>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** A value, the time from which on it is loaded anew, and what it weighs in octets. */
    record Loaded<V>(V value, Instant until, long weight) {
        Loaded {
            weight = Math.max(weight, 1024);
        }
    }

    /** Makes a value. */
    interface Loader<V> {
        Loaded<V> load() throws RevocationFailure;
    }

    ExpiringCache(Clock clock, long maxWeight) {
        this.clock = clock;
        this.maxWeight = maxWeight;
    }

    V get(K key, Deadline deadline, Loader<V> loader) throws RevocationFailure {
        while (true) {
            CompletableFuture<Loaded<V>> mine = new CompletableFuture<>();
            CompletableFuture<Loaded<V>> found = foundOr(key, mine);
            if (found == mine) {
                return load(key, mine, loader);
            }
            try {
                return found.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS).value();
            } catch (TimeoutException e) {
                throw new RevocationFailure(RevocationFailure.Kind.UNAVAILABLE, "no answer in time to the request of another thread", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RevocationFailure(RevocationFailure.Kind.INTERRUPTED, "interrupted", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RevocationFailure failure && failure.kind() != RevocationFailure.Kind.INTERRUPTED) {
                    throw new RevocationFailure(failure.kind(), failure.getMessage(), failure);
                }
                // the thread that loaded it was stopped, which says nothing about the value
            }
        }
    }

    private synchronized CompletableFuture<Loaded<V>> foundOr(K key, CompletableFuture<Loaded<V>> mine) {
        CompletableFuture<Loaded<V>> found = entries.get(key);
        if (found != null && !(found.isDone() && isOver(found))) {
            return found;
        }
        remove(key);
        entries.put(key, mine);
        return mine;
    }

    private boolean isOver(CompletableFuture<Loaded<V>> done) {
        return done.isCompletedExceptionally() || !clock.instant().isBefore(done.join().until());
    }

    private V load(K key, CompletableFuture<Loaded<V>> mine, Loader<V> loader) throws RevocationFailure {
        try {
            Loaded<V> loaded = loader.load();
            keep(mine, loaded);
            return loaded.value();
        } catch (RevocationFailure | RuntimeException | Error e) {
            forget(key, mine, e);
            throw e;
        }
    }

    private synchronized void keep(CompletableFuture<Loaded<V>> mine, Loaded<V> loaded) {
        mine.complete(loaded);
        weight += loaded.weight();
        Iterator<CompletableFuture<Loaded<V>>> eldest = entries.values().iterator();
        while (weight > maxWeight && eldest.hasNext()) {
            CompletableFuture<Loaded<V>> entry = eldest.next();
            if (entry.isDone()) {
                eldest.remove();
                weight -= entry.join().weight();
            }
        }
    }

    private synchronized void forget(K key, CompletableFuture<Loaded<V>> mine, Throwable failure) {
        entries.remove(key, mine);
        mine.completeExceptionally(failure);
    }

    private void remove(K key) {
        CompletableFuture<Loaded<V>> old = entries.remove(key);
        if (old != null) {
            weight -= old.join().weight();
        }
    }
}

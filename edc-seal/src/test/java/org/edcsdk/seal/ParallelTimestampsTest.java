package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelTimestampsTest {
    private static final TimestampSource KIT = Fixtures.timestamps(Fixtures.RSA);

    @Test
    void asManyAreAskedForAtOnceAsAllowed() throws Exception {
        CyclicBarrier three = new CyclicBarrier(3);
        List<SealedDocument> sealed = sealed(builder(digest -> {
            await(three);
            return KIT.timestamp(digest);
        }).parallelTimestamps(3).build(), 6);
        assertThat(sealed).hasSize(6).allSatisfy(document -> assertThat(document.level()).isEqualTo(SealLevel.BASELINE_T));
    }

    @Test
    void neverMoreThanAllowed() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        sealed(builder(digest -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                return KIT.timestamp(digest);
            } finally {
                now.decrementAndGet();
            }
        }).parallelTimestamps(2).build(), 20);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void resultsStandInOrderWhateverEndsFirst() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        List<SealedDocument> sealed = sealed(builder(digest -> {
            if (asked.incrementAndGet() == 1) {
                await(second);
            } else {
                second.countDown();
            }
            return KIT.timestamp(digest);
        }).parallelTimestamps(2).build(), 2);
        assertThat(sealed.get(0).octets().toUtf8String()).contains("urn:credential:0");
        assertThat(sealed.get(1).octets().toUtf8String()).contains("urn:credential:1");
    }

    @Test
    void threadsHaveNamesAndEndWithTheCall() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        sealed(builder(digest -> {
            threads.add(Thread.currentThread());
            return KIT.timestamp(digest);
        }).build(), 8);
        for (Thread thread : threads) {
            thread.join(5000);
            assertThat(thread.isAlive()).isFalse();
            assertThat(thread.getName()).startsWith("edc-seal-");
        }
        assertThat(threads).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void whatTheSourceThrowsLosesNoSeal() throws Exception {
        SealingException failure = failure(builder(digest -> {
            throw new StackOverflowError();
        }).build(), 2);
        assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_UNAVAILABLE);
        assertThat(failure.completed()).extracting(SealedDocument::level).containsExactly(SealLevel.BASELINE_B, SealLevel.BASELINE_B);
    }

    @Test
    void anInterruptEndsACallThatDoesNotListen() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<SealingException> failure = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Sealer sealer = builder(digest -> {
            asked.countDown();
            awaitDeaf(never);
            return digest;
        }).build();
        Thread caller = new Thread(() -> {
            failure.set(failure(sealer, 1));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join(30_000);
        never.countDown();
        assertThat(failure.get().reason()).isEqualTo(Reason.TIMESTAMP_UNAVAILABLE);
        assertThat(failure.get().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.get().completed()).hasSize(1);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void theDeadlineEndsWhatHangsAndKeepsWhatIsDone() throws Exception {
        // classes are loaded before the time runs
        sealed(builder(KIT).build(), 1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        SealingException failure = failure(builder(digest -> {
            if (asked.incrementAndGet() == 2) {
                awaitDeaf(never);
            }
            return KIT.timestamp(digest);
        }).parallelTimestamps(1).deadline(Duration.ofSeconds(3)).build(), 3);
        never.countDown();
        assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_UNAVAILABLE);
        assertThat(failure.getMessage()).contains("deadline");
        assertThat(failure.completed()).extracting(SealedDocument::level)
                .containsExactly(SealLevel.BASELINE_T, SealLevel.BASELINE_B, SealLevel.BASELINE_B);
    }

    @Test
    void afterTheDeadlineTheProviderIsNotAskedAgain() throws Exception {
        try (Recording provider = new Recording(Fixtures.EC, 1)) {
            Sealer sealer = Fixtures.sealer(provider).deadline(Duration.ofNanos(1)).build();
            SealingException failure = catchThrowableOfType(SealingException.class, () -> sealer.seal(Fixtures.JSON));
            assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(provider.calls).isEmpty();
        }
    }

    @Test
    void boundsAreChecked() throws Exception {
        Sealer.Builder builder = builder(KIT);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.parallelTimestamps(0)).withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.parallelTimestamps(65)).withMessageContaining("65");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.deadline(Duration.ZERO)).withMessageContaining("deadline");
    }

    private static Sealer.Builder builder(TimestampSource source) throws Exception {
        return Fixtures.sealer(Fixtures.provider(Fixtures.EC)).level(SealLevel.BASELINE_T).timestamps(source);
    }

    private static List<SealedDocument> sealed(Sealer sealer, int count) throws SealingException {
        List<JsonLdDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(new JsonLdDocument(Bytes.utf8("{\"id\":\"urn:credential:" + i + "\"}")));
        }
        return sealer.seal(documents, List.of());
    }

    private static SealingException failure(Sealer sealer, int count) {
        return catchThrowableOfType(SealingException.class, () -> sealed(sealer, count));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits through every interrupt, as a blocking read of a socket does. */
    private static void awaitDeaf(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                if (latch.await(30, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                // deaf
            }
        }
    }
}

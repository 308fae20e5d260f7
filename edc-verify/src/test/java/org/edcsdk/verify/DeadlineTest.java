package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void leavesWorkThatDoesNotEndBehind() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> Deadline.in(Duration.ofMillis(20)).call(() -> {
            never.await();
            return 1;
        })).isInstanceOf(DeadlineException.class);
    }

    @Test
    void interruptsWorkAtTheDeadline() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> Deadline.in(Duration.ofMillis(20)).call(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return 1;
        })).isInstanceOf(DeadlineException.class);
        assertThat(interrupted.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void handsOnWhatTheWorkThrows() {
        assertThatThrownBy(() -> Deadline.in(Duration.ofSeconds(30)).call(() -> {
            throw new StackOverflowError();
        })).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void leavesAQuarterForTheReportWhereServicesDoNotAnswer() {
        assertThat(Deadline.in(Duration.ofHours(4)).forServices()).isBetween(Duration.ofHours(3).minusMinutes(1), Duration.ofHours(3));
    }

    @Test
    void endsOurLoopsOnceItIsOver() {
        Deadline over = Deadline.in(Duration.ofNanos(1));
        assertThatThrownBy(over::check).isInstanceOf(DeadlineException.class);
    }

    @Test
    void aVerificationOutOfTimeIsIndeterminate() {
        Verifier verifier = Verifier.builder().timeout(Duration.ofNanos(1)).build();
        ValidationReport report = verifier.verify(Jws.general(Jws.PAYLOAD, Jws.entry(Jws.header(Jws.TIME), "", Jws.PAYLOAD))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(report.checks(Check.FORMAT)).extracting(result -> result.code().orElseThrow()).containsExactly(FindingCode.DEADLINE_REACHED);
    }
}

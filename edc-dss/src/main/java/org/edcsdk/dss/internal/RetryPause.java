package org.edcsdk.dss.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before a service is asked again: full jitter, and at least what the service says (RFC 9110, 10.2.3). */
public final class RetryPause {
    private static final long FIRST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 5000;

    private final RandomGenerator random;
    private final Clock clock;

    /**
     * Pauses of one service.
     *
     * @param random for jitter
     * @param clock reads dates
     */
    public RetryPause(RandomGenerator random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /**
     * How long to wait.
     *
     * @param attempt the number of the attempt that failed, base 1
     * @param retryAfter the header of its answer
     * @return at least zero
     */
    public Duration after(int attempt, Optional<String> retryAfter) {
        long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
        Duration jitter = Duration.ofMillis(random.nextLong(most + 1));
        Duration asked = retryAfter.map(this::read).orElse(Duration.ZERO);
        return asked.compareTo(jitter) > 0 ? asked : jitter;
    }

    /** Seconds or an HTTP date; what is neither asks for nothing. */
    private Duration read(String value) {
        String text = value.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            return Duration.between(clock.instant(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}

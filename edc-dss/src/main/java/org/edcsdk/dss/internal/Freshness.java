package org.edcsdk.dss.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Whether an answer is of now. Clocks may differ by {@link #SKEW}. */
final class Freshness {
    static final Duration SKEW = Duration.ofMinutes(5);
    /** How long a response without nextUpdate is used: newer information is always available then (RFC 6960, 4.2.2.1). */
    private static final Duration WITHOUT_END = Duration.ofDays(1);

    private Freshness() {
    }

    /** The end of its use. */
    static Instant until(String what, Date thisUpdate, Date nextUpdate, Instant now) throws RevocationFailure {
        if (thisUpdate == null) {
            throw RevocationFailure.refused(what + " does not say when it was made");
        }
        Instant begin = thisUpdate.toInstant();
        Instant end = nextUpdate == null ? begin.plus(WITHOUT_END) : nextUpdate.toInstant();
        if (begin.isAfter(now.plus(SKEW))) {
            throw RevocationFailure.refused(what + " is from the future: " + begin + ", now is " + now);
        }
        if (end.isBefore(now.minus(SKEW))) {
            throw RevocationFailure.refused(what + " is out of date since " + end + ", now is " + now);
        }
        return end;
    }
}

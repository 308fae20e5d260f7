package org.edcsdk.seal.csc;

import java.util.Set;
import org.edcsdk.seal.SealingException.Outcome;

/** Kinds of requests by what it would do to send one twice. Nothing was sent yet where no connection came about: then each is tried again. */
enum CscCall {
    /** Changes nothing at the service: repeated where it is busy. */
    READ(Set.of(429, 502, 503, 504), Outcome.NOT_SENT),
    /** Spends an approval or counts a PIN, but makes no signature: repeated only where the service says that it took nothing (429). */
    APPROVE(Set.of(429), Outcome.NOT_SENT),
    /** Makes signatures: repeated only where the service says that it took nothing (429). Without an answer nobody knows. */
    SIGN(Set.of(429), Outcome.UNKNOWN),
    /** Fetches signatures that are being made: repeated where the service is busy, but giving up leaves it unknown whether there are some. */
    POLL(Set.of(429, 502, 503, 504), Outcome.UNKNOWN);

    private final Set<Integer> busy;
    private final Outcome unanswered;

    CscCall(Set<Integer> busy, Outcome unanswered) {
        this.busy = busy;
        this.unanswered = unanswered;
    }

    /** Whether a status says that the request may be sent again. */
    boolean again(int status) {
        return busy.contains(status);
    }

    /** What is known where it was sent and no usable answer came. */
    Outcome unanswered() {
        return unanswered;
    }
}

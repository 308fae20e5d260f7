package org.edcsdk.seal.csc;

import java.time.Instant;

/** The right to some signatures: signature activation data (SAD), or an access token for the credential. */
final class CscApproval {
    private final String sad;
    private final String token;
    private final Instant half;
    private final Instant end;
    private int left;

    private CscApproval(String sad, String token, Instant half, Instant end, int left) {
        this.sad = sad;
        this.token = token;
        this.half = half;
        this.end = end;
        this.left = left;
    }

    static CscApproval sad(String sad, Instant start, long seconds, int signatures) {
        return new CscApproval(sad, null, start.plusSeconds(seconds / 2), start.plusSeconds(seconds), signatures);
    }

    static CscApproval token(String token, int signatures) {
        return new CscApproval(null, token, Instant.MAX, Instant.MAX, signatures);
    }

    /** Null where there is a token. */
    String sad() {
        return sad;
    }

    /** Null where there is a SAD. */
    String token() {
        return token;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(end);
    }

    /** Whether more than half of its time is over. */
    boolean isAgeing(Instant now) {
        return now.isAfter(half);
    }

    /** How many signatures are left. */
    int left() {
        return left;
    }

    void use(int signatures) {
        left -= signatures;
    }
}

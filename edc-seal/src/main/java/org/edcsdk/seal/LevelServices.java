package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * What lifts a seal above level B: the level that is wanted, and the sources for it. Thread safe if the sources are.
 *
 * @param level what is wanted
 * @param timestamps needed from {@link SealLevel#BASELINE_T} on, else null
 * @param validationData needed from {@link SealLevel#BASELINE_LT} on, else null
 * @param clock tells whether a seal certificate has expired
 */
record LevelServices(SealLevel level, CheckedTimestamps timestamps, ValidationDataSource validationData, Clock clock) {

    /** Refuses a level without its sources. */
    static LevelServices of(SealLevel level, TimestampSource timestamps, ValidationDataSource validationData, Clock clock) {
        if (level.compareTo(SealLevel.BASELINE_T) >= 0 && timestamps == null) {
            throw new IllegalStateException("level " + level + " needs timestamps");
        }
        if (level.compareTo(SealLevel.BASELINE_LT) >= 0 && validationData == null) {
            throw new IllegalStateException("level " + level + " needs validationData");
        }
        return new LevelServices(level, timestamps == null ? null : new CheckedTimestamps(timestamps, clock), validationData, clock);
    }

    /** Whether a level is among those to be reached. */
    boolean wants(SealLevel other) {
        return level.compareTo(other) >= 0;
    }

    /** A first time stamp proves nothing once the seal certificate has expired: none is spent then. */
    void requireValid(X509Certificate certificate) throws SealingException {
        Instant now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new SealingException(Reason.CERTIFICATE_EXPIRED, Outcome.NOT_SENT,
                    "seal certificate expired at " + certificate.getNotAfter().toInstant() + ", now is " + now + ": a time stamp comes too late", null);
        }
    }

    /** Validation data of a time stamp's authority, with all certificates of the token. */
    ValidationData validationDataOf(byte[] token) throws SealingException {
        List<X509Certificate> chain = CmsCertificates.ofToken(token);
        return ValidationData.of(chain, List.of(), List.of()).merge(validationDataOf(chain, CmsCertificates.timeOf(token)));
    }

    /** Validation data of a chain, leaf first, found to be enough for it. */
    ValidationData validationDataOf(List<X509Certificate> chain, Instant at) throws SealingException {
        ValidationData data;
        try {
            data = validationData.collect(chain, at);
        } catch (RuntimeException e) {
            throw unavailable("source of validation data failed: " + e.getClass().getName(), e);
        }
        if (data == null) {
            throw unavailable("source of validation data gave none", null);
        }
        RevocationCoverage.require(chain, data);
        return data;
    }

    private static SealingException unavailable(String message, Exception cause) {
        return new SealingException(Reason.REVOCATION_UNAVAILABLE, Outcome.REJECTED, message, cause);
    }
}

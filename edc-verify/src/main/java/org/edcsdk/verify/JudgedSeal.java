package org.edcsdk.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One seal after trust was looked at.
 *
 * @param indication by ETSI EN 319 102-1
 * @param subIndication where the indication is not TOTAL_PASSED
 * @param bestTime earliest proof that the seal existed, else the time of validation
 * @param timestamped whether that proof is a trusted time stamp
 * @param proofUntil when the proof ends, see {@link ProofEnd}; of a passed seal only
 * @param qualification by trusted lists; empty where none was given
 * @param results of TRUST and TIMESTAMP
 */
record JudgedSeal(Indication indication, Optional<SubIndication> subIndication, Optional<Instant> bestTime,
        boolean timestamped, Optional<Instant> proofUntil, Optional<SealQualification> qualification, List<CheckResult> results) {
    JudgedSeal {
        results = List.copyOf(results);
    }

    JudgedSeal with(List<CheckResult> told) {
        return new JudgedSeal(indication, subIndication, bestTime, timestamped, proofUntil, qualification, told);
    }

    JudgedSeal with(SealQualification found) {
        return new JudgedSeal(indication, subIndication, bestTime, timestamped, proofUntil, Optional.of(found), results);
    }
}

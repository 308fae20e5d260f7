package org.edcsdk.verify;

import java.time.Instant;
import java.util.List;
import org.edcsdk.model.Bytes;

/** Judges the seals of a document that our own reading found intact and well formed: chain, revocation, time stamps. */
interface SealJudging {
    /** One judgement for each seal of the document, in their order. */
    List<JudgedSeal> judge(Bytes octets, ExaminedDocument document, Instant at, Deadline deadline);
}

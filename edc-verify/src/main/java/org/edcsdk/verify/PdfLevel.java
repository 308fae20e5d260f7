package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The baseline level of a PDF seal by our own reading (EN 319 142-1, clause 6), from its CMS and what was appended for it. */
final class PdfLevel {
    private final PdfFile now;
    private final VerificationLimits limits;
    private final Deadline deadline;
    private final List<Fault> faults = new ArrayList<>();
    private boolean timestamped;
    private boolean archived;

    private PdfLevel(PdfFile now, VerificationLimits limits, Deadline deadline) {
        this.now = now;
        this.limits = limits;
        this.deadline = deadline;
    }

    /** Reads the document time stamps that follow a seal. */
    static PdfLevel read(PdfFile now, List<PdfSignature> timestamps, long sealEnd, VerificationLimits limits, Deadline deadline) {
        PdfLevel level = new PdfLevel(now, limits, deadline);
        for (PdfSignature timestamp : timestamps) {
            level.timestamp(timestamp, sealEnd);
        }
        return level;
    }

    List<Fault> faults() {
        return faults;
    }

    Optional<BaselineLevel> of(PdfSignature signature, CmsSeal cms) {
        if (!signature.subFilter().equals("ETSI.CAdES.detached") || !cms.faults().isEmpty() || !cms.intact()) {
            return Optional.empty();
        }
        if (!cms.timestamped() && !timestamped) {
            return Optional.of(BaselineLevel.BASELINE_B);
        }
        if (!PdfValidationData.of(now).hasRevocation()) {
            return Optional.of(BaselineLevel.BASELINE_T);
        }
        return Optional.of(archived ? BaselineLevel.BASELINE_LTA : BaselineLevel.BASELINE_LT);
    }

    private void timestamp(PdfSignature timestamp, long sealEnd) {
        deadline.check();
        Optional<Fault> uncovered = PdfCoverage.check(timestamp, now.data());
        if (uncovered.isPresent()) {
            faults.add(new Fault(FindingCode.TIMESTAMP_INVALID, timestamp.field(), uncovered.get().message()));
            return;
        }
        List<Long> range = timestamp.byteRange().orElseThrow();
        int end = (int) (range.get(2) + range.get(3));
        if (end <= sealEnd) {
            return;
        }
        try {
            byte[] token = CmsSeal.withoutPadding(PdfSealExaminer.octets(timestamp.contents().orElseThrow()), limits);
            TimestampToken.check(token, PdfSealExaminer.covered(now.data(), range), timestamp.field(), limits);
            timestamped = true;
            archived |= PdfValidationData.of(PdfFile.open(now.data(), end, limits, deadline)).hasRevocation();
        } catch (RefusedException e) {
            faults.add(new Fault(FindingCode.TIMESTAMP_INVALID, timestamp.field(), e.getMessage()));
        }
    }

}

package org.edcsdk.verify;

import org.edcsdk.model.Bytes;

final class PdfExaminer {
    private PdfExaminer() {
    }

    static boolean looksLikePdf(Bytes octets) {
        return false;
    }

    static ExaminedDocument examine(Bytes octets, VerificationLimits limits, Deadline deadline) {
        return null;
    }
}

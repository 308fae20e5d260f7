package org.edcsdk.verify;

import java.util.List;
import java.util.Optional;

/**
 * Whether a signature covers the whole of its revision (ISO 32000-2, 12.8.1; EN 319 142-1, 5.1): from the first octet to the end of the
 * revision, without exactly its own Contents.
 */
final class PdfCoverage {
    private PdfCoverage() {
    }

    /** Finds what is wrong; empty if nothing is. */
    static Optional<Fault> check(PdfSignature signature, byte[] data) {
        List<Long> range = signature.byteRange().orElse(List.of());
        Optional<PdfValue.Str> contents = signature.contents();
        if (range.isEmpty() || contents.isEmpty() || !signature.plain()) {
            return fault(FindingCode.UNUSABLE_SEAL, signature, "the signature dictionary has no usable ByteRange or Contents");
        }
        if (range.get(0) != 0) {
            return fault(FindingCode.INVALID_BYTE_RANGE, signature, "the covered range does not begin at the first octet");
        }
        if (range.get(1) >= range.get(2) || range.get(2) + range.get(3) > data.length) {
            return fault(FindingCode.INVALID_BYTE_RANGE, signature, "the covered range overlaps or goes beyond the file");
        }
        if (range.get(1) != contents.get().start() || range.get(2) != contents.get().end()) {
            return fault(FindingCode.INVALID_BYTE_RANGE, signature, "the gap in the covered range is not exactly Contents");
        }
        if (!endsRevision(data, (int) (range.get(2) + range.get(3)))) {
            return fault(FindingCode.PARTIAL_COVERAGE, signature, "the covered range does not end where a revision ends");
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(FindingCode code, PdfSignature signature, String message) {
        return Optional.of(new Fault(code, signature.field(), message));
    }

    /** Whether %%EOF and at most one end of line stand before an offset. */
    static boolean endsRevision(byte[] data, int end) {
        int at = end;
        if (at > 0 && data[at - 1] == '\n') {
            at--;
        }
        if (at > 0 && data[at - 1] == '\r') {
            at--;
        }
        String mark = "%%EOF";
        for (int i = mark.length() - 1; i >= 0; i--) {
            if (--at < 0 || data[at] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

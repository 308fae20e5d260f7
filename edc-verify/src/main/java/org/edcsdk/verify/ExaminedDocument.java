package org.edcsdk.verify;

import java.util.List;
import java.util.Optional;

import org.edcsdk.model.Bytes;

/**
 * A document as our own reading finds it, before trust.
 *
 * @param kind what it is
 * @param payload the octets of the credential: of a sealed form only what a seal covers; empty where there is none
 * @param seals its seals in their order
 * @param results of FORMAT, SEAL, COVERAGE, LATER_CHANGE, and CONTENT where a PDF is active
 * @param pdf facts of a PDF
 */
record ExaminedDocument(DocumentKind kind, Optional<Bytes> payload, List<ExaminedSeal> seals, List<CheckResult> results,
        Optional<PdfFacts> pdf) {
    ExaminedDocument {
        seals = List.copyOf(seals);
        results = List.copyOf(results);
    }

    static ExaminedDocument refused(DocumentKind kind, Fault fault) {
        return refused(kind, fault, List.of());
    }

    static ExaminedDocument refused(DocumentKind kind, Fault fault, List<ExaminedSeal> seals) {
        return new ExaminedDocument(kind, Optional.empty(), seals,
                List.of(CheckResult.failed(Check.FORMAT, fault.code(), fault.path().isEmpty() ? null : fault.path(), fault.message())),
                Optional.empty());
    }

    /** Whether a second validator may see the document: it has seals and nothing was refused. */
    boolean judgeable() {
        return !seals.isEmpty() && results.stream().noneMatch(ExaminedDocument::refuses);
    }

    private static boolean refuses(CheckResult result) {
        return result.status() == CheckStatus.FAILED
                && (result.check() == Check.FORMAT || result.check() == Check.SEAL || result.check() == Check.COVERAGE);
    }
}

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

    /** A document of a sealed form that is broken before a seal could be read: its seal is told as one whose format is wrong (EN 319 102-1, 5.2.2). */
    static ExaminedDocument refusedForm(DocumentKind kind, Fault fault) {
        boolean sealed = kind == DocumentKind.SEALED_JSON || kind == DocumentKind.SEALED_PDF;
        if (!sealed || fault.code() == FindingCode.LIMIT_EXCEEDED) {
            return refused(kind, fault);
        }
        SealFormat format = kind == DocumentKind.SEALED_JSON ? SealFormat.JADES : SealFormat.PADES;
        return refused(kind, fault, List.of(new ExaminedSeal(format, "", false, Optional.of(SubIndication.FORMAT_FAILURE), List.of(fault),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of())));
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

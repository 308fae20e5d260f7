package org.edcsdk.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The verdict over seals and checks; the first rule that matches decides. */
final class VerdictRule {
    // Without these there is nothing to rely on, whatever the trust.
    private static final Set<Check> FOUNDATIONS = Set.of(Check.FORMAT, Check.SEAL, Check.COVERAGE, Check.LATER_CHANGE);

    private VerdictRule() {
    }

    /**
     * Derives the verdict.
     *
     * @param kind what the document is
     * @param seal worst indication of the seals that count; empty for a document without a seal
     * @param results every result
     */
    static Verdict of(DocumentKind kind, Optional<Indication> seal, List<CheckResult> results) {
        if (refused(kind, seal, results)) {
            return Verdict.INVALID;
        }
        if (seal.filter(Indication.TOTAL_PASSED::equals).isEmpty()) {
            return Verdict.INDETERMINATE;
        }
        if (has(results, CheckStatus.FAILED)) {
            return Verdict.INVALID;
        }
        return has(results, CheckStatus.INDETERMINATE) ? Verdict.INDETERMINATE : Verdict.VALID;
    }

    /** The first rule: form or seal are proved to be wrong. Then nothing else changes the verdict. */
    static boolean refused(DocumentKind kind, Optional<Indication> seal, List<CheckResult> results) {
        boolean sealedForm = kind == DocumentKind.SEALED_JSON || kind == DocumentKind.SEALED_PDF;
        return brokenFoundation(kind, results)
                || seal.filter(Indication.TOTAL_FAILED::equals).isPresent()
                || sealedForm && seal.isEmpty() && !undecidedForm(results);
    }

    /** That part of the first rule which is known before trust is looked at. */
    static boolean brokenFoundation(DocumentKind kind, List<CheckResult> results) {
        return kind == DocumentKind.UNREADABLE && !undecidedForm(results)
                || results.stream().anyMatch(result -> result.status() == CheckStatus.FAILED && FOUNDATIONS.contains(result.check()));
    }

    // A deadline that ended the reading leaves the form undecided, and with it everything else.
    private static boolean undecidedForm(List<CheckResult> results) {
        return results.stream().anyMatch(result -> result.check() == Check.FORMAT && result.status() == CheckStatus.INDETERMINATE);
    }

    private static boolean has(List<CheckResult> results, CheckStatus status) {
        return results.stream().anyMatch(result -> result.status() == status);
    }
}

package org.edcsdk.verify;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.VerificationCheck;

/**
 * The result of a verification. It says four things apart: of the seal ({@link #seals()}), of its qualification, of the document and of the
 * credential ({@link #checks()}); {@link #verdict()} joins them, the worst first. Immutable and thread safe; only {@link Verifier} makes it.
 * The same bytes, policy, time and trust give the same report.
 *
 * <p>VALID tells that the issuer's seal is intact and trusted and that every check holds. It does not tell that the content is true, nor
 * that whoever shows the credential is its holder.
 *
 * @see <a href="https://www.etsi.org/deliver/etsi_en/319100_319199/31910201/">ETSI EN 319 102-1</a> for the judgement of a single seal
 */
public final class ValidationReport {
    private final Verification.Outcome outcome;
    private final Verdict verdict;

    ValidationReport(Verification.Outcome outcome) {
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.verdict = VerdictRule.of(outcome.kind(), outcome.indication(), outcome.results());
    }

    /** Returns what the bytes are. */
    public DocumentKind kind() {
        return outcome.kind();
    }

    /** Returns the verdict, derived from seals and checks. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns the id of the credential as it is written; empty where there is no credential or it has no id. */
    public Optional<String> credentialId() {
        return outcome.credentialId();
    }

    /** Returns the time for which the report holds, in whole seconds: the verifier's clock. */
    public Instant validatedAt() {
        return outcome.validatedAt();
    }

    /** Returns the seals in the order of the document; empty for a document without one or one that was refused before its seals were read. */
    public List<SealReport> seals() {
        return outcome.seals();
    }

    /**
     * Returns the worst indication of the seals that count: those bound to the issuer, or all where none is. Empty for a document without a
     * seal (code {@link FindingCode#NO_SEAL}).
     */
    public Optional<Indication> sealIndication() {
        return outcome.indication();
    }

    /**
     * Returns the seal that the report goes by: the first of those that count, see {@link #sealIndication()}. Where one is bound to the issuer, it is the
     * issuer's, wherever it stands among {@link #seals()}.
     */
    public Optional<SealReport> governingSeal() {
        return outcome.governing();
    }

    /** Returns all results in the order of {@link Check}; every check has at least one. */
    public List<CheckResult> checks() {
        return outcome.results();
    }

    /** Returns the results of one check; never empty. */
    public List<CheckResult> checks(Check check) {
        return outcome.results().stream().filter(result -> result.check() == check).toList();
    }

    /** Returns the status of one check: FAILED before INDETERMINATE, WARNING, PASSED and SKIPPED among its results. */
    public CheckStatus status(Check check) {
        List<CheckStatus> worstFirst = List.of(CheckStatus.FAILED, CheckStatus.INDETERMINATE, CheckStatus.WARNING, CheckStatus.PASSED);
        List<CheckResult> results = checks(check);
        return worstFirst.stream()
                .filter(status -> results.stream().anyMatch(result -> result.status() == status))
                .findFirst()
                .orElse(CheckStatus.SKIPPED);
    }

    /** Returns the verified credential; present only where the verdict is {@link Verdict#VALID}. */
    public Optional<VerifiedCredential> credential() {
        return verdict == Verdict.VALID ? outcome.verified() : Optional.empty();
    }

    /**
     * Returns the credential as the document holds it, whatever the verdict: to be shown to a person beside the report, never to be relied on.
     * It is the one that the checks looked at, read once from the octets that the seal covers, or that a document without a seal holds.
     *
     * @return the credential; empty where there is none that can be read
     * @see #credential()
     */
    public Optional<EuropeanDigitalCredential> unverifiedCredential() {
        return outcome.credential();
    }

    /**
     * Returns the report as objects of the European Learning Model: one {@code VerificationCheck} for each of the seven checks of Europass, in the
     * order of {@link org.edcsdk.model.VerificationType}, each with its type, its status, the credential by id alone and an English description
     * that begins each finding with its code. OK: nothing failed and nothing is undecided, though there may be warnings; error: something failed;
     * skipped: nothing was looked at, or it could not be decided.
     *
     * @return seven objects, as an {@code EuropeanDigitalPresentation} lists them under {@code verificationCheck}
     */
    public List<VerificationCheck> verificationChecks() {
        return VerificationChecks.of(this);
    }

    /**
     * Writes the report as one JSON object on one line, without a line end: members {@code file}, {@code kind}, {@code verdict},
     * {@code credentialId}, {@code validatedAt}, {@code seals} and {@code checks}, in this order. Members may be added in later versions,
     * none is renamed. Characters that do not show are escaped.
     *
     * @param fileName what to write as {@code file}; not opened
     * @return the JSON text
     */
    public String toJson(String fileName) {
        return ReportJson.write(Objects.requireNonNull(fileName, "fileName"), this);
    }

    /** The verdict and the codes alone. */
    @Override
    public String toString() {
        return verdict + " " + outcome.kind() + " "
                + outcome.results().stream().flatMap(result -> result.code().stream()).distinct().toList();
    }
}

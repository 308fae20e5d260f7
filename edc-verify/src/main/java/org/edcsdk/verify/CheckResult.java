package org.edcsdk.verify;

import java.util.Objects;
import java.util.Optional;

/**
 * Result of one check, or one finding of it: a check that finds several things gives several results. Immutable; only the verifier makes it.
 */
public final class CheckResult {
    private final Check check;
    private final CheckStatus status;
    private final FindingCode code;
    private final String path;
    private final String message;

    private CheckResult(Check check, CheckStatus status, FindingCode code, String path, String message) {
        this.check = Objects.requireNonNull(check, "check");
        this.status = Objects.requireNonNull(status, "status");
        this.code = code;
        this.path = path;
        this.message = Objects.requireNonNull(message, "message");
        boolean reasonNeeded = status != CheckStatus.PASSED && status != CheckStatus.SKIPPED;
        if (reasonNeeded && code == null) {
            throw new IllegalArgumentException(check + " " + status + " needs a code");
        }
    }

    static CheckResult passed(Check check, String message) {
        return new CheckResult(check, CheckStatus.PASSED, null, null, message);
    }

    static CheckResult skipped(Check check, String message) {
        return new CheckResult(check, CheckStatus.SKIPPED, null, null, message);
    }

    static CheckResult failed(Check check, FindingCode code, String path, String message) {
        return new CheckResult(check, CheckStatus.FAILED, code, path, message);
    }

    static CheckResult failed(Check check, FindingCode code, String message) {
        return failed(check, code, null, message);
    }

    static CheckResult warning(Check check, FindingCode code, String path, String message) {
        return new CheckResult(check, CheckStatus.WARNING, code, path, message);
    }

    static CheckResult warning(Check check, FindingCode code, String message) {
        return warning(check, code, null, message);
    }

    static CheckResult indeterminate(Check check, FindingCode code, String path, String message) {
        return new CheckResult(check, CheckStatus.INDETERMINATE, code, path, message);
    }

    static CheckResult indeterminate(Check check, FindingCode code, String message) {
        return indeterminate(check, code, null, message);
    }

    /** Returns the check. */
    public Check check() {
        return check;
    }

    /** Returns the status. */
    public CheckStatus status() {
        return status;
    }

    /** Returns why the check did not simply pass; always present for FAILED, WARNING and INDETERMINATE, else empty. */
    public Optional<FindingCode> code() {
        return Optional.ofNullable(code);
    }

    /**
     * Returns where it was found: in the credential's JSON as a JSON Pointer (RFC 6901), in the form of a document as the verifier names the
     * place; empty when it concerns the whole.
     */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** Returns one English sentence for a person; the wording is not stable, and it holds no data of the holder. */
    public String message() {
        return message;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckResult that && check == that.check && status == that.status && code == that.code
                && Objects.equals(path, that.path) && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(check, status, code, path, message);
    }

    @Override
    public String toString() {
        return check + " " + status + (code == null ? "" : " " + code) + (path == null ? "" : " at " + path) + ": " + message;
    }
}

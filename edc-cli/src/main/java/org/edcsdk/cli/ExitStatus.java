package org.edcsdk.cli;

import java.util.Collection;
import org.edcsdk.verify.Verdict;

/** What the command tells the calling process. */
enum ExitStatus {
    /** All VALID, or done. */
    DONE(0),
    /** Something is INVALID. */
    INVALID(1),
    /** Wrong command line: unknown option or language, an input file that does not exist. */
    USAGE(2),
    /** Something is INDETERMINATE and nothing INVALID. */
    INDETERMINATE(3),
    /** Could not be done. */
    FAILED(4);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The status for verdicts, the worst first. */
    static ExitStatus of(Collection<Verdict> verdicts) {
        if (verdicts.contains(Verdict.INVALID)) {
            return INVALID;
        }
        return verdicts.contains(Verdict.INDETERMINATE) ? INDETERMINATE : DONE;
    }
}

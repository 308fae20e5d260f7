package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;

/** Collects the results of one check, at most so many that a hostile document cannot flood the report. */
final class Findings {
    static final int MOST = 100;

    private final Check check;
    private final List<CheckResult> results = new ArrayList<>();
    private int left;
    private CheckStatus worstLeft = CheckStatus.PASSED;

    Findings(Check check) {
        this.check = check;
    }

    void passed(String message) {
        add(CheckResult.passed(check, message));
    }

    void failed(FindingCode code, String path, String message) {
        add(CheckResult.failed(check, code, path, message));
    }

    void warning(FindingCode code, String path, String message) {
        add(CheckResult.warning(check, code, path, message));
    }

    void indeterminate(FindingCode code, String path, String message) {
        add(CheckResult.indeterminate(check, code, path, message));
    }

    boolean isEmpty() {
        return results.isEmpty();
    }

    void add(CheckResult result) {
        if (results.size() < MOST) {
            results.add(result);
            return;
        }
        left++;
        if (weight(result.status()) > weight(worstLeft)) {
            worstLeft = result.status();
        }
    }

    /** The findings in the order in which they were made; where there is none, the check passed with this message. */
    List<CheckResult> orPassed(String message) {
        return results.isEmpty() ? List.of(CheckResult.passed(check, message)) : list();
    }

    /** The findings in the order in which they were made. What was cut counts with the worst status among it. */
    List<CheckResult> list() {
        List<CheckResult> all = new ArrayList<>(results);
        if (left > 0) {
            String message = left + " more findings are not listed.";
            all.add(switch (worstLeft) {
                case FAILED -> CheckResult.failed(check, FindingCode.MORE_FINDINGS, message);
                case INDETERMINATE -> CheckResult.indeterminate(check, FindingCode.MORE_FINDINGS, message);
                default -> CheckResult.warning(check, FindingCode.MORE_FINDINGS, message);
            });
        }
        return List.copyOf(all);
    }

    private static int weight(CheckStatus status) {
        return switch (status) {
            case FAILED -> 3;
            case INDETERMINATE -> 2;
            case WARNING -> 1;
            case PASSED, SKIPPED -> 0;
        };
    }
}

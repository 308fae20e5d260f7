package org.edcsdk.verify;

/** A trusted list that gives no trust. */
final class ListRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final TrustedListProblem problem;

    ListRefusedException(TrustedListProblem problem) {
        super(problem.description());
        this.problem = problem;
    }

    ListRefusedException(TrustedListProblem problem, Throwable cause) {
        super(problem.description(), cause);
        this.problem = problem;
    }

    TrustedListProblem problem() {
        return problem;
    }
}

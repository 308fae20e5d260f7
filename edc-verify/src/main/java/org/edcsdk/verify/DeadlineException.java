package org.edcsdk.verify;

/** The deadline of a validation has passed; becomes FORMAT INDETERMINATE. */
final class DeadlineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadlineException() {
        super("the time for the validation is over", null, false, false);
    }
}

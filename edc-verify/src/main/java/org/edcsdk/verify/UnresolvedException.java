package org.edcsdk.verify;

/** Why a status could not be decided, as a sentence. */
final class UnresolvedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnresolvedException(String message) {
        super(message);
    }
}

package org.edcsdk.cli;

import java.util.Objects;

/** The command cannot go on; the message is one line for the person who called it and says what to do. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    private CommandFailure(ExitStatus status, String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.status = status;
    }

    /** A wrong command line. */
    static CommandFailure usage(String message) {
        return new CommandFailure(ExitStatus.USAGE, message, null);
    }

    /** Something that could not be done. */
    static CommandFailure failed(String message) {
        return new CommandFailure(ExitStatus.FAILED, message, null);
    }

    /** Something that could not be done, with its cause. */
    static CommandFailure failed(String message, Throwable cause) {
        return new CommandFailure(ExitStatus.FAILED, message, cause);
    }

    ExitStatus status() {
        return status;
    }
}

package org.edcsdk.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Objects;
import org.edcsdk.model.internal.Visible;

/**
 * What a command may touch of the process.
 *
 * @param out results
 * @param err progress and messages
 * @param clock the time
 * @param terminal whether messages are read on a terminal as they come
 */
record Console(PrintStream out, PrintStream err, Clock clock, boolean terminal) {
    Console {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        Objects.requireNonNull(clock, "clock");
    }

    /** One line of result; a line end is LF everywhere. */
    void print(String line) {
        out.print(line + "\n");
        out.flush();
    }

    /** One message, kept on one line whatever it quotes. */
    void message(String text) {
        err.print(Visible.line(text) + "\n");
        err.flush();
    }
}

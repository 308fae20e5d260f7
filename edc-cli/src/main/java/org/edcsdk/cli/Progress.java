package org.edcsdk.cli;

/** One line on a terminal that says how far a long command is; nothing where messages go to a file or a pipe. For one thread. */
final class Progress {
    private static final long FEWEST_FILES = 3;

    private final Console console;
    private final long total;
    private final boolean shown;
    private long done;
    private int drawn;

    Progress(Console console, long total) {
        this.console = console;
        this.total = total;
        this.shown = console.terminal() && total >= FEWEST_FILES;
    }

    /** Counts one more. */
    void finished() {
        done++;
        if (shown && done < total) {
            String line = done + " of " + total + " (" + done * 100 / total + " %)";
            console.err().print(line);
            console.err().flush();
            drawn = line.length();
        }
    }

    /** Takes the line away before something else is printed. */
    void clear() {
        if (drawn > 0) {
            console.err().print("\r" + " ".repeat(drawn) + "\r");
            console.err().flush();
            drawn = 0;
        }
    }
}

package org.edcsdk.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * One call of the command, in process.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
record Run(int status, String out, String err) {

    static Run edc(Object... args) {
        return edc(false, args);
    }

    /** As if messages went to a terminal. */
    static Run onTerminal(Object... args) {
        return edc(true, args);
    }

    private static Run edc(boolean terminal, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
                Clock.systemUTC(), terminal);
        int status = Edc.run(console, Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        console.out().flush();
        console.err().flush();
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> errors() {
        return err.lines().toList();
    }

    static Path shared(String path) {
        return Path.of("../../shared/data").resolve(path);
    }
}

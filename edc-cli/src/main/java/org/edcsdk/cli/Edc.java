package org.edcsdk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine;

/** The command {@code edc}; the one class that touches the process. */
public final class Edc {
    private Edc() {
    }

    /**
     * Runs the command and ends the process with its exit status: 0 all VALID or done, 1 something INVALID, 2 wrong command line,
     * 3 something INDETERMINATE and nothing INVALID, 4 could not be done.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // No window system is needed, and none is to be looked for.
        System.setProperty("java.awt.headless", "true");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(new Console(out, err, Clock.systemUTC(), messagesOnTerminal()), args);
        out.flush();
        System.exit(status);
    }

    // Java tells of standard input and output only (System.console). Where the system shows what standard error is, a device of a terminal is one.
    private static boolean messagesOnTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }

    /** Runs the command; the last stop for whatever goes wrong, so that nobody is shown a stack trace. */
    static int run(Console console, String... args) {
        try {
            return command(console).execute(args);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return unexpected(console, e);
        }
    }

    private static CommandLine command(Console console) {
        CommandLine command = new CommandLine(new RootCommand())
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new IssueCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new RenderCommand(console))
                .addSubcommand(new InspectCommand(console))
                .addSubcommand(new SandboxCommand(console));
        command.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        command.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        command.setUsageHelpWidth(110);
        command.setParameterExceptionHandler((exception, arguments) -> wrongCommandLine(console, exception));
        command.setExecutionExceptionHandler((exception, line, parsed) -> failed(console, exception, line, parsed));
        return command;
    }

    private static int wrongCommandLine(Console console, ParameterException exception) {
        String name = exception.getCommandLine().getCommandSpec().qualifiedName();
        console.message(name + ": " + exception.getMessage() + " (" + name + " --help lists the options)");
        return ExitStatus.USAGE.code();
    }

    private static int failed(Console console, Exception exception, CommandLine line, ParseResult parsed) {
        if (exception instanceof CommandFailure failure) {
            console.message(line.getCommandSpec().qualifiedName() + ": " + failure.getMessage());
            return failure.status().code();
        }
        return unexpected(console, exception);
    }

    private static int unexpected(Console console, Throwable cause) {
        String what = cause instanceof OutOfMemoryError ? "not enough memory: give Java more with -Xmx"
                : "unexpected error " + cause.getClass().getName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        console.message("edc: " + what);
        return ExitStatus.FAILED.code();
    }
}

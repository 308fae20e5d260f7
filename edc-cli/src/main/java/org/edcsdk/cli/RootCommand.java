package org.edcsdk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code edc} without a subcommand. */
@Command(name = "edc", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class,
        description = "Issues and verifies European Digital Credentials.",
        footer = {"", "Exit status: 0 all VALID or done; 1 something INVALID; 3 something INDETERMINATE and nothing INVALID;",
            "2 wrong command line; 4 could not be done."})
final class RootCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;


    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "name a command: demo, issue, verify, render, inspect or sandbox");
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"edc " + (version == null ? "(development)" : version)};
        }
    }
}

package org.edcsdk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code edc sandbox}: named, so that whoever looks for it learns when it comes. */
@Command(name = "sandbox", hidden = true, description = "Comes with a later version.")
final class SandboxCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments;

    @Override
    public Integer call() throws CommandFailure {
        throw CommandFailure.usage("the sandbox is not offered yet: it comes with a later version");
    }
}

package org.edcsdk.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Says of options that the design names and this version lacks that they come later, instead of calling them unknown. */
final class NotOffered {
    private NotOffered() {
    }

    /**
     * Stops at the first option that is not offered yet.
     *
     * @param spec the command, parsed
     * @param given what the hidden options hold; null or empty where none was given
     * @param options option to the version that it comes with
     */
    static void refuse(CommandSpec spec, List<String> given, Map<String, String> options) throws CommandFailure {
        if (given == null) {
            return;
        }
        List<String> words = spec.commandLine().getParseResult().originalArgs();
        for (String word : words) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (options.containsKey(name)) {
                throw CommandFailure.usage(name + " is not offered yet: it comes with " + options.get(name));
            }
        }
    }
}

package org.edcsdk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Files and directories to be verified, as files in a stable order. */
final class Targets {
    private static final List<String> ENDINGS = List.of(".json", ".jsonld", ".pdf");

    private Targets() {
    }

    static List<Path> files(List<Path> targets) throws CommandFailure {
        for (Path target : targets) {
            if (!Files.exists(target)) {
                throw CommandFailure.usage(target + " does not exist");
            }
        }
        List<Path> files = new ArrayList<>();
        for (Path target : targets) {
            if (Files.isDirectory(target)) {
                files.addAll(below(target));
            } else {
                files.add(target);
            }
        }
        return files;
    }

    private static List<Path> below(Path directory) throws CommandFailure {
        try (Stream<Path> walk = Files.walk(directory)) {
            List<Path> found = walk.filter(Files::isRegularFile).filter(Targets::ends).sorted().toList();
            if (found.isEmpty()) {
                throw CommandFailure.failed("there is no .json, .jsonld or .pdf file in " + directory);
            }
            return found;
        } catch (IOException e) {
            throw CommandFailure.failed(directory + " cannot be listed: " + Inputs.reason(e), e);
        } catch (UncheckedIOException e) {
            throw CommandFailure.failed(directory + " cannot be listed: " + Inputs.reason(e.getCause()), e);
        }
    }

    private static boolean ends(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}

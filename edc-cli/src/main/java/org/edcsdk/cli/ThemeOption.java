package org.edcsdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.edcsdk.model.Bytes;
import org.edcsdk.render.Theme;
import picocli.CommandLine.Option;

/** The option {@code --theme}: a JSON file, or the name of a built-in theme. */
final class ThemeOption {
    private static final long LARGEST = 10L * 1024 * 1024;

    @Option(names = "--theme", paramLabel = "FILE",
            description = "looks of the certificate: a JSON file, or classic, modern or scholar; files that it names lie beside it")
    private String theme;

    /** The theme; classic where none is given. */
    Theme read() throws CommandFailure {
        if (theme == null) {
            return Theme.classic();
        }
        Path file = Path.of(theme);
        try {
            if (!Files.isRegularFile(file) && theme.matches("[a-z]+")) {
                return Theme.builtIn(theme);
            }
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--theme: " + e.getMessage() + ", and no such file");
        }
        Inputs.requireFile(file);
        try {
            Path folder = file.toAbsolutePath().getParent();
            return Theme.read(octets(file), name -> beside(folder, name));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.failed(file + ": " + e.getMessage(), e);
        }
    }

    // A theme names files of its own folder and below, no others.
    private static Bytes beside(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (Path.of(name).isAbsolute() || !file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + name + " beside the theme");
        }
        return octets(file);
    }

    private static Bytes octets(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(file.getFileName() + " is larger than 10 MB");
            }
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file.getFileName() + " cannot be read", e);
        }
    }
}

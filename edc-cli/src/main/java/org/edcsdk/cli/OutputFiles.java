package org.edcsdk.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.edcsdk.model.Bytes;

/** Files that the command writes: each appears whole or not at all. */
final class OutputFiles {
    private OutputFiles() {
    }

    /** Makes a directory and those above it. */
    static void directory(Path directory) throws CommandFailure {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw CommandFailure.failed(directory + " cannot be made a directory: " + Inputs.reason(e), e);
        }
    }

    /** Writes files in place of those that have their names. */
    static void replace(Path directory, Map<String, Bytes> files) throws CommandFailure {
        write(directory, files, true);
    }

    /** Writes all files or none; a name that is taken stops before anything is written. */
    static void create(Path directory, Map<String, Bytes> files) throws CommandFailure {
        for (String name : files.keySet()) {
            if (Files.exists(directory.resolve(name))) {
                throw CommandFailure.failed(directory.resolve(name) + " exists and is not overwritten: remove it or choose another place");
            }
        }
        write(directory, files, false);
    }

    private static void write(Path directory, Map<String, Bytes> files, boolean replace) throws CommandFailure {
        directory(directory);
        Map<Path, Path> moves = new LinkedHashMap<>();
        List<Path> placed = new ArrayList<>();
        try {
            for (Map.Entry<String, Bytes> file : files.entrySet()) {
                Path temporary = directory.resolve("." + file.getKey() + "." + UUID.randomUUID() + ".tmp");
                moves.put(temporary, directory.resolve(file.getKey()));
                Files.write(temporary, file.getValue().toByteArray(), StandardOpenOption.CREATE_NEW);
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                place(move.getKey(), move.getValue());
                placed.add(move.getValue());
            }
        } catch (IOException e) {
            remove(moves.keySet());
            if (!replace) {
                remove(placed);
            }
            throw CommandFailure.failed("cannot write to " + directory + ": " + Inputs.reason(e), e);
        }
    }

    private static void place(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Iterable<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The first failure is the one that is told; what stays behind has a name that says so.
            }
        }
    }
}

package org.edcsdk.issue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edcsdk.issue.IssuanceException.Reason;
import org.edcsdk.model.Bytes;

/** Writes several files so that a reader sees each whole or not at all, and the last one only when all others are there. */
final class IssuedFiles {
    private static final Pattern UUID_AT_END = Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$");
    private static final int HEX_DIGITS = 32;

    private IssuedFiles() {
    }

    static String name(String id) {
        Matcher uuid = UUID_AT_END.matcher(id);
        return uuid.find() ? uuid.group(1) : Bytes.utf8(id).sha256().hex().substring(0, HEX_DIGITS);
    }

    static void write(Path directory, Map<String, Bytes> files) throws IssuanceException, IOException {
        for (String name : files.keySet()) {
            requireFree(directory.resolve(name));
        }
        Map<Path, Path> temporary = new LinkedHashMap<>();
        List<Path> placed = new ArrayList<>();
        try {
            for (Map.Entry<String, Bytes> file : files.entrySet()) {
                Path temp = directory.resolve("." + file.getKey() + "." + UUID.randomUUID() + ".tmp");
                temporary.put(temp, directory.resolve(file.getKey()));
                writeThrough(temp, file.getValue());
            }
            for (Map.Entry<Path, Path> move : temporary.entrySet()) {
                requireFree(move.getValue());
                place(move.getKey(), move.getValue());
                placed.add(move.getValue());
            }
        } catch (IOException | IssuanceException | RuntimeException e) {
            remove(temporary.keySet());
            remove(placed);
            throw e;
        }
    }

    private static void requireFree(Path file) throws IssuanceException {
        if (Files.exists(file)) {
            throw new IssuanceException(Reason.FILE_EXISTS, file + " exists: it is not overwritten", List.of());
        }
    }

    private static void writeThrough(Path file, Bytes content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content.toByteArray());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void place(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(to + " exists", e);
        }
    }

    private static void remove(Iterable<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The first failure is the one that is reported; a file left behind is told apart by its name.
            }
        }
    }
}

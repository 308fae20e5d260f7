package org.edcsdk.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.edcsdk.model.Bytes;

/**
 * The last good octets of each list, in memory and, where there is a directory, in files: what is read back is authenticated again. A reader sees the whole
 * file or none. Thread safe.
 */
final class ListStore {
    private final Optional<Path> directory;
    private final Map<String, Bytes> kept = new ConcurrentHashMap<>();

    ListStore(Optional<Path> directory) {
        this.directory = directory;
    }

    Optional<Bytes> get(String key) {
        Bytes inMemory = kept.get(key);
        if (inMemory != null || directory.isEmpty()) {
            return Optional.ofNullable(inMemory);
        }
        Path file = file(key);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= TrustedListForm.MOST_OCTETS ? Optional.of(Bytes.of(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            // a cache that cannot be read is an empty one
            return Optional.empty();
        }
    }

    void put(String key, Bytes octets) {
        Bytes before = kept.put(key, octets);
        if (directory.isPresent() && !octets.equals(before)) {
            write(file(key), octets);
        }
    }

    private Path file(String key) {
        return directory.orElseThrow().resolve(Bytes.utf8(key).sha256().hex() + ".xml");
    }

    private void write(Path file, Bytes octets) {
        try {
            Files.createDirectories(directory.orElseThrow());
            Path part = Files.createTempFile(directory.orElseThrow(), "list", ".part");
            try {
                Files.write(part, octets.toByteArray());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // the list is still kept in memory; a directory that cannot be written costs a download after the next start
            return;
        }
    }
}

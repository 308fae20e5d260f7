package org.edcsdk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.edcsdk.model.Bytes;
import org.edcsdk.verify.VerificationLimits;

/** Files that the caller names. */
final class Inputs {
    // One octet more than any document may have: enough for the reader to see that it is too large.
    private static final int MOST = Math.toIntExact(VerificationLimits.withDefaults().pdfBytes()) + 1;

    private Inputs() {
    }

    /** Stops where the file does not exist or is a directory. */
    static void requireFile(Path file) throws CommandFailure {
        if (!Files.exists(file)) {
            throw CommandFailure.usage(file + " does not exist");
        }
        if (Files.isDirectory(file)) {
            throw CommandFailure.usage(file + " is a directory, a file is wanted");
        }
    }

    /** The octets of a file that has to exist, cut where no document may be longer. */
    static Bytes read(Path file) throws CommandFailure {
        requireFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            return Bytes.of(in.readNBytes(MOST));
        } catch (IOException e) {
            throw CommandFailure.failed(file + " cannot be read: " + reason(e), e);
        }
    }

    /** What an input or output error says, without the path that its message often is. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}

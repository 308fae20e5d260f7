package org.edcsdk.seal.pkcs11;

import java.nio.file.Path;

/** The text that configures SunPKCS11 without a file. */
final class Pkcs11Configuration {
    private Pkcs11Configuration() {
    }

    static String of(Path library, Slot slot) {
        // the last line closes the sessions with the logout and stops the thread that looks for a token
        return of(library) + (slot.kind() == Slot.Kind.NUMBER ? "slot = " : "slotListIndex = ") + slot.number() + "\ndestroyTokenAfterLogout = true\n";
    }

    static String of(Path library) {
        String path = library.toAbsolutePath().toString();
        if (path.contains("${") || path.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("library: the path holds characters that SunPKCS11 cannot take: " + path.replaceAll("\\p{Cntrl}", "?"));
        }
        return "--name = edc\nlibrary = \"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }
}

package org.edcsdk.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the fuzzer calls. It knows this class by its method names; the target is its only argument. */
public final class FuzzDriver {
    private static FuzzTarget target;

    private FuzzDriver() {
    }

    /** Chooses the target. */
    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTarget.valueOf(arguments[0]);
    }

    /** Runs the target once. */
    public static void fuzzerTestOneInput(byte[] octets) {
        target.run(octets);
    }

    /** Writes the octets that a target begins with, a file each, into a directory. */
    public static void main(String[] arguments) throws IOException {
        List<byte[]> seeds = FuzzTarget.valueOf(arguments[0]).allSeeds();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(Path.of(arguments[1], "seed-" + i), seeds.get(i));
        }
    }
}

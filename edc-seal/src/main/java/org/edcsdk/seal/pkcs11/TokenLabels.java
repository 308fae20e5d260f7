package org.edcsdk.seal.pkcs11;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Reason;

/** Finds the slot of a token by the token's label, with the help of {@link SlotListing} in a Java of its own. */
final class TokenLabels {
    private static final int SECONDS = 20;
    private static final int MOST_OCTETS = 16_000_000;
    private static final Pattern TOKEN = Pattern.compile("^Token info for token in slot (\\d+):\\R {2}label: (.*)$", Pattern.MULTILINE);
    private static final Pattern SLOTS = Pattern.compile("^All slots: ([\\d, ]+)$", Pattern.MULTILINE);

    private TokenLabels() {
    }

    /** The slot by number, or by its place where Java takes no number as large. */
    static Slot find(Path library, Slot wanted) throws SealingException {
        String listing = listing(library);
        Map<Long, String> labels = labels(listing);
        List<Long> found = labels.entrySet().stream().filter(entry -> entry.getValue().equals(wanted.label())).map(Map.Entry::getKey).toList();
        if (found.isEmpty()) {
            throw refused("PKCS#11 library has no " + wanted + "; there are " + labels.values().stream().map(label -> "\"" + label + "\"").toList(), null);
        }
        if (found.size() > 1) {
            throw refused("several tokens are labelled \"" + wanted.label() + "\", in the slots " + found + ": choose by slot", null);
        }
        long number = found.get(0);
        return number <= Integer.MAX_VALUE ? Slot.number(number) : Slot.index(slots(listing).indexOf(number));
    }

    /** Labels of the tokens by slot, in the order of the list. */
    static Map<Long, String> labels(String listing) {
        Map<Long, String> labels = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(listing);
        while (token.find()) {
            labels.put(Long.parseLong(token.group(1)), token.group(2).strip());
        }
        return labels;
    }

    private static List<Long> slots(String listing) {
        List<Long> slots = new ArrayList<>();
        Matcher line = SLOTS.matcher(listing);
        if (line.find()) {
            for (String number : line.group(1).split(",")) {
                slots.add(Long.parseLong(number.strip()));
            }
        }
        return slots;
    }

    private static String listing(Path library) throws SealingException {
        Path java = Path.of(System.getProperty("java.home"), "bin",
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            throw refused("token labels cannot be listed, since this runtime has no command java: choose by slot", null);
        }
        try {
            Path directory = Files.createTempDirectory("edc-slots");
            try {
                return run(java, library, directory);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw refused("token labels cannot be listed", e);
        }
    }

    private static String run(Path java, Path library, Path directory) throws IOException, SealingException {
        copyClass(directory);
        Path printed = directory.resolve("slots.txt");
        // A label is UTF-8 of which Java makes one character an octet: ISO 8859-1 makes octets of them again.
        Process process = new ProcessBuilder(java.toString(), "-Dfile.encoding=ISO-8859-1", "-Dstdout.encoding=ISO-8859-1", "-Dsun.stdout.encoding=ISO-8859-1",
                "-XX:TieredStopAtLevel=1", "-cp", directory.toString(), SlotListing.class.getName(), Pkcs11Configuration.of(library))
                .redirectOutput(printed.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw refused("PKCS#11 library does not list its slots within " + SECONDS + " seconds: " + library, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("interrupted while token labels were listed", e);
        } finally {
            process.destroyForcibly();
        }
        try (InputStream in = Files.newInputStream(printed)) {
            return new String(in.readNBytes(MOST_OCTETS), StandardCharsets.UTF_8);
        }
    }

    /** Jars may lie in jars: a copy of the one class is what every Java can read. */
    private static void copyClass(Path directory) throws IOException {
        String name = SlotListing.class.getName().replace('.', '/') + ".class";
        Path copy = directory.resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream in = SlotListing.class.getResourceAsStream("SlotListing.class")) {
            if (in == null) {
                throw new IOException("class file is not readable: " + name);
            }
            Files.copy(in, copy);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static SealingException refused(String message, Exception cause) {
        return Pkcs11Errors.refused(Reason.KEY_STORE_UNREADABLE, message, cause);
    }
}

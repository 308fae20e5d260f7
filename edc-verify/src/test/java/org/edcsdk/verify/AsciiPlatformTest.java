package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifies in a Java whose default charset is ASCII and whose language is Turkish, as under {@code LC_ALL=C} and worse. */
class AsciiPlatformTest {
    @Test
    void reportsAreTheSameOctetsUnderAnyDefaultCharsetAndLanguage(@TempDir Path folder) throws Exception {
        SealedLevels levels = new SealedLevels();
        List<String> arguments = new ArrayList<>();
        arguments.add(Files.writeString(folder.resolve("anchor.pem"), levels.pki().anchorPem()).toString());
        arguments.add(Files.write(folder.resolve("b.jsonld"), levels.json(SealLevel.BASELINE_LTA)).toString());
        arguments.add(Files.write(folder.resolve("b.pdf"), levels.pdf(SealLevel.BASELINE_LTA)).toString());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=US-ASCII",
                "-Duser.language=tr", "-cp", System.getProperty("java.class.path"), AsciiPlatformTest.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(process.waitFor()).as(there).isZero();
        assertThat(there).isEqualTo(reports(arguments)).startsWith("VALID VALID ");
    }

    /** Prints the verdicts and the digest of the reports. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(reports(Arrays.asList(arguments)));
    }

    private static String reports(List<String> arguments) throws IOException {
        Verifier verifier = Verifier.builder().clock(Sealed.CLOCK)
                .trustAnchors(TrustAnchors.pem(Files.readAllBytes(Path.of(arguments.get(0))))).build();
        StringBuilder verdicts = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (String file : arguments.subList(1, arguments.size())) {
            ValidationReport report = verifier.verify(Files.readAllBytes(Path.of(file)));
            verdicts.append(report.verdict()).append(' ');
            all.append(report.toJson("file"));
        }
        return verdicts + Bytes.utf8(all.toString()).sha256().hex();
    }
}

package org.edcsdk.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.edcsdk.model.Bytes;
import org.junit.jupiter.api.Assumptions;

/** The shared inputs, where they are. */
final class Corpus {
    private static final Path DATA = Path.of("../../shared/data");

    private Corpus() {
    }

    /** One line of expectations.tsv. */
    record Case(Path file, String expected, String detail) {
        String name() {
            return file.getFileName().toString();
        }

        boolean generated() {
            return name().startsWith("gen-");
        }

        Bytes octets() {
            return read(file);
        }

        @Override
        public String toString() {
            return name() + " " + expected;
        }
    }

    static Path data(String path) {
        Path file = DATA.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "skipped: ../shared/data is absent");
        return file;
    }

    static List<Case> cases(String folder) {
        Path table = DATA.resolve("adversarial").resolve(folder).resolve("expectations.tsv");
        if (!Files.exists(table)) {
            return List.of();
        }
        try {
            return Files.readAllLines(table, StandardCharsets.UTF_8).stream().skip(1).map(line -> line.split("\t", -1))
                    .map(cells -> new Case(table.resolveSibling(cells[0]), cells[2], cells[3])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bytes read(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExaminedDocument examine(Bytes octets) {
        VerificationLimits limits = VerificationLimits.withDefaults();
        return DocumentReader.examine(octets, limits, Deadline.in(Duration.ofSeconds(30)));
    }

    /** The folder's cases, or a skipped test where the shared inputs are absent. */
    static List<Case> required(String folder) {
        data("adversarial");
        return cases(folder);
    }

    /** A judge with the anchor and the revocation lists of the generated files. */
    static SealJudge judge() {
        Path pki = data("adversarial/pki");
        List<X509Certificate> anchors = TrustAnchors.pem(read(pki.resolve("root.pem")).toByteArray()).certificates();
        List<byte[]> crls = List.of("root.crl", "sub.crl").stream().map(name -> crl(pki.resolve(name))).toList();
        return new SealJudge(anchors, crls);
    }

    private static byte[] crl(Path file) {
        try {
            return ((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(read(file).openStream())).getEncoded();
        } catch (CertificateException | CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The official samples that are sealed. */
    static List<Path> sealedSamples() {
        try (Stream<Path> files = Files.list(data("elm/samples"))) {
            return files.filter(Files::isRegularFile).filter(file -> read(file).toUtf8String().contains("\"signatures\"")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Files of 50 MB: {@code long-runs large} writes them, then verifies them in a small heap. No part of the build, by its name. */
class LargeFiles {
    private static final Path FOLDER = Path.of("target/large");
    private static final int SIZE = 49_000_000;

    @Test
    @EnabledIfSystemProperty(named = "edcsdk.large", matches = "write")
    void areWritten() throws Exception {
        Files.createDirectories(FOLDER);
        TestPki pki = TestPki.create(Sealed.CLOCK);
        byte[] noise = new byte[SIZE];
        new Random(1).nextBytes(noise);
        Files.writeString(FOLDER.resolve("anchor.pem"), pki.anchorPem());
        for (int i = 0; i < pki.crls().size(); i++) {
            Files.write(FOLDER.resolve("list-" + i + ".crl"), pki.crls().get(i));
        }
        String image = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(noise, SIZE / 4 * 3));
        String credential = Sealed.credential();
        String large = credential.substring(0, credential.length() - 1) + ",\"extension\":\"" + image + "\"}";
        Files.writeString(FOLDER.resolve("large.jsonld"), Jws.sealed(pki.issueSeal(SealRequest.standard().key(KeyAlgorithm.P_256)), large));
        Files.write(FOLDER.resolve("large.pdf"), SealedPdfs.sealed(pki, SealLevel.BASELINE_T, pdf(noise)));
    }

    private static PdfDocument pdf(byte[] noise) throws Exception {
        try (PDDocument document = Loader.loadPDF(SealedPdfs.unsealed(Sealed.credential()).octets().toByteArray())) {
            PDPage page = document.getPage(0);
            COSStream stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(noise, 0, SIZE - 1_000_000);
            }
            page.getCOSObject().setItem("Noise", stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return new PdfDocument(Bytes.of(out.toByteArray()));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "edcsdk.large", matches = "verify")
    void areVerifiedInASmallHeap() throws IOException {
        VerificationLimits limits = VerificationLimits.withDefaults();
        JsonLimits json = limits.json();
        VerificationLimits raised = limits.withJson(new JsonLimits(52_000_000, json.depth(), json.members(), json.tokens(), json.numberLength(),
                json.nameLength()));
        StringBuilder figures = new StringBuilder("heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MB\n");
        for (String name : new String[] {"large.jsonld", "large.pdf"}) {
            byte[] octets = Files.readAllBytes(FOLDER.resolve(name));
            verify(name + ", default limits", octets, limits, figures);
            if (Runtime.getRuntime().maxMemory() > SIZE * 20L) {
                verify(name + ", limits raised", octets, raised, figures);
            }
        }
        Files.writeString(FOLDER.resolve("figures.txt"), figures.toString(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void verify(String name, byte[] octets, VerificationLimits limits, StringBuilder figures) throws IOException {
        Verifier verifier = Verifier.builder().clock(Sealed.CLOCK).limits(limits).timeout(Duration.ofSeconds(30))
                .trustAnchors(TrustAnchors.pem(Files.readAllBytes(FOLDER.resolve("anchor.pem"))))
                .crl(Files.readAllBytes(FOLDER.resolve("list-0.crl"))).crl(Files.readAllBytes(FOLDER.resolve("list-1.crl"))).build();
        long start = System.nanoTime();
        ValidationReport report = verifier.verify(octets);
        long millis = (System.nanoTime() - start) / 1_000_000;
        figures.append(name).append(", ").append(octets.length).append(" octets: ").append(report.verdict()).append(", ").append(millis).append(" ms, ")
                .append(report.checks(Check.FORMAT).get(0)).append('\n');
        boolean refused = report.checks(Check.FORMAT).get(0).code().filter(FindingCode.LIMIT_EXCEEDED::equals).isPresent();
        assertThat(refused || report.seals().stream().allMatch(SealReport::intact) && !report.seals().isEmpty()).as(report.checks().toString()).isTrue();
    }
}

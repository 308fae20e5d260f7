package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.edcsdk.model.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Upgrading takes documents from anywhere: each ends in a result or a typed refusal. */
class HostileUpgradeTest {
    private static final Path HOSTILE = Path.of("..", "..", "shared", "data", "adversarial");

    @ParameterizedTest
    @ValueSource(strings = {"jades", "json/jsontestsuite", "pdf-attacks"})
    void everyHostileDocumentGetsAnAnswer(String folder) throws Exception {
        assumeTrue(Files.exists(HOSTILE), "skipped: ../shared/data is absent");
        List<Path> files;
        try (Stream<Path> listed = Files.list(HOSTILE.resolve(folder))) {
            files = listed.filter(Files::isRegularFile).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertAnswered(Files.readAllBytes(file), file.toString());
        }
    }

    @Test
    void everyChangedOctetGetsAnAnswer() throws Exception {
        Random random = new Random(20261124);
        List<byte[]> documents = new ArrayList<>();
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            Sealer sealer = Fixtures.sealer(provider, SealLevel.BASELINE_LT, HeaderProfile.EUROPASS);
            documents.add(sealer.seal(Fixtures.JSON).octets().toByteArray());
            documents.add(sealer.seal(Pdfs.withField()).octets().toByteArray());
        }
        for (byte[] document : documents) {
            for (int i = 0; i < 300; i++) {
                byte[] changed = document.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                assertAnswered(i % 10 == 0 ? Arrays.copyOf(document, random.nextInt(document.length)) : changed, "change " + i);
            }
        }
    }

    @Test
    void nestedPdfObjectsGetAnAnswer() {
        String pdf = "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "]".repeat(200_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
        assertAnswered(pdf.getBytes(StandardCharsets.US_ASCII), "nested");
    }

    private static void assertAnswered(byte[] octets, String name) {
        SealUpgrader upgrader = SealUpgrader.builder().clock(Fixtures.CLOCK).timestamps(Fixtures.timestamps(Fixtures.EC)).build();
        try {
            SealLevel level = octets.length > 3 && octets[0] == '%' ? upgrader.upgradePdf(Bytes.of(octets), SealLevel.BASELINE_T).level()
                    : upgrader.upgradeJson(Bytes.of(octets), SealLevel.BASELINE_T).level();
            assertThat(level).as(name).isGreaterThanOrEqualTo(SealLevel.BASELINE_T);
        } catch (SealingException e) {
            assertThat(e.reason()).as(name).isIn(SealingException.Reason.DOCUMENT_NOT_SEALABLE, SealingException.Reason.CERTIFICATE_EXPIRED);
        }
    }
}

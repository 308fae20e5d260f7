package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.junit.jupiter.api.Test;

/** Seals in a Java whose default charset is ASCII, as under {@code LC_ALL=C}. */
class AsciiPlatformTest {

    @Test
    void sealsHoldUnderAnAsciiDefaultCharset() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Dfile.encoding=US-ASCII", "-Duser.language=tr", "-cp", System.getProperty("java.class.path"),
                AsciiPlatformTest.class.getName());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).as(output).isZero();
    }

    /** The other Java: ends with an exception, status 1, where a seal does not hold. */
    public static void main(String[] arguments) throws Exception {
        assertThat(Charset.defaultCharset()).isEqualTo(StandardCharsets.US_ASCII);
        try (KeyStoreSealProvider provider = Fixtures.provider(Fixtures.EC)) {
            SealedPair pair = Fixtures.sealer(provider, SealLevel.BASELINE_T, HeaderProfile.ETSI).seal(Fixtures.JSON, Pdfs.withField());
            assertThat(pair.json().octets().toUtf8String()).contains("Éthique");
            assertThat(Oracle.of(pair.json(), Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(Oracle.of(pair.pdf(), Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
        }
    }
}

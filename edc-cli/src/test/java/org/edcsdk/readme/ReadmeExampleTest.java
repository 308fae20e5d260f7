package org.edcsdk.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.model.LangString.en;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.issue.IssuedCredential;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.verify.TrustAnchors;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verdict;
import org.edcsdk.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example, compiled and run. */
class ReadmeExampleTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path SOURCE = Path.of("src/test/java/org/edcsdk/readme/ReadmeExampleTest.java");

    @Test
    void exampleIssuesAndVerifies(@TempDir Path directory) throws Exception {
        TestPki pki = TestPki.builder(Clock.systemUTC()).organisation("Example University", "IE", "VATIE-1234567").build();
        char[] password = "secret".toCharArray();
        Path keyFile = Files.createTempFile("key", ".p12");
        try {
            pki.writePkcs12(keyFile, password);
            ValidationReport report = example(keyFile, password, directory, pki.anchor(), pki.crls());
            assertThat(report.verdict()).isEqualTo(Verdict.VALID);
            assertThat(directory.toFile().list()).hasSize(4);
        } finally {
            Files.delete(keyFile);
        }
    }

    @Test
    void readmeShowsWhatIsCompiledHere() throws Exception {
        String readme = Files.readString(README);
        int start = readme.indexOf("```java\n") + "```java\n".length();
        String shown = readme.substring(start, readme.indexOf("```", start));
        assertThat(squeezed(Files.readString(SOURCE))).contains(squeezed(shown.substring(0, shown.lastIndexOf('}'))));
    }

    private static ValidationReport example(Path keyFile, char[] password, Path directory, X509Certificate anchor, List<byte[]> crls) throws Exception {
        Organisation university = Organisation.of(en("Example University"), LegalIdentifier.vat("IE", "1234567"));
        EuropeanDigitalCredential credential = EuropeanDigitalCredential.builder()
                .issuer(university).holder(Person.of("Ada", "Lovelace")).validFrom(Instant.parse("2026-07-01T00:00:00Z"))
                .title(en("Data Ethics").and("fr", "Éthique des données"))
                .achievement(LearningAchievement.builder().title(en("Data Ethics")).awardedBy(university)
                        .learningOutcome(en("Assess a data set for bias")).ects("5").eqfLevel(6).build())
                .build();
        try (SealProvider provider = KeyStoreSealProvider.pkcs12(keyFile, password)) {
            CredentialIssuer issuer = CredentialIssuer.builder(provider).build();
            IssuedCredential issued = issuer.issue(credential);             // sealed JSON-LD, sealed PDF, badge
            issued.writeTo(directory);                                      // all files or none
            Verifier verifier = Verifier.builder().trustAnchors(TrustAnchors.of(anchor)).crls(crls).build();
            ValidationReport report = verifier.verify(issued.json().octets());
            return report;
        }
    }

    private static String squeezed(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}

package org.edcsdk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.issue.IssuanceException;
import org.edcsdk.issue.IssuedCredential;
import org.edcsdk.model.Bytes;
import org.edcsdk.render.RenderingException;
import org.edcsdk.seal.HeaderProfile;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.ValidationData;
import org.edcsdk.seal.ValidationDataSource;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;

/** Writes one credential sealed at every level and in both forms, with the trust that its seals need, to be read by other validators. */
public final class SealedSamples {

    private SealedSamples() {
    }

    /** Starts it; the argument is the folder, made if it is absent. */
    public static void main(String[] arguments) throws IOException, SealingException, IssuanceException, RenderingException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        // DSS 5.11.1 finds RSA with 2048 bits too weak today
        TestPki pki = TestPki.builder(Clock.systemUTC()).organisation("Example University", "IE", "VATIE-1234567")
                .sealKey(KeyAlgorithm.RSA_3072).tsaKey(KeyAlgorithm.RSA_3072).build();
        pki.writeTrust(folder);
        try (TestServices services = TestServices.start(pki); SealProvider provider = Fixtures.provider(pki)) {
            for (HeaderProfile profile : HeaderProfile.values()) {
                for (SealLevel level : SealLevel.values()) {
                    IssuedCredential issued = CredentialIssuer.builder(provider).headerProfile(profile).level(level)
                            .timestamps(HttpTimestampSource.of(services.tsaUrl())).validationData(validationData(pki)).build()
                            .issue(Fixtures.credential(0));
                    String name = profile + "-" + level.name().replace("BASELINE_", "");
                    Files.write(folder.resolve(name + ".jsonld"), issued.json().octets().toByteArray());
                    if (profile == HeaderProfile.EUROPASS) {
                        Files.write(folder.resolve("PDF-" + level.name().replace("BASELINE_", "") + ".pdf"), issued.pdf().octets().toByteArray());
                    }
                }
            }
        }
    }

    private static ValidationDataSource validationData(TestPki pki) {
        return (chain, at) -> ValidationData.of(List.of(pki.sealCa(), pki.tsaCertificate(), pki.anchor()), List.of(),
                pki.crls().stream().map(Bytes::of).toList());
    }
}

package org.edcsdk.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealKey;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealedJson;
import org.edcsdk.seal.Sealer;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.SigningInput;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.verify.Check;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.TrustAnchors;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verifier;
import org.junit.jupiter.api.Test;

/** The own provider of docs/providers.md, compiled and run. */
class OwnProviderExampleTest {
    private static final Path DOCS = Path.of("..", "docs", "providers.md");
    private static final Path SOURCE = Path.of("src/test/java/org/edcsdk/readme/OwnProviderExampleTest.java");
    private static final int MOST_LINES = 15;

    /** Whatever holds the key. */
    interface Vault {
        byte[] sign(byte[] digest) throws IOException;
    }

    record VaultSealProvider(SealKey key, Vault vault) implements SealProvider {
        @Override
        public List<byte[]> sign(List<SigningInput> inputs) throws SealingException {
            List<byte[]> values = new ArrayList<>();
            try {
                for (SigningInput input : inputs) {
                    values.add(vault.sign(input.digest().toByteArray()));   // ECDSA: DER; RSA: PKCS #1 wants a DigestInfo around the digest
                }
                return values;
            } catch (IOException e) {   // it may have signed: whoever calls must know
                throw new SealingException(Reason.PROVIDER_UNAVAILABLE, Outcome.UNKNOWN, "vault does not answer", e);
            }
        }
    }

    @Test
    void exampleSealsWhatVerifies() throws Exception {
        TestPki pki = TestPki.builder(Clock.systemUTC()).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256).build();
        SealKey key = SealKey.of(pki.seal().chain(), SealAlgorithm.ECDSA_P256_SHA256, 100, "vault");
        try (SealProvider provider = new VaultSealProvider(key, digest -> signed(pki, digest))) {
            SealedJson sealed = Sealer.builder(provider).build().seal(new JsonLdDocument(Bytes.utf8("{\"id\":\"urn:credential:1\"}")));
            Verifier verifier = Verifier.builder().trustAnchors(TrustAnchors.of(pki.anchor())).crls(pki.crls()).build();
            ValidationReport report = verifier.verify(sealed.octets());
            assertThat(report.checks()).filteredOn(result -> result.check() == Check.SEAL).isNotEmpty()
                    .allMatch(result -> result.status() == CheckStatus.PASSED);
        }
    }

    @Test
    void docsShowWhatIsCompiledHere() throws Exception {
        String docs = Files.readString(DOCS);
        int start = docs.indexOf("```java\nrecord VaultSealProvider") + "```java\n".length();
        String shown = docs.substring(start, docs.indexOf("```", start));
        assertThat(shown.lines().count()).isLessThanOrEqualTo(MOST_LINES);
        assertThat(squeezed(Files.readString(SOURCE))).contains(squeezed(shown));
    }

    private static byte[] signed(TestPki pki, byte[] digest) throws IOException {
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(pki.seal().privateKey());
            signature.update(digest);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static String squeezed(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}

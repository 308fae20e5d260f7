package org.edcsdk.seal.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.SigningInput;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The provider against a real PKCS#11 device, SoftHSM 2. */
class Pkcs11SealProviderTest {
    private static final TestPki PKI = TestPki.builder(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC))
            .authorityKey(KeyAlgorithm.P_256).build();
    private static SoftHsm device;

    @BeforeAll
    static void writeKeys() throws Exception {
        device = SoftHsm.orSkip();
        device.put("edc seal", "seal", PKI.seal());
        device.put("Universität", "seal", PKI.seal());
        device.put("several", "RSA", PKI.seal());
        device.put("several", "P-256", seal(KeyAlgorithm.P_256));
        device.put("several", "P-384", seal(KeyAlgorithm.P_384));
        device.put("several", "P-521", seal(KeyAlgorithm.P_521));
    }

    private static TestSeal seal(KeyAlgorithm algorithm) {
        return PKI.issueSeal(SealRequest.standard().key(algorithm));
    }

    @ParameterizedTest
    @CsvSource({"RSA, RSA_PKCS1_SHA256", "RSA, RSA_PKCS1_SHA384", "RSA, RSA_PKCS1_SHA512", "RSA, RSA_PSS_SHA256", "P-256, ECDSA_P256_SHA256",
        "P-384, ECDSA_P384_SHA384", "P-521, ECDSA_P521_SHA512"})
    void givesValuesThatVerifyWithJavasOwnProvider(String alias, SealAlgorithm algorithm) throws Exception {
        try (SealProvider provider = device.provider("several").alias(alias).algorithm(algorithm).build()) {
            assertAllVerify(provider, inputs(algorithm, 3));
        }
    }

    @Test
    void usesTheUsualAlgorithmOfTheKey() throws Exception {
        try (SealProvider provider = device.provider("edc seal").build()) {
            assertThat(provider.key().algorithm()).isEqualTo(SealAlgorithm.RSA_PKCS1_SHA256);
            assertThat(provider.key().certificate()).isEqualTo(PKI.sealCertificate());
        }
    }

    @Test
    void findsTheTokenByItsLabel() throws Exception {
        try (SealProvider provider = Pkcs11SealProvider.builder(device.library()).tokenLabel("Universität").pin(SoftHsm.PIN::toCharArray).build()) {
            assertAllVerify(provider, inputs(SealAlgorithm.RSA_PKCS1_SHA256, 1));
        }
    }

    @Test
    void namesTheLabelsWhereNoneFits() {
        SealingException failure = failure(Pkcs11SealProvider.builder(device.library()).tokenLabel("nobody").pin(SoftHsm.PIN::toCharArray));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_STORE_UNREADABLE);
        assertThat(failure).hasMessageContaining("nobody").hasMessageContaining("\"Universität\"");
    }

    @Test
    void doesNotGuessBetweenTwoTokensOfOneLabel() {
        SealingException failure = failure(Pkcs11SealProvider.builder(device.library()).tokenLabel("twice").pin(SoftHsm.PIN::toCharArray));
        assertThat(failure).hasMessageContaining("several tokens").hasMessageContaining(String.valueOf(device.slot("twice")));
    }

    @Test
    void findsTheTokenByTheOrderOfTheSlots() throws Exception {
        int found = 0;
        for (int i = 0; i < 4; i++) {
            SealingException failure = catchThrowableOfType(SealingException.class,
                    Pkcs11SealProvider.builder(device.library()).slotIndex(i).pin(SoftHsm.PIN::toCharArray).alias("not there")::build);
            assertThat(failure.reason()).isEqualTo(Reason.KEY_NOT_FOUND);
            found++;
        }
        assertThat(found).isEqualTo(4);
    }

    @Test
    void namesASlotThatIsNotThere() {
        SealingException failure = failure(Pkcs11SealProvider.builder(device.library()).slot(7).pin(SoftHsm.PIN::toCharArray));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_STORE_UNREADABLE);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure).hasMessageContaining("no slot 7");
        assertThat(failure(Pkcs11SealProvider.builder(device.library()).slotIndex(99))).hasMessageContaining("slot at place 99");
    }

    @Test
    void namesALibraryThatIsNotThere(@TempDir Path directory) {
        SealingException failure = failure(Pkcs11SealProvider.builder(directory.resolve("device.so")));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_STORE_UNREADABLE);
        assertThat(failure).hasMessageContaining("device.so").hasMessageContaining("does not exist");
    }

    @Test
    void namesAFileThatIsNoLibrary(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("a \"b\" \\c.so"), "not a library");
        SealingException failure = failure(Pkcs11SealProvider.builder(text));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_STORE_UNREADABLE);
        assertThat(failure).hasMessageContaining("cannot be used");
    }

    @Test
    void triesAWrongPinOnceOnly() {
        AtomicInteger asked = new AtomicInteger();
        SealingException failure = failure(Pkcs11SealProvider.builder(device.library()).slot(device.slot("pin")).pin(() -> {
            asked.incrementAndGet();
            return "0000-wrong".toCharArray();
        }));
        assertThat(failure.reason()).isEqualTo(Reason.WRONG_PASSWORD);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(asked).hasValue(1);
        assertThat(everythingThatIsTold(failure)).doesNotContain("0000-wrong");
    }

    @Test
    void wipesThePin() throws Exception {
        char[] pin = SoftHsm.PIN.toCharArray();
        Pkcs11SealProvider.builder(device.library()).slot(device.slot("edc seal")).pin(() -> pin).build().close();
        assertThat(pin).containsOnly('\0');
    }

    @Test
    void stopsWhereNoPinIsGiven() {
        SealingException failure = failure(Pkcs11SealProvider.builder(device.library()).slot(device.slot("edc seal")));
        assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_REFUSED);
        assertThat(failure).hasMessageContaining("PIN");
    }

    @Test
    void saysThatAKeyWithoutCertificateIsNotSeen(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("key.pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(PKI.seal().privateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        Process tool = new ProcessBuilder("softhsm2-util", "--import", file.toString(), "--slot", String.valueOf(device.slot("empty")), "--label", "bare",
                "--id", "A1", "--pin", SoftHsm.PIN).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(tool.waitFor()).isZero();
        SealingException failure = failure(device.provider("empty"));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_NOT_FOUND);
        assertThat(failure).hasMessageContaining("no key with certificate");
    }

    @Test
    void asksForANameWhereThereAreSeveralKeys() {
        SealingException failure = failure(device.provider("several"));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_NOT_FOUND);
        assertThat(failure).hasMessageContaining("[P-256, P-384, P-521, RSA]");
    }

    @Test
    void namesTheKeysWhereNoneFits() {
        SealingException failure = failure(device.provider("several").alias("DSA"));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_NOT_FOUND);
        assertThat(failure).hasMessageContaining("DSA").hasMessageContaining("P-256");
    }

    @Test
    void completesTheChainWithGivenCertificates() throws Exception {
        try (SealProvider provider = device.provider("edc seal").certificates(List.of(PKI.tsa().certificate(), PKI.anchor())).build()) {
            assertThat(provider.key().chain()).containsExactly(PKI.seal().chain().get(0), PKI.seal().chain().get(1), PKI.anchor());
        }
    }

    @Test
    void refusesAnAlgorithmOfAnotherKindOfKeyAndLogsOut() throws Exception {
        assertThatIllegalArgumentException().isThrownBy(device.provider("edc seal").algorithm(SealAlgorithm.ECDSA_P256_SHA256)::build);
        AtomicInteger asked = new AtomicInteger();
        Pkcs11SealProvider.builder(device.library()).slot(device.slot("edc seal")).pin(() -> {
            asked.incrementAndGet();
            return SoftHsm.PIN.toCharArray();
        }).build().close();
        assertThat(asked).hasValue(1);
    }

    @Test
    void refusesSlotsThatCannotBe() {
        Pkcs11SealProvider.Builder builder = Pkcs11SealProvider.builder(device.library());
        assertThatIllegalArgumentException().isThrownBy(() -> builder.slot(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.slot(1L << 31));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.slotIndex(-1));
    }

    @Test
    void signsFromManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (SealProvider provider = device.provider("several").alias("P-256").build()) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                work.add(() -> {
                    assertAllVerify(provider, inputs(SealAlgorithm.ECDSA_P256_SHA256, 5));
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void signsNothingAfterClosing() throws Exception {
        SealProvider provider = device.provider("edc seal").build();
        provider.close();
        provider.close();
        assertThatIllegalStateException().isThrownBy(() -> provider.sign(inputs(SealAlgorithm.RSA_PKCS1_SHA256, 1)));
    }

    @Test
    void saysSoWhereTheTokenWasLoggedOutFromElsewhere() throws Exception {
        try (SealProvider provider = device.provider("edc seal").build()) {
            device.provider("edc seal").build().close();
            SealingException failure = catchThrowableOfType(SealingException.class, () -> provider.sign(inputs(SealAlgorithm.RSA_PKCS1_SHA256, 1)));
            assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE);
            assertThat(failure.outcome()).isEqualTo(Outcome.REJECTED);
        }
    }

    @Test
    void registersNoProviderInThePlatform() throws Exception {
        List<Provider> before = List.of(Security.getProviders());
        device.provider("edc seal").build().close();
        assertThat(Security.getProviders()).containsExactlyElementsOf(before);
    }

    @Test
    void tellsThePinNowhere() throws Exception {
        try (SealProvider provider = device.provider("edc seal").build()) {
            assertThat(provider + " " + provider.key()).doesNotContain(SoftHsm.PIN);
        }
    }

    private static String everythingThatIsTold(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static SealingException failure(Pkcs11SealProvider.Builder builder) {
        return catchThrowableOfType(SealingException.class, builder::build);
    }

    private static List<SigningInput> inputs(SealAlgorithm algorithm, int count) {
        List<SigningInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(SigningInput.of(Bytes.utf8("document " + i), algorithm));
        }
        return inputs;
    }

    private static void assertAllVerify(SealProvider provider, List<SigningInput> inputs) throws Exception {
        List<byte[]> values = provider.sign(inputs);
        assertThat(values).hasSameSizeAs(inputs);
        for (int i = 0; i < values.size(); i++) {
            Signature verifier = provider.key().algorithm().newSignature();
            verifier.initVerify(provider.key().certificate().getPublicKey());
            verifier.update(inputs.get(i).bytes().toByteArray());
            assertThat(verifier.verify(values.get(i))).isTrue();
        }
    }
}

package org.edcsdk.seal.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.Sealer;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.SigningInput;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyStoreSealProviderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final TestPki PKI = TestPki.create(CLOCK);
    private static final char[] PASSWORD = "secret".toCharArray();

    @Test
    void opensAFileWithOneKey(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("seal.p12");
        PKI.writePkcs12(file, PASSWORD);
        try (SealProvider provider = KeyStoreSealProvider.pkcs12(file, PASSWORD)) {
            assertThat(provider.key().certificate()).isEqualTo(PKI.sealCertificate());
            assertThat(provider.key().algorithm()).isEqualTo(SealAlgorithm.RSA_PKCS1_SHA256);
        }
    }

    @Test
    void doesNotChangeThePassword() throws Exception {
        char[] password = "secret".toCharArray();
        open(PKI.pkcs12(password), password).close();
        assertThat(password).containsExactly(PASSWORD);
    }

    @Test
    void namesAWrongPassword() {
        assertThat(failure(PKI.pkcs12(PASSWORD), "other".toCharArray()).reason()).isEqualTo(Reason.WRONG_PASSWORD);
    }

    @Test
    void namesAFileThatIsNotPkcs12() {
        assertThat(failure("-----BEGIN PRIVATE KEY-----".getBytes(StandardCharsets.US_ASCII), PASSWORD).reason()).isEqualTo(Reason.KEY_STORE_UNREADABLE);
        assertThat(failure(new byte[] {0x30, 3, 2, 1, 1}, PASSWORD).reason()).isEqualTo(Reason.KEY_STORE_UNREADABLE);
        assertThat(failure(new byte[0], PASSWORD).reason()).isEqualTo(Reason.KEY_STORE_UNREADABLE);
    }

    @Test
    void namesAFileThatIsCutOff() {
        byte[] whole = PKI.pkcs12(PASSWORD);
        assertThat(failure(Arrays.copyOf(whole, whole.length / 2), PASSWORD).reason()).isEqualTo(Reason.KEY_STORE_UNREADABLE);
    }

    @Test
    void namesAFileThatIsNotThere(@TempDir Path directory) {
        SealingException failure = catchThrowableOfType(SealingException.class, () -> KeyStoreSealProvider.pkcs12(directory.resolve("none.p12"), PASSWORD));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_STORE_UNREADABLE);
    }

    @Test
    void namesAFileWithoutKey() throws Exception {
        KeyStore store = empty();
        store.setCertificateEntry("anchor", PKI.anchor());
        assertThat(failure(octets(store), PASSWORD).reason()).isEqualTo(Reason.KEY_NOT_FOUND);
    }

    @Test
    void asksForANameWhereThereAreSeveralKeys() throws Exception {
        SealingException failure = failure(twoKeys(), PASSWORD);
        assertThat(failure.reason()).isEqualTo(Reason.KEY_NOT_FOUND);
        assertThat(failure).hasMessageContaining("first").hasMessageContaining("second");
    }

    @Test
    void takesTheNamedKey() throws Exception {
        try (SealProvider provider = KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(twoKeys()), PASSWORD, "second")) {
            assertThat(provider.key().certificate()).isEqualTo(PKI.sealCertificate());
        }
    }

    @Test
    void saysWhichNamesThereAre() throws Exception {
        byte[] octets = twoKeys();
        SealingException failure = catchThrowableOfType(SealingException.class,
                () -> KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(octets), PASSWORD, "third"));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_NOT_FOUND);
        assertThat(failure).hasMessageContaining("third").hasMessageContaining("first");
    }

    @Test
    void doesNotTakeASecretKeyForASealingKey() throws Exception {
        KeyStore store = empty();
        store.setEntry("secret", new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")), new KeyStore.PasswordProtection(PASSWORD));
        assertThat(failure(octets(store), PASSWORD)).hasMessageContaining("holds no key");
        store.setKeyEntry("seal", PKI.seal().privateKey(), PASSWORD, PKI.seal().chain().toArray(new Certificate[0]));
        open(octets(store), PASSWORD).close();
        byte[] both = octets(store);
        SealingException failure = catchThrowableOfType(SealingException.class,
                () -> KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(both), PASSWORD, "secret"));
        assertThat(failure.reason()).isEqualTo(Reason.KEY_NOT_FOUND);
    }

    @Test
    void signsWithPssWhereThatIsChosen() throws Exception {
        try (KeyStoreSealProvider provider = KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(PKI.pkcs12(PASSWORD)), PASSWORD);
                SealProvider pss = provider.withAlgorithm(SealAlgorithm.RSA_PSS_SHA256)) {
            byte[] value = pss.sign(List.of(SigningInput.of(Bytes.utf8("document"), SealAlgorithm.RSA_PSS_SHA256))).get(0);
            Signature verifier = SealAlgorithm.RSA_PSS_SHA256.newSignature();
            verifier.initVerify(PKI.sealCertificate().getPublicKey());
            verifier.update("document".getBytes(StandardCharsets.US_ASCII));
            assertThat(verifier.verify(value)).isTrue();
            assertThat(pss.key().algorithm()).isEqualTo(SealAlgorithm.RSA_PSS_SHA256);
        }
    }

    @Test
    void refusesAnAlgorithmOfAnotherKindOfKey() throws Exception {
        try (KeyStoreSealProvider provider = KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(PKI.pkcs12(PASSWORD)), PASSWORD)) {
            assertThatIllegalArgumentException().isThrownBy(() -> provider.withAlgorithm(SealAlgorithm.ECDSA_P256_SHA256));
        }
    }

    @ParameterizedTest
    @EnumSource(value = SealFault.class, names = {"WRONG_KEY_USAGE", "CA_CERTIFICATE", "NATURAL_PERSON"})
    void aCertificateThatIsNotForSealingSealsNothing(SealFault fault) throws Exception {
        byte[] file = PKI.issueSeal(SealRequest.standard().fault(fault)).pkcs12(PASSWORD);
        try (SealProvider provider = open(file, PASSWORD)) {
            Sealer sealer = Sealer.builder(provider).clock(CLOCK).build();
            SealingException failure = catchThrowableOfType(SealingException.class, () -> sealer.seal(new JsonLdDocument(Bytes.utf8("{}"))));
            assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_NOT_FOR_SEALING);
        }
    }

    @Test
    void signsNothingAfterClosing() throws Exception {
        SealProvider provider = open(PKI.pkcs12(PASSWORD), PASSWORD);
        provider.close();
        assertThatIllegalStateException().isThrownBy(() -> provider.sign(List.of()));
    }

    private static SealProvider open(byte[] octets, char[] password) throws SealingException {
        return KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(octets), password);
    }

    private static SealingException failure(byte[] octets, char[] password) {
        return catchThrowableOfType(SealingException.class, () -> open(octets, password));
    }

    private static byte[] twoKeys() throws Exception {
        KeyStore store = empty();
        for (String name : List.of("first", "second")) {
            TestSeal seal = PKI.seal();
            PrivateKey key = seal.privateKey();
            store.setKeyEntry(name, key, PASSWORD, seal.chain().toArray(new Certificate[0]));
        }
        return octets(store);
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static byte[] octets(KeyStore store) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return out.toByteArray();
    }
}

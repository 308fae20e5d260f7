package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.csc.CscSealProvider;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.seal.pkcs11.Pkcs11SealProvider;
import org.edcsdk.seal.pkcs11.SoftHsm;
import org.edcsdk.testkit.CscSettings;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Secrets of key holders and data of holders never get out: not at TRACE, not in an exception, not in a text of an object. */
class SecretsTest {
    private static final String PASSWORD = "MARKER-password-5d1c";
    private static final String WRONG = "MARKER-wrong-e4f0";
    private static final String PIN = "MARKER-pin-90b3";
    private static final String PERSON = "MARKER-Person-77aa";

    private static TestServices services;
    private static boolean deviceReady;

    /** Opens a provider, or fails as a wrong secret does. */
    interface Opening {
        SealProvider open() throws Exception;
    }

    /**
     * A provider with its secrets.
     *
     * @param name for the report
     * @param secrets what must not get out
     * @param right opens it
     * @param wrong ways to open it that fail, at once or with the first seal
     */
    record KeyHolder(String name, List<String> secrets, Opening right, List<Opening> wrong) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All providers of the library; a further one is one line more. */
    static Stream<KeyHolder> keyHolders() {
        return Stream.of(
                new KeyHolder("PKCS#12", List.of(PASSWORD, WRONG), () -> pkcs12(PASSWORD), List.of(() -> pkcs12(WRONG), () -> damaged(PASSWORD))),
                new KeyHolder("PKCS#11", List.of(SoftHsm.PIN, WRONG), () -> device(SoftHsm.PIN), List.of(() -> device(WRONG))),
                new KeyHolder("CSC", List.of(PASSWORD, PIN, WRONG, "testkit-access-", "testkit-sad-"), () -> remote(PASSWORD, PIN, ServiceFault.NONE),
                        List.of(() -> remote(WRONG, PIN, ServiceFault.NONE), () -> remote(PASSWORD, WRONG, ServiceFault.NONE),
                                () -> remote(PASSWORD, PIN, ServiceFault.HTTP_401), () -> remote(PASSWORD, PIN, ServiceFault.GARBAGE),
                                () -> remote(PASSWORD, PIN, ServiceFault.EXPIRED), () -> remote(PASSWORD, PIN, ServiceFault.RESET),
                                () -> remote(PASSWORD, PIN, ServiceFault.WRONG_SIGNATURE))));
    }

    /** The token is written once: its key is that of the other providers. */
    private static SealProvider device(String pin) throws Exception {
        SoftHsm device = SoftHsm.orSkip();
        if (!deviceReady) {
            device.put("secrets", "seal", Fixtures.EC.seal());
            deviceReady = true;
        }
        return Pkcs11SealProvider.builder(device.library()).slot(device.slot("secrets")).pin(pin::toCharArray).build();
    }

    private static SealProvider remote(String secret, String pin, ServiceFault fault) throws Exception {
        services.csc(CscSettings.standard().client("client", PASSWORD).pin(PIN));
        services.fault(Service.CSC, ServiceFault.NONE);
        SealProvider provider = CscSealProvider.builder(services.cscUrl()).clientCredentials("client", secret.toCharArray())
                .secrets((id, type) -> pin.toCharArray()).clock(Fixtures.CLOCK).build();
        services.faultAt(Service.CSC, "signatures/signHash", fault, 1);
        return provider;
    }

    @BeforeAll
    static void serve() throws Exception {
        services = TestServices.start(Fixtures.EC);
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @ParameterizedTest
    @MethodSource("keyHolders")
    void noSecretGetsOut(KeyHolder holder) throws Exception {
        try (Captured captured = new Captured()) {
            try (SealProvider provider = holder.right().open()) {
                succeed(provider, captured);
                fail(provider, captured);
            }
            for (Opening opening : holder.wrong()) {
                try (SealProvider provider = opening.open()) {
                    captured.note(provider);
                    Fixtures.sealer(provider).build().seal(document());
                } catch (Exception e) {
                    captured.note(e);
                }
            }
            List<String> markers = new ArrayList<>(holder.secrets());
            markers.add(PERSON);
            for (String marker : markers) {
                assertThat(captured.text()).as("%s at %s", holder, marker).doesNotContain(Captured.forms(marker));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keyHolders")
    void aClosedProviderTellsNoSecret(KeyHolder holder) throws Exception {
        try (Captured captured = new Captured()) {
            SealProvider provider = holder.right().open();
            Sealer sealer = Fixtures.sealer(provider).build();
            provider.close();
            note(captured, () -> sealer.seal(document()));
            captured.note(provider);
            holder.secrets().forEach(secret -> assertThat(captured.text()).doesNotContain(Captured.forms(secret)));
        }
    }

    @Test
    void theCaptureSeesLogsOutputAndCauses() {
        try (Captured captured = new Captured()) {
            LoggerFactory.getLogger("test").trace("one {}", "slf4j");
            Logger.getLogger("test").finest("two");
            System.err.println("three");
            Exception failure = new Exception("four", new Exception("five"));
            failure.addSuppressed(new Exception("six"));
            captured.note(failure);
            assertThat(captured.text()).contains("slf4j", "two", "three", "four", "five", "six");
        }
    }

    private static void succeed(SealProvider provider, Captured captured) throws Exception {
        Sealer.Builder builder = Fixtures.sealer(provider).level(SealLevel.BASELINE_T).timestamps(Fixtures.timestamps(Fixtures.RSA));
        Sealer sealer = builder.build();
        Stream.of(provider, provider.key(), provider.key().algorithm(), builder, sealer, sealer.preflight()).forEach(captured::note);
        PendingSeals pending = sealer.prepare(document(), Pdfs.plain());
        Stream.of(pending, pending.octets(), pending.signingInputs(), sealer.resume(pending.octets())).forEach(captured::note);
        pending.signingInputs().forEach(input -> Stream.of(input.bytes(), input.digest()).forEach(captured::note));
        captured.note(sealer.seal(document(), Pdfs.plain()));
        SealItem item = SealItem.of(document(), Pdfs.withField());
        Stream.of(item, sealer.sealEach(List.of(item))).forEach(captured::note);
    }

    private static void fail(SealProvider provider, Captured captured) throws Exception {
        Sealer sealer = Fixtures.sealer(provider).level(SealLevel.BASELINE_T).timestamps(digest -> {
            throw new SealingException(Reason.TIMESTAMP_UNAVAILABLE, Outcome.UNKNOWN, "no network", null);
        }).build();
        note(captured, () -> sealer.seal(document(), Pdfs.plain()));
        captured.note(sealer.sealEach(List.of(SealItem.of(document()), SealItem.of(new JsonLdDocument(Bytes.utf8("[\"" + PERSON + "\"]"))))));
        note(captured, () -> sealer.prepare(new JsonLdDocument(Bytes.utf8(PERSON))));
        note(captured, () -> sealer.prepare(new PdfDocument(Bytes.utf8("%PDF-1.7 " + PERSON))));
        PendingSeals pending = sealer.prepare(document());
        note(captured, () -> pending.complete(List.of(PERSON.getBytes(StandardCharsets.UTF_8))));
        note(captured, () -> sealer.resume(Bytes.utf8(PERSON)));
        byte[] cut = pending.octets().toByteArray();
        note(captured, () -> sealer.resume(Bytes.of(Arrays.copyOf(cut, cut.length - 40))));
    }

    private interface Action {
        Object run() throws Exception;
    }

    private static void note(Captured captured, Action action) {
        try {
            captured.note(action.run());
        } catch (Exception e) {
            captured.note(e);
        }
    }

    private static JsonLdDocument document() {
        return new JsonLdDocument(Bytes.utf8("{\"id\":\"urn:credential:1\",\"credentialSubject\":{\"fullName\":\"" + PERSON + "\"}}"));
    }

    private static SealProvider pkcs12(String password) throws Exception {
        return KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(Fixtures.EC.pkcs12(PASSWORD.toCharArray())), password.toCharArray());
    }

    private static SealProvider damaged(String password) throws Exception {
        byte[] store = Fixtures.EC.pkcs12(PASSWORD.toCharArray());
        return KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(store, 0, store.length / 2), password.toCharArray());
    }
}

package org.edcsdk.seal.csc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.SigningInput;
import org.edcsdk.testkit.CscSettings;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The provider against the test kit's service over HTTP, which signs, binds approvals to digests, lets them expire and counts them. */
class CscServiceTest {
    private static final TestPki PKI = TestPki.builder(Clock.systemUTC()).authorityKey(KeyAlgorithm.P_256).build();
    private static final String SIGN = "signatures/signHash";
    private static final String AUTHORIZE = "credentials/authorize";
    private static final String SECRET = "marker-client-secret";
    private static final String PIN = "marker-pin";
    private static final CscSettings SETTINGS = CscSettings.standard().client("client", SECRET);

    private TestServices services;

    @BeforeEach
    void start() throws IOException {
        services = TestServices.start(PKI);
        services.csc(SETTINGS);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    private CscSealProvider.Builder client() {
        return CscSealProvider.builder(services.cscUrl()).clientCredentials("client", SECRET.toCharArray());
    }

    private static List<SigningInput> inputs(int count, SealAlgorithm algorithm) {
        List<SigningInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(SigningInput.of(Bytes.utf8("document " + i), algorithm));
        }
        return inputs;
    }

    private static void assertAllVerify(SealProvider provider, int count) throws Exception {
        List<SigningInput> inputs = inputs(count, provider.key().algorithm());
        List<byte[]> values = provider.sign(inputs);
        assertThat(values).hasSize(count);
        for (int i = 0; i < count; i++) {
            Signature verifier = provider.key().algorithm().newSignature();
            verifier.initVerify(provider.key().certificate().getPublicKey());
            verifier.update(inputs.get(i).bytes().toByteArray());
            assertThat(verifier.verify(values.get(i))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "1, true", "2, true"})
    void sealsAtBothAssuranceLevelsAtOnceAndLater(int scal, boolean later) throws Exception {
        services.csc(SETTINGS.scal(scal).asynchronous(later, 2));
        CscSealProvider.Builder builder = later ? client().asynchronous(Duration.ofMillis(5)) : client();
        try (SealProvider provider = builder.build()) {
            assertAllVerify(provider, 3);
        }
        assertThat(services.requests(Service.CSC, AUTHORIZE)).isEqualTo(1);
        assertThat(services.requests(Service.CSC, SIGN)).isEqualTo(1);
        assertThat(services.requests(Service.CSC, "signatures/signPolling")).isEqualTo(later ? 3 : 0);
    }

    @ParameterizedTest
    @CsvSource({"RSA_2048, RSA_PKCS1_SHA512, false", "RSA_2048, RSA_PSS_SHA256, false", "P_256, ECDSA_P256_SHA256, true", "P_384, ECDSA_P384_SHA384, true",
        "P_521, ECDSA_P521_SHA512, true", "P_521, ECDSA_P521_SHA512, false"})
    void sealsWithEachAlgorithmAndFormOfValue(KeyAlgorithm kind, SealAlgorithm algorithm, boolean plain) throws Exception {
        services.csc(SETTINGS.plainEcdsa(plain).credential("other", PKI.issueSeal(SealRequest.standard().key(kind))));
        try (SealProvider provider = client().algorithm(algorithm).build()) {
            assertAllVerify(provider, 4);
        }
    }

    @Test
    void choosesTheNamedCredential() throws Exception {
        services.csc(SETTINGS.credential("one", PKI.seal()).credential("two", PKI.issueSeal(SealRequest.standard().key(KeyAlgorithm.P_256))));
        try (SealProvider provider = client().credential("two").build()) {
            assertAllVerify(provider, 1);
            assertThat(provider.key().algorithm()).isEqualTo(SealAlgorithm.ECDSA_P256_SHA256);
        }
        assertThat(catchThrowableOfType(SealingException.class, client()::build)).hasMessageContaining("[one, two]");
    }

    @Test
    void splitsAtWhatTheServiceGrants() throws Exception {
        services.csc(SETTINGS.multisign(2));
        try (SealProvider provider = client().build()) {
            assertAllVerify(provider, 5);
        }
        assertThat(services.cscSignatures()).isEqualTo(5);
        assertThat(services.requests(Service.CSC, SIGN)).isEqualTo(3);
        // the first was for all five, and refused
        assertThat(services.requests(Service.CSC, AUTHORIZE)).isEqualTo(4);
    }

    @Test
    void sendsThePin() throws Exception {
        services.csc(SETTINGS.pin(PIN));
        try (SealProvider provider = client().secrets((id, type) -> PIN.toCharArray()).build()) {
            assertAllVerify(provider, 2);
        }
    }

    @Test
    void sendsAWrongPinOnce() throws Exception {
        services.csc(SETTINGS.pin(PIN).multisign(1));
        try (SealProvider provider = client().secrets((id, type) -> "marker-wrong".toCharArray()).build()) {
            SealingException failure = failure(provider, 2);
            assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_REFUSED);
            assertThat(told(failure)).contains("invalid_authentication_data").doesNotContain("marker-");
        }
        assertThat(services.requests(Service.CSC, AUTHORIZE)).isEqualTo(1);
    }

    @Test
    void letsAPersonApproveEachCall() throws Exception {
        services.csc(SETTINGS.oauth2Code(true));
        try (SealProvider provider = client().codes(URI.create("http://127.0.0.1/back"), CscServiceTest::agree).build()) {
            assertAllVerify(provider, 2);
        }
        assertThat(services.requests(Service.CSC, "oauth2/authorize")).isEqualTo(1);
        assertThat(services.requests(Service.CSC, AUTHORIZE)).isZero();
    }

    /** A browser in which the person agrees. */
    private static URI agree(URI address) {
        try {
            HttpResponse<Void> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Test
    void aWrongSecretOfTheClientOpensNothing() {
        SealingException failure = catchThrowableOfType(SealingException.class,
                CscSealProvider.builder(services.cscUrl()).clientCredentials("client", "marker-wrong".toCharArray())::build);
        assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_REFUSED);
        assertThat(told(failure)).contains("invalid_client").doesNotContain("marker-");
    }

    @Test
    void renewsATokenThatTheServiceForgot() throws Exception {
        try (SealProvider provider = client().build()) {
            services.faultAt(Service.CSC, SIGN, ServiceFault.HTTP_401, 1);
            assertAllVerify(provider, 2);
        }
        assertThat(services.requests(Service.CSC, "oauth2/token")).isEqualTo(2);
        assertThat(services.cscSignatures()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_500, PROVIDER_UNAVAILABLE, UNKNOWN, 1",
        "HTTP_503, PROVIDER_UNAVAILABLE, UNKNOWN, 1",
        "HTTP_429, PROVIDER_UNAVAILABLE, REJECTED, 3",
        "HTTP_401, PROVIDER_REFUSED, REJECTED, 2",
        "GARBAGE, PROVIDER_UNAVAILABLE, UNKNOWN, 1",
        "EMPTY, PROVIDER_UNAVAILABLE, UNKNOWN, 1",
        "TRUNCATED, PROVIDER_UNAVAILABLE, UNKNOWN, 1",
        "HANG, PROVIDER_UNAVAILABLE, UNKNOWN, 1",
        "SLOW_DRIP, PROVIDER_UNAVAILABLE, UNKNOWN, 1",
        "RESET, PROVIDER_UNAVAILABLE, UNKNOWN, 1",
        "WRONG_ORDER, INVALID_SIGNATURE_VALUE, REJECTED, 1",
        "WRONG_SIGNATURE, INVALID_SIGNATURE_VALUE, REJECTED, 1",
        "EXPIRED, PROVIDER_REFUSED, REJECTED, 1"})
    void aFaultWhileSigningNeverSpendsASecondSeal(ServiceFault fault, Reason reason, Outcome outcome, int requests) throws Exception {
        try (SealProvider provider = client().timeouts(Duration.ofMillis(700), Duration.ofSeconds(8)).build()) {
            services.faultAt(Service.CSC, SIGN, fault, 100);
            SealingException failure = failure(provider, 2);
            assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason);
            assertThat(failure.outcome()).as(failure.getMessage()).isEqualTo(outcome);
            assertThat(told(failure)).doesNotContain("marker-");
        }
        assertThat(services.requests(Service.CSC, SIGN)).isEqualTo(requests);
        assertThat(services.cscSignatures()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"HTTP_500, REJECTED, 1", "HTTP_503, REJECTED, 1", "HTTP_429, REJECTED, 3", "GARBAGE, NOT_SENT, 1", "EMPTY, NOT_SENT, 1",
        "TRUNCATED, NOT_SENT, 1", "HANG, NOT_SENT, 1", "SLOW_DRIP, NOT_SENT, 1", "RESET, NOT_SENT, 1"})
    void aFaultOfTheApprovalSpendsNoSeal(ServiceFault fault, Outcome outcome, int requests) throws Exception {
        try (SealProvider provider = client().timeouts(Duration.ofMillis(700), Duration.ofSeconds(8)).build()) {
            services.faultAt(Service.CSC, AUTHORIZE, fault, 100);
            SealingException failure = failure(provider, 2);
            assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(Reason.PROVIDER_UNAVAILABLE);
            assertThat(failure.outcome()).as(failure.getMessage()).isEqualTo(outcome);
        }
        assertThat(services.requests(Service.CSC, AUTHORIZE)).isEqualTo(requests);
        assertThat(services.cscSignatures()).isZero();
    }

    @Test
    void aRevokedCertificateOpensNothing() {
        services.fault(Service.CSC, ServiceFault.REVOKED);
        SealingException failure = catchThrowableOfType(SealingException.class, client()::build);
        assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_REVOKED);
    }

    @Test
    void sealsFromManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (SealProvider provider = client().build()) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                work.add(() -> {
                    assertAllVerify(provider, 2);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(services.cscSignatures()).isEqualTo(64);
        assertThat(services.requests(Service.CSC, "oauth2/token")).isEqualTo(1);
    }

    private static SealingException failure(SealProvider provider, int count) {
        return catchThrowableOfType(SealingException.class, () -> provider.sign(inputs(count, provider.key().algorithm())));
    }

    private static String told(Throwable failure) {
        StringWriter told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        return told.toString();
    }
}

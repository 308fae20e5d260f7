package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.CertificateStatus;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.net.http.HttpClient;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestClock;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestPkiBuilder;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineValidationDataTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    /** The deadline, one second, and room for a machine that does other things too. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    @Test
    void asksTheResponderForEachCertificateBelowTheRoot() throws Exception {
        try (TestServices services = services()) {
            TestPki pki = services.pki();
            ValidationData data = source().collect(pki.sealChain(), Fixtures.NOW);
            assertThat(data.certificates()).contains(pki.sealCertificate(), pki.sealCa(), pki.anchor());
            assertThat(data.crls()).isEmpty();
            assertThat(data.ocspResponses()).hasSize(2);
            assertGoodForDss(data.ocspResponses().get(0), pki.sealCertificate(), pki.sealCa());
            assertGoodForDss(data.ocspResponses().get(1), pki.sealCa(), pki.anchor());
        }
    }

    @Test
    void addsTheCertificatesOfTheResponders() throws Exception {
        try (TestServices services = services()) {
            ValidationData data = source().collect(services.pki().sealChain(), Fixtures.NOW);
            assertThat(data.certificates()).filteredOn(certificate -> certificate.getSubjectX500Principal().getName().contains("OCSP")).hasSize(2);
        }
    }

    @Test
    void findsTheIssuersOfATimeStampUnitItself() throws Exception {
        try (TestServices services = services()) {
            TestPki pki = services.pki();
            ValidationData data = source().collect(List.of(pki.tsaCertificate()), Fixtures.NOW);
            assertThat(data.certificates()).contains(pki.anchor());
            assertThat(data.ocspResponses()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ServiceFault.class, names = {"HANG", "HTTP_500", "GARBAGE", "WRONG_NONCE"})
    void takesListsWhereTheResponderFails(ServiceFault fault) throws Exception {
        try (TestServices services = services()) {
            services.fault(Service.OCSP, fault);
            TestPki pki = services.pki();
            ValidationData data = assertTimeoutPreemptively(BOUND, () -> source(Duration.ofSeconds(8)).collect(pki.sealChain(), Fixtures.NOW));
            assertThat(data.ocspResponses()).isEmpty();
            assertThat(data.crls()).hasSize(2);
            assertValidForDss(data.crls().get(0), pki.sealCa());
            assertValidForDss(data.crls().get(1), pki.anchor());
        }
    }

    @ParameterizedTest
    @CsvSource({"HANG, HANG, REVOCATION_UNAVAILABLE", "HTTP_500, HTTP_500, REVOCATION_UNAVAILABLE", "GARBAGE, GARBAGE, REVOCATION_REFUSED",
        "WRONG_NONCE, HTTP_500, REVOCATION_REFUSED", "HANG, GARBAGE, REVOCATION_REFUSED", "HTTP_500, HANG, REVOCATION_UNAVAILABLE",
        "WRONG_NONCE, HANG, REVOCATION_REFUSED"})
    void saysWhyNothingCanBeUsed(ServiceFault responder, ServiceFault lists, Reason reason) throws Exception {
        try (TestServices services = services()) {
            services.fault(Service.OCSP, responder);
            services.fault(Service.CRL, lists);
            SealingException failure = assertTimeoutPreemptively(BOUND, () -> failure(source(DEADLINE), services.pki().sealChain()));
            assertThat(failure.reason()).isEqualTo(reason);
        }
    }

    @Test
    void namesTheCertificateTheAddressesAndTheCure() throws Exception {
        try (TestServices services = services()) {
            services.fault(Service.OCSP, ServiceFault.HTTP_500);
            services.fault(Service.CRL, ServiceFault.HTTP_500);
            assertThat(failure(source(), services.pki().sealChain())).hasMessageContaining("seal's certificate").hasMessageContaining("Seal CA")
                    .hasMessageContaining(services.ocspUrl().toString()).hasMessageContaining(services.crlUrl().toString())
                    .hasMessageContaining("500").hasMessageContaining("OnlineValidationData.Builder.given");
        }
    }

    @Test
    void doesNotNameANaturalPerson() throws Exception {
        try (TestServices services = services()) {
            services.fault(Service.OCSP, ServiceFault.HTTP_500);
            services.fault(Service.CRL, ServiceFault.HTTP_500);
            List<X509Certificate> chain = services.pki().issueSeal(SealRequest.standard().fault(SealFault.NATURAL_PERSON)).chain();
            assertThat(failure(source(), chain)).hasMessageContaining("serial number").hasMessageNotContaining("Erin");
        }
    }

    @ParameterizedTest
    @EnumSource(value = ServiceFault.class, names = {"NONE", "HTTP_500"})
    void refusesARevokedSealCertificate(ServiceFault responder) throws Exception {
        try (TestServices services = services()) {
            services.fault(Service.OCSP, responder);
            List<X509Certificate> chain = services.pki().issueSeal(SealRequest.standard().fault(SealFault.REVOKED)).chain();
            assertThat(failure(source(), chain).reason()).isEqualTo(Reason.CERTIFICATE_REVOKED);
        }
    }

    @Test
    void refusesARevokedAuthority() throws Exception {
        try (TestServices services = services()) {
            services.pki().revoke(services.pki().sealCa(), Fixtures.NOW);
            assertThat(failure(source(), services.pki().sealChain()).reason()).isEqualTo(Reason.CERTIFICATE_REVOKED);
        }
    }

    @Test
    void acceptsACertificateThatWasRevokedAfterTheSeal() throws Exception {
        try (TestServices services = services()) {
            services.pki().revoke(services.pki().sealCertificate(), Fixtures.NOW);
            ValidationData data = source().collect(services.pki().sealChain(), Fixtures.NOW.minusSeconds(60));
            assertThat(data.ocspResponses()).hasSize(2);
        }
    }

    @Test
    void refusesLoopbackUnlessItIsAllowed() throws Exception {
        try (TestServices services = services()) {
            SealingException failure = failure(OnlineValidationData.builder().clock(Fixtures.CLOCK).build(), services.pki().sealChain());
            assertThat(failure.reason()).isEqualTo(Reason.REVOCATION_UNAVAILABLE);
            assertThat(failure).hasMessageContaining("allow 127.0.0.1:" + services.baseUrl().getPort());
        }
    }

    @Test
    void allowsOneHostAndPort() throws Exception {
        try (TestServices services = services()) {
            OnlineValidationData source = OnlineValidationData.builder().clock(Fixtures.CLOCK).allowedHosts(List.of("127.0.0.1:" + services.baseUrl().getPort()))
                    .build();
            assertThat(source.collect(services.pki().sealChain(), Fixtures.NOW).ocspResponses()).hasSize(2);
        }
    }

    @Test
    void saysThatAnIssuerIsMissing() throws Exception {
        try (TestServices services = services()) {
            services.fault(Service.CRL, ServiceFault.HTTP_500);
            SealingException failure = failure(source(), List.of(services.pki().sealCertificate()));
            assertThat(failure.reason()).isEqualTo(Reason.CHAIN_INCOMPLETE);
        }
    }

    @Test
    void saysThatACertificateNamesNoService() {
        SealingException failure = failure(source(), Fixtures.RSA.sealChain());
        assertThat(failure.reason()).isEqualTo(Reason.REVOCATION_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://a.example", "a.example/path", "user@a.example", "a.example:", "a b"})
    void refusesAnAllowedHostThatIsNone(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> OnlineValidationData.builder().allowedHosts(List.of(host)));
    }

    @Test
    void refusesAClientThatFollowsRedirects() {
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        assertThatIllegalArgumentException().isThrownBy(() -> OnlineValidationData.builder().client(client));
    }

    @Nested
    class WithManySeals {
        private final TestClock clock = TestClock.at(Fixtures.NOW);

        @Test
        void asksForEachCertificateOnce() throws Exception {
            try (CountingServices services = new CountingServices(clock)) {
                collectInThreads(source(clock), services.pki.sealChain(), 1000);
                assertThat(services.calls).containsOnly(Map.entry("/ocsp", 2), Map.entry("/ca/root.cer", 1));
            }
        }

        @Test
        void fetchesEachListOnceForSealAndTimeStamp() throws Exception {
            try (CountingServices services = new CountingServices(clock)) {
                services.withoutResponder();
                OnlineValidationData source = source(clock);
                collectInThreads(source, services.pki.sealChain(), 200);
                collectInThreads(source, List.of(services.pki.tsaCertificate()), 200);
                assertThat(services.calls).containsEntry("/crl/root.crl", 1).containsEntry("/crl/seal-ca.crl", 1);
            }
        }

        @Test
        void asksAgainWhenAnAnswerIsTooOld() throws Exception {
            try (CountingServices services = new CountingServices(clock)) {
                OnlineValidationData source = source(clock);
                source.collect(services.pki.sealChain(), clock.instant());
                clock.advance(Duration.ofMinutes(61));
                source.collect(services.pki.sealChain(), clock.instant());
                assertThat(services.calls).containsEntry("/ocsp", 4);
            }
        }

        @Test
        void asksEachTimeWhereNothingIsKept() throws Exception {
            try (CountingServices services = new CountingServices(clock)) {
                OnlineValidationData source = OnlineValidationData.builder().clock(clock).allowedHosts(List.of("127.0.0.1")).maxAge(Duration.ZERO).build();
                source.collect(services.pki.sealChain(), clock.instant());
                source.collect(services.pki.sealChain(), clock.instant());
                assertThat(services.calls).containsEntry("/ocsp", 4);
            }
        }

        @Test
        void asksNobodyForWhatIsGiven() throws Exception {
            try (CountingServices services = new CountingServices(clock)) {
                ValidationData given = ValidationData.of(List.of(services.pki.anchor()), List.of(), services.pki.crls().stream().map(Bytes::of).toList());
                ValidationData data = OnlineValidationData.builder().clock(clock).given(given).build().collect(services.pki.sealChain(), clock.instant());
                assertThat(data.crls()).hasSize(2);
                assertThat(services.calls).isEmpty();
            }
        }

        @Test
        void asksWhereWhatIsGivenIsOutOfDate() throws Exception {
            try (CountingServices services = new CountingServices(clock)) {
                ValidationData given = ValidationData.of(List.of(services.pki.anchor()), List.of(), services.pki.crls().stream().map(Bytes::of).toList());
                clock.advance(Duration.ofDays(31));
                OnlineValidationData source = OnlineValidationData.builder().clock(clock).given(given).allowedHosts(List.of("127.0.0.1")).build();
                assertThat(source.collect(services.pki.sealChain(), clock.instant()).ocspResponses()).hasSize(2);
            }
        }

        private static void collectInThreads(ValidationDataSource source, List<X509Certificate> chain, int times) throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(16);
            try {
                Callable<ValidationData> call = () -> source.collect(chain, Fixtures.NOW);
                List<Callable<ValidationData>> all = new ArrayList<>();
                for (int i = 0; i < times; i++) {
                    all.add(call);
                }
                List<Future<ValidationData>> results = threads.invokeAll(all);
                for (Future<ValidationData> one : results) {
                    assertThat(one.get()).isEqualTo(results.get(0).get());
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static TestServices services() throws Exception {
        TestPkiBuilder builder = TestPki.builder(Fixtures.CLOCK).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256);
        return TestServices.start(builder, 0);
    }

    private static OnlineValidationData source() {
        return source(Fixtures.CLOCK);
    }

    private static OnlineValidationData source(Clock clock) {
        return OnlineValidationData.builder().clock(clock).allowedHosts(List.of("127.0.0.1")).build();
    }

    private static OnlineValidationData source(Duration deadline) {
        return OnlineValidationData.builder().clock(Fixtures.CLOCK).allowedHosts(List.of("127.0.0.1")).timeout(Duration.ofSeconds(1)).deadline(deadline).build();
    }

    private static SealingException failure(ValidationDataSource source, List<X509Certificate> chain) {
        return catchThrowableOfType(SealingException.class, () -> source.collect(chain, Fixtures.NOW));
    }

    /** DSS is the independent judge: it finds the response in it, its signer, and that the signature holds. */
    private static void assertGoodForDss(Bytes response, X509Certificate certificate, X509Certificate issuer) throws Exception {
        BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(response.toByteArray()).getResponseObject();
        OCSPToken token = new OCSPToken(basic, basic.getResponses()[0], new CertificateToken(certificate), new CertificateToken(issuer));
        assertThat(token.getStatus()).isEqualTo(CertificateStatus.GOOD);
        CertificateToken responder = new CertificateToken(new JcaX509CertificateConverter().getCertificate(basic.getCerts()[0]));
        assertThat(token.isSignedBy(responder)).isTrue();
        assertThat(responder.isSignedBy(new CertificateToken(issuer))).isTrue();
    }

    private static void assertValidForDss(Bytes crl, X509Certificate issuer) throws Exception {
        assertThat(CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(crl.toByteArray()), new CertificateToken(issuer)).isValid()).isTrue();
    }
}

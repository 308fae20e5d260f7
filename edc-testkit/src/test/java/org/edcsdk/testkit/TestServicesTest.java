package org.edcsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class TestServicesTest {
    private static final TestPki PKI = Fixtures.quick().build();
    private static final String TSA_QUERY = "application/timestamp-query";
    private static final String OCSP_REQUEST = "application/ocsp-request";

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private TestServices services;

    @BeforeEach
    void start() throws IOException {
        services = TestServices.start(PKI);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void timeStampComesOverHttp() throws Exception {
        HttpResponse<byte[]> response = post(services.tsaUrl(), TSA_QUERY, timeStampRequest().getEncoded());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/timestamp-reply");
        TimeStampResponse answer = new TimeStampResponse(response.body());
        answer.validate(timeStampRequest());
        answer.getTimeStampToken().validate(new JcaSimpleSignerInfoVerifierBuilder().build(PKI.tsaCertificate()));
    }

    @Test
    void revocationListsComeOverHttp() throws Exception {
        HttpResponse<byte[]> root = get(services.crlUrls().get(0));
        HttpResponse<byte[]> sealCa = get(services.crlUrl());

        assertThat(sealCa.headers().firstValue("Content-Type")).hasValue("application/pkix-crl");
        Fixtures.readCrl(root.body()).verify(PKI.anchor().getPublicKey());
        Fixtures.readCrl(sealCa.body()).verify(PKI.sealCa().getPublicKey());
    }

    @Test
    void statusListComesAsItWasPublishedLast() throws Exception {
        services.publishStatusList("list-1.json", new byte[] {1}, new byte[0]);
        services.publishStatusList("list-1.json", new byte[] {2}, new byte[0]);

        HttpResponse<byte[]> response = get(services.statusListUrl("list-1.json"));

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/jose+json");
        assertThat(response.body()).containsExactly(2);
    }

    @Test
    void statusListThatWasNotPublishedIsNotFound() throws Exception {
        assertThat(get(services.statusListUrl("7")).statusCode()).isEqualTo(404);
    }

    @Test
    void nameOfAStatusListIsNoPath() {
        assertThatIllegalArgumentException().isThrownBy(() -> services.statusListUrl("a/b")).withMessageContaining("a/b");
    }

    @Test
    void statusComesOverHttpByPost() throws Exception {
        HttpResponse<byte[]> response = post(services.ocspUrl(), OCSP_REQUEST, ocspRequest());

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/ocsp-response");
        assertGood(response.body());
    }

    @Test
    void statusComesOverHttpByGet() throws Exception {
        String path = Base64.getEncoder().encodeToString(ocspRequest()).replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");

        assertGood(get(URI.create(services.ocspUrl() + "/" + path)).body());
    }

    @Test
    void severalRequestsAreAnsweredAtOnce() throws Exception {
        services.fault(Service.TSA, ServiceFault.HANG);
        CompletableFuture<HttpResponse<byte[]>> hanging = postLater(services.tsaUrl(), TSA_QUERY, timeStampRequest().getEncoded());

        assertThat(get(services.crlUrl()).statusCode()).isEqualTo(200);
        assertThat(hanging).isNotDone();
    }

    @Test
    void onlyTheLoopbackAddressIsServed() {
        assertThat(services.baseUrl().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void givenPortIsServed() throws Exception {
        int port = services.baseUrl().getPort();
        services.close();
        try (TestServices again = TestServices.start(PKI, port)) {
            assertThat(again.baseUrl().getPort()).isEqualTo(port);
            assertThat(get(again.crlUrl()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void wrongQuestionsAreRefused() throws Exception {
        assertThat(get(services.tsaUrl()).statusCode()).isEqualTo(405);
        assertThat(get(services.ocspUrl()).statusCode()).isEqualTo(405);
        assertThat(post(services.tsaUrl(), "text/plain", new byte[1]).statusCode()).isEqualTo(415);
        assertThat(post(services.tsaUrl(), TSA_QUERY, new byte[64 * 1024 + 1]).statusCode()).isEqualTo(413);
        assertThat(get(services.baseUrl().resolve("/crl/none.crl")).statusCode()).isEqualTo(404);
    }

    @Nested
    class CertificatesThatPointHere {
        // The JDK compares responses with the time of the machine, whatever date a validation is for.
        @Test
        void letTheJdkFollowThemToOcspAndIssuer() throws Exception {
            try (TestServices bound = TestServices.start(Fixtures.quick(Clock.systemUTC()), 0)) {
                TestPki pki = bound.pki();
                CertPathValidator validator = CertPathValidator.getInstance("PKIX");
                PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
                checker.setOptions(EnumSet.of(PKIXRevocationChecker.Option.NO_FALLBACK));
                PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(pki.anchor(), null)));
                parameters.addCertPathChecker(checker);

                validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(pki.sealChain()), parameters);

                byte[] issuer = get(bound.baseUrl().resolve("/ca/seal-ca.cer")).body();
                assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(issuer)))
                        .isEqualTo(pki.sealCa());
            }
        }

        @Test
        void nameTheBoundAddress() throws Exception {
            try (TestServices bound = TestServices.start(Fixtures.quick(), 0)) {
                byte[] extension = bound.pki().sealCertificate().getExtensionValue(Extension.cRLDistributionPoints.getId());

                assertThat(new String(extension, StandardCharsets.ISO_8859_1)).contains(bound.crlUrl().toString());
            }
        }
    }

    @Nested
    class WhenAServiceFails {
        @Test
        void withStatus500() throws Exception {
            services.fault(Service.TSA, ServiceFault.HTTP_500);

            assertThat(post(services.tsaUrl(), TSA_QUERY, timeStampRequest().getEncoded()).statusCode()).isEqualTo(500);
        }

        @Test
        void withGarbage() throws Exception {
            services.fault(Service.TSA, ServiceFault.GARBAGE);

            HttpResponse<byte[]> response = post(services.tsaUrl(), TSA_QUERY, timeStampRequest().getEncoded());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> new TimeStampResponse(response.body())).isInstanceOfAny(TSPException.class, IOException.class);
        }

        @Test
        void withTheNonceOfAnotherTimeStampRequest() throws Exception {
            services.fault(Service.TSA, ServiceFault.WRONG_NONCE);

            TimeStampResponse response = new TimeStampResponse(
                    post(services.tsaUrl(), TSA_QUERY, timeStampRequest().getEncoded()).body());

            response.getTimeStampToken().validate(new JcaSimpleSignerInfoVerifierBuilder().build(PKI.tsaCertificate()));
            assertThatThrownBy(() -> response.validate(timeStampRequest())).hasMessageContaining("nonce");
        }

        @Test
        void withANonceThatTheStatusRequestDidNotHave() throws Exception {
            services.fault(Service.OCSP, ServiceFault.WRONG_NONCE);

            OCSPResp response = new OCSPResp(post(services.ocspUrl(), OCSP_REQUEST, ocspRequest()).body());

            assertThat(((BasicOCSPResp) response.getResponseObject()).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)).isNotNull();
        }

        @Test
        void bySayingNothingUntilItCloses() throws Exception {
            services.fault(Service.TSA, ServiceFault.HANG);
            CompletableFuture<HttpResponse<byte[]>> hanging = postLater(services.tsaUrl(), TSA_QUERY, timeStampRequest().getEncoded());
            get(services.crlUrl());

            services.close();

            assertThatThrownBy(() -> hanging.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IOException.class);
        }

        @Test
        void theOthersStillWork() throws Exception {
            services.fault(Service.TSA, ServiceFault.HTTP_500);

            assertThat(get(services.crlUrl()).statusCode()).isEqualTo(200);
        }

        @Test
        void itCanWorkAgain() throws Exception {
            services.fault(Service.CRL, ServiceFault.HTTP_500);
            assertThat(get(services.crlUrl()).statusCode()).isEqualTo(500);

            services.fault(Service.CRL, ServiceFault.NONE);

            assertThat(get(services.crlUrl()).statusCode()).isEqualTo(200);
        }

        @Test
        void butListsHaveNoNonce() {
            assertThatIllegalArgumentException().isThrownBy(() -> services.fault(Service.CRL, ServiceFault.WRONG_NONCE))
                    .withMessage("CRL cannot fail with WRONG_NONCE");
        }
    }

    @Nested
    class AfterClose {
        @Test
        void connectionsAreRefused() {
            services.close();

            assertThatThrownBy(() -> get(services.crlUrl())).isInstanceOf(ConnectException.class);
        }

        @Test
        void noThreadIsLeft() throws Exception {
            get(services.crlUrl());
            String name = "edc-testkit-" + services.baseUrl().getPort();
            assertThat(threads(name)).isNotZero();

            services.close();

            assertThat(threads(name)).isZero();
        }

        @Test
        void closingAgainDoesNothing() {
            services.close();
            services.close();
        }

        private long threads(String name) {
            return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith(name)).count();
        }
    }

    private static TimeStampRequest timeStampRequest() throws TSPException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, Fixtures.sha(256, "text"), BigInteger.valueOf(77));
    }

    private static byte[] ocspRequest() throws Exception {
        return TestOcspTest.request(PKI.sealCa(), PKI.sealCertificate().getSerialNumber()).getEncoded();
    }

    private static void assertGood(byte[] octets) throws Exception {
        BasicOCSPResp response = (BasicOCSPResp) new OCSPResp(octets).getResponseObject();
        assertThat(response.getResponses()[0].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
    }

    private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(URI address, String type, byte[] body) throws IOException, InterruptedException {
        return client.send(postRequest(address, type, body), BodyHandlers.ofByteArray());
    }

    private CompletableFuture<HttpResponse<byte[]>> postLater(URI address, String type, byte[] body) {
        return client.sendAsync(postRequest(address, type, body), BodyHandlers.ofByteArray());
    }

    private static HttpRequest postRequest(URI address, String type, byte[] body) {
        return HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build();
    }
}

package org.edcsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ServiceFaultTest {
    private static final TestPki PKI = Fixtures.quick().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private TestServices services;

    @BeforeEach
    void start() throws IOException {
        services = TestServices.start(PKI);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceCanFailInTwelveWaysAtLeast(Service service) {
        assertThat(Arrays.stream(ServiceFault.values()).filter(fault -> fault != ServiceFault.NONE && fault.fits(service)))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"HTTP_401, 401", "HTTP_429, 429", "HTTP_500, 500", "HTTP_503, 503"})
    void statusIsAnswered(ServiceFault fault, int status) throws Exception {
        services.fault(Service.CRL, fault);

        assertThat(crl().statusCode()).isEqualTo(status);
    }

    @Test
    void tooManyRequestsSayWhenToComeAgain() throws Exception {
        services.fault(Service.CRL, ServiceFault.HTTP_429);

        assertThat(crl().headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void emptyAnswerHasNoOctets() throws Exception {
        services.fault(Service.CRL, ServiceFault.EMPTY);

        assertThat(crl().statusCode()).isEqualTo(200);
        assertThat(crl().body()).isEmpty();
    }

    @Test
    void truncatedAnswerIsNoCrl() throws Exception {
        services.fault(Service.CRL, ServiceFault.TRUNCATED);

        byte[] half = crl().body();

        assertThat(half).isNotEmpty();
        assertThatThrownBy(() -> Fixtures.readCrl(half)).isInstanceOf(CRLException.class);
    }

    @Test
    void resetGivesNoAnswer() {
        services.fault(Service.CRL, ServiceFault.RESET);

        assertThatThrownBy(this::crl).isInstanceOf(IOException.class);
    }

    @Test
    void slowDripSendsOneOctetAfterTheOther() throws Exception {
        services.fault(Service.CRL, ServiceFault.SLOW_DRIP);
        HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(services.crlUrl()).build(), BodyHandlers.ofInputStream());

        try (InputStream body = response.body()) {
            assertThat(body.readNBytes(3)).containsOnly(' ').hasSize(3);
        }
    }

    @Test
    void revocationListSaysThatAllAreRevoked() throws Exception {
        services.fault(Service.CRL, ServiceFault.REVOKED);

        X509CRL list = Fixtures.readCrl(crl().body());

        list.verify(PKI.sealCa().getPublicKey());
        assertThat(list.isRevoked(PKI.sealCertificate())).isTrue();
        assertThat(Fixtures.readCrl(PKI.crls().get(1)).isRevoked(PKI.sealCertificate())).isFalse();
    }

    @Test
    void revocationListIsOutOfDate() throws Exception {
        services.fault(Service.CRL, ServiceFault.EXPIRED);

        assertThat(Fixtures.readCrl(crl().body()).getNextUpdate()).isBefore(Date.from(Fixtures.NOW));
    }

    @Test
    void revocationListIsSignedWrongly() throws Exception {
        services.fault(Service.CRL, ServiceFault.WRONG_SIGNATURE);

        X509CRL list = Fixtures.readCrl(crl().body());

        assertThatThrownBy(() -> list.verify(PKI.sealCa().getPublicKey())).isInstanceOf(SignatureException.class);
    }

    @Test
    void statusIsRevoked() throws Exception {
        services.fault(Service.OCSP, ServiceFault.REVOKED);

        assertThat(status().getResponses()[0].getCertStatus()).isInstanceOf(RevokedStatus.class);
    }

    @Test
    void statusIsOutOfDate() throws Exception {
        services.fault(Service.OCSP, ServiceFault.EXPIRED);

        assertThat(status().getResponses()[0].getNextUpdate()).isBefore(Date.from(Fixtures.NOW));
        assertSigned(status(), true);
    }

    @Test
    void statusIsSignedWithAnotherKey() throws Exception {
        assertSigned(status(), true);
        services.fault(Service.OCSP, ServiceFault.WRONG_SIGNATURE);

        assertSigned(status(), false);
    }

    @Test
    void timeStampIsSignedWrongly() throws Exception {
        services.fault(Service.TSA, ServiceFault.WRONG_SIGNATURE);

        TimeStampResponse response = timeStamp();

        assertThatThrownBy(() -> response.getTimeStampToken().validate(
                new JcaSimpleSignerInfoVerifierBuilder().build(PKI.tsaCertificate()))).isInstanceOf(TSPException.class);
    }

    @Test
    void timeStampIsOfAYearAgo() throws Exception {
        services.fault(Service.TSA, ServiceFault.EXPIRED);

        assertThat(timeStamp().getTimeStampToken().getTimeStampInfo().getGenTime())
                .isBefore(Date.from(Fixtures.NOW.minus(Duration.ofDays(300))));
    }

    @Test
    void faultEndsAfterItsRequests() throws Exception {
        services.fault(Service.CRL, ServiceFault.HTTP_503, 2);

        assertThat(crl().statusCode()).isEqualTo(503);
        assertThat(crl().statusCode()).isEqualTo(503);
        assertThat(crl().statusCode()).isEqualTo(200);
    }

    @Test
    void faultCanBeForOnePathAlone() throws Exception {
        services.faultAt(Service.CRL, "root.crl", ServiceFault.HTTP_500, 1);

        assertThat(crl().statusCode()).isEqualTo(200);
        assertThat(get(services.crlUrls().get(0)).statusCode()).isEqualTo(500);
    }

    @Test
    void theNationalListFailsWhileTheListOfListsIsServed() throws Exception {
        services.faultAt(Service.LOTL, services.tlUrl().getPath(), ServiceFault.HTTP_500);

        assertThat(get(services.lotlUrl()).statusCode()).isEqualTo(200);
        assertThat(get(services.tlUrl()).statusCode()).isEqualTo(500);
        assertThat(get(services.tlUrl()).statusCode()).isEqualTo(500);
    }

    @Test
    void theListOfListsFailsWhileTheNationalListIsServed() throws Exception {
        services.faultAt(Service.LOTL, services.lotlUrl().getPath(), ServiceFault.HTTP_500);

        assertThat(get(services.lotlUrl()).statusCode()).isEqualTo(500);
        assertThat(get(services.tlUrl()).statusCode()).isEqualTo(200);
    }

    @Test
    void statusListIsSignedWrongly() throws Exception {
        URI address = publish("{\"payload\":\"{\\\"signature\\\":\\\"mine\\\"}\",\"signatures\":[{\"signature\": \"QUJD\"}]}", "");
        services.fault(Service.STATUS_LIST, ServiceFault.WRONG_SIGNATURE);

        assertThat(get(address).body()).asString()
                .isEqualTo("{\"payload\":\"{\\\"signature\\\":\\\"mine\\\"}\",\"signatures\":[{\"signature\": \"AUJD\"}]}");
    }

    @Test
    void statusListIsTheOneThatTheTestGaveAsExpired() throws Exception {
        URI address = publish("fresh", "old");
        services.fault(Service.STATUS_LIST, ServiceFault.EXPIRED);

        assertThat(get(address).body()).asString().isEqualTo("old");
    }

    @Test
    void truncatedStatusListIsHalfOfIt() throws Exception {
        URI address = publish("12345678", "");
        services.fault(Service.STATUS_LIST, ServiceFault.TRUNCATED);

        assertThat(get(address).body()).asString().isEqualTo("1234");
    }

    @Test
    void requestsAreCounted() throws Exception {
        services.fault(Service.CRL, ServiceFault.HTTP_500, 1);
        crl();
        crl();

        assertThat(services.requests(Service.CRL)).isEqualTo(2);
        assertThat(services.requests(Service.CRL, "root.crl")).isZero();
        assertThat(services.requests(Service.TSA)).isZero();
    }

    @Test
    void faultForNoRequestIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> services.fault(Service.TSA, ServiceFault.HANG, 0))
                .withMessage("times must be at least 1: 0");
    }

    private URI publish(String list, String expired) {
        services.publishStatusList("7", list.getBytes(StandardCharsets.UTF_8), expired.getBytes(StandardCharsets.UTF_8));
        return services.statusListUrl("7");
    }

    private HttpResponse<byte[]> crl() throws IOException, InterruptedException {
        return get(services.crlUrl());
    }

    private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    private TimeStampResponse timeStamp() throws Exception {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, Fixtures.sha(256, "text"), BigInteger.TEN);
        return new TimeStampResponse(post(services.tsaUrl(), "application/timestamp-query", request.getEncoded()));
    }

    private BasicOCSPResp status() throws Exception {
        byte[] request = TestOcspTest.request(PKI.sealCa(), PKI.sealCertificate().getSerialNumber()).getEncoded();
        return (BasicOCSPResp) new OCSPResp(post(services.ocspUrl(), "application/ocsp-request", request)).getResponseObject();
    }

    private byte[] post(URI address, String type, byte[] body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build(),
                BodyHandlers.ofByteArray()).body();
    }

    private static void assertSigned(BasicOCSPResp response, boolean right) throws Exception {
        assertThat(response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(response.getCerts()[0]))).isEqualTo(right);
        assertThat(response.getCerts()[0].getIssuer()).isEqualTo(new JcaX509CertificateHolder(PKI.sealCa()).getSubject());
    }
}

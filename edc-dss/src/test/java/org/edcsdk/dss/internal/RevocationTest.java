package org.edcsdk.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.edcsdk.dss.internal.RevocationFailure.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {
    private static final Instant NOW = TestAuthority.NOW;
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private static TestAuthority authority;
    private static TestAuthority namesake;
    private static X509Certificate seal;

    @BeforeAll
    static void make() throws Exception {
        authority = new TestAuthority();
        namesake = new TestAuthority();
        seal = authority.issue();
    }

    @Nested
    class Responses {

        @Test
        void acceptsTheIssuersOwn() throws Exception {
            byte[] response = authority.response(seal, authority.itself(), CertificateStatus.GOOD, NOW, TOMORROW);
            RevocationAnswer answer = check(response);
            assertThat(answer.revoked()).isEmpty();
            assertThat(answer.signers()).isEmpty();
            assertThat(answer.until()).isEqualTo(TOMORROW);
        }

        @Test
        void acceptsThatOfADelegateAndNamesIt() throws Exception {
            TestAuthority.Responder delegate = authority.responder(KeyPurposeId.id_kp_OCSPSigning);
            byte[] response = authority.response(seal, delegate, CertificateStatus.GOOD, NOW, TOMORROW);
            assertThat(check(response).signers()).containsExactly(delegate.certificate());
        }

        @Test
        void tellsSinceWhenACertificateIsRevoked() throws Exception {
            Instant since = NOW.minusSeconds(3600);
            byte[] response = authority.response(seal, authority.itself(), new RevokedStatus(Date.from(since), 1), NOW, TOMORROW);
            assertThat(check(response).revoked()).contains(since);
        }

        @Test
        void refusesADelegateForAnotherPurpose() throws Exception {
            byte[] response = authority.response(seal, authority.responder(KeyPurposeId.id_kp_serverAuth), CertificateStatus.GOOD, NOW, TOMORROW);
            assertRefused(response);
        }

        @Test
        void refusesTheDelegateOfANamesake() throws Exception {
            byte[] response = authority.response(seal, namesake.responder(KeyPurposeId.id_kp_OCSPSigning), CertificateStatus.GOOD, NOW, TOMORROW);
            assertRefused(response);
        }

        @Test
        void refusesOneAboutAnotherCertificate() throws Exception {
            assertRefused(authority.response(authority.issue(), authority.itself(), CertificateStatus.GOOD, NOW, TOMORROW));
        }

        @Test
        void refusesOneThatDoesNotKnowTheCertificate() throws Exception {
            assertRefused(authority.response(seal, authority.itself(), new UnknownStatus(), NOW, TOMORROW));
        }

        @Test
        void refusesOneThatIsOutOfDate() throws Exception {
            assertRefused(authority.response(seal, authority.itself(), CertificateStatus.GOOD, NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(1))));
        }

        @Test
        void refusesAnOldOneWithoutAnEnd() throws Exception {
            assertRefused(authority.response(seal, authority.itself(), CertificateStatus.GOOD, NOW.minus(Duration.ofDays(2)), null));
        }

        @Test
        void refusesOneFromTheFuture() throws Exception {
            assertRefused(authority.response(seal, authority.itself(), CertificateStatus.GOOD, NOW.plusSeconds(3600), TOMORROW));
        }

        @Test
        void refusesOneWhoseSignatureIsChanged() throws Exception {
            byte[] response = authority.response(seal, authority.itself(), CertificateStatus.GOOD, NOW, TOMORROW);
            response[response.length - authority.certificate.getEncoded().length - 20] ^= 1;
            assertRefused(response);
        }

        @ParameterizedTest
        @ValueSource(ints = {OCSPRespBuilder.MALFORMED_REQUEST, OCSPRespBuilder.SIG_REQUIRED, OCSPRespBuilder.UNAUTHORIZED})
        void refusesAStatusThatIsNoAnswer(int status) throws Exception {
            assertRefused(new OCSPRespBuilder().build(status, null).getEncoded());
        }

        @ParameterizedTest
        @ValueSource(ints = {OCSPRespBuilder.INTERNAL_ERROR, OCSPRespBuilder.TRY_LATER})
        void countsABusyResponderAsUnavailable(int status) throws Exception {
            byte[] response = new OCSPRespBuilder().build(status, null).getEncoded();
            assertThat(failure(response).kind()).isEqualTo(Kind.UNAVAILABLE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "MA==", "MAMKAQA=", "MAUKAQCgAA==", "MIAAAA==", "PGh0bWw+"})
        void refusesOctetsThatAreNone(String octets) {
            assertThat(failure(Base64.getDecoder().decode(octets)).kind()).isEqualTo(Kind.REFUSED);
        }

        private RevocationAnswer check(byte[] response) throws RevocationFailure {
            return OcspAnswers.check(response, seal, authority.certificate, null, NOW);
        }

        private RevocationFailure failure(byte[] response) {
            return catchThrowableOfType(RevocationFailure.class, () -> check(response));
        }

        private void assertRefused(byte[] response) {
            assertThat(failure(response).kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @Nested
    class Lists {

        @Test
        void acceptsTheIssuersOwnAsDssDoes() throws Exception {
            byte[] crl = authority.crl(null);
            assertThat(answer(crl).revoked()).isEmpty();
            assertThat(CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(crl), new CertificateToken(authority.certificate)).isValid()).isTrue();
        }

        @Test
        void findsARevokedCertificate() throws Exception {
            assertThat(answer(authority.crl(null, authority.issue(), seal)).revoked()).contains(NOW.minusSeconds(60));
        }

        @Test
        void refusesThatOfANamesake() throws Exception {
            assertRefused(namesake.crl(null));
        }

        @Test
        void refusesADeltaList() throws Exception {
            assertRefused(authority.crl(new Extension(Extension.deltaCRLIndicator, true, new ASN1Integer(1).getEncoded())));
        }

        @Test
        void refusesAnUnknownCriticalExtension() throws Exception {
            assertRefused(authority.crl(TestAuthority.critical("1.3.6.1.4.1.55555.1", DERNull.INSTANCE.getEncoded())));
        }

        @Test
        void refusesAListForAuthoritiesOnly() throws Exception {
            assertRefused(authority.crl(scope(new IssuingDistributionPoint(null, false, true, null, false, false))));
        }

        @Test
        void refusesAnIndirectList() throws Exception {
            assertRefused(authority.crl(scope(new IssuingDistributionPoint(null, false, false, null, true, false))));
        }

        @Test
        void refusesAListForSomeReasons() throws Exception {
            assertRefused(authority.crl(scope(new IssuingDistributionPoint(null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false))));
        }

        @Test
        void refusesAListOfAnotherDistributionPoint() throws Exception {
            assertRefused(authority.crl(scope(at("http://lists.example/other.crl"))));
        }

        @Test
        void acceptsAListOfTheDistributionPointThatTheCertificateNames() throws Exception {
            assertThat(answer(authority.crl(scope(at(TestAuthority.LIST)))).revoked()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "MA==", "MIAAAA==", "PGh0bWw+"})
        void refusesOctetsThatAreNone(String octets) {
            assertRefused(Base64.getDecoder().decode(octets));
        }

        private IssuingDistributionPoint at(String address) {
            return new IssuingDistributionPoint(new DistributionPointName(new GeneralNames(TestAuthority.list(address))), false, false);
        }

        private Extension scope(IssuingDistributionPoint point) throws Exception {
            return new Extension(Extension.issuingDistributionPoint, true, point.getEncoded());
        }

        private RevocationAnswer answer(byte[] crl) throws RevocationFailure {
            return RevocationList.read(crl, authority.certificate, NOW).answer(seal);
        }

        private void assertRefused(byte[] crl) {
            assertThat(catchThrowableOfType(RevocationFailure.class, () -> answer(crl)).kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @Nested
    class IssuerFiles {

        @Test
        void areReadAsDer() throws Exception {
            assertThat(Certificates.read(authority.certificate.getEncoded())).containsExactly(authority.certificate);
        }

        @Test
        void areReadAsPem() throws Exception {
            String pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(authority.certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
            assertThat(Certificates.read(pem.getBytes(StandardCharsets.US_ASCII))).containsExactly(authority.certificate);
        }

        @Test
        void areReadAsBundle() throws Exception {
            CMSSignedDataGenerator bundle = new CMSSignedDataGenerator();
            bundle.addCertificates(new JcaCertStore(List.of(authority.certificate, seal)));
            assertThat(Certificates.read(bundle.generate(new CMSAbsentContent()).getEncoded())).containsExactlyInAnyOrder(authority.certificate, seal);
        }

        @Test
        void areRefusedWhereTheyAreNone() {
            assertThatThrownBy(() -> Certificates.read("<html>".getBytes(StandardCharsets.US_ASCII))).isInstanceOf(CertificateException.class);
        }

        @Test
        void doNotMakeANamesakeTheIssuer() {
            assertThat(Certificates.isIssuer(authority.certificate, seal)).isTrue();
            assertThat(Certificates.isIssuer(namesake.certificate, seal)).isFalse();
        }

        @Test
        void doNotMakeASealAnIssuer() {
            assertThat(Certificates.isIssuer(seal, seal)).isFalse();
        }
    }
}

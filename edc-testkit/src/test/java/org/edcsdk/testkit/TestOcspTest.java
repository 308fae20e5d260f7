package org.edcsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.Random;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

final class TestOcspTest {
    private static final TestPki PKI = Fixtures.quick().build();

    @Test
    void sealIsGood() throws Exception {
        SingleResp answer = only(ask(request(PKI.sealCa(), PKI.sealCertificate().getSerialNumber())));

        assertThat(answer.getCertStatus()).isEqualTo(CertificateStatus.GOOD);
        assertThat(answer.getThisUpdate()).isEqualTo(Date.from(Fixtures.NOW.truncatedTo(ChronoUnit.SECONDS)));
        assertThat(answer.getNextUpdate()).isEqualTo(Date.from(Fixtures.NOW.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1))));
    }

    @Test
    void revokedSealIsRevokedSinceItsTime() throws Exception {
        TestSeal seal = PKI.issueSeal(SealRequest.standard().fault(SealFault.REVOKED));

        CertificateStatus status = only(ask(request(PKI.sealCa(), seal.certificate().getSerialNumber()))).getCertStatus();

        assertThat(status).isInstanceOfSatisfying(RevokedStatus.class, revoked -> assertThat(revoked.getRevocationTime())
                .isEqualTo(Date.from(Fixtures.NOW.minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS))));
    }

    @Test
    void serialNumberThatWasNeverIssuedIsUnknown() throws Exception {
        assertThat(only(ask(request(PKI.sealCa(), BigInteger.TEN))).getCertStatus()).isInstanceOf(UnknownStatus.class);
    }

    @Test
    void sealAnswerIsSignedByADelegateOfTheSealCa() throws Exception {
        assertSignedByDelegate(ask(request(PKI.sealCa(), PKI.sealCertificate().getSerialNumber())), PKI.sealCa());
    }

    @Test
    void timeStampAnswerIsSignedByADelegateOfTheRoot() throws Exception {
        BasicOCSPResp response = ask(request(PKI.anchor(), PKI.tsaCertificate().getSerialNumber()));

        assertThat(only(response).getCertStatus()).isEqualTo(CertificateStatus.GOOD);
        assertSignedByDelegate(response, PKI.anchor());
    }

    @Test
    void nonceIsEchoed() throws Exception {
        Extension nonce = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new byte[16]).getEncoded());
        OCSPReq request = new OCSPReqBuilder()
                .addRequest(id(PKI.sealCa(), PKI.sealCertificate().getSerialNumber()))
                .setRequestExtensions(new Extensions(nonce))
                .build();

        assertThat(ask(request).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)).isEqualTo(nonce);
    }

    @Test
    void foreignIssuerIsUnauthorized() throws Exception {
        TestPki other = Fixtures.quick().build();

        OCSPReq request = request(other.sealCa(), other.sealCertificate().getSerialNumber());

        assertThat(new OCSPResp(PKI.ocsp().respond(request.getEncoded())).getStatus()).isEqualTo(OCSPResp.UNAUTHORIZED);
    }

    @Test
    void octetsThatAreNoRequestAreMalformed() throws Exception {
        for (byte[] octets : new byte[][] {{}, {0x30}, "text".getBytes(StandardCharsets.UTF_8), {0x30, 0}, {2, 1, 1}, {0x30, 3, 2, 1, 1}}) {
            assertThat(new OCSPResp(PKI.ocsp().respond(octets)).getStatus()).isEqualTo(OCSPResp.MALFORMED_REQUEST);
        }
    }

    @Test
    void damagedRequestsAlwaysGetAnAnswer() throws Exception {
        byte[] request = request(PKI.sealCa(), PKI.sealCertificate().getSerialNumber()).getEncoded();
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(request, i % 2 == 0 ? request.length : 1 + random.nextInt(request.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(new OCSPResp(PKI.ocsp().respond(damaged)).getStatus())
                    .isIn(OCSPResp.SUCCESSFUL, OCSPResp.MALFORMED_REQUEST, OCSPResp.UNAUTHORIZED);
        }
    }

    static OCSPReq request(X509Certificate issuer, BigInteger serial) throws Exception {
        return new OCSPReqBuilder().addRequest(id(issuer, serial)).build();
    }

    static CertificateID id(X509Certificate issuer, BigInteger serial) throws Exception {
        DigestCalculator sha1 = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
        return new CertificateID(sha1, new JcaX509CertificateHolder(issuer), serial);
    }

    private static BasicOCSPResp ask(OCSPReq request) throws Exception {
        OCSPResp response = new OCSPResp(PKI.ocsp().respond(request.getEncoded()));
        assertThat(response.getStatus()).isEqualTo(OCSPResp.SUCCESSFUL);
        return (BasicOCSPResp) response.getResponseObject();
    }

    private static SingleResp only(BasicOCSPResp response) {
        assertThat(response.getResponses()).hasSize(1);
        return response.getResponses()[0];
    }

    private static void assertSignedByDelegate(BasicOCSPResp response, X509Certificate authority) throws Exception {
        X509CertificateHolder responder = response.getCerts()[0];
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(responder);
        certificate.verify(authority.getPublicKey());
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.9");
        assertThat(certificate.getExtensionValue("1.3.6.1.5.5.7.48.1.5")).isNotNull();
        assertThat(response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(responder))).isTrue();
    }
}

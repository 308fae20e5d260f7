package org.edcsdk.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;

class OfflineTrustTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final TestPki PKI = TestPki.create(CLOCK);

    @Test
    void neverAsksTheNetwork() {
        CommonCertificateVerifier verifier = OfflineTrust.verifier(List.of(PKI.anchor()), List.of());
        assertThat(verifier.getAIASource()).isNull();
        assertThat(verifier.getOcspSource()).isNull();
    }

    @Test
    void trustsTheGivenAnchorsAlone() {
        CommonCertificateVerifier verifier = OfflineTrust.verifier(List.of(PKI.anchor()), List.of());
        assertThat(verifier.getTrustedCertSources().isTrusted(new CertificateToken(PKI.anchor()))).isTrue();
        assertThat(verifier.getTrustedCertSources().isTrusted(new CertificateToken(PKI.sealCa()))).isFalse();
    }

    @Test
    void findsTheListOfTheIssuer() {
        assertThat(revocation(PKI.sealCertificate(), PKI.sealCa(), PKI.crls()).getStatus().isGood()).isTrue();
    }

    @Test
    void seesARevokedCertificate() {
        X509Certificate revoked = PKI.issueSeal(SealRequest.standard().fault(SealFault.REVOKED)).certificate();
        assertThat(revocation(revoked, PKI.sealCa(), PKI.crls()).getStatus().isRevoked()).isTrue();
    }

    @Test
    void hasNoAnswerFromListsOfOthers() {
        assertThat(revocation(PKI.sealCertificate(), PKI.sealCa(), TestPki.create(CLOCK).crls())).isNull();
    }

    @Test
    void refusesAListThatIsNone() {
        List<byte[]> crls = List.of(new byte[] {1, 2, 3});
        assertThatIllegalArgumentException().isThrownBy(() -> OfflineTrust.verifier(List.of(), crls)).withMessageContaining("item 0");
    }

    private static RevocationToken<CRL> revocation(X509Certificate certificate, X509Certificate issuer, List<byte[]> crls) {
        return OfflineTrust.verifier(List.of(PKI.anchor()), crls).getCrlSource()
                .getRevocationToken(new CertificateToken(certificate), new CertificateToken(issuer));
    }
}

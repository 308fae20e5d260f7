package org.edcsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Object identifiers are written out here, from the standards, and not taken from where the code takes them. */
final class SealCertificateTest {
    private static final String COMPLIANCE = "0.4.0.1862.1.1";
    private static final String QSCD = "0.4.0.1862.1.4";
    private static final String TYPE = "0.4.0.1862.1.6";
    private static final String TYPE_ESIGN = "0.4.0.1862.1.6.1";
    private static final String TYPE_ESEAL = "0.4.0.1862.1.6.2";
    private static final String C = "2.5.4.6";
    private static final String O = "2.5.4.10";
    private static final String CN = "2.5.4.3";
    private static final String SURNAME = "2.5.4.4";
    private static final String GIVEN_NAME = "2.5.4.42";
    private static final String ORGANIZATION_IDENTIFIER = "2.5.4.97";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int KEY_ENCIPHERMENT = 2;

    private static final TestPki PKI = Fixtures.quick().build();

    @Nested
    class Faultless {
        private final X509Certificate certificate = PKI.sealCertificate();

        @Test
        void statesComplianceAndDeviceAndSeal() {
            assertThat(statements(certificate)).containsExactly(COMPLIANCE, QSCD, TYPE);
            assertThat(qcType(certificate)).isEqualTo(TYPE_ESEAL);
        }

        @Test
        void followsThePolicyForSealsOnADevice() {
            assertThat(policy(certificate)).isEqualTo("0.4.0.194112.1.3");
        }

        @Test
        void isForNonRepudiationAlone() {
            assertThat(certificate.getKeyUsage()[NON_REPUDIATION]).isTrue();
            assertThat(certificate.getKeyUsage()[DIGITAL_SIGNATURE]).isFalse();
            assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        }

        @Test
        void namesTheOrganisation() {
            assertThat(subject(certificate, C)).isEqualTo("IE");
            assertThat(subject(certificate, O)).isEqualTo("Example University");
            assertThat(subject(certificate, CN)).isEqualTo("Example University");
            assertThat(subject(certificate, ORGANIZATION_IDENTIFIER)).isEqualTo("VATIE-1234567FA");
        }

        @Test
        void namesACrlAddressThatNeverResolves() {
            String address = CRLDistPoint.getInstance(parsed(certificate, Extension.cRLDistributionPoints)).toString();

            assertThat(address).contains("http://testkit.invalid/crl/seal-ca.crl");
            assertThat(certificate.getExtensionValue(Extension.authorityInfoAccess.getId())).isNull();
        }

        @Test
        void namesTheGivenOrganisationWithItsDiacritics() {
            TestPki pki = Fixtures.quick().organisation("Université d’Exemple", "FR", "NTRFR-552100554").build();

            assertThat(subject(pki.sealCertificate(), O)).isEqualTo("Université d’Exemple");
            assertThat(subject(pki.sealCertificate(), C)).isEqualTo("FR");
            assertThat(subject(pki.sealCertificate(), ORGANIZATION_IDENTIFIER)).isEqualTo("NTRFR-552100554");
        }
    }

    @Nested
    class WithAFault {
        @Test
        void expired() {
            assertThatThrownBy(() -> seal(SealFault.EXPIRED).checkValidity(Date.from(Fixtures.NOW)))
                    .isInstanceOf(CertificateExpiredException.class);
        }

        @Test
        void notYetValid() {
            assertThatThrownBy(() -> seal(SealFault.NOT_YET_VALID).checkValidity(Date.from(Fixtures.NOW)))
                    .isInstanceOf(CertificateNotYetValidException.class);
        }

        @Test
        void revoked() {
            TestSeal seal = PKI.issueSeal(SealRequest.standard().fault(SealFault.REVOKED));

            assertThatThrownBy(() -> Fixtures.validatePath(PKI, seal.chain()))
                    .isInstanceOfSatisfying(CertPathValidatorException.class,
                            e -> assertThat(e.getReason()).isEqualTo(BasicReason.REVOKED));
        }

        @Test
        void otherOrganisation() {
            X509Certificate certificate = seal(SealFault.OTHER_ORGANISATION);

            assertThat(subject(certificate, C)).isEqualTo("IE");
            assertThat(subject(certificate, O)).isEqualTo("Sample Polytechnic");
            assertThat(subject(certificate, ORGANIZATION_IDENTIFIER)).isEqualTo("VATIE-7654321G");
        }

        @Test
        void naturalPerson() {
            X509Certificate certificate = seal(SealFault.NATURAL_PERSON);

            assertThat(qcType(certificate)).isEqualTo(TYPE_ESIGN);
            assertThat(policy(certificate)).isEqualTo("0.4.0.194112.1.2");
            assertThat(subject(certificate, GIVEN_NAME)).isEqualTo("Erin");
            assertThat(subject(certificate, SURNAME)).isEqualTo("Example");
        }

        @Test
        void notQualified() {
            X509Certificate certificate = seal(SealFault.NOT_QUALIFIED);

            assertThat(certificate.getExtensionValue("1.3.6.1.5.5.7.1.3")).isNull();
            assertThat(policy(certificate)).isEqualTo("0.4.0.2042.1.1");
        }

        @Test
        void withoutDevice() {
            X509Certificate certificate = seal(SealFault.NO_QSCD);

            assertThat(statements(certificate)).containsExactly(COMPLIANCE, TYPE);
            assertThat(policy(certificate)).isEqualTo("0.4.0.194112.1.1");
        }

        @Test
        void withoutOrganizationIdentifier() {
            X509Certificate certificate = seal(SealFault.NO_ORGANIZATION_IDENTIFIER);

            assertThat(subject(certificate, ORGANIZATION_IDENTIFIER)).isNull();
            assertThat(subject(certificate, O)).isEqualTo("Example University");
        }

        @Test
        void wrongKeyUsage() {
            X509Certificate certificate = seal(SealFault.WRONG_KEY_USAGE);

            assertThat(certificate.getKeyUsage()[NON_REPUDIATION]).isFalse();
            assertThat(certificate.getKeyUsage()[KEY_ENCIPHERMENT]).isTrue();
        }

        @Test
        void certificateAuthority() {
            assertThat(seal(SealFault.CA_CERTIFICATE).getBasicConstraints()).isNotNegative();
        }

        @Test
        void unknownCriticalExtension() {
            assertThat(seal(SealFault.UNKNOWN_CRITICAL_EXTENSION).hasUnsupportedCriticalExtension()).isTrue();
        }

        @Test
        void severalAtOnce() {
            X509Certificate certificate = PKI.issueSeal(SealRequest.standard()
                    .fault(SealFault.EXPIRED).fault(SealFault.NO_QSCD)).certificate();

            assertThat(statements(certificate)).doesNotContain(QSCD);
            assertThat(certificate.getNotAfter()).isBefore(Date.from(Fixtures.NOW));
        }

        private X509Certificate seal(SealFault fault) {
            return PKI.issueSeal(SealRequest.standard().fault(fault)).certificate();
        }
    }

    private static List<String> statements(X509Certificate certificate) {
        return Arrays.stream(ASN1Sequence.getInstance(parsed(certificate, Extension.qCStatements)).toArray())
                .map(statement -> QCStatement.getInstance(statement).getStatementId().getId())
                .toList();
    }

    private static String qcType(X509Certificate certificate) {
        return Arrays.stream(ASN1Sequence.getInstance(parsed(certificate, Extension.qCStatements)).toArray())
                .map(QCStatement::getInstance)
                .filter(statement -> statement.getStatementId().getId().equals(TYPE))
                .map(statement -> ASN1Sequence.getInstance(statement.getStatementInfo()).getObjectAt(0).toString())
                .findFirst().orElseThrow();
    }

    private static String policy(X509Certificate certificate) {
        return CertificatePolicies.getInstance(parsed(certificate, Extension.certificatePolicies))
                .getPolicyInformation()[0].getPolicyIdentifier().getId();
    }

    private static Object parsed(X509Certificate certificate, ASN1ObjectIdentifier oid) {
        try {
            return new JcaX509CertificateHolder(certificate).getExtension(oid).getParsedValue();
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(X509Certificate certificate, String oid) {
        X500Name name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return Arrays.stream(name.getRDNs(new ASN1ObjectIdentifier(oid)))
                .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()))
                .findFirst().orElse(null);
    }
}

package org.edcsdk.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestOrganisation;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;

class SealSubjectTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final TestPki PKI = TestPki.create(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void readsTheOrganisationOfASealCertificate() {
        SealSubject subject = SealSubject.of(PKI.sealCertificate());
        TestOrganisation organisation = PKI.organisation();
        assertThat(subject.organisation()).contains(organisation.name());
        assertThat(subject.organizationIdentifier()).contains(organisation.organizationIdentifier());
        assertThat(subject.country()).contains(organisation.country());
        assertThat(subject.commonName()).isPresent();
    }

    @Test
    void readsTheStatementsOfAQualifiedSeal() {
        SealSubject subject = SealSubject.of(PKI.sealCertificate());
        assertThat(subject.isQualified()).isTrue();
        assertThat(subject.isSeal()).isTrue();
        assertThat(subject.onDevice()).isTrue();
        assertThat(subject.isNaturalPerson()).isFalse();
    }

    @Test
    void seesThatACertificateIsNotQualified() {
        assertThat(withFault(SealFault.NOT_QUALIFIED).isQualified()).isFalse();
    }

    @Test
    void seesThatTheKeyIsNotInADevice() {
        assertThat(withFault(SealFault.NO_QSCD).onDevice()).isFalse();
    }

    @Test
    void seesANaturalPerson() {
        assertThat(withFault(SealFault.NATURAL_PERSON).isNaturalPerson()).isTrue();
    }

    @Test
    void seesThatThereIsNoOrganizationIdentifier() {
        assertThat(withFault(SealFault.NO_ORGANIZATION_IDENTIFIER).organizationIdentifier()).isEmpty();
    }

    @Test
    void doesNotSplitAtCommasAndPlusSigns() throws Exception {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "BE").addRDN(BCStyle.O, "Law, Arts + Sciences, O=Other \"X\"")
                .addRDN(BCStyle.CN, " Seal ").build();
        assertThat(SealSubject.of(certificate(name)).organisation()).contains("Law, Arts + Sciences, O=Other \"X\"");
    }

    @Test
    void readsAttributesInOneRelativeName() throws Exception {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addMultiValuedRDN(new ASN1ObjectIdentifier[] {BCStyle.O, BCStyle.ORGANIZATION_IDENTIFIER},
                        new String[] {"University", "VATBE-0123456789"}).build();
        assertThat(SealSubject.of(certificate(name)).organizationIdentifier()).contains("VATBE-0123456789");
    }

    private static SealSubject withFault(SealFault fault) {
        return SealSubject.of(PKI.issueSeal(SealRequest.standard().fault(fault)).certificate());
    }

    private static X509Certificate certificate(X500Name name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        byte[] octets = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(NOW), Date.from(NOW.plusSeconds(60)), name, pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())).getEncoded();
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(octets));
    }
}

package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.qualified.ETSIQCObjectIdentifiers;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.edcsdk.seal.SealKeyFinding.Code;
import org.edcsdk.seal.SealKeyFinding.Severity;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealKeyFindingTest {

    @Test
    void hasNothingToSayOfAQualifiedSealOnACurve() throws Exception {
        assertThat(findings(Fixtures.EC.seal())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED,EXPIRED,ERROR", "NOT_YET_VALID,NOT_YET_VALID,ERROR", "NATURAL_PERSON,NATURAL_PERSON,ERROR", "WRONG_KEY_USAGE,KEY_USAGE,ERROR",
            "CA_CERTIFICATE,CA_CERTIFICATE,ERROR", "UNKNOWN_CRITICAL_EXTENSION,UNKNOWN_CRITICAL_EXTENSION,ERROR", "NOT_QUALIFIED,NOT_QUALIFIED,WARNING",
            "NO_QSCD,NO_QUALIFIED_DEVICE,WARNING", "NO_ORGANIZATION_IDENTIFIER,NO_ORGANIZATION_IDENTIFIER,WARNING"})
    void namesWhatIsWrong(SealFault fault, Code code, Severity severity) throws Exception {
        assertThat(findings(Fixtures.EC.issueSeal(SealRequest.standard().fault(fault))))
                .anySatisfy(finding -> assertThat(finding).extracting(SealKeyFinding::code, SealKeyFinding::severity).containsExactly(code, severity))
                .filteredOn(finding -> finding.severity() == Severity.ERROR).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED,CERTIFICATE_EXPIRED", "NOT_YET_VALID,CERTIFICATE_NOT_YET_VALID", "UNKNOWN_CRITICAL_EXTENSION,CERTIFICATE_NOT_FOR_SEALING"})
    void errorsAreWhatSealingRefuses(SealFault fault, SealingException.Reason reason) throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC.issueSeal(SealRequest.standard().fault(fault)))) {
            Sealer sealer = Fixtures.sealer(provider).build();
            assertThat(catchThrowableOfType(SealingException.class, () -> sealer.prepare(Fixtures.JSON)).reason()).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({"NOT_QUALIFIED", "NO_QSCD", "NO_ORGANIZATION_IDENTIFIER"})
    void warningsDoNotKeepFromSealing(SealFault fault) throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC.issueSeal(SealRequest.standard().fault(fault)))) {
            assertThat(Fixtures.sealer(provider).build().seal(Fixtures.JSON).level()).isEqualTo(SealLevel.BASELINE_B);
        }
    }

    @Test
    void aPersonWhoIsAllowedIsAWarningOfTheSealer() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC.issueSeal(SealRequest.standard().fault(SealFault.NATURAL_PERSON)))) {
            assertThat(Fixtures.sealer(provider).build().preflight()).extracting(SealKeyFinding::severity).contains(Severity.ERROR);
            assertThat(Fixtures.sealer(provider).allowPersonalCertificate().build().preflight()).extracting(SealKeyFinding::code, SealKeyFinding::severity)
                    .contains(tuple(Code.NATURAL_PERSON, Severity.WARNING))
                    .doesNotContain(tuple(Code.NATURAL_PERSON, Severity.ERROR));
        }
    }

    @Test
    void warnsOfTheEndOfShortRsaKeysAndOfTheOldPadding() throws Exception {
        assertThat(findings(Fixtures.RSA.seal())).extracting(SealKeyFinding::code).containsExactly(Code.RSA_BELOW_3072);
        TestSeal longer = Fixtures.EC.issueSeal(SealRequest.standard().key(KeyAlgorithm.RSA_3072));
        assertThat(findings(longer)).extracting(SealKeyFinding::code).containsExactly(Code.RSA_PKCS1_PADDING);
        assertThat(SealKey.of(longer.chain(), SealAlgorithm.RSA_PSS_SHA256, 1, "test").findings(Fixtures.NOW)).isEmpty();
    }

    @Test
    void refusesAnRsaKeyOf1024Bits() throws Exception {
        assertThat(findings(certificate(1024, true))).extracting(SealKeyFinding::code, SealKeyFinding::severity)
                .contains(tuple(Code.RSA_BELOW_2048, Severity.ERROR));
    }

    @Test
    void refusesACertificateWithoutKeyUsage() throws Exception {
        assertThat(findings(certificate(2048, false))).extracting(SealKeyFinding::code).contains(Code.KEY_USAGE);
    }

    @Test
    void warnsOfATypeThatNamesSignaturesToo() throws Exception {
        assertThat(findings(certificate(2048, true))).extracting(SealKeyFinding::code).contains(Code.TYPE_ALSO_SIGNATURE).doesNotContain(Code.NATURAL_PERSON);
    }

    @Test
    void warnsWithinThirtyDaysOfTheEnd() throws Exception {
        TestPki pki = TestPki.builder(Fixtures.CLOCK).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256)
                .sealValidity(Duration.ofDays(29)).build();
        assertThat(findings(pki.seal())).extracting(SealKeyFinding::code).containsExactly(Code.EXPIRES_SOON);
    }

    @Test
    void warnsWhereTheIssuersCertificateIsMissing() throws Exception {
        SealKey alone = SealKey.of(List.of(Fixtures.EC.sealCertificate()), SealAlgorithm.ECDSA_P256_SHA256, 1, "test");
        assertThat(alone.findings(Fixtures.NOW)).extracting(SealKeyFinding::code).containsExactly(Code.ISSUER_CERTIFICATE_MISSING);
    }

    @Test
    void aFindingIsOneLine() throws Exception {
        assertThat(findings(Fixtures.RSA.seal()).get(0).toString()).startsWith("WARNING RSA_BELOW_3072: ").doesNotContain("\n");
    }

    private static List<SealKeyFinding> findings(TestSeal seal) {
        return SealKey.of(seal.chain(), SealAlgorithm.usualFor(seal.certificate().getPublicKey()), 1, "test").findings(Fixtures.NOW);
    }

    private static List<SealKeyFinding> findings(X509Certificate certificate) {
        return SealKey.of(List.of(certificate), SealAlgorithm.RSA_PKCS1_SHA256, 1, "test").findings(Fixtures.NOW);
    }

    /** Self-signed, and what the kit never makes: short, or with both types of QCStatements. */
    private static X509Certificate certificate(int bits, boolean keyUsage) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Example University");
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.TEN, Date.from(Fixtures.NOW.minusSeconds(60)),
                Date.from(Fixtures.NOW.plus(Duration.ofDays(365))), name, pair.getPublic());
        if (keyUsage) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        }
        ASN1Encodable types = new DERSequence(new ASN1Encodable[] {ETSIQCObjectIdentifiers.id_etsi_qct_esign, ETSIQCObjectIdentifiers.id_etsi_qct_eseal});
        builder.addExtension(Extension.qCStatements, false, new DERSequence(new ASN1Encodable[] {
            new QCStatement(ETSIQCObjectIdentifiers.id_etsi_qcs_QcCompliance), new QCStatement(ETSIQCObjectIdentifiers.id_etsi_qcs_QcType, types)}));
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }
}

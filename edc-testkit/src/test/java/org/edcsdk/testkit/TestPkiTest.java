package org.edcsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TestPkiTest {
    private static final TestPki PKI = TestPki.create(Fixtures.CLOCK);

    @Test
    void sealChainIsValidForTheJdkWithRevocationChecked() throws Exception {
        Fixtures.validatePath(PKI, PKI.sealChain());
    }

    @Test
    void timeStampCertificateIsValidForTheJdkWithRevocationChecked() throws Exception {
        Fixtures.validatePath(PKI, List.of(PKI.tsaCertificate()));
    }

    @Test
    void authoritiesHaveRsa3072AndTheSealRsa2048ByDefault() {
        assertThat(List.of(PKI.anchor(), PKI.sealCa(), PKI.sealCertificate()))
                .extracting(certificate -> ((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                .containsExactly(3072, 3072, 2048);
    }

    @Test
    void everyCertificateNamesItsKeyAndTheKeyAboveIt() throws Exception {
        byte[] root = keyIdentifier(PKI.anchor());
        byte[] ca = keyIdentifier(PKI.sealCa());

        assertThat(issuerKeyIdentifier(PKI.anchor())).isEqualTo(root);
        assertThat(issuerKeyIdentifier(PKI.sealCa())).isEqualTo(root);
        assertThat(issuerKeyIdentifier(PKI.tsaCertificate())).isEqualTo(root);
        assertThat(issuerKeyIdentifier(PKI.sealCertificate())).isEqualTo(ca);
        assertThat(keyIdentifier(PKI.sealCertificate())).hasSize(20).isNotEqualTo(ca);
    }

    @ParameterizedTest
    @EnumSource
    void sealKeyOfEachKindBelongsToItsCertificate(KeyAlgorithm algorithm) throws Exception {
        TestSeal seal = PKI.issueSeal(SealRequest.standard().key(algorithm));

        assertThat(seal.keyAlgorithm()).isEqualTo(algorithm);
        assertThat(verifies(seal.privateKey(), seal)).isTrue();
        Fixtures.validatePath(PKI, seal.chain());
    }

    @Test
    void validityFollowsTheClock() {
        assertThat(PKI.sealCertificate().getNotBefore()).isEqualTo(Date.from(seconds().minus(Duration.ofDays(30))));
        assertThat(PKI.sealCertificate().getNotAfter()).isEqualTo(Date.from(seconds().plus(Duration.ofDays(730))));
        assertThat(PKI.sealCa().getNotAfter()).isAfter(PKI.sealCertificate().getNotAfter());
    }

    @Test
    void keyStoreOpensWithTheJdk() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(PKI.pkcs12(Fixtures.PASSWORD)), Fixtures.PASSWORD);

        assertThat(store.getCertificateChain(TestSeal.ALIAS)).containsExactly(PKI.sealCertificate(), PKI.sealCa());
        assertThat(verifies((PrivateKey) store.getKey(TestSeal.ALIAS, Fixtures.PASSWORD), PKI.seal())).isTrue();
    }

    @Test
    void keyStoreDoesNotOpenWithAnotherPassword() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        byte[] octets = PKI.pkcs12(Fixtures.PASSWORD);

        assertThatThrownBy(() -> store.load(new ByteArrayInputStream(octets), "other".toCharArray()))
                .hasRootCauseInstanceOf(UnrecoverableKeyException.class);
    }

    @Test
    void trustFilesHoldTheAnchorAndBothLists(@TempDir Path directory) throws Exception {
        PKI.writeTrust(directory.resolve("trust"));

        byte[] pem = Files.readAllBytes(directory.resolve("trust/anchor.pem"));
        assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem))).isEqualTo(PKI.anchor());
        Fixtures.readCrl(Files.readAllBytes(directory.resolve("trust/root.crl"))).verify(PKI.anchor().getPublicKey());
        Fixtures.readCrl(Files.readAllBytes(directory.resolve("trust/seal-ca.crl"))).verify(PKI.sealCa().getPublicKey());
    }

    @Test
    void pemLinesHaveAtMost64Characters() {
        assertThat(PKI.anchorPem().getBytes(StandardCharsets.US_ASCII)).doesNotContain('\r');
        assertThat(PKI.anchorPem().lines()).allMatch(line -> line.length() <= 64)
                .startsWith("-----BEGIN CERTIFICATE-----").endsWith("-----END CERTIFICATE-----");
    }

    @Test
    void revocationListSaysWhenItIsFromAndWhenTheNextComes() throws Exception {
        X509CRL crl = Fixtures.readCrl(PKI.crls().get(1));

        assertThat(crl.getThisUpdate()).isEqualTo(Date.from(seconds()));
        assertThat(crl.getNextUpdate()).isEqualTo(Date.from(seconds().plus(Duration.ofDays(30))));
        assertThat(issuerKeyIdentifier(new X509CRLHolder(crl.getEncoded()).getExtensions())).isEqualTo(keyIdentifier(PKI.sealCa()));
    }

    @Test
    void revocationListNumbersRise() throws Exception {
        assertThat(crlNumber(PKI.crls().get(0))).isLessThan(crlNumber(PKI.crls().get(0)));
    }

    @Test
    void revokedLaterMeansInvalidFromTheNextListOn() throws Exception {
        TestPki pki = Fixtures.quick().build();
        Fixtures.validatePath(pki, pki.sealChain());

        pki.revoke(pki.sealCertificate(), Fixtures.NOW);

        assertThatThrownBy(() -> Fixtures.validatePath(pki, pki.sealChain()))
                .isInstanceOfSatisfying(CertPathValidatorException.class,
                        e -> assertThat(e.getReason()).isEqualTo(BasicReason.REVOKED));
    }

    @Test
    void authorityCanBeRevokedByTheRoot() throws Exception {
        TestPki pki = Fixtures.quick().build();

        pki.revoke(pki.sealCa(), Fixtures.NOW);

        assertThat(Fixtures.readCrl(pki.crls().get(0)).isRevoked(pki.sealCa())).isTrue();
        assertThat(Fixtures.readCrl(pki.crls().get(1)).getRevokedCertificates()).isNull();
    }

    @Test
    void foreignCertificateCannotBeRevoked() {
        TestPki other = Fixtures.quick().build();

        assertThatIllegalArgumentException().isThrownBy(() -> PKI.revoke(other.sealCertificate(), Fixtures.NOW))
                .withMessageContaining("not issued by this PKI");
    }

    @Test
    void noSecurityProviderIsRegistered() {
        assertThat(Arrays.stream(Security.getProviders()).map(Provider::getName)).doesNotContain("BC");
    }

    private static boolean verifies(PrivateKey key, TestSeal seal) throws Exception {
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance(seal.keyAlgorithm().signatureAlgorithm());
        signature.initSign(key);
        signature.update(text);
        byte[] value = signature.sign();
        signature.initVerify(seal.certificate().getPublicKey());   // given a certificate, the JDK insists on digitalSignature
        signature.update(text);
        return signature.verify(value);
    }

    private static Instant seconds() {
        return Fixtures.NOW.truncatedTo(ChronoUnit.SECONDS);
    }

    private static byte[] keyIdentifier(X509Certificate certificate) throws Exception {
        return SubjectKeyIdentifier.fromExtensions(new JcaX509CertificateHolder(certificate).getExtensions()).getKeyIdentifier();
    }

    private static byte[] issuerKeyIdentifier(X509Certificate certificate) throws Exception {
        return issuerKeyIdentifier(new JcaX509CertificateHolder(certificate).getExtensions());
    }

    private static byte[] issuerKeyIdentifier(Extensions extensions) {
        return AuthorityKeyIdentifier.fromExtensions(extensions).getKeyIdentifierOctets();
    }

    private static BigInteger crlNumber(byte[] crl) throws Exception {
        return ASN1Integer.getInstance(new X509CRLHolder(crl).getExtension(Extension.cRLNumber).getParsedValue()).getValue();
    }
}

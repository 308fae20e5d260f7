package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Certificates and time: what EN 319 102-1, 5.2.6 and 5.6 say of expired, revoked, weak and unknown ones. */
class TrustCasesTest {
    private static Verifier at(TestPki pki, Instant time) {
        return Verifier.builder().clock(Clock.fixed(time, ZoneOffset.UTC)).trustAnchors(TrustAnchors.of(pki.anchor())).crls(pki.crls()).build();
    }

    private static SealReport seal(ValidationReport report) {
        assertThat(report.seals()).hasSize(1).allMatch(SealReport::intact);
        return report.seals().get(0);
    }

    private static SealReport byHand(TestPki pki, SealFault fault) {
        TestSeal seal = pki.issueSeal(SealRequest.standard().key(KeyAlgorithm.P_256).fault(fault));
        return seal(at(pki, Sealed.NOW).verify(Jws.sealed(seal, Sealed.credential()).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anExpiredCertificateWithoutATimeStampIsOutOfBounds() {
        SealReport seal = byHand(TestPki.create(Sealed.CLOCK), SealFault.EXPIRED);
        assertThat(seal.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(seal.subIndication()).contains(SubIndication.OUT_OF_BOUNDS_NO_POE);
    }

    @Test
    void aCertificateThatIsNotYetValidIsNotPassed() {
        SealReport seal = byHand(TestPki.create(Sealed.CLOCK), SealFault.NOT_YET_VALID);
        assertThat(seal.indication()).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void aRevokedCertificateWithoutATimeStampIsRevokedWithoutProof() {
        SealReport seal = byHand(TestPki.create(Sealed.CLOCK), SealFault.REVOKED);
        assertThat(seal.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(seal.subIndication()).contains(SubIndication.REVOKED_NO_POE);
    }

    /** Names can be copied, keys cannot. */
    @Test
    void aChainWithTheSameNamesIsNotTheChain() throws Exception {
        TestPki genuine = TestPki.create(Sealed.CLOCK);
        SealedLevels twin = new SealedLevels();
        assertThat(twin.pki().anchor().getSubjectX500Principal()).isEqualTo(genuine.anchor().getSubjectX500Principal());
        SealReport seal = seal(at(genuine, Sealed.NOW).verify(twin.json(SealLevel.BASELINE_B)));
        assertThat(seal.subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
    }

    @Test
    void aStaleRevocationListIsNoAnswer() throws Exception {
        SealedLevels levels = new SealedLevels();
        SealReport seal = seal(at(levels.pki(), Sealed.NOW.plus(Duration.ofDays(60))).verify(levels.json(SealLevel.BASELINE_B)));
        assertThat(seal.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(seal.subIndication()).contains(SubIndication.TRY_LATER);
    }

    /** The lists inside were of their time, and the archive time stamp keeps them. */
    @Test
    void aStaleRevocationListInsideASealThatKeepsItIsStillAnAnswer() throws Exception {
        SealedLevels levels = new SealedLevels();
        Instant later = Sealed.NOW.plus(Duration.ofDays(60));
        Verifier verifier = Verifier.builder().clock(Clock.fixed(later, ZoneOffset.UTC)).trustAnchors(TrustAnchors.of(levels.pki().anchor())).build();
        for (byte[] document : List.of(levels.json(SealLevel.BASELINE_LTA), levels.pdf(SealLevel.BASELINE_LTA))) {
            assertThat(seal(verifier.verify(document)).indication()).isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    @Nested
    class Revoked {
        private final SealedLevels levels = new SealedLevels();

        private SealReport revokedAt(Instant time, SealLevel level) throws Exception {
            byte[] document = levels.json(level);
            levels.pki().revoke(levels.pki().sealCertificate(), time);
            return seal(at(levels.pki(), Sealed.NOW.plus(Duration.ofHours(2))).verify(document));
        }

        @Test
        void afterTheTimeStampIsPassed() throws Exception {
            assertThat(revokedAt(Sealed.NOW.plus(Duration.ofHours(1)), SealLevel.BASELINE_T).indication()).isEqualTo(Indication.TOTAL_PASSED);
        }

        @Test
        void beforeTheTimeStampIsNotPassed() throws Exception {
            assertThat(revokedAt(Sealed.NOW.minus(Duration.ofHours(1)), SealLevel.BASELINE_T).indication()).isNotEqualTo(Indication.TOTAL_PASSED);
        }

        @Test
        void withoutATimeStampIsNotPassed() throws Exception {
            SealReport seal = revokedAt(Sealed.NOW.plus(Duration.ofHours(1)), SealLevel.BASELINE_B);
            assertThat(seal.subIndication()).contains(SubIndication.REVOKED_NO_POE);
        }
    }

    /** A time stamp authority that leads to no anchor proves no time. */
    @Test
    void aTimeStampByAStrangerProvesNoTime() throws Exception {
        TestPki stranger = TestPki.create(Sealed.CLOCK);
        TestPki pki = TestPki.create(Sealed.CLOCK);
        byte[] foreign = SealedPdfs.sealedStampedBy(pki, stranger);
        pki.revoke(pki.sealCertificate(), Sealed.NOW.plus(Duration.ofHours(1)));
        ValidationReport report = at(pki, Sealed.NOW.plus(Duration.ofHours(2))).verify(foreign);
        assertThat(seal(report).subIndication()).contains(SubIndication.REVOKED_NO_POE);
        assertThat(report.status(Check.TIMESTAMP)).isEqualTo(CheckStatus.WARNING);
    }

    /** RSA of 1024 bits: SOG-IS and TS 119 312 ended it years ago. */
    @Test
    void aKeyOf1024BitsFailsTheCryptographicConstraints() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair weak = generator.generateKeyPair();
        KeyPairGenerator strong = KeyPairGenerator.getInstance("RSA");
        strong.initialize(2048);
        KeyPair root = strong.generateKeyPair();
        X509Certificate anchor = certificate("CN=Root", root, root, true);
        X509Certificate leaf = certificate("CN=Seal", weak, root, false);
        String header = "{\"alg\":\"RS256\",\"x5t#S256\":\"" + Jws.url(MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded())) + "\",\"x5c\":[\""
                + Base64.getEncoder().encodeToString(leaf.getEncoded()) + "\"]" + Jws.TIME + "}";
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(weak.getPrivate());
        signature.update((Jws.url(header) + "." + Jws.PAYLOAD).getBytes(StandardCharsets.UTF_8));
        String text = Jws.general(Jws.PAYLOAD, "{\"protected\":\"" + Jws.url(header) + "\",\"signature\":\"" + Jws.url(signature.sign()) + "\"}");
        SealReport seal = Verifier.builder().clock(Sealed.CLOCK).trustAnchors(TrustAnchors.of(anchor)).crl(crl(root)).build()
                .verify(text.getBytes(StandardCharsets.UTF_8)).seals().get(0);
        assertThat(seal.indication()).isNotEqualTo(Indication.TOTAL_PASSED);
        assertThat(seal.subIndication().orElseThrow()).isIn(SubIndication.CRYPTO_CONSTRAINTS_FAILURE, SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE);
    }

    private static byte[] crl(KeyPair issuer) throws Exception {
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(new X500Principal("CN=Root"), Date.from(Sealed.NOW.minus(Duration.ofDays(1))));
        builder.setNextUpdate(Date.from(Sealed.NOW.plus(Duration.ofDays(1))));
        return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate())).getEncoded();
    }

    private static X509Certificate certificate(String subject, KeyPair key, KeyPair issuer, boolean authority) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name("CN=Root"), BigInteger.valueOf(authority ? 1 : 2),
                Date.from(Sealed.NOW.minus(Duration.ofDays(300))), Date.from(Sealed.NOW.plus(Duration.ofDays(300))), new X500Name(subject), key.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new org.bouncycastle.asn1.x509.BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate())));
    }
}

package org.edcsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestTsaTest {
    private static final TestPki PKI = Fixtures.quick().tsaKey(KeyAlgorithm.RSA_2048).build();
    private static final BigInteger NONCE = new BigInteger("123456789012345678901234567890");

    @ParameterizedTest
    @ValueSource(ints = {256, 384, 512})
    void answerToEachDigestIsValid(int bits) throws Exception {
        TimeStampRequest request = generator().generate(sha2(bits), Fixtures.sha(bits, "text"), NONCE);

        TimeStampResponse response = ask(PKI, request);

        response.validate(request);   // imprint, nonce, policy, status: RFC 3161, 2.4.2
        assertThat(response.getStatus()).isEqualTo(PKIStatus.GRANTED);
        response.getTimeStampToken().validate(new JcaSimpleSignerInfoVerifierBuilder().build(PKI.tsaCertificate()));
    }

    @ParameterizedTest
    @EnumSource(names = {"P_256", "P_384", "RSA_3072"})
    void tokenOfEachKeyIsValid(KeyAlgorithm algorithm) throws Exception {
        TestPki pki = Fixtures.quick().tsaKey(algorithm).build();

        TimeStampToken token = ask(pki, sha256("text")).getTimeStampToken();

        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(pki.tsaCertificate()));
    }

    @Test
    void timeIsThatOfTheClockInWholeSeconds() throws Exception {
        TimeStampToken token = ask(PKI, sha256("text")).getTimeStampToken();

        assertThat(token.getTimeStampInfo().getGenTime().toInstant()).isEqualTo(Instant.parse("2026-11-23T10:15:30Z"));
        assertThat(token.getTimeStampInfo().getGenTimeAccuracy().getSeconds()).isEqualTo(1);
    }

    @Test
    void serialNumbersDiffer() throws Exception {
        assertThat(ask(PKI, sha256("text")).getTimeStampToken().getTimeStampInfo().getSerialNumber())
                .isNotEqualTo(ask(PKI, sha256("text")).getTimeStampToken().getTimeStampInfo().getSerialNumber());
    }

    @Test
    void certificateIsIncludedWhenAskedFor() throws Exception {
        TimeStampToken token = ask(PKI, sha256("text")).getTimeStampToken();

        assertThat(token.getCertificates().getMatches(null)).containsExactly(new JcaX509CertificateHolder(PKI.tsaCertificate()));
    }

    @Test
    void certificateIsLeftOutOtherwise() throws Exception {
        TimeStampRequest request = new TimeStampRequestGenerator().generate(sha2(256), Fixtures.sha(256, "text"));

        assertThat(ask(PKI, request).getTimeStampToken().getCertificates().getMatches(null)).isEmpty();
    }

    @Test
    void tokenNamesItsCertificateBySha256() throws Exception {
        TimeStampToken token = ask(PKI, sha256("text")).getTimeStampToken();

        assertThat(token.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
        assertThat(token.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificate)).isNull();
    }

    @Test
    void requestedPolicyIsEchoed() throws Exception {
        TimeStampRequestGenerator generator = generator();
        generator.setReqPolicy(new ASN1ObjectIdentifier(TestTsa.POLICY));
        TimeStampRequest request = generator.generate(sha2(256), Fixtures.sha(256, "text"), NONCE);

        TimeStampResponse response = ask(PKI, request);

        response.validate(request);
        assertThat(response.getTimeStampToken().getTimeStampInfo().getPolicy().getId()).isEqualTo(TestTsa.POLICY);
    }

    @Test
    void otherPolicyIsRefused() throws Exception {
        TimeStampRequestGenerator generator = generator();
        generator.setReqPolicy(new ASN1ObjectIdentifier("2.999.2"));

        assertRefused(generator.generate(sha2(256), Fixtures.sha(256, "text")), PKIFailureInfo.unacceptedPolicy);
    }

    @Test
    void sha1IsRefused() throws Exception {
        assertRefused(generator().generate(OIWObjectIdentifiers.idSHA1, new byte[20]), PKIFailureInfo.badAlg);
    }

    @Test
    void imprintOfTheWrongLengthIsRefused() throws Exception {
        assertRefused(generator().generate(sha2(256), new byte[31]), PKIFailureInfo.badDataFormat);
    }

    @Test
    void unknownExtensionIsRefused() throws Exception {
        TimeStampRequestGenerator generator = generator();
        generator.addExtension(new ASN1ObjectIdentifier("2.999.3"), false, new byte[] {5, 0});

        assertRefused(generator.generate(sha2(256), Fixtures.sha(256, "text")), PKIFailureInfo.unacceptedExtension);
    }

    @Test
    void octetsThatAreNoRequestAreRefused() throws Exception {
        for (byte[] octets : new byte[][] {{}, {0x30}, "text".getBytes(StandardCharsets.UTF_8), {0x30, 0}, {2, 1, 1}, {0x30, 3, 2, 1, 1}}) {
            assertRefused(PKI.tsa().respond(octets), PKIFailureInfo.badDataFormat);
        }
    }

    @Test
    void damagedRequestsAlwaysGetAnAnswer() throws Exception {
        byte[] request = sha256("text").getEncoded();
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(request, 1 + random.nextInt(request.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(new TimeStampResponse(PKI.tsa().respond(damaged)).getStatus()).isIn(PKIStatus.GRANTED, PKIStatus.REJECTION);
        }
    }

    private static void assertRefused(TimeStampRequest request, int failure) throws Exception {
        assertRefused(PKI.tsa().respond(request.getEncoded()), failure);
    }

    private static void assertRefused(byte[] octets, int failure) throws Exception {
        TimeStampResponse response = new TimeStampResponse(octets);
        assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
        assertThat(response.getFailInfo().intValue()).isEqualTo(failure);
        assertThat(response.getTimeStampToken()).isNull();
    }

    private static TimeStampResponse ask(TestPki pki, TimeStampRequest request) throws Exception {
        return new TimeStampResponse(pki.tsa().respond(request.getEncoded()));
    }

    private static TimeStampRequest sha256(String text) throws TSPException {
        return generator().generate(sha2(256), Fixtures.sha(256, text), NONCE);
    }

    private static TimeStampRequestGenerator generator() {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator;
    }

    private static ASN1ObjectIdentifier sha2(int bits) {
        return switch (bits) {
            case 256 -> NISTObjectIdentifiers.id_sha256;
            case 384 -> NISTObjectIdentifiers.id_sha384;
            default -> NISTObjectIdentifiers.id_sha512;
        };
    }
}

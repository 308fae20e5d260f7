package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JadesTest {

    @Test
    void signatureOverHeaderDotPayloadVerifiesWithPlainJava() throws Exception {
        Jws jws = Jws.of(sealed(Fixtures.RSA, SealLevel.BASELINE_B, HeaderProfile.EUROPASS));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(Fixtures.RSA.sealCertificate().getPublicKey());
        signature.update((jws.header() + ".").getBytes(StandardCharsets.US_ASCII));
        signature.update(Fixtures.JSON.octets().toByteArray());
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jws.signature()))).isTrue();
    }

    @Test
    void ecdsaSignatureVerifiesInItsP1363Form() throws Exception {
        Jws jws = Jws.of(sealed(Fixtures.EC, SealLevel.BASELINE_B, HeaderProfile.EUROPASS));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Fixtures.EC.sealCertificate().getPublicKey());
        signature.update((jws.header() + ".").getBytes(StandardCharsets.US_ASCII));
        signature.update(Fixtures.JSON.octets().toByteArray());
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jws.signature()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void jose4jVerifiesEveryKindOfKey(KeyAlgorithm algorithm) throws Exception {
        TestPki pki = Fixtures.RSA;
        TestSeal seal = pki.issueSeal(SealRequest.standard().key(algorithm));
        try (SealProvider provider = Fixtures.provider(seal)) {
            SealedJson sealed = Fixtures.sealer(provider, SealLevel.BASELINE_B, HeaderProfile.ETSI).seal(Fixtures.JSON);
            assertThat(jose4j(sealed, seal.certificate().getPublicKey())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = SealAlgorithm.class, names = {"RSA_PKCS1_SHA384", "RSA_PKCS1_SHA512", "RSA_PSS_SHA256"})
    void jose4jVerifiesEveryAlgorithmOfAnRsaKey(SealAlgorithm algorithm) throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA).withAlgorithm(algorithm)) {
            SealedJson sealed = Fixtures.sealer(provider, SealLevel.BASELINE_B, HeaderProfile.ETSI).seal(Fixtures.JSON);
            assertThat(jose4j(sealed, Fixtures.RSA.sealCertificate().getPublicKey())).isTrue();
        }
    }

    @Test
    void payloadIsTheFirstMemberAndGivesTheDocumentBack() throws Exception {
        SealedJson sealed = sealed(Fixtures.RSA, SealLevel.BASELINE_B, HeaderProfile.EUROPASS);
        assertThat(sealed.octets().toUtf8String()).startsWith("{\"payload\":\"{\\\"id\\\":");
        assertThat(Jws.of(sealed).payload()).isEqualTo(Fixtures.JSON.octets().toUtf8String());
    }

    @Test
    void everyControlCharacterIsEscaped() throws Exception {
        StringBuilder text = new StringBuilder("{\"a\":\"");
        for (char c = 0; c < 0x20; c++) {
            text.append(c);
        }
        JsonLdDocument document = new JsonLdDocument(Bytes.utf8(text.append("\u007F\"}").toString()));
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA)) {
            SealedJson sealed = Fixtures.sealer(provider).build().seal(document);
            assertThat(Jws.of(sealed).payload()).isEqualTo(text.toString());
        }
    }

    @Test
    void europassHeaderHasTheMembersOfTheSamplesInTheirOrder() throws Exception {
        Map<String, Object> header = Jws.of(sealed(Fixtures.RSA, SealLevel.BASELINE_B, HeaderProfile.EUROPASS)).headerMembers();
        assertThat(header.keySet()).containsExactly("alg", "cty", "kid", "x5t#S256", "x5c", "typ", "b64", "sigT", "crit");
        assertThat(header).containsEntry("sigT", "2026-11-23T12:00:00Z").containsEntry("crit", List.of("b64", "sigT")).containsEntry("b64", false);
    }

    @Test
    void etsiHeaderClaimsItsTimeInIat() throws Exception {
        Map<String, Object> header = Jws.of(sealed(Fixtures.RSA, SealLevel.BASELINE_B, HeaderProfile.ETSI)).headerMembers();
        assertThat(header.keySet()).containsExactly("alg", "cty", "kid", "x5t#S256", "x5c", "typ", "b64", "iat", "crit");
        assertThat(header).containsEntry("iat", Fixtures.NOW.getEpochSecond()).containsEntry("crit", List.of("b64"));
    }

    @Test
    void headerNamesTheSealCertificate() throws Exception {
        Map<String, Object> header = Jws.of(sealed(Fixtures.RSA, SealLevel.BASELINE_B, HeaderProfile.EUROPASS)).headerMembers();
        byte[] certificate = Fixtures.RSA.sealCertificate().getEncoded();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate);
        assertThat(header).containsEntry("x5t#S256", Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertThat((List<?>) header.get("x5c")).element(0).isEqualTo(Base64.getEncoder().encodeToString(certificate));
        IssuerSerial kid = IssuerSerial.getInstance(
                Base64.getDecoder().decode((String) header.get("kid")));
        assertThat(kid.getSerial().getValue()).isEqualTo(Fixtures.RSA.sealCertificate().getSerialNumber());
    }

    @Test
    void sameClockGivesTheSameHeader() throws Exception {
        String first = Jws.of(sealed(Fixtures.EC, SealLevel.BASELINE_B, HeaderProfile.EUROPASS)).header();
        assertThat(Jws.of(sealed(Fixtures.EC, SealLevel.BASELINE_B, HeaderProfile.EUROPASS)).header()).isEqualTo(first);
    }

    @Test
    void timeStampCoversTheTextOfTheSignature() throws Exception {
        Jws jws = Jws.of(sealed(Fixtures.RSA, SealLevel.BASELINE_T, HeaderProfile.EUROPASS));
        TimeStampToken token = new TimeStampToken(new CMSSignedData(jws.timestamp()));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(jws.signature().getBytes(StandardCharsets.US_ASCII));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(digest);
    }

    @ParameterizedTest
    @EnumSource(value = SealLevel.class, names = {"BASELINE_B", "BASELINE_T"})
    void dssNamesTheLevelOfTheEtsiForm(SealLevel level) throws Exception {
        SignatureLevel expected = level == SealLevel.BASELINE_B ? SignatureLevel.JAdES_BASELINE_B : SignatureLevel.JAdES_BASELINE_T;
        for (TestPki pki : List.of(Fixtures.RSA, Fixtures.EC)) {
            Oracle.Opinion opinion = Oracle.of(sealed(pki, level, HeaderProfile.ETSI), pki);
            assertThat(opinion).isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, expected, List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = SealLevel.class, names = {"BASELINE_B", "BASELINE_T"})
    void dssPassesTheEuropassForm(SealLevel level) throws Exception {
        for (TestPki pki : List.of(Fixtures.RSA, Fixtures.EC)) {
            Oracle.Opinion opinion = Oracle.of(sealed(pki, level, HeaderProfile.EUROPASS), pki);
            assertThat(opinion.indication()).as(opinion.toString()).isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    @Test
    void dssFailsAChangedPayload() throws Exception {
        String text = sealed(Fixtures.RSA, SealLevel.BASELINE_B, HeaderProfile.ETSI).octets().toUtf8String();
        SealedJson changed = new SealedJson(Bytes.utf8(text.replace("urn:credential:1", "urn:credential:2")), SealLevel.BASELINE_B);
        assertThat(Oracle.of(changed, Fixtures.RSA).indication()).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    void refusesOctetsThatAreNotUtf8() {
        assertNotSealable(Bytes.of(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}));
    }

    @Test
    void refusesAByteOrderMark() {
        assertNotSealable(Bytes.utf8("\uFEFF{}"));
    }

    @Test
    void refusesADocumentThatIsSealedAlready() throws Exception {
        assertNotSealable(sealed(Fixtures.RSA, SealLevel.BASELINE_B, HeaderProfile.EUROPASS).octets());
    }

    private static void assertNotSealable(Bytes octets) {
        assertThatThrownBy(() -> {
            try (SealProvider provider = Fixtures.provider(Fixtures.RSA)) {
                Fixtures.sealer(provider).build().seal(new JsonLdDocument(octets));
            }
        }).isInstanceOfSatisfying(SealingException.class,
                e -> assertThat(e.reason()).isEqualTo(SealingException.Reason.DOCUMENT_NOT_SEALABLE));
    }

    private static SealedJson sealed(TestPki pki, SealLevel level, HeaderProfile profile) throws Exception {
        try (SealProvider provider = Fixtures.provider(pki)) {
            return Fixtures.sealer(provider, level, profile).seal(Fixtures.JSON);
        }
    }

    static boolean jose4j(SealedJson sealed, PublicKey key) throws Exception {
        Jws jws = Jws.of(sealed);
        JsonWebSignature verifier = new JsonWebSignature();
        verifier.setCompactSerialization(jws.header() + ".." + jws.signature());
        verifier.setKnownCriticalHeaders("b64", "sigT");
        verifier.setPayload(jws.payload());
        verifier.setKey(key);
        return verifier.verifySignature();
    }

    /** The parts of a sealed file, read by jose4j's JSON parser. */
    record Jws(String payload, String header, String signature, byte[] timestamp) {

        static Jws of(SealedJson sealed) throws Exception {
            Map<String, Object> file = JsonUtil.parseJson(sealed.octets().toUtf8String());
            Map<?, ?> entry = (Map<?, ?>) ((List<?>) file.get("signatures")).get(0);
            return new Jws((String) file.get("payload"), (String) entry.get("protected"), (String) entry.get("signature"), token(entry));
        }

        private static byte[] token(Map<?, ?> entry) throws Exception {
            if (!(entry.get("header") instanceof Map<?, ?> header)) {
                return new byte[0];
            }
            String etsiU = (String) ((List<?>) header.get("etsiU")).get(0);
            Map<String, Object> component = JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(etsiU), StandardCharsets.US_ASCII));
            Map<?, ?> tokens = (Map<?, ?>) component.get("sigTst");
            Map<?, ?> first = (Map<?, ?>) ((List<?>) tokens.get("tstTokens")).get(0);
            return Base64.getDecoder().decode((String) first.get("val"));
        }

        Map<String, Object> headerMembers() throws Exception {
            return JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.US_ASCII));
        }
    }
}

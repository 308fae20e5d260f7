package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The known attacks on sealed JSON, through the whole verifier and with the anchor of the genuine seal. */
class JwsAttacksTest {
    private static final SealedLevels LEVELS = new SealedLevels();
    private static final String HEADER = Jws.header(Jws.TIME);
    private static byte[] levelT;

    @BeforeAll
    static void seal() throws Exception {
        levelT = LEVELS.json(SealLevel.BASELINE_T);
    }

    private static ValidationReport verify(byte[] document) {
        return Sealed.trusting(LEVELS.pki()).build().verify(document);
    }

    private static ValidationReport verify(String document) {
        return verify(document.getBytes(StandardCharsets.UTF_8));
    }

    private static void neverIntact(ValidationReport report) {
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Verdict.INVALID);
        assertThat(report.seals()).noneMatch(SealReport::intact);
        assertThat(report.seals()).noneMatch(seal -> seal.indication() == Indication.TOTAL_PASSED);
    }

    private static String withValue(String header, String value) {
        return Jws.general(Jws.PAYLOAD, "{\"protected\":\"" + Jws.url(header) + "\",\"signature\":\"" + value + "\"}");
    }

    @Nested
    class Values {
        @ParameterizedTest
        @ValueSource(strings = {"none", "NONE", "nOnE", "HS256", "ES256K", "EdDSA", "RS1", ""})
        void algorithmsOutsideTheListAreRefused(String algorithm) {
            String header = HEADER.replace("ES256", algorithm);
            neverIntact(verify(withValue(header, Jws.value(header, Jws.PAYLOAD))));
            neverIntact(verify(withValue(header, "")));
        }

        @Test
        void anEmptyValueIsNoSeal() {
            neverIntact(verify(withValue(HEADER, "")));
        }

        @Test
        void zeroForRAndSIsRefused() {
            neverIntact(verify(withValue(HEADER, Jws.url(new byte[64]))));
        }

        @Test
        void theOrderOfTheCurveForRAndSIsRefused() {
            byte[] order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16).toByteArray();
            byte[] both = new byte[64];
            System.arraycopy(order, 1, both, 0, 32);
            System.arraycopy(order, 1, both, 32, 32);
            neverIntact(verify(withValue(HEADER, Jws.url(both))));
        }

        /** RFC 7518, 3.4: R and S side by side, not the DER of other formats. */
        @Test
        void derIsRefused() throws Exception {
            byte[] plain = Base64.getUrlDecoder().decode(Jws.value(HEADER, Jws.PAYLOAD));
            ASN1EncodableVector both = new ASN1EncodableVector();
            both.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(plain, 32))));
            both.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, 32, 64))));
            neverIntact(verify(withValue(HEADER, Jws.url(new DERSequence(both).getEncoded()))));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 32, 63, 65, 96, 128})
        void anotherLengthIsRefused(int length) {
            byte[] plain = Base64.getUrlDecoder().decode(Jws.value(HEADER, Jws.PAYLOAD));
            neverIntact(verify(withValue(HEADER, Jws.url(Arrays.copyOf(plain, length)))));
        }

        /** RFC 8725, 3.10: keys and addresses that a header brings along are no trust, and nothing is fetched (see OfflineTest). */
        @ParameterizedTest
        @ValueSource(strings = {"\"jwk\":{\"kty\":\"EC\"}", "\"jku\":\"http://127.0.0.1:9/k\"", "\"x5u\":\"http://127.0.0.1:9/c\"", "\"kid\":\"../../etc/passwd\""})
        void whatAHeaderBringsAlongIsNoTrust(String member) {
            String header = Jws.header("," + member + Jws.TIME);
            ValidationReport report = verify(withValue(header, Jws.value(header, Jws.PAYLOAD)));
            assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
            assertThat(report.seals()).noneMatch(seal -> seal.indication() == Indication.TOTAL_PASSED);
        }
    }

    @Nested
    class Payloads {
        private String change(String from, String to) {
            String text = new String(levelT, StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return text.replace(from, to);
        }

        @Test
        void spacingIsSealed() {
            neverIntact(verify(change("\\\"@context\\\"", " \\\"@context\\\"")));
        }

        @Test
        void aNewlineAtTheEndIsSealed() {
            neverIntact(verify(change("}\",\"signatures\"", "}\\n\",\"signatures\"")));
        }

        @Test
        void theSpellingOfALetterIsSealed() {
            String payload = "{\"a\":\"é\"}";
            String other = Normalizer.normalize(payload, Normalizer.Form.NFD);
            assertThat(other).isNotEqualTo(payload);
            String value = Jws.value(HEADER, payload);
            neverIntact(verify(Jws.general(other, "{\"protected\":\"" + Jws.url(HEADER) + "\",\"signature\":\"" + value + "\"}")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\uD800", "\\uDFFF\\uD83D"})
        void aLoneSurrogateIsNoText(String escape) {
            assertThat(verify(change("\\\"@context\\\"", "\\\"" + escape + "\\\":1,\\\"@context\\\"")).verdict()).isEqualTo(Verdict.INVALID);
        }

        @Test
        void overlongUtf8IsNoText() {
            byte[] broken = levelT.clone();
            broken[20] = (byte) 0xC0;
            broken[21] = (byte) 0x80;
            assertThat(verify(broken).checks(Check.FORMAT)).anyMatch(result -> result.status() == CheckStatus.FAILED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "{}", "1", "[]"})
        void anythingButAStringIsNoPayload(String payload) {
            String text = "{\"payload\":" + payload + ",\"signatures\":[" + Jws.entry(HEADER, "", Jws.PAYLOAD) + "]}";
            assertThat(verify(text).seals().get(0).subIndication()).contains(SubIndication.SIGNED_DATA_NOT_FOUND);
        }

        @Test
        void anInventedProofIsNoSeal() {
            String credential = Sealed.credential();
            String proven = credential.substring(0, credential.length() - 1)
                    + ",\"proof\":{\"type\":\"DataIntegrityProof\",\"proofValue\":\"z58\"}}";
            ValidationReport report = verify(proven);
            assertThat(report.seals()).isEmpty();
            assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
        }
    }

    /** Unsigned components of a genuine seal, put together anew. */
    @Nested
    class UnsignedParts {
        private JsonObject document(byte[] octets) throws JsonReadException {
            return (JsonObject) Json.parse(Bytes.of(octets), VerificationLimits.withDefaults().json());
        }

        private JsonArray unsigned(byte[] octets) throws JsonReadException {
            JsonObject seal = document(octets).objects("signatures").get(0);
            return (JsonArray) seal.object("header").orElseThrow().get("etsiU").orElseThrow();
        }

        private ValidationReport with(JsonValue etsiU) throws JsonReadException {
            JsonObject document = document(levelT);
            JsonObject seal = document.objects("signatures").get(0).with("header", JsonObject.empty().with("etsiU", etsiU));
            return verify(Json.write(document.with("signatures", new JsonArray(List.of(seal)))).toByteArray());
        }

        private void onlyLowersTheLevel(ValidationReport report) {
            assertThat(report.seals()).allMatch(SealReport::intact);
            assertThat(report.seals().get(0).level()).contains(BaselineLevel.BASELINE_B);
            assertThat(report.status(Check.SEAL)).isEqualTo(CheckStatus.PASSED);
        }

        @Test
        void aTimeStampCopiedFromAnotherSealProvesNothing() throws Exception {
            byte[] other = new SealedLevels().json(SealLevel.BASELINE_T);
            ValidationReport report = with(unsigned(other));
            onlyLowersTheLevel(report);
            assertThat(report.status(Check.TIMESTAMP)).isEqualTo(CheckStatus.WARNING);
        }

        @Test
        void aTimeStampOverOtherOctetsProvesNothing() throws Exception {
            String token = Base64.getEncoder().encodeToString(SealedPdfs.token(LEVELS.pki(), new byte[32]));
            ValidationReport report = with(new JsonArray(List.of(new JsonString(Jws.url("{\"sigTst\":{\"tstTokens\":[{\"val\":\"" + token + "\"}]}}")))));
            onlyLowersTheLevel(report);
            assertThat(report.status(Check.TIMESTAMP)).isEqualTo(CheckStatus.WARNING);
        }

        @Test
        void aSealWithoutItsTimeStampIsOfALowerLevel() throws Exception {
            JsonObject document = document(levelT);
            JsonObject seal = document.objects("signatures").get(0);
            JsonObject bare = JsonObject.empty().with("protected", seal.get("protected").orElseThrow()).with("signature", seal.get("signature").orElseThrow());
            onlyLowersTheLevel(verify(Json.write(document.with("signatures", new JsonArray(List.of(bare)))).toByteArray()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"headeR\":", "\"Header\":", "\"header \":", "\"h\":"})
        void anUnprotectedHeaderUnderAnotherNameIsTold(String name) {
            ValidationReport report = verify(new String(levelT, StandardCharsets.UTF_8).replace("\"header\":", name));
            onlyLowersTheLevel(report);
            assertThat(report.checks()).anyMatch(result -> result.code().filter(FindingCode.UNSIGNED_COMPONENT_INVALID::equals).isPresent());
        }

        @Test
        void aTruncatedTimeStampOnlyLowersTheLevel() throws Exception {
            JsonString component = (JsonString) unsigned(levelT).items().get(0);
            String clear = new String(Base64.getUrlDecoder().decode(component.value()), StandardCharsets.UTF_8);
            int at = clear.indexOf("\"val\":\"") + 7;
            String shorter = clear.substring(0, at) + clear.substring(at, clear.indexOf('"', at) - 400) + clear.substring(clear.indexOf('"', at));
            ValidationReport report = with(new JsonArray(List.of(new JsonString(Jws.url(shorter)))));
            onlyLowersTheLevel(report);
            assertThat(report.status(Check.TIMESTAMP)).isEqualTo(CheckStatus.WARNING);
        }

        @Test
        void certificatesAmongTheUnsignedPartsAreNoAnchors() throws Exception {
            TestPki stranger = TestPki.create(Sealed.CLOCK);
            String anchor = Base64.getEncoder().encodeToString(stranger.anchor().getEncoded());
            TestSeal seal = stranger.issueSeal(SealRequest.standard().key(KeyAlgorithm.P_256));
            String sealed = Jws.sealed(seal, Sealed.credential());
            String with = sealed.replaceFirst("\"signature\":", "\"header\":{\"etsiU\":[\""
                    + Jws.url("{\"xVals\":[{\"x509Cert\":{\"val\":\"" + anchor + "\"}}]}") + "\"]},\"signature\":");
            ValidationReport report = verify(with);
            assertThat(report.seals().get(0).intact()).isTrue();
            assertThat(report.seals().get(0).subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        }
    }

    @Nested
    class SeveralSeals {
        private String twoSeals(String second) throws Exception {
            String text = new String(levelT, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf("]}")) + "," + second + "]}";
        }

        private String payload() throws JsonReadException {
            return ((JsonObject) Json.parse(Bytes.of(levelT), VerificationLimits.withDefaults().json())).text("payload").orElseThrow();
        }

        @Test
        void aSecondOneThatIsBrokenMakesTheFileInvalid() throws Exception {
            ValidationReport report = verify(twoSeals("{\"protected\":\"" + Jws.url(HEADER) + "\",\"signature\":\"" + Jws.url(new byte[64]) + "\"}"));
            assertThat(report.seals()).hasSize(2);
            assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        }

        @Test
        void aStrangersIntactOneIsListedAndChangesNothing() throws Exception {
            ValidationReport report = verify(twoSeals(Jws.entry(HEADER, "", payload())));
            assertThat(report.seals()).hasSize(2).allMatch(SealReport::intact);
            assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Verdict.VALID);
            assertThat(report.checks()).anyMatch(result -> result.status() == CheckStatus.WARNING);
        }

        @Test
        void aStrangersOneAloneIsNotTrusted() throws Exception {
            String text = Jws.general(payload(), Jws.entry(HEADER, "", payload()));
            assertThat(verify(text).verdict()).isEqualTo(Verdict.INDETERMINATE);
        }
    }
}

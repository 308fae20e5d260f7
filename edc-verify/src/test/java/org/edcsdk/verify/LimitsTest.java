package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;

import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much is refused with the name of the limit, and before one second is over: the deadline would be another finding. */
class LimitsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static void refusedBy(String limit, String document) {
        refusedBy(limit, document.getBytes(document.startsWith("%PDF") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

    private static void refusedBy(String limit, byte[] document) {
        ValidationReport report = Verifier.builder().clock(Sealed.CLOCK).timeout(SECOND).build().verify(document);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.checks(Check.FORMAT)).as(report.checks().toString()).anyMatch(result -> result.status() == CheckStatus.FAILED
                && result.code().orElse(null) == FindingCode.LIMIT_EXCEEDED && result.message().toLowerCase(Locale.ROOT).contains(limit.toLowerCase(Locale.ROOT)), limit);
    }

    private static String repeated(String text, int times) {
        return String.join(",", Collections.nCopies(times, text));
    }

    @Test
    void threeThousandSignatures() {
        refusedBy("signatures", Jws.general(Jws.PAYLOAD, repeated(Jws.entry(Jws.header(Jws.TIME), "", Jws.PAYLOAD), 3000)));
    }

    @Test
    void threeThousandUnsignedComponents() {
        refusedBy("etsiUComponents", Jws.general(Jws.PAYLOAD, Jws.entry(Jws.header(Jws.TIME), "{\"etsiU\":[" + repeated("\"e30\"", 3000) + "]}", Jws.PAYLOAD)));
    }

    @Test
    void threeThousandCertificates() {
        refusedBy("certificates", Jws.general(Jws.PAYLOAD, Jws.entry("{\"alg\":\"ES256\",\"x5t#S256\":\"" + Jws.thumbprint() + "\",\"x5c\":["
                + repeated("\"AAAA\"", 3000) + "]" + Jws.TIME + "}", "", Jws.PAYLOAD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "["})
    void depthOf100000InTheFile(String open) {
        refusedBy("depth", open.repeat(100_000) + (open.equals("[") ? "]" : "1" + "}").repeat(1));
    }

    @Test
    void depthOf100000InTheHeader() {
        refusedBy("depth", Jws.general(Jws.PAYLOAD, Jws.entry("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "", Jws.PAYLOAD)));
    }

    @Test
    void depthOf100000InThePayload() {
        String payload = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        refusedBy("depth", Jws.general(payload, Jws.entry(Jws.header(Jws.TIME), "", payload)));
    }

    @Test
    void moreMembersThanTheLimit() {
        StringBuilder text = new StringBuilder("{\"payload\":{");
        for (int i = 0; i < 100_001; i++) {
            text.append("\"").append(i).append("\":1,");
        }
        refusedBy("members", text + "\"x\":1}}");
    }

    @Test
    void moreTokensThanTheLimit() {
        refusedBy("tokens", "[" + repeated("1", 1_000_001) + "]");
    }

    @Test
    void aNumberOfAMillionDigits() {
        refusedBy("number", "[" + "9".repeat(1_000_000) + "]");
    }

    @Test
    void threeThousandSignaturesInAPdf() {
        StringBuilder fields = new StringBuilder();
        String[] objects = new String[3003];
        objects[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
        objects[2] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>";
        for (int i = 3; i < objects.length; i++) {
            fields.append(i + 1).append(" 0 R ");
            objects[i] = "<</FT/Sig/T(f" + i + ")/V<</Type/Sig/Filter/A/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<00>>>>>";
        }
        objects[0] = "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + fields + "]>>>>";
        refusedBy("signatures", PdfStructureTest.pdf(objects));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<</A "})
    void depthOf100000InAPdf(String open) {
        refusedBy("nesting", PdfStructureTest.pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>", open.repeat(100_000)));
    }

    @Test
    void aStreamThatInflatesToHalfAGigabyte() {
        String bomb = PdfStructureTest.deflated(500 << 20);
        refusedBy("streamBytes", PdfStructureTest.pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]/Contents 4 0 R>>",
                "<</Filter/FlateDecode/Length " + bomb.length() + ">>\nstream\n" + bomb + "\nendstream"));
    }

    @Test
    void aBombInsideABomb() {
        String bomb = PdfStructureTest.deflated(PdfStructureTest.deflated(500 << 20).getBytes(StandardCharsets.ISO_8859_1));
        refusedBy("streamBytes", PdfStructureTest.pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>",
                "<</Filter[/FlateDecode/FlateDecode]/Length " + bomb.length() + ">>\nstream\n" + bomb + "\nendstream"));
    }

    @Test
    void aFileAboveTheLimitOfItsKind() {
        byte[] json = new byte[(20 << 20) + 2];
        java.util.Arrays.fill(json, (byte) ' ');
        json[0] = '{';
        refusedBy("bytes", json);
        byte[] pdf = new byte[(50 << 20) + 2];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 9);
        refusedBy("pdfBytes", pdf);
    }

    @Test
    void theLimitsCanBeRaised() {
        VerificationLimits defaults = VerificationLimits.withDefaults();
        JsonLimits json = defaults.json();
        VerificationLimits raised = defaults.withJson(
                new JsonLimits(json.bytes(), 200, json.members(), json.tokens(), json.numberLength(), json.nameLength()));
        String deep = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";
        ValidationReport report = Verifier.builder().clock(Sealed.CLOCK).limits(raised).build().verify(Bytes.utf8(deep));
        assertThat(report.checks()).noneMatch(result -> result.code().filter(FindingCode.LIMIT_EXCEEDED::equals).isPresent());
    }
}

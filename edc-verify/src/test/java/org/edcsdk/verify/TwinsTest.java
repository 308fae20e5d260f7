package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.edcsdk.jsonld.CredentialReadException;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.RenderOptions;
import org.edcsdk.render.RenderingException;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.Test;

/** A credential as PDF and as JSON, rendered, sealed and verified together. */
class TwinsTest {
    private static final TestPki PKI = TestPki.create(Sealed.CLOCK);
    private static final String CREDENTIAL = Sealed.credential();
    private static final byte[] JSON = Sealed.json(PKI.seal(), CREDENTIAL);
    private static final byte[] PDF = pdf(PKI.seal(), CREDENTIAL, CREDENTIAL);

    private static byte[] pdf(TestSeal seal, String shown, String carried) {
        try {
            EuropeanDigitalCredential credential = JsonLd.read(Bytes.utf8(shown));
            PdfDocument pdf = PdfRenderer.builder().build()
                    .render(credential, new JsonLdDocument(Bytes.utf8(carried)), RenderOptions.defaults());
            return Sealed.pdf(seal, pdf);
        } catch (RenderingException | CredentialReadException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidationReport verify(byte[] document, byte[] twin) {
        return Sealed.trusting(PKI).build().verify(document, twin);
    }

    @Test
    void aSealedPdfIsValidByItself() {
        ValidationReport report = Sealed.trusting(PKI).build().verify(PDF);
        assertThat(report.verdict()).as(report.toJson("x")).isEqualTo(Verdict.VALID);
        assertThat(report.kind()).isEqualTo(DocumentKind.SEALED_PDF);
        assertThat(report.status(Check.TWIN)).isEqualTo(CheckStatus.PASSED);
        assertThat(report.credential().orElseThrow().payload()).isEqualTo(Bytes.utf8(CREDENTIAL));
    }

    @Test
    void metadataThatIsNotUtf8IsReportedAndNotWrittenToTheConsole() {
        byte[] broken = PDF.clone();
        broken[new String(PDF, StandardCharsets.ISO_8859_1).indexOf("<x:xmpmeta") + 3] = (byte) 0xff;
        PrintStream before = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            assertThat(Sealed.trusting(PKI).build().verify(broken).verdict()).isEqualTo(Verdict.INVALID);
        } finally {
            System.setErr(before);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void twinsAreValidEitherWayRound() {
        assertThat(verify(JSON, PDF).verdict()).isEqualTo(Verdict.VALID);
        assertThat(verify(PDF, JSON).verdict()).isEqualTo(Verdict.VALID);
        assertThat(verify(PDF, JSON).status(Check.TWIN)).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void aTwinWithAnotherPayloadIsInvalid() {
        byte[] other = Sealed.json(PKI.seal(), CREDENTIAL.replace("Data Ethics", "Law"));
        ValidationReport report = verify(PDF, other);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.checks(Check.TWIN)).anyMatch(result -> result.code().filter(FindingCode.TWIN_PAYLOAD_MISMATCH::equals).isPresent());
    }

    @Test
    void aTwinByAnotherOrganisationIsInvalid() {
        byte[] other = Sealed.json(PKI.issueSeal(SealRequest.standard().fault(SealFault.OTHER_ORGANISATION)), CREDENTIAL);
        assertThat(verify(PDF, other).checks(Check.TWIN))
                .anyMatch(result -> result.code().filter(FindingCode.TWIN_ORGANISATION_MISMATCH::equals).isPresent());
    }

    @Test
    void aDamagedTwinIsInvalid() {
        byte[] damaged = PDF.clone();
        damaged[damaged.length / 3] ^= 1;
        ValidationReport report = verify(JSON, damaged);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.checks(Check.TWIN).get(0).code()).contains(FindingCode.TWIN_SEAL_BROKEN);
    }

    @Test
    void pagesThatShowAnotherHolderAreUndecided() {
        byte[] shown = pdf(PKI.seal(), CREDENTIAL.replace("Ada Lovelace", "Charles Babbage"), CREDENTIAL);
        ValidationReport report = Sealed.trusting(PKI).build().verify(shown);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.checks(Check.TWIN).get(0).path()).contains("/credentialSubject");
    }

    @Test
    void anUnsealedPdfHasNoSeal() throws RenderingException, CredentialReadException {
        PdfDocument pdf = PdfRenderer.builder().build().render(JsonLd.read(Bytes.utf8(CREDENTIAL)),
                new JsonLdDocument(Bytes.utf8(CREDENTIAL)), RenderOptions.defaults());
        ValidationReport report = Sealed.trusting(PKI).build().verify(pdf.octets());
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.kind()).isEqualTo(DocumentKind.UNSEALED_PDF);
        assertThat(report.checks(Check.SEAL).get(0).code()).contains(FindingCode.NO_SEAL);
    }
}

package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PadesTest {

    @ParameterizedTest
    @EnumSource(value = SealLevel.class, names = {"BASELINE_B", "BASELINE_T"})
    void dssPassesAndNamesTheLevel(SealLevel level) throws Exception {
        SignatureLevel expected = level == SealLevel.BASELINE_B ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T;
        for (TestPki pki : List.of(Fixtures.RSA, Fixtures.EC)) {
            for (PdfDocument pdf : List.of(Pdfs.plain(), Pdfs.withField())) {
                assertThat(Oracle.of(sealed(pki, level, pdf), pki)).isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, expected, List.of()));
            }
        }
    }

    @Test
    void dssPassesAnRsaPssSeal() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA).withAlgorithm(SealAlgorithm.RSA_PSS_SHA256)) {
            SealedPdf sealed = Fixtures.sealer(provider, SealLevel.BASELINE_T, HeaderProfile.ETSI).seal(Pdfs.plain());
            assertThat(Oracle.of(sealed, Fixtures.RSA).indication()).isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    @Test
    void bouncyCastleVerifiesTheCmsOverTheByteRange() throws Exception {
        Sealed sealed = Sealed.of(sealed(Fixtures.RSA, SealLevel.BASELINE_B, Pdfs.plain()));
        SignerInformation signer = sealed.cms().getSignerInfos().iterator().next();
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(Fixtures.RSA.sealCertificate().getPublicKey()))).isTrue();
    }

    @Test
    void byteRangeCoversAllButTheContents() throws Exception {
        SealedPdf pdf = sealed(Fixtures.RSA, SealLevel.BASELINE_T, Pdfs.withField());
        byte[] octets = pdf.octets().toByteArray();
        int[] range = Sealed.of(pdf).signature().getByteRange();
        assertThat(range[0]).isZero();
        assertThat(range[2] + range[3]).isEqualTo(octets.length);
        assertThat((char) octets[range[1]]).isEqualTo('<');
        assertThat((char) octets[range[2] - 1]).isEqualTo('>');
        assertThat(new String(octets, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII)).matches("[0-9A-Fa-f]+");
    }

    @Test
    void originalFileStandsUnchangedInFront() throws Exception {
        PdfDocument pdf = Pdfs.withField();
        byte[] original = pdf.octets().toByteArray();
        byte[] octets = sealed(Fixtures.RSA, SealLevel.BASELINE_B, pdf).octets().toByteArray();
        assertThat(Arrays.copyOf(octets, original.length)).isEqualTo(original);
    }

    @Test
    void certifiesWithDocMdpPermissionTwo() throws Exception {
        byte[] octets = sealed(Fixtures.RSA, SealLevel.BASELINE_B, Pdfs.withField()).octets().toByteArray();
        try (PDDocument document = Loader.loadPDF(octets)) {
            COSDictionary permissions = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
            COSArray references = permissions.getCOSDictionary(COSName.DOCMDP).getCOSArray(COSName.getPDFName("Reference"));
            COSDictionary transform = (COSDictionary) references.getObject(0);
            assertThat(transform.getCOSDictionary(COSName.getPDFName("TransformParams")).getInt(COSName.P)).isEqualTo(2);
        }
    }

    @Test
    void dictionaryIsThatOfPades() throws Exception {
        PDSignature signature = Sealed.of(sealed(Fixtures.RSA, SealLevel.BASELINE_B, Pdfs.plain())).signature();
        assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
        assertThat(signature.getFilter()).isEqualTo("Adobe.PPKLite");
        assertThat(Instant.ofEpochMilli(signature.getSignDate().getTimeInMillis())).isEqualTo(Fixtures.NOW);
    }

    @Test
    void signedAttributesHaveTheCertificateAndNoSigningTime() throws Exception {
        CMSSignedData cms = Sealed.of(sealed(Fixtures.RSA, SealLevel.BASELINE_B, Pdfs.plain())).cms();
        AttributeTable attributes = cms.getSignerInfos().iterator().next().getSignedAttributes();
        assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
        assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
    }

    @Test
    void usesTheFieldThatTheRendererMade() throws Exception {
        byte[] octets = sealed(Fixtures.RSA, SealLevel.BASELINE_B, Pdfs.withField()).octets().toByteArray();
        try (PDDocument document = Loader.loadPDF(octets)) {
            assertThat(document.getSignatureFields()).singleElement().satisfies(field -> {
                assertThat(field.getFullyQualifiedName()).isEqualTo(PdfDocument.SEAL_FIELD);
                assertThat(field.getSignature()).isNotNull();
            });
        }
    }

    @Test
    void makesAnInvisibleFieldWhereThereIsNone() throws Exception {
        byte[] octets = sealed(Fixtures.RSA, SealLevel.BASELINE_B, Pdfs.plain()).octets().toByteArray();
        try (PDDocument document = Loader.loadPDF(octets)) {
            PDSignatureField field = document.getSignatureFields().get(0);
            assertThat(field.getWidgets().get(0).getRectangle().getWidth()).isZero();
        }
    }

    @Test
    void timeStampCoversTheSignatureValue() throws Exception {
        SignerInformation signer = Sealed.of(sealed(Fixtures.RSA, SealLevel.BASELINE_T, Pdfs.plain())).cms().getSignerInfos().iterator().next();
        byte[] token = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken).getAttrValues().getObjectAt(0)
                .toASN1Primitive().getEncoded();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
        CheckedTimestamps.check(token, digest);
    }

    @Test
    void dssFailsAChangedPage() throws Exception {
        byte[] octets = sealed(Fixtures.RSA, SealLevel.BASELINE_B, Pdfs.plain()).octets().toByteArray();
        octets[Pdfs.offsetOfText(octets)] ^= 1;
        assertThat(Oracle.of(new SealedPdf(Bytes.of(octets), SealLevel.BASELINE_B), Fixtures.RSA).indication()).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertNotSealable(new PdfDocument(Bytes.utf8("no PDF")));
    }

    @Test
    void refusesAPdfThatIsSealedAlready() throws Exception {
        assertNotSealable(new PdfDocument(sealed(Fixtures.RSA, SealLevel.BASELINE_B, Pdfs.plain()).octets()));
    }

    private static void assertNotSealable(PdfDocument document) {
        assertThatThrownBy(() -> sealed(Fixtures.RSA, SealLevel.BASELINE_B, document)).isInstanceOfSatisfying(SealingException.class,
                e -> assertThat(e.reason()).isEqualTo(SealingException.Reason.DOCUMENT_NOT_SEALABLE));
    }

    private static SealedPdf sealed(TestPki pki, SealLevel level, PdfDocument pdf) throws Exception {
        try (SealProvider provider = Fixtures.provider(pki)) {
            return Fixtures.sealer(provider, level, HeaderProfile.EUROPASS).seal(pdf);
        }
    }

    /** The signature of a sealed PDF as PDFBox reads it, and its CMS as Bouncy Castle does. */
    record Sealed(PDSignature signature, CMSSignedData cms) {
        static Sealed of(SealedPdf pdf) throws Exception {
            byte[] octets = pdf.octets().toByteArray();
            try (PDDocument document = Loader.loadPDF(octets)) {
                PDSignature signature = document.getSignatureDictionaries().get(0);
                byte[] padded = signature.getContents(octets);
                byte[] cms = new ASN1InputStream(padded).readObject().getEncoded();
                return new Sealed(signature, new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(octets)), cms));
            }
        }
    }
}

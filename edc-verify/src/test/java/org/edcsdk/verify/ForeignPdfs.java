package org.edcsdk.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Date;
import java.util.Optional;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.edcsdk.dss.internal.DssSetup;
import org.edcsdk.dss.internal.PdfFactories;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;

/** Sealed PDFs without a credential, with form fields, certified or not. */
final class ForeignPdfs {
    static final String FREE = "free";
    static final String LOCKED = "locked";
    private static final String SEAL = "seal";

    private ForeignPdfs() {
    }

    /** Pages with text, two text fields on the first, and a field for the seal that may lock one of them. */
    static byte[] form(int pages, boolean lock) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(50, 700);
                    content.showText("Page " + (i + 1));
                    content.endText();
                }
            }
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.HELV, font);
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            form.getFields().add(text(form, FREE, document.getPage(0), 600));
            form.getFields().add(text(form, LOCKED, document.getPage(0), 550));
            form.getFields().add(seal(form, lock, document.getPage(0)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDTextField text(PDAcroForm form, String name, PDPage page, float y) throws IOException {
        PDTextField field = new PDTextField(form);
        field.setPartialName(name);
        place(field.getWidgets().get(0), page, new PDRectangle(50, y, 200, 20));
        return field;
    }

    private static PDSignatureField seal(PDAcroForm form, boolean lock, PDPage page) throws IOException {
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(SEAL);
        place(field.getWidgets().get(0), page, new PDRectangle(0, 0, 0, 0));
        if (lock) {
            COSDictionary dictionary = new COSDictionary();
            dictionary.setName(COSName.TYPE, "SigFieldLock");
            dictionary.setName("Action", "Include");
            COSArray names = new COSArray();
            names.add(new COSString(LOCKED));
            dictionary.setItem(COSName.FIELDS, names);
            field.getCOSObject().setItem("Lock", dictionary);
        }
        return field;
    }

    private static void place(PDAnnotationWidget widget, PDPage page, PDRectangle rectangle) throws IOException {
        widget.setRectangle(rectangle);
        widget.setPage(page);
        widget.setPrinted(true);
        page.getAnnotations().add(widget);
    }

    /** Sealed by DSS, which is not ours. */
    static byte[] sealed(byte[] pdf, TestPki pki, Optional<CertificationPermission> certification) throws IOException {
        return sealed(pdf, pki, certification, Optional.of(SEAL));
    }

    static byte[] sealed(byte[] pdf, TestPki pki, Optional<CertificationPermission> certification, Optional<String> field) throws IOException {
        DssSetup.pdf();
        TestSeal seal = pki.issueSeal(SealRequest.standard().key(KeyAlgorithm.P_256));
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(PdfFactories.withoutVisualComparison());
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(seal.certificate()));
        parameters.setCertificateChain(seal.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(Sealed.NOW));
        certification.ifPresent(parameters::setPermission);
        field.ifPresent(name -> parameters.getImageParameters().getFieldParameters().setFieldId(name));
        InMemoryDocument document = new InMemoryDocument(pdf);
        byte[] data = service.getDataToSign(document, parameters).getBytes();
        SignatureValue value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, sign(seal, data));
        try (InputStream result = service.signDocument(document, parameters, value).openStream()) {
            return result.readAllBytes();
        }
    }

    private static byte[] sign(TestSeal seal, byte[] data) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(seal.privateKey());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static SealedPdfs.Change fill(String field) {
        return document -> {
            document.getDocumentCatalog().getAcroForm().getField(field).setValue("a late word");
            COSDictionary dictionary = document.getDocumentCatalog().getAcroForm().getField(field).getCOSObject();
            dictionary.setNeedToBeUpdated(true);
            document.getDocumentCatalog().getAcroForm().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        };
    }

}

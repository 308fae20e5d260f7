package org.edcsdk.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.model.TimestampBinary;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.edcsdk.dss.internal.DssSetup;
import org.edcsdk.dss.internal.OfflineTrust;
import org.edcsdk.dss.internal.PdfFactories;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.RenderOptions;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.Sealer;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.TestPki;

/** PDFs with a credential inside, sealed with a throw-away key, and what could be done to them. */
final class SealedPdfs {
    private static final char[] PASSWORD = "throw-away".toCharArray();

    private SealedPdfs() {
    }

    static PdfDocument unsealed(String credential) throws Exception {
        Bytes payload = Bytes.utf8(credential);
        return PdfRenderer.builder().build().render(JsonLd.read(payload), new JsonLdDocument(payload), RenderOptions.defaults());
    }

    static byte[] sealed(TestPki pki, SealLevel level) throws Exception {
        return sealed(pki, level, unsealed(Sealed.credential()));
    }

    /** Level T with a time stamp of another infrastructure. */
    static byte[] sealedStampedBy(TestPki pki, TestPki authority) throws Exception {
        try (SealProvider provider = KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(pki.seal().pkcs12(PASSWORD)), PASSWORD)) {
            Sealer sealer = Sealer.builder(provider).level(SealLevel.BASELINE_T).clock(Sealed.CLOCK).timestamps(digest -> token(authority, digest)).build();
            return sealer.seal(unsealed(Sealed.credential())).octets().toByteArray();
        }
    }

    static byte[] sealed(TestPki pki, SealLevel level, PdfDocument document) throws SealingException {
        try (SealProvider provider = KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(pki.seal().pkcs12(PASSWORD)), PASSWORD)) {
            Sealer sealer = Sealer.builder(provider).level(level).clock(Sealed.CLOCK).timestamps(digest -> token(pki, digest)).build();
            return sealer.seal(document).octets().toByteArray();
        }
    }

    static byte[] token(TestPki pki, byte[] digest) {
        return token(pki, digest, NISTObjectIdentifiers.id_sha256);
    }

    private static byte[] token(TestPki pki, byte[] digest, ASN1ObjectIdentifier algorithm) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            byte[] request = generator.generate(algorithm, digest, BigInteger.ONE).getEncoded();
            return new TimeStampResponse(pki.tsa().respond(request)).getTimeStampToken().getEncoded();
        } catch (IOException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Raised by DSS, which is not ours: its updates are what others will append. */
    static byte[] extended(byte[] sealed, TestPki pki, SignatureLevel level) throws IOException {
        DssSetup.pdf();
        CommonCertificateVerifier verifier = OfflineTrust.verifier(List.of(pki.anchor()), pki.crls());
        PAdESService service = new PAdESService(verifier);
        service.setPdfObjFactory(PdfFactories.withoutVisualComparison());
        service.setTspSource(new TestSource(pki));
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.bLevel().setSigningDate(Date.from(Sealed.NOW));
        try (InputStream result = service.extendDocument(new InMemoryDocument(sealed), parameters).openStream()) {
            return result.readAllBytes();
        }
    }

    private static final class TestSource implements TSPSource {
        private static final long serialVersionUID = 1L;
        private final transient TestPki pki;

        private TestSource(TestPki pki) {
            this.pki = pki;
        }

        @Override
        public TimestampBinary getTimeStampResponse(eu.europa.esig.dss.enumerations.DigestAlgorithm algorithm, byte[] digest) {
            return new TimestampBinary(token(pki, digest, new ASN1ObjectIdentifier(algorithm.getOid())));
        }
    }

    interface Change {
        void apply(PDDocument document) throws IOException;
    }

    /** Changes a PDF by an incremental update of PDFBox. */
    static byte[] updated(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    static void retitle(PDDocument document) {
        document.getDocumentInformation().setTitle("Another title");
        document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
        document.getDocument().getTrailer().setNeedToBeUpdated(true);
    }

    static void overwriteFirstPage(PDDocument document) throws IOException {
        org.apache.pdfbox.cos.COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream((COSName) null)) {
            out.write("% nothing left\n".getBytes(StandardCharsets.US_ASCII));
        }
        document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        stream.setNeedToBeUpdated(true);
        document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
    }
}

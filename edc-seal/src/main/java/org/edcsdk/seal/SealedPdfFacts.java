package org.edcsdk.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.edcsdk.dss.internal.DssSetup;

/**
 * What stands in a sealed PDF: its seals, whose values hold, and what was appended for them. Reading refuses what cannot be raised.
 */
final class SealedPdfFacts {
    /** The size up to which a PDF is read. */
    static final int MAX_OCTETS = 50_000_000;
    private static final int MAX_SIGNATURES = 32;

    /** One seal: end of what it covers, whole CMS without padding, value, certificates, time stamps over the value that hold. */
    record Seal(int end, byte[] cms, byte[] value, List<X509Certificate> chain, List<byte[]> timestamps) {
    }

    /** One document time stamp that holds. */
    record DocumentTimestamp(int end, byte[] token, boolean overValues) {
    }

    private final int size;
    private final List<Seal> seals;
    private final List<DocumentTimestamp> timestamps;
    private final boolean hasValues;

    private SealedPdfFacts(int size, List<Seal> seals, List<DocumentTimestamp> timestamps, boolean hasValues) {
        this.size = size;
        this.seals = seals;
        this.timestamps = timestamps;
        this.hasValues = hasValues;
    }

    static SealedPdfFacts of(byte[] pdf) throws SealingException {
        if (pdf.length > MAX_OCTETS) {
            throw UnsealedPdf.notSealable("PDF of " + pdf.length + " bytes, the limit is " + MAX_OCTETS, null);
        }
        DssSetup.pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw UnsealedPdf.notSealable("PDF is encrypted", null);
            }
            return read(pdf, document);
        } catch (IOException | RuntimeException e) {
            // PDFBox throws unchecked for some damaged files
            throw UnsealedPdf.notSealable("document is not a readable PDF with a seal", e);
        } catch (StackOverflowError e) {
            // and it recurses into nested objects
            throw UnsealedPdf.notSealable("document is nested too deeply", null);
        }
    }

    private static SealedPdfFacts read(byte[] pdf, PDDocument document) throws IOException, SealingException {
        List<PDSignature> signatures = document.getSignatureDictionaries();
        if (signatures.size() > MAX_SIGNATURES) {
            throw UnsealedPdf.notSealable("PDF has " + signatures.size() + " signatures, the limit is " + MAX_SIGNATURES, null);
        }
        List<Seal> seals = new ArrayList<>();
        List<DocumentTimestamp> timestamps = new ArrayList<>();
        for (PDSignature signature : signatures) {
            Covered covered = Covered.of(signature, pdf);
            if ("ETSI.RFC3161".equals(signature.getSubFilter())) {
                if (CheckedTimestamps.holds(covered.contents(), digest -> digest.digest(covered.octets()))) {
                    timestamps.add(new DocumentTimestamp(covered.end(), covered.contents(), hasValues(Arrays.copyOf(pdf, covered.end()))));
                }
            } else if ("ETSI.CAdES.detached".equals(signature.getSubFilter())) {
                seals.add(seal(covered));
            } else {
                throw UnsealedPdf.notSealable("PDF has a signature that is not of PAdES", null);
            }
        }
        if (seals.isEmpty()) {
            throw UnsealedPdf.notSealable("PDF has no seal", null);
        }
        timestamps.sort(Comparator.comparingInt(DocumentTimestamp::end));
        return new SealedPdfFacts(pdf.length, seals, timestamps, DssDictionary.hasRevocation(document));
    }

    private static boolean hasValues(byte[] revision) throws IOException {
        try (PDDocument document = Loader.loadPDF(revision)) {
            return DssDictionary.hasRevocation(document);
        }
    }

    private static Seal seal(Covered covered) throws SealingException {
        try {
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(covered.octets()), covered.contents());
            if (cms.getSignerInfos().size() != 1) {
                throw UnsealedPdf.notSealable("a seal of the PDF has " + cms.getSignerInfos().size() + " signers", null);
            }
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            List<X509Certificate> chain = CmsCertificates.chain(cms, signer);
            // the certificate may have expired; that it was valid is what the levels above B are to show
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(chain.get(0).getPublicKey()))) {
                throw UnsealedPdf.notSealable("a seal of the PDF does not verify", null);
            }
            return new Seal(covered.end(), covered.contents(), signer.getSignature(), chain, timestamps(signer));
        } catch (CMSException | CertificateException | OperatorCreationException | IOException e) {
            throw UnsealedPdf.notSealable("a seal of the PDF does not verify", e);
        }
    }

    private static List<byte[]> timestamps(SignerInformation signer) throws IOException {
        List<byte[]> tokens = new ArrayList<>();
        Attribute attribute = signer.getUnsignedAttributes() == null ? null
                : signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        for (ASN1Encodable value : attribute == null ? new ASN1Encodable[0] : attribute.getAttributeValues()) {
            byte[] token = value.toASN1Primitive().getEncoded();
            if (CheckedTimestamps.holds(token, digest -> digest.digest(signer.getSignature()))) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    SealLevel level() {
        if (!seals.stream().allMatch(this::isTimestamped)) {
            return SealLevel.BASELINE_B;
        }
        if (!hasValues) {
            return SealLevel.BASELINE_T;
        }
        boolean archived = seals.stream().allMatch(seal -> timestamps.stream().anyMatch(stamp -> stamp.end() > seal.end() && stamp.overValues()));
        return archived ? SealLevel.BASELINE_LTA : SealLevel.BASELINE_LT;
    }

    private boolean isTimestamped(Seal seal) {
        return !seal.timestamps().isEmpty() || timestamps.stream().anyMatch(stamp -> stamp.end() > seal.end());
    }

    /** The seal if it is the only one, without time stamp in it, and nothing stands behind it. */
    Optional<Seal> onlySeal() {
        return seals.size() == 1 && timestamps.isEmpty() && seals.get(0).end() == size ? Optional.of(seals.get(0)) : Optional.empty();
    }

    List<Seal> seals() {
        return List.copyOf(seals);
    }

    /** The first time stamp over a seal; there is one from level T on. */
    byte[] proofOf(Seal seal) {
        return Stream.concat(seal.timestamps().stream(), timestamps.stream().filter(stamp -> stamp.end() > seal.end()).map(DocumentTimestamp::token))
                .findFirst().orElseThrow();
    }

    /** The token of the latest document time stamp that holds; there is one at level LTA. */
    byte[] lastDocumentTimestamp() {
        return timestamps.get(timestamps.size() - 1).token();
    }

    /** All time stamps, in seals and over the document. */
    List<byte[]> tokens() {
        return Stream.concat(seals.stream().flatMap(seal -> seal.timestamps().stream()), timestamps.stream().map(DocumentTimestamp::token)).toList();
    }

    /** What a signature covers, and the CMS that it holds without the padding. */
    private record Covered(int end, byte[] octets, byte[] contents) {

        /** ISO 32000-2, 12.8.1: all of a revision but the value of {@code Contents}. */
        static Covered of(PDSignature signature, byte[] pdf) throws IOException {
            int[] range = signature.getByteRange();
            if (range.length != 4 || range[0] != 0 || range[1] < 0 || range[3] < 0 || (long) range[1] + 1 >= range[2]
                    || (long) range[2] + range[3] > pdf.length || pdf[range[1]] != '<' || pdf[range[2] - 1] != '>') {
                throw new IOException("a signature has the byte range " + Arrays.toString(range));
            }
            byte[] octets = Arrays.copyOf(pdf, range[1] + range[3]);
            System.arraycopy(pdf, range[2], octets, range[1], range[3]);
            byte[] padded = HexFormat.of().parseHex(new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII));
            try (ASN1InputStream in = new ASN1InputStream(padded)) {
                return new Covered(range[2] + range[3], octets, Arrays.copyOf(padded, padded.length - remaining(in)));
            }
        }

        private static int remaining(ASN1InputStream in) throws IOException {
            in.readObject();
            return in.available();
        }
    }
}

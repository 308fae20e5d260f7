package org.edcsdk.seal;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.edcsdk.dss.internal.PdfFactories;
import org.edcsdk.model.Bytes;

/** A PDF with a signature dictionary whose {@code Contents} is still zeros. Immutable. */
final class PreparedPdf {
    /** Room for signed attributes, structure and value of any key here. */
    private static final int ROOM_FOR_SEAL = 4096;
    /** Room for a time stamp with the chain of its authority; those of qualified providers have 4 to 8 KB. */
    static final int ROOM_FOR_TIMESTAMP = 16384;
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] octets;
    /** Offsets of the delimiters around the hexadecimal digits: of {@code <}, and behind {@code >}. */
    private final int start;
    private final int end;

    private PreparedPdf(byte[] octets, int start, int end) {
        this.octets = octets;
        this.start = start;
        this.end = end;
    }

    static PreparedPdf of(byte[] pdf, SealCms cms, Instant time, SealLevel level) throws SealingException {
        PAdESSignatureParameters parameters = cms.parameters();
        // ETSI EN 319 142-1, 6.3: the claimed time stands in M of the dictionary; CMS has no signing-time
        parameters.bLevel().setSigningDate(Date.from(time));
        parameters.setSigningTimeZone(TimeZone.getTimeZone("UTC"));
        // P=2 at every level: a later upgrade to LT or LTA must stay acceptable to viewers
        parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        parameters.setContentSize(room(cms.key().chainWithoutRoot(), level));
        UnsealedPdf.check(pdf).ifPresent(parameters.getImageParameters().getFieldParameters()::setFieldId);
        try {
            DSSDocument document = new InMemoryDocument(pdf);
            DSSMessageDigest digest = PdfFactories.withoutVisualComparison().newPAdESSignatureService().messageDigest(document, parameters);
            byte[] prepared = DSSUtils.toByteArray(parameters.getPdfSignatureCache().getToBeSignedDocument());
            PreparedPdf located = locate(prepared);
            if (!MessageDigest.isEqual(digest.getValue(), located.digest(cms.key().algorithm()).digest())) {
                throw new IllegalStateException("byte range of the prepared PDF does not match its digest");
            }
            return located;
        } catch (IOException | RuntimeException e) {
            throw UnsealedPdf.notSealable("PDF cannot be prepared for a seal", e);
        }
    }

    private static int room(List<X509Certificate> chain, SealLevel level) {
        int room = ROOM_FOR_SEAL + (level == SealLevel.BASELINE_B ? 0 : ROOM_FOR_TIMESTAMP);
        try {
            for (X509Certificate certificate : chain) {
                room += certificate.getEncoded().length;
            }
            return room;
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate cannot be encoded", e);
        }
    }

    /** Finds the space for the CMS that covers all of a PDF. */
    static PreparedPdf locate(byte[] octets) throws IOException {
        try (PDDocument document = Loader.loadPDF(octets)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                int[] range = signature.getByteRange();
                if (isWhole(range, octets) && octets[range[1]] == '<' && octets[range[2] - 1] == '>') {
                    return new PreparedPdf(octets, range[1], range[2]);
                }
            }
            throw new IOException("PDF has no signature dictionary that covers all of it");
        }
    }

    private static boolean isWhole(int[] range, byte[] octets) {
        return range.length == 4 && range[0] == 0 && range[1] >= 0 && range[3] >= 0 && (long) range[1] + 1 < range[2]
                && (long) range[2] + range[3] == octets.length;
    }

    Bytes octets() {
        return Bytes.of(octets);
    }

    /** A digest that has read all but {@code Contents} with its delimiters. */
    MessageDigest digest(SealAlgorithm algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.digestName());
            digest.update(octets, 0, start);
            digest.update(octets, end, octets.length - end);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no digest " + algorithm.digestName(), e);
        }
    }

    /** The most octets that a CMS may have. */
    int capacity() {
        return (end - start - 2) / 2;
    }

    /** The whole file with a CMS; the rest of its space stays zeros. */
    byte[] filled(byte[] cms) {
        byte[] sealed = octets.clone();
        byte[] digits = HEX.formatHex(cms).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, sealed, start + 1, digits.length);
        return sealed;
    }
}

package org.edcsdk.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.edcsdk.model.Bytes;

/** The document security store of a PDF (ISO 32000-2, 12.8.4.3), without the optional part a signature. */
final class DssDictionary {
    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName CERTS = COSName.getPDFName("Certs");
    private static final COSName OCSPS = COSName.getPDFName("OCSPs");
    private static final COSName CRLS = COSName.getPDFName("CRLs");

    private DssDictionary() {
    }

    static boolean hasRevocation(PDDocument document) {
        COSDictionary dss = document.getDocumentCatalog().getCOSObject().getCOSDictionary(DSS);
        return dss != null && (hasItems(dss.getCOSArray(OCSPS)) || hasItems(dss.getCOSArray(CRLS)));
    }

    private static boolean hasItems(COSArray array) {
        return array != null && array.size() > 0;
    }

    /** The PDF with one more revision in which the store has this data and all that it had. */
    static byte[] appended(PDDocument document, ValidationData data) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary dss = catalog.getCOSDictionary(DSS);
        if (dss == null) {
            dss = new COSDictionary();
            catalog.setItem(DSS, dss);
        }
        add(document, dss, CERTS, data.certificates().stream().map(DssDictionary::der).toList());
        add(document, dss, OCSPS, data.ocspResponses().stream().map(Bytes::toByteArray).toList());
        add(document, dss, CRLS, data.crls().stream().map(Bytes::toByteArray).toList());
        dss.setNeedToBeUpdated(true);
        catalog.setNeedToBeUpdated(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.saveIncremental(out);
        return out.toByteArray();
    }

    private static void add(PDDocument document, COSDictionary dss, COSName name, List<byte[]> items) throws IOException {
        COSArray old = dss.getCOSArray(name);
        List<byte[]> missing = missing(old, items);
        if (missing.isEmpty()) {
            return;
        }
        COSArray all = new COSArray();
        if (old != null) {
            all.addAll(old);
        }
        for (byte[] item : missing) {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream()) {
                out.write(item);
            }
            all.add(stream);
        }
        dss.setItem(name, all);
    }

    private static List<byte[]> missing(COSArray old, List<byte[]> items) throws IOException {
        List<byte[]> missing = new ArrayList<>(items);
        int longest = items.stream().mapToInt(item -> item.length).max().orElse(0);
        for (int i = 0; old != null && i < old.size(); i++) {
            if (old.getObject(i) instanceof COSStream stream) {
                // no more than could be equal: a stream of a foreign file may inflate without end
                byte[] present;
                try (InputStream in = stream.createInputStream()) {
                    present = in.readNBytes(longest + 1);
                }
                missing.removeIf(item -> Arrays.equals(item, present));
            }
        }
        return missing;
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate cannot be encoded", e);
        }
    }
}

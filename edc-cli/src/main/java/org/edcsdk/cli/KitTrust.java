package org.edcsdk.cli;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.TestPki;

/** What a verifier needs to trust the test kit: file names and their content. */
final class KitTrust {
    static final String ANCHOR = "anchor.pem";
    static final String ROOT_CRL = "root.crl";
    static final String SEAL_CA_CRL = "seal-ca.crl";
    static final String LOTL = "lotl.xml";
    static final String LOTL_SIGNER = "lotl-signer.pem";
    static final String TL_SIGNER = "tl-signer.pem";

    private KitTrust() {
    }

    static Map<String, Bytes> files(TestPki pki) {
        Map<String, Bytes> files = new TreeMap<>();
        files.put(ANCHOR, Bytes.utf8(pki.anchorPem()));
        List<byte[]> crls = pki.crls();
        files.put(ROOT_CRL, Bytes.of(crls.get(0)));
        files.put(SEAL_CA_CRL, Bytes.of(crls.get(1)));
        files.put(LOTL, Bytes.of(pki.lists().listOfLists()));
        files.put(list(pki.lists().territory()), Bytes.of(pki.lists().trustedList()));
        files.put(LOTL_SIGNER, pem(pki.lists().listOfListsSigner()));
        files.put(TL_SIGNER, pem(pki.lists().trustedListSigner()));
        return files;
    }

    static String list(String territory) {
        return "tl-" + territory + ".xml";
    }

    // RFC 7468: 64 characters a line.
    private static Bytes pem(X509Certificate certificate) {
        try {
            return Bytes.utf8("-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n");
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of the test kit cannot be encoded", e);
        }
    }
}

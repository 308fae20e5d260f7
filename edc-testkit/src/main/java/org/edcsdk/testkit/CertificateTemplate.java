package org.edcsdk.testkit;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;

/** What a certificate authority is asked to certify; key identifiers and revocation addresses are its own business. */
record CertificateTemplate(X500Name subject, PublicKey key, Instant notBefore, Instant notAfter, List<Extension> extensions) {
    CertificateTemplate {
        extensions = List.copyOf(extensions);
    }
}

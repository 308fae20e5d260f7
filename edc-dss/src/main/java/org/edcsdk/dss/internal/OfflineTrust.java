package org.edcsdk.dss.internal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.security.cert.X509Certificate;
import java.util.Collection;

/** Makes certificate verifiers of DSS that never reach the network. */
public final class OfflineTrust {

    private OfflineTrust() {
    }

    /**
     * A verifier with given anchors and revocation lists: no AIA, no OCSP, no download.
     *
     * @param anchors trusted as given; none makes every seal untrusted
     * @param crls revocation lists, DER
     * @return a new verifier, to be changed by the caller only
     * @throws IllegalArgumentException if a revocation list cannot be read
     */
    public static CommonCertificateVerifier verifier(Collection<X509Certificate> anchors, Collection<byte[]> crls) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(new GivenCrls(crls));
        verifier.addTrustedCertSources(trusted);
        return verifier;
    }
}

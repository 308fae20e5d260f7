package org.edcsdk.dss.internal;

import eu.europa.esig.dss.crl.CRLBinary;
import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.crl.CRLValidity;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;

/** The revocation lists that a caller gave, and no others. Immutable. */
final class GivenCrls implements CRLSource {
    private static final long serialVersionUID = 1L;

    private final transient List<CRLBinary> lists;

    GivenCrls(Collection<byte[]> crls) {
        List<CRLBinary> read = new ArrayList<>();
        for (byte[] crl : crls) {
            try {
                read.add(CRLUtils.buildCRLBinary(crl));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("crls: item " + read.size() + " is not a DER revocation list", e);
            }
        }
        this.lists = List.copyOf(read);
    }

    /** The newest list of the issuer whose signature holds, or null, as DSS wants it where there is none. */
    @Override
    public CRLToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        CRLValidity newest = null;
        for (CRLBinary list : lists) {
            CRLValidity validity = read(list, issuer);
            if (validity != null && (newest == null || isNewer(validity, newest))) {
                newest = validity;
            }
        }
        if (newest == null) {
            return null;
        }
        CRLToken token = new CRLToken(certificate, newest);
        token.setExternalOrigin(RevocationOrigin.EXTERNAL);
        return token;
    }

    private static CRLValidity read(CRLBinary list, CertificateToken issuer) {
        try {
            CRLValidity validity = CRLUtils.buildCRLValidity(list, issuer);
            return validity.isValid() ? validity : null;
        } catch (IOException | RuntimeException e) {
            // A list that cannot be read for this issuer answers nothing; DSS then reports that revocation data is missing.
            return null;
        }
    }

    private static boolean isNewer(CRLValidity one, CRLValidity other) {
        Date date = one.getThisUpdate();
        return date != null && (other.getThisUpdate() == null || date.after(other.getThisUpdate()));
    }
}

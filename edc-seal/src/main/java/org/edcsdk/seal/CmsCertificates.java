package org.edcsdk.seal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Reads from the CMS of a PDF seal or a time stamp: its certificates, and the time of a stamp. */
final class CmsCertificates {

    private CmsCertificates() {
    }

    /** The time that a time stamp proves. */
    static Instant timeOf(byte[] token) throws SealingException {
        try {
            return new TimeStampToken(new CMSSignedData(token)).getTimeStampInfo().getGenTime().toInstant();
        } catch (CMSException | TSPException | IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** The chain of a time stamp as far as the token has it, the time-stamping unit first. */
    static List<X509Certificate> ofToken(byte[] token) throws SealingException {
        try {
            CMSSignedData cms = new CMSSignedData(token);
            return chain(cms, cms.getSignerInfos().iterator().next());
        } catch (CMSException | CertificateException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static SealingException unreadable(Exception e) {
        return new SealingException(Reason.DOCUMENT_NOT_SEALABLE, Outcome.NOT_SENT, "time stamp in the document cannot be read", e);
    }

    /** The signer's certificate, then each the issuer of the one before. */
    @SuppressWarnings("unchecked") // the identifier of a signer selects certificates; Bouncy Castle leaves the type parameter out
    static List<X509Certificate> chain(CMSSignedData cms, SignerInformation signer) throws CertificateException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        Collection<X509CertificateHolder> found = cms.getCertificates().getMatches((Selector<X509CertificateHolder>) signer.getSID());
        List<X509Certificate> others = new ArrayList<>();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            others.add(converter.getCertificate(holder));
        }
        List<X509Certificate> chain = new ArrayList<>();
        if (found.isEmpty()) {
            throw new CertificateException("signer's certificate is not inside");
        }
        X509Certificate next = converter.getCertificate(found.iterator().next());
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            X509Certificate last = next;
            next = others.stream().filter(other -> other.getSubjectX500Principal().equals(last.getIssuerX500Principal())).findFirst().orElse(null);
        }
        return List.copyOf(chain);
    }
}

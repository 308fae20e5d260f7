package org.edcsdk.dss.internal;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSRevocationUtils;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;

/**
 * Revocation data of one validation: given lists first, then what the addresses in the certificates answer. It keeps what was asked and what failed. For one
 * thread; the answers themselves are shared through {@link OnlineRevocation}.
 */
public final class OnlineSources {
    private final GivenCrls given;
    private final OnlineRevocation online;
    private final Deadline deadline;
    private final Map<CertificateToken, RevocationAnswer> answers = new HashMap<>();
    private final List<String> used = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /**
     * Sources for one validation.
     *
     * @param online asks and keeps answers
     * @param crls lists that were given, DER
     * @param deadline when all answers must be there
     */
    public OnlineSources(OnlineRevocation online, Collection<byte[]> crls, Deadline deadline) {
        this.online = online;
        this.given = new GivenCrls(crls);
        this.deadline = deadline;
    }

    /** What was answered online, one text each, fit for people. */
    public List<String> used() {
        return List.copyOf(used);
    }

    /** What was asked in vain, one text each, fit for people. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Responses of OCSP services. */
    public OCSPSource ocsp() {
        return new Ocsp();
    }

    /** Lists, given or fetched. */
    public CRLSource crls() {
        return new Crls();
    }

    private RevocationAnswer answer(CertificateToken certificate, CertificateToken issuer) {
        if (answers.containsKey(certificate)) {
            return answers.get(certificate);
        }
        RevocationAnswer answer = null;
        try {
            answer = online.status(certificate.getCertificate(), issuer.getCertificate(), deadline);
            used.add((answer.isOcsp() ? "OCSP response" : "revocation list") + ", fresh until " + answer.until());
        } catch (RevocationFailure e) {
            failures.add(e.getMessage());
        }
        answers.put(certificate, answer);
        return answer;
    }

    @SuppressWarnings("serial")
    private final class Ocsp implements OCSPSource {
        @Override
        public OCSPToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
            if (given.getRevocationToken(certificate, issuer) != null) {
                return null;
            }
            RevocationAnswer answer = answer(certificate, issuer);
            if (answer == null || !answer.isOcsp()) {
                return null;
            }
            try {
                BasicOCSPResp response = (BasicOCSPResp) new OCSPResp(answer.encoded()).getResponseObject();
                OCSPToken token = new OCSPToken(response, DSSRevocationUtils.getLatestSingleResponse(response, certificate, issuer), certificate, issuer);
                token.setExternalOrigin(RevocationOrigin.EXTERNAL);
                return token;
            } catch (IOException | OCSPException e) {
                failures.add("an OCSP response cannot be read");
                return null;
            }
        }
    }

    @SuppressWarnings("serial")
    private final class Crls implements CRLSource {
        @Override
        public CRLToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
            CRLToken known = given.getRevocationToken(certificate, issuer);
            if (known != null) {
                return known;
            }
            RevocationAnswer answer = answer(certificate, issuer);
            if (answer == null || answer.isOcsp()) {
                return null;
            }
            try {
                CRLToken token = new CRLToken(certificate, CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(answer.encoded()), issuer));
                token.setExternalOrigin(RevocationOrigin.EXTERNAL);
                return token;
            } catch (IOException e) {
                failures.add("a revocation list cannot be read");
                return null;
            }
        }
    }
}

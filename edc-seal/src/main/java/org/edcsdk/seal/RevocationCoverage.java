package org.edcsdk.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * Whether validation data names every certificate of a path: a level must not be claimed that no verifier would find. Whether what they say is good and
 * fresh is the concern of their source.
 */
final class RevocationCoverage {
    private final Set<X500Principal> listIssuers = new HashSet<>();
    private final Set<BigInteger> answeredSerials = new HashSet<>();

    private RevocationCoverage(ValidationData data) throws SealingException {
        try {
            for (Bytes crl : data.crls()) {
                // reads no entry: lists may have many thousands
                listIssuers.add(new X500Principal(CertificateList.getInstance(crl.toByteArray()).getIssuer().getEncoded()));
            }
            for (Bytes ocsp : data.ocspResponses()) {
                if (new OCSPResp(ocsp.toByteArray()).getResponseObject() instanceof BasicOCSPResp response) {
                    for (SingleResp single : response.getResponses()) {
                        answeredSerials.add(single.getCertID().getSerialNumber());
                    }
                }
            }
        } catch (OCSPException | IOException | RuntimeException e) {
            throw new SealingException(Reason.REVOCATION_REFUSED, Outcome.REJECTED, "revocation data cannot be read", e);
        }
    }

    static void require(List<X509Certificate> chain, ValidationData data) throws SealingException {
        RevocationCoverage coverage = new RevocationCoverage(data);
        List<X509Certificate> known = new ArrayList<>(chain);
        known.addAll(data.certificates());
        X509Certificate certificate = chain.get(0);
        // a path that is longer than the number of certificates is a circle
        for (int left = known.size(); left > 0 && !isSelfIssued(certificate); left--) {
            Optional<X509Certificate> issuer = issuer(certificate, known);
            if (issuer.isEmpty()) {
                if (certificate.equals(chain.get(0)) && !coverage.names(certificate)) {
                    throw new SealingException(Reason.CHAIN_INCOMPLETE, Outcome.REJECTED,
                            "no certificate of the issuer of " + name(certificate) + " in the validation data", null);
                }
                // trusted as it stands: a trusted list may name an authority below the root
                return;
            }
            if (!coverage.names(certificate)) {
                throw new SealingException(Reason.REVOCATION_UNAVAILABLE, Outcome.REJECTED,
                        "no revocation data for " + name(certificate) + " in the validation data", null);
            }
            certificate = issuer.get();
        }
    }

    private boolean names(X509Certificate certificate) {
        return listIssuers.contains(certificate.getIssuerX500Principal()) || answeredSerials.contains(certificate.getSerialNumber());
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    private static Optional<X509Certificate> issuer(X509Certificate certificate, List<X509Certificate> known) {
        return known.stream().filter(other -> other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())).findFirst();
    }

    /** The serial number with the issuer: the subject may be a person's. */
    private static String name(X509Certificate certificate) {
        return "certificate " + certificate.getSerialNumber().toString(16) + " of " + certificate.getIssuerX500Principal().getName();
    }
}

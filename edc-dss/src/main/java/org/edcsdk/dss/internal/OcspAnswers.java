package org.edcsdk.dss.internal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Writes OCSP requests and checks the responses (RFC 6960). */
public final class OcspAnswers {
    private static final int MAX_CERTIFICATES = 10;

    private OcspAnswers() {
    }

    /** A request for one certificate. Names it with SHA-1, as all responders know it (RFC 5019, 2.1.1); the hash protects nothing here. */
    static byte[] request(X509Certificate certificate, X509Certificate issuer, byte[] nonce) {
        try {
            CertificateID id = new CertificateID(digests().get(CertificateID.HASH_SHA1), Certificates.holder(issuer), certificate.getSerialNumber());
            Extension extension = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
            return new OCSPReqBuilder().addRequest(id).setRequestExtensions(new Extensions(extension)).build().getEncoded();
        } catch (OCSPException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("OCSP request cannot be written", e);
        }
    }

    /**
     * Checks a response: for the certificate, signed by its issuer or by a responder to whom that issuer delegated it, and fresh.
     *
     * @param response DER OCSPResponse
     * @param certificate that is asked for
     * @param issuer its issuer
     * @param nonce that was sent, which a response may leave out (RFC 5019, 4) but not change; null where nothing was asked
     * @param now the time that it must be fresh at
     * @return what it says: good or revoked
     * @throws RevocationFailure if it cannot be used
     */
    public static RevocationAnswer check(byte[] response, X509Certificate certificate, X509Certificate issuer, byte[] nonce, Instant now)
            throws RevocationFailure {
        try {
            BasicOCSPResp basic = successful(new OCSPResp(response));
            checkNonce(basic, nonce);
            SingleResp single = of(basic, certificate, issuer);
            List<X509Certificate> signers = signers(basic, issuer, now);
            if (basic.getProducedAt().toInstant().isAfter(now.plus(Freshness.SKEW))) {
                throw RevocationFailure.refused("response is from the future: " + basic.getProducedAt().toInstant());
            }
            Instant until = Freshness.until("response", single.getThisUpdate(), single.getNextUpdate(), now);
            return new RevocationAnswer(true, response.clone(), until, revoked(single.getCertStatus()), signers);
        } catch (IOException | OCSPException | OperatorCreationException | RuntimeException e) {
            throw new RevocationFailure(RevocationFailure.Kind.REFUSED, "response cannot be read", e);
        }
    }

    /**
     * Whether a response is about a certificate, good or not.
     *
     * @param response DER OCSPResponse
     * @param certificate the certificate
     * @param issuer its issuer
     * @return false also for octets that are no successful response
     */
    public static boolean isAbout(byte[] response, X509Certificate certificate, X509Certificate issuer) {
        try {
            of(successful(new OCSPResp(response)), certificate, issuer);
            return true;
        } catch (IOException | OCSPException | OperatorCreationException | RevocationFailure | RuntimeException e) {
            return false;
        }
    }

    private static BasicOCSPResp successful(OCSPResp response) throws OCSPException, RevocationFailure {
        int status = response.getStatus();
        if (status == OCSPRespBuilder.TRY_LATER || status == OCSPRespBuilder.INTERNAL_ERROR) {
            throw new RevocationFailure(RevocationFailure.Kind.UNAVAILABLE, "responder has status " + status, null);
        }
        if (status != OCSPRespBuilder.SUCCESSFUL) {
            throw RevocationFailure.refused("responder refuses with status " + status);
        }
        if (response.getResponseObject() instanceof BasicOCSPResp basic) {
            return basic;
        }
        throw RevocationFailure.refused("response is not a basic one");
    }

    private static void checkNonce(BasicOCSPResp basic, byte[] nonce) throws RevocationFailure {
        Extension extension = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null && extension != null
                && !Arrays.equals(DEROctetString.getInstance(extension.getParsedValue()).getOctets(), nonce)) {
            throw RevocationFailure.refused("response has another nonce than the request");
        }
    }

    private static SingleResp of(BasicOCSPResp basic, X509Certificate certificate, X509Certificate issuer)
            throws OCSPException, OperatorCreationException, RevocationFailure {
        X509CertificateHolder holder = Certificates.holder(issuer);
        for (SingleResp single : basic.getResponses()) {
            CertificateID id = single.getCertID();
            if (id.getSerialNumber().equals(certificate.getSerialNumber()) && id.matchesIssuer(holder, digests())) {
                return single;
            }
        }
        throw RevocationFailure.refused("response is about another certificate");
    }

    /** RFC 6960, 4.2.2.2: the issuer itself, or a certificate that it issued directly for this purpose. */
    private static List<X509Certificate> signers(BasicOCSPResp basic, X509Certificate issuer, Instant now) throws RevocationFailure {
        if (isSigned(basic, issuer)) {
            return List.of();
        }
        X509CertificateHolder[] certificates = basic.getCerts();
        for (int i = 0; i < Math.min(certificates.length, MAX_CERTIFICATES); i++) {
            Optional<X509Certificate> delegate = delegate(certificates[i], issuer, now).filter(found -> isSigned(basic, found));
            if (delegate.isPresent()) {
                return List.of(delegate.get());
            }
        }
        throw RevocationFailure.refused("response is not signed by the issuer or by a responder of the issuer");
    }

    private static Optional<X509Certificate> delegate(X509CertificateHolder holder, X509Certificate issuer, Instant now) {
        try {
            X509Certificate certificate = Certificates.read(holder);
            boolean[] usage = certificate.getKeyUsage();
            List<String> purposes = certificate.getExtendedKeyUsage();
            certificate.checkValidity(Date.from(now));
            return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId()) && (usage == null || usage[0] || usage[1])
                    && certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()) && Certificates.isSigned(certificate, issuer)
                    ? Optional.of(certificate) : Optional.empty();
        } catch (CertificateException | RuntimeException e) {
            // what cannot be read has no authority
            return Optional.empty();
        }
    }

    private static boolean isSigned(BasicOCSPResp basic, X509Certificate signer) {
        try {
            return basic.isSignatureValid(Certificates.verifier(signer));
        } catch (OCSPException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    /** Null means good, as in Bouncy Castle. */
    private static Instant revoked(CertificateStatus status) throws RevocationFailure {
        if (status == CertificateStatus.GOOD) {
            return null;
        }
        if (status instanceof RevokedStatus revoked) {
            return revoked.getRevocationTime().toInstant();
        }
        throw RevocationFailure.refused("responder does not know the certificate");
    }

    /** Whether a responder's certificate says that its own status need not be asked for (RFC 6960, 4.2.2.2.1). */
    public static boolean isNoCheck(X509Certificate responder) {
        return responder.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId()) != null;
    }

    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder().build();
    }
}

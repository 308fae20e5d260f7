package org.edcsdk.testkit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * An OCSP responder in the same process (RFC 6960), for the root and the seal CA of one PKI.
 *
 * <p>Answers are signed by a delegated responder of the CA that issued the first certificate asked for, name the time of the PKI's clock
 * as producedAt and thisUpdate, and one day later as nextUpdate; a nonce is repeated. Thread safe; no network.
 */
public final class TestOcsp {
    private static final Duration VALIDITY = Duration.ofDays(1);
    // What clients name issuers with; SHA-1 is still the usual one (RFC 5019, 2.1.1) and protects nothing here.
    private static final Set<ASN1ObjectIdentifier> HASHES = Set.of(OIWObjectIdentifiers.idSHA1,
            NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private final Clock clock;
    private final SecureRandom random;
    private final List<Responder> responders;

    /** One authority with the key and certificate that answer for it. */
    record Responder(CertificateAuthority authority, KeyAlgorithm algorithm, PrivateKey key, X509Certificate certificate) { }

    TestOcsp(Clock clock, SecureRandom random, List<Responder> responders) {
        this.clock = clock;
        this.random = random;
        this.responders = List.copyOf(responders);
    }

    /**
     * Answers a request.
     *
     * @param request DER OCSPRequest
     * @return DER OCSPResponse: successful, with good, revoked (reason keyCompromise) or unknown for each certificate;
     *     malformedRequest for octets that are no request; unauthorized when the first certificate is of a foreign issuer, or names it
     *     with another hash than SHA-1, SHA-256, SHA-384 or SHA-512
     */
    public byte[] respond(byte[] request) {
        return respond(request, ServiceFault.NONE);
    }

    /** Answers with a fault of the content. */
    byte[] respond(byte[] request, ServiceFault fault) {
        Objects.requireNonNull(request, "request");
        try {
            return answer(fault == ServiceFault.WRONG_NONCE ? Nonces.changeOcsp(request) : request, fault).getEncoded();
        } catch (OCSPException | IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make an OCSP response", e);
        }
    }

    private OCSPResp answer(byte[] octets, ServiceFault fault) throws OCSPException, OperatorCreationException, GeneralSecurityException {
        OCSPReq request;
        Req[] questions;
        try {
            request = new OCSPReq(octets);
            questions = request.getRequestList();
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            return new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null);
        }
        if (questions.length == 0) {
            return new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null);
        }
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        Optional<Responder> responder = responderFor(questions[0].getCertID(), digests);
        return responder.isEmpty() ? new OCSPRespBuilder().build(OCSPRespBuilder.UNAUTHORIZED, null)
                : successful(request, questions, responder.get(), digests, fault);
    }

    private OCSPResp successful(OCSPReq request, Req[] questions, Responder responder, DigestCalculatorProvider digests,
            ServiceFault fault) throws OCSPException, OperatorCreationException, GeneralSecurityException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS)
                .minus(fault == ServiceFault.EXPIRED ? VALIDITY.multipliedBy(2) : Duration.ZERO);
        X509CertificateHolder certificate = new JcaX509CertificateHolder(responder.certificate());
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(certificate.getSubject()));
        for (Req question : questions) {
            CertificateID id = question.getCertID();
            CertificateStatus status = fault == ServiceFault.REVOKED
                    ? new RevokedStatus(Date.from(now.minus(VALIDITY)), CRLReason.keyCompromise) : status(id, responder, digests);
            builder.addResponse(id, status, Date.from(now), Date.from(now.plus(VALIDITY)));
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            builder.setResponseExtensions(new Extensions(nonce));
        }
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, builder.build(
                CertificateAuthority.signer(responder.algorithm(), key(responder, fault), random),
                new X509CertificateHolder[] {certificate}, Date.from(now)));
    }

    private PrivateKey key(Responder responder, ServiceFault fault) {
        return fault == ServiceFault.WRONG_SIGNATURE ? responder.algorithm().generate(random).getPrivate() : responder.key();
    }

    private static CertificateStatus status(CertificateID id, Responder responder, DigestCalculatorProvider digests)
            throws OCSPException, GeneralSecurityException {
        CertificateAuthority authority = responder.authority();
        if (!isIssuer(authority, id, digests) || !authority.hasIssued(id.getSerialNumber())) {
            return new UnknownStatus();
        }
        return authority.revocationTime(id.getSerialNumber())
                .<CertificateStatus>map(time -> new RevokedStatus(Date.from(time), CRLReason.keyCompromise))
                .orElse(CertificateStatus.GOOD);
    }

    private Optional<Responder> responderFor(CertificateID id, DigestCalculatorProvider digests)
            throws OCSPException, GeneralSecurityException {
        for (Responder responder : responders) {
            if (isIssuer(responder.authority(), id, digests)) {
                return Optional.of(responder);
            }
        }
        return Optional.empty();
    }

    private static boolean isIssuer(CertificateAuthority authority, CertificateID id, DigestCalculatorProvider digests)
            throws OCSPException, GeneralSecurityException {
        return HASHES.contains(id.getHashAlgOID()) && id.matchesIssuer(new JcaX509CertificateHolder(authority.certificate()), digests);
    }
}

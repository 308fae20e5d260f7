package org.edcsdk.seal;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.dss.internal.Certificates;
import org.edcsdk.dss.internal.OcspAnswers;
import org.edcsdk.dss.internal.RevocationAnswer;
import org.edcsdk.dss.internal.RevocationFailure;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Walks a chain from the certificate that signed to its root or anchor, and collects what verifies each step. For one call, on one thread. */
final class ChainData {
    private static final int MAX_LENGTH = 10;
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    /** Where issuers and status come from. */
    interface Source {
        /** An issuer that is not known yet. */
        X509Certificate issuer(X509Certificate certificate) throws RevocationFailure;

        RevocationAnswer status(X509Certificate certificate, X509Certificate issuer) throws RevocationFailure;

        /** The status of an OCSP responder, which is not asked for by OCSP again; empty if there is no way to know. */
        Optional<RevocationAnswer> responderStatus(X509Certificate responder, X509Certificate issuer) throws RevocationFailure;

        /** The status of a certificate whose issuer is not known, from a list of that issuer; empty if there is none. */
        Optional<RevocationAnswer> statusWithoutIssuer(X509Certificate certificate) throws RevocationFailure;

        /** Outlives the call. */
        IssuerLinks links();

        /** What the caller can do where an issuer or a status is missing. */
        String cure();
    }

    private final Source source;
    private final Set<X509Certificate> anchors;
    private final List<X509Certificate> known = new ArrayList<>();
    private final Instant at;
    private final String kind;
    private final X509Certificate signer;
    private final Set<X509Certificate> certificates;
    private final List<Bytes> ocspResponses = new ArrayList<>();
    private final List<Bytes> crls = new ArrayList<>();

    private ChainData(Source source, Collection<X509Certificate> anchors, Collection<X509Certificate> known, List<X509Certificate> chain, Instant at) {
        this.source = source;
        this.anchors = Set.copyOf(anchors);
        this.at = at;
        signer = chain.get(0);
        kind = isTimeStamping(signer) ? "time stamp" : "seal";
        certificates = new LinkedHashSet<>(chain);
        this.known.addAll(chain);
        this.known.addAll(known);
        this.known.addAll(anchors);
    }

    static ValidationData collect(Source source, Collection<X509Certificate> anchors, Collection<X509Certificate> known, List<X509Certificate> chain,
            Instant at) throws SealingException {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("chain must not be empty");
        }
        return new ChainData(source, anchors, known, chain, Objects.requireNonNull(at, "at")).walk();
    }

    private ValidationData walk() throws SealingException {
        X509Certificate current = signer;
        for (int length = 1; !anchors.contains(current) && !source.links().isSelfSigned(current); length++) {
            if (length > MAX_LENGTH) {
                throw new SealingException(Reason.CHAIN_INCOMPLETE, Outcome.REJECTED, "chain of the " + kind + " has more than " + MAX_LENGTH
                        + " certificates", null);
            }
            Optional<X509Certificate> issuer = issuer(current);
            if (issuer.isEmpty()) {
                break;
            }
            certificates.add(issuer.get());
            status(current, issuer.get());
            current = issuer.get();
        }
        return ValidationData.of(List.copyOf(certificates), ocspResponses, crls);
    }

    /** Empty where the chain ends for us: the issuer's list was given without its certificate, which whoever verifies has as an anchor. */
    private Optional<X509Certificate> issuer(X509Certificate certificate) throws SealingException {
        for (X509Certificate candidate : known) {
            if (!candidate.equals(certificate) && source.links().isIssuer(candidate, certificate)) {
                return Optional.of(candidate);
            }
        }
        try {
            return Optional.of(source.issuer(certificate));
        } catch (RevocationFailure e) {
            if (e.kind() != RevocationFailure.Kind.INTERRUPTED && isListed(certificate)) {
                return Optional.empty();
            }
            throw new SealingException(Reason.CHAIN_INCOMPLETE, outcome(e), "no issuer certificate for " + described(certificate) + ", wanted is \""
                    + certificate.getIssuerX500Principal().getName().replaceAll("\\p{C}", "?") + "\": " + e.getMessage() + "; " + source.cure(), e);
        }
    }

    private boolean isListed(X509Certificate certificate) throws SealingException {
        try {
            Optional<RevocationAnswer> answer = source.statusWithoutIssuer(certificate);
            if (answer.isPresent()) {
                requireNotRevoked(certificate, certificate.getIssuerX500Principal().getName().replaceAll("\\p{C}", "?"), answer.get());
                add(answer.get());
            }
            return answer.isPresent();
        } catch (RevocationFailure e) {
            throw new SealingException(Reason.REVOCATION_REFUSED, outcome(e), "no usable revocation data for " + described(certificate) + ": "
                    + e.getMessage() + "; " + source.cure(), e);
        }
    }

    private void requireNotRevoked(X509Certificate certificate, String issuer, RevocationAnswer answer) throws SealingException {
        if (answer.revoked().isPresent() && !answer.revoked().get().isAfter(at)) {
            throw new SealingException(Reason.CERTIFICATE_REVOKED, Outcome.REJECTED, described(certificate) + ", issued by " + issuer
                    + ", is revoked since " + answer.revoked().get() + "; ask the issuer for a new certificate", null);
        }
    }

    private void status(X509Certificate certificate, X509Certificate issuer) throws SealingException {
        RevocationAnswer answer;
        try {
            answer = source.status(certificate, issuer);
        } catch (RevocationFailure e) {
            Reason reason = e.kind() == RevocationFailure.Kind.REFUSED ? Reason.REVOCATION_REFUSED : Reason.REVOCATION_UNAVAILABLE;
            throw new SealingException(reason, outcome(e), "no usable revocation data for " + described(certificate) + ", issued by "
                    + Certificates.name(issuer) + ": " + e.getMessage() + "; " + source.cure(), e);
        }
        requireNotRevoked(certificate, Certificates.name(issuer), answer);
        add(answer);
        for (X509Certificate responder : answer.signers()) {
            addResponder(responder, issuer);
        }
    }

    private void addResponder(X509Certificate responder, X509Certificate issuer) throws SealingException {
        certificates.add(responder);
        if (OcspAnswers.isNoCheck(responder)) {
            return;
        }
        try {
            Optional<RevocationAnswer> answer = source.responderStatus(responder, issuer);
            if (answer.isPresent() && answer.get().revoked().isPresent()) {
                throw new SealingException(Reason.REVOCATION_REFUSED, Outcome.REJECTED, "the certificate of the OCSP responder " + Certificates.name(responder)
                        + " is revoked since " + answer.get().revoked().get() + "; " + source.cure(), null);
            }
            answer.ifPresent(this::add);
        } catch (RevocationFailure e) {
            if (e.kind() == RevocationFailure.Kind.INTERRUPTED) {
                throw new SealingException(Reason.REVOCATION_UNAVAILABLE, Outcome.NOT_SENT, "interrupted", e);
            }
            // RFC 6960, 4.2.2.2.1: how a responder is checked is local policy; its response holds without a list
        }
    }

    private void add(RevocationAnswer answer) {
        (answer.isOcsp() ? ocspResponses : crls).add(Bytes.of(answer.encoded()));
    }

    private String described(X509Certificate certificate) {
        String role = certificate.equals(signer) ? "the " + kind + "'s certificate " : "the certificate ";
        return role + Certificates.name(certificate) + (certificate.equals(signer) ? "" : " in the chain of the " + kind);
    }

    private static Outcome outcome(RevocationFailure failure) {
        return failure.kind() == RevocationFailure.Kind.REFUSED ? Outcome.REJECTED : Outcome.NOT_SENT;
    }

    private static boolean isTimeStamping(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes != null && purposes.contains(TIME_STAMPING);
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}

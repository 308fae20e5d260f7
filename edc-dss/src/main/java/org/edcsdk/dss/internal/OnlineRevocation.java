package org.edcsdk.dss.internal;

import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the issuers of certificates over HTTP, at the addresses that the certificates name: for the status of a certificate (OCSP first, then CRL) and for the
 * issuer's own certificate. Answers are checked, and kept until their nextUpdate but no longer than a maximum age, together at most {@link #MAX_KEPT_BYTES}
 * of each kind. Threads that ask for the same certificate at a time share one request. Thread safe.
 */
public final class OnlineRevocation {
    /** How much is kept of answers, of lists and of issuers, each, in bytes. */
    public static final long MAX_KEPT_BYTES = 128L << 20;
    private static final int NONCE_OCTETS = 16;

    private final GuardedHttp http;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration maxAge;
    private final ExpiringCache<Pair, RevocationAnswer> answers;
    private final ExpiringCache<Listed, RevocationList> lists;
    private final ExpiringCache<X509Certificate, X509Certificate> issuers;

    private record Pair(X509Certificate certificate, X509Certificate issuer) { }

    private record Listed(URI address, X509Certificate issuer) { }

    /**
     * A source with nothing kept yet.
     *
     * @param http the way to the services
     * @param clock the time that answers must be fresh at
     * @param random for nonces
     * @param maxAge how long an answer is kept at most; zero keeps none
     */
    public OnlineRevocation(GuardedHttp http, Clock clock, SecureRandom random, Duration maxAge) {
        this.http = http;
        this.clock = clock;
        this.random = random;
        this.maxAge = maxAge;
        answers = new ExpiringCache<>(clock, MAX_KEPT_BYTES);
        lists = new ExpiringCache<>(clock, MAX_KEPT_BYTES);
        issuers = new ExpiringCache<>(clock, MAX_KEPT_BYTES);
    }

    /**
     * The status of a certificate.
     *
     * @param certificate the certificate
     * @param issuer its issuer
     * @param deadline when the answer must be there
     * @return good or revoked
     * @throws RevocationFailure with what each address answered
     */
    public RevocationAnswer status(X509Certificate certificate, X509Certificate issuer, Deadline deadline) throws RevocationFailure {
        return answers.get(new Pair(certificate, issuer), deadline, () -> kept(ask(certificate, issuer, deadline)));
    }

    /**
     * The status of a certificate by list alone.
     *
     * @param certificate the certificate
     * @param issuer its issuer
     * @param deadline when the answer must be there
     * @return good or revoked; empty if the certificate names no list
     * @throws RevocationFailure with what each address answered
     */
    public Optional<RevocationAnswer> listed(X509Certificate certificate, X509Certificate issuer, Deadline deadline) throws RevocationFailure {
        Attempts attempts = new Attempts();
        Optional<RevocationAnswer> answer = byList(certificate, issuer, deadline, attempts);
        if (answer.isEmpty() && attempts.made()) {
            throw attempts.failure();
        }
        return answer;
    }

    /**
     * The issuer's certificate.
     *
     * @param certificate a certificate that is not self-signed
     * @param deadline when the answer must be there
     * @return a certificate that verifies it
     * @throws RevocationFailure with what each address answered
     */
    public X509Certificate issuer(X509Certificate certificate, Deadline deadline) throws RevocationFailure {
        return issuers.get(certificate, deadline, () -> new ExpiringCache.Loaded<>(fetchIssuer(certificate, deadline), clock.instant().plus(maxAge),
                GuardedHttp.Kind.CERTIFICATE.maxBytes()));
    }

    private ExpiringCache.Loaded<RevocationAnswer> kept(RevocationAnswer answer) {
        return new ExpiringCache.Loaded<>(answer, end(answer.until()), answer.size());
    }

    private Instant end(Instant until) {
        Instant most = clock.instant().plus(maxAge);
        return until.isBefore(most) ? until : most;
    }

    private RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer, Deadline deadline) throws RevocationFailure {
        Attempts attempts = new Attempts();
        boolean last = CertificateAddresses.crls(certificate).isEmpty();
        Optional<RevocationAnswer> answer = byResponder(certificate, issuer, last ? deadline : deadline.half(), attempts);
        if (answer.isEmpty()) {
            answer = byList(certificate, issuer, deadline, attempts);
        }
        if (answer.isEmpty()) {
            throw attempts.failure();
        }
        return answer.get();
    }

    private Optional<RevocationAnswer> byResponder(X509Certificate certificate, X509Certificate issuer, Deadline deadline, Attempts attempts)
            throws RevocationFailure {
        for (URI address : CertificateAddresses.ocsp(certificate)) {
            byte[] nonce = new byte[NONCE_OCTETS];
            random.nextBytes(nonce);
            try {
                byte[] response = http.post(address, GuardedHttp.Kind.OCSP, "application/ocsp-request", "application/ocsp-response",
                        OcspAnswers.request(certificate, issuer, nonce), deadline);
                return Optional.of(OcspAnswers.check(response, certificate, issuer, nonce, clock.instant()));
            } catch (HttpFailure e) {
                attempts.add(new RevocationFailure(RevocationFailure.of(e).kind(), "OCSP " + GuardedHttp.shown(address) + ": " + e.getMessage(), e));
            } catch (RevocationFailure e) {
                attempts.add(new RevocationFailure(e.kind(), "OCSP " + GuardedHttp.shown(address) + ": " + e.getMessage(), e));
            }
        }
        return Optional.empty();
    }

    private Optional<RevocationAnswer> byList(X509Certificate certificate, X509Certificate issuer, Deadline deadline, Attempts attempts)
            throws RevocationFailure {
        for (URI address : CertificateAddresses.crls(certificate)) {
            try {
                RevocationList list = lists.get(new Listed(address, issuer), deadline, () -> {
                    RevocationList read = fetchList(address, issuer, deadline);
                    return new ExpiringCache.Loaded<>(read, end(read.until()), read.size());
                });
                return Optional.of(list.answer(certificate));
            } catch (RevocationFailure e) {
                attempts.add(new RevocationFailure(e.kind(), "CRL " + GuardedHttp.shown(address) + ": " + e.getMessage(), e));
            }
        }
        return Optional.empty();
    }

    private RevocationList fetchList(URI address, X509Certificate issuer, Deadline deadline) throws RevocationFailure {
        try {
            return RevocationList.read(http.get(address, GuardedHttp.Kind.CRL, deadline), issuer, clock.instant());
        } catch (HttpFailure e) {
            throw RevocationFailure.of(e);
        }
    }

    private X509Certificate fetchIssuer(X509Certificate certificate, Deadline deadline) throws RevocationFailure {
        Attempts attempts = new Attempts();
        for (URI address : CertificateAddresses.issuers(certificate)) {
            try {
                for (X509Certificate found : Certificates.read(http.get(address, GuardedHttp.Kind.CERTIFICATE, deadline))) {
                    if (Certificates.isIssuer(found, certificate)) {
                        return found;
                    }
                }
                attempts.add(RevocationFailure.refused(GuardedHttp.shown(address) + ": certificate is not the issuer's"));
            } catch (HttpFailure e) {
                attempts.add(new RevocationFailure(RevocationFailure.of(e).kind(), GuardedHttp.shown(address) + ": " + e.getMessage(), e));
            } catch (CertificateException e) {
                attempts.add(new RevocationFailure(RevocationFailure.Kind.REFUSED, GuardedHttp.shown(address) + ": no certificate can be read", e));
            }
        }
        throw attempts.failure();
    }

    /** What was tried in vain. */
    private static final class Attempts {
        private final List<RevocationFailure> failures = new ArrayList<>();

        /** An interrupt ends all attempts. */
        void add(RevocationFailure failure) throws RevocationFailure {
            if (failure.kind() == RevocationFailure.Kind.INTERRUPTED) {
                throw failure;
            }
            failures.add(failure);
        }

        boolean made() {
            return !failures.isEmpty();
        }

        RevocationFailure failure() {
            if (failures.isEmpty()) {
                return new RevocationFailure(RevocationFailure.Kind.UNAVAILABLE, "the certificate names no address to ask", null);
            }
            boolean answered = failures.stream().anyMatch(failure -> failure.kind() == RevocationFailure.Kind.REFUSED);
            StringBuilder text = new StringBuilder();
            failures.forEach(failure -> text.append(text.length() == 0 ? "" : "; ").append(failure.getMessage().strip()));
            return new RevocationFailure(answered ? RevocationFailure.Kind.REFUSED : RevocationFailure.Kind.UNAVAILABLE, text.toString(), failures.get(0));
        }
    }
}

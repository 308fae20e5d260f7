package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.edcsdk.dss.internal.OcspAnswers;
import org.edcsdk.dss.internal.RevocationAnswer;
import org.edcsdk.dss.internal.RevocationFailure;
import org.edcsdk.dss.internal.RevocationList;
import org.edcsdk.model.Bytes;

/** Looks for the status of certificates in what a caller gave. Keeps the last {@link #MAX} good finds while they are fresh: lists may be large. Thread safe. */
final class GivenRevocation {
    private static final int MAX = 256;

    private final Map<Question, RevocationAnswer> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, RevocationAnswer> eldest) {
            return size() > MAX;
        }
    };
    private final ValidationData data;
    private final Clock clock;

    private record Question(X509Certificate certificate, X509Certificate issuer) { }

    GivenRevocation(ValidationData data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** The first good answer of all responses and then all lists; empty if none is about the certificate. */
    Optional<RevocationAnswer> status(X509Certificate certificate, X509Certificate issuer) throws RevocationFailure {
        Question question = new Question(certificate, issuer);
        Optional<RevocationAnswer> answer = kept(question);
        if (answer.isEmpty()) {
            answer = look(certificate, issuer);
            answer.ifPresent(good -> keep(question, good));
        }
        return answer;
    }

    private Optional<RevocationAnswer> kept(Question question) {
        synchronized (found) {
            return Optional.ofNullable(found.get(question)).filter(answer -> clock.instant().isBefore(answer.until()));
        }
    }

    private void keep(Question question, RevocationAnswer answer) {
        synchronized (found) {
            found.put(question, answer);
        }
    }

    private Optional<RevocationAnswer> look(X509Certificate certificate, X509Certificate issuer) throws RevocationFailure {
        RevocationFailure failure = null;
        for (Bytes response : data.ocspResponses()) {
            byte[] octets = response.toByteArray();
            if (OcspAnswers.isAbout(octets, certificate, issuer)) {
                try {
                    return Optional.of(OcspAnswers.check(octets, certificate, issuer, null, clock.instant()));
                } catch (RevocationFailure e) {
                    failure = e;
                }
            }
        }
        return listed(certificate, issuer, failure);
    }

    Optional<RevocationAnswer> listed(X509Certificate certificate, X509Certificate issuer) throws RevocationFailure {
        return listed(certificate, issuer, null);
    }

    private Optional<RevocationAnswer> listed(X509Certificate certificate, X509Certificate issuer, RevocationFailure before) throws RevocationFailure {
        RevocationFailure failure = before;
        for (Bytes crl : data.crls()) {
            byte[] octets = crl.toByteArray();
            if (RevocationList.isOf(octets, issuer)) {
                try {
                    return Optional.of(RevocationList.read(octets, issuer, clock.instant()).answer(certificate));
                } catch (RevocationFailure e) {
                    failure = e;
                }
            }
        }
        if (failure != null) {
            throw new RevocationFailure(failure.kind(), "given " + failure.getMessage(), failure);
        }
        return Optional.empty();
    }

    /** What a list says of a certificate whose issuer's certificate is not at hand. */
    Optional<RevocationAnswer> listedByUnknownIssuer(X509Certificate certificate) throws RevocationFailure {
        for (Bytes crl : data.crls()) {
            Optional<RevocationList> list = RevocationList.ofUnknownIssuer(crl.toByteArray(), certificate, clock.instant());
            if (list.isPresent()) {
                return Optional.of(list.get().answer(certificate));
            }
        }
        return Optional.empty();
    }
}

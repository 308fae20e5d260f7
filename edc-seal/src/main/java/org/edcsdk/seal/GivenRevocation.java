package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.edcsdk.dss.internal.OcspAnswers;
import org.edcsdk.dss.internal.RevocationAnswer;
import org.edcsdk.dss.internal.RevocationFailure;
import org.edcsdk.dss.internal.RevocationList;
import org.edcsdk.model.Bytes;

/** Looks for the status of certificates in what a caller gave. Immutable. */
final class GivenRevocation {
    private final ValidationData data;
    private final Clock clock;

    GivenRevocation(ValidationData data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** The first good answer of all responses and then all lists; empty if none is about the certificate. */
    Optional<RevocationAnswer> status(X509Certificate certificate, X509Certificate issuer) throws RevocationFailure {
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
}

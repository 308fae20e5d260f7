package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.edcsdk.dss.internal.SealSubject;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Refuses certificates whose seals every verifier would refuse, before a seal is spent. */
final class SealCertificates {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;

    private SealCertificates() {
    }

    static void requireUsable(X509Certificate certificate, Instant now, boolean personAllowed) throws SealingException {
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw refused(Reason.CERTIFICATE_EXPIRED, "seal certificate expired at " + certificate.getNotAfter().toInstant() + ", now is " + now);
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw refused(Reason.CERTIFICATE_NOT_YET_VALID,
                    "seal certificate is not valid before " + certificate.getNotBefore().toInstant() + ", now is " + now);
        }
        if (certificate.getBasicConstraints() >= 0) {
            throw refused(Reason.CERTIFICATE_NOT_FOR_SEALING, "certificate is that of a certification authority");
        }
        if (!mayStandUnderASeal(certificate.getKeyUsage())) {
            throw refused(Reason.CERTIFICATE_NOT_FOR_SEALING, "key usage has neither digitalSignature nor nonRepudiation");
        }
        if (!personAllowed && SealSubject.of(certificate).isNaturalPerson()) {
            throw refused(Reason.CERTIFICATE_NOT_FOR_SEALING,
                    "certificate is that of a natural person; a seal is an organisation's (allow it by Sealer.Builder.allowPersonalCertificate)");
        }
    }

    private static boolean mayStandUnderASeal(boolean[] keyUsage) {
        return keyUsage == null || keyUsage[DIGITAL_SIGNATURE] || keyUsage[CONTENT_COMMITMENT];
    }

    private static SealingException refused(Reason reason, String message) {
        return new SealingException(reason, Outcome.NOT_SENT, message, null);
    }
}

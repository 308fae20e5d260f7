package org.edcsdk.verify;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.edcsdk.dss.internal.SealSubject;

/**
 * Whom a seal certificate names, and what it says of itself.
 *
 * @param commonName CN of the subject
 * @param organisation O of the subject
 * @param organizationIdentifier 2.5.4.97 of the subject
 * @param country C of the subject
 * @param person whether the certificate is a natural person's
 * @param statesQualifiedSeal whether its QCStatements hold QcCompliance and type eSeal (ETSI EN 319 412-5)
 */
record SealOwner(Optional<String> commonName, Optional<String> organisation, Optional<String> organizationIdentifier,
        Optional<String> country, boolean person, boolean statesQualifiedSeal) {

    static SealOwner of(X509Certificate certificate) {
        SealSubject subject = SealSubject.of(certificate);
        return new SealOwner(subject.commonName(), subject.organisation(), subject.organizationIdentifier(), subject.country(),
                subject.isNaturalPerson(), subject.isQualified() && subject.isSeal());
    }
}

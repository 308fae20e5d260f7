package org.edcsdk.verify;

import java.util.Optional;

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
}

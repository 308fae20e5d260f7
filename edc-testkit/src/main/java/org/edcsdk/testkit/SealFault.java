package org.edcsdk.testkit;

/**
 * What can be wrong with a seal certificate that {@link TestPki#issueSeal(SealRequest)} makes. Each fault changes only what it names;
 * the rest stays as in the faultless certificate. Faults can be combined. More constants may be added.
 */
public enum SealFault {
    /** Valid from two years ago to 30 days ago. */
    EXPIRED,
    /** Valid from 30 days ahead on. */
    NOT_YET_VALID,
    /** Listed in the CRL and answered by OCSP as revoked since one day ago, reason keyCompromise. */
    REVOKED,
    /** Names another organisation: other O, CN and organizationIdentifier, of the same country and identifier scheme. */
    OTHER_ORGANISATION,
    /** A person's certificate: givenName, surname and serialNumber in the subject, QcType eSign, policy QCP-n-qscd. */
    NATURAL_PERSON,
    /** No QCStatements, and policy NCP (ETSI EN 319 411-1) in place of QCP-l-qscd. */
    NOT_QUALIFIED,
    /** The statement that the key is on a QSCD is absent and the policy is QCP-l: a qualified certificate for an advanced seal. */
    NO_QSCD,
    /** The subject has no organizationIdentifier (2.5.4.97). */
    NO_ORGANIZATION_IDENTIFIER,
    /** keyUsage is keyEncipherment alone. */
    WRONG_KEY_USAGE,
    /** A CA certificate: basicConstraints CA, keyUsage with keyCertSign and cRLSign too. */
    CA_CERTIFICATE,
    /** Carries a critical extension that nobody knows. */
    UNKNOWN_CRITICAL_EXTENSION
}

package org.edcsdk.testkit;

/** What is wrong with the lists of {@link TestTrustedLists}. More constants may be added. */
public enum TrustedListFault {
    /** The seal CA's service was withdrawn 60 days ago, before the seal certificates of the kit were issued. */
    WITHDRAWN,
    /** The seal CA's service was withdrawn an hour ago, after the seal certificates of the kit were issued. */
    WITHDRAWN_SINCE,
    /** The seal CA's service lacks the additional service information ForeSeals. */
    NOT_FOR_SEALS,
    /** The seal CA's service is one of certificates that are not qualified (CA/PKC). */
    OTHER_SERVICE,
    /** The seal CA has two services: before the one for seals stands one for signatures, which is granted. */
    SIGNATURES_TOO,
    /** The list says that no certificate of the seal CA is qualified (NotQualified). */
    NOT_QUALIFIED,
    /** The list says that no key of the seal CA's certificates is on a qualified device (QCNoQSCD). */
    NO_DEVICE,
    /** The list says that all certificates of the seal CA are qualified ones for seals with a qualified device, whatever they state themselves. */
    MADE_QUALIFIED,
    /** The seal CA has two services for seals: by one its certificates are qualified, by the other they are not. */
    CONTRADICTORY,
    /** The service of time stamps was withdrawn 60 days ago. */
    STAMPS_WITHDRAWN,
    /** No fault: the issue after that, with the next sequence number. */
    NEXT_ISSUE,
    /** The next update of both lists was due a day ago. */
    EXPIRED,
    /** A letter of the list was changed after it was signed. */
    BROKEN_SIGNATURE,
    /** The list has two signatures. */
    TWO_SIGNATURES,
    /** The list is signed by a key that nobody names. */
    UNKNOWN_SIGNER
}

package org.edcsdk.testkit;

/** What is wrong with the lists of {@link TestTrustedLists}. More constants may be added. */
public enum TrustedListFault {
    /** The seal CA's service was withdrawn 60 days ago, before the seal certificates of the kit were issued. */
    WITHDRAWN,
    /** The seal CA's service lacks the additional service information ForeSeals. */
    NOT_FOR_SEALS,
    /** The next update of both lists was due a day ago. */
    EXPIRED,
    /** A letter of the list was changed after it was signed. */
    BROKEN_SIGNATURE,
    /** The list has two signatures. */
    TWO_SIGNATURES,
    /** The list is signed by a key that nobody names. */
    UNKNOWN_SIGNER
}

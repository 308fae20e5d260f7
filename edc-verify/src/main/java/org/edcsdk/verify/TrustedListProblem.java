package org.edcsdk.verify;

/** Why a trusted list gives no trust. Stable: constants may be added, none is renamed. */
public enum TrustedListProblem {
    /** The list of lists names it, and it was neither given nor fetched. */
    NOT_AVAILABLE("It was not given and could not be fetched."),
    /** More octets, elements or depth than the limits allow. */
    TOO_LARGE("It is larger or deeper than the limits allow."),
    /** Not well-formed XML in UTF-8, or with a document type. */
    NOT_XML("It is no well-formed XML in UTF-8 without a document type."),
    /** Against the schema of ETSI TS 119 612, or without what every list has. */
    STRUCTURE("Its structure is not that of ETSI TS 119 612."),
    /** Another version than 5 or 6. */
    VERSION("Its version is neither 5 nor 6."),
    /** A list of lists where a national list is wanted, or the other way round; a list of a third country. */
    WRONG_TYPE("It is not the type of list that is wanted here."),
    /** The list names another territory than the list of lists does. */
    WRONG_TERRITORY("It is the list of another territory."),
    /** No signature. */
    NOT_SIGNED("It has no signature."),
    /** More than one signature. */
    SEVERAL_SIGNATURES("It has more than one signature."),
    /** The signature does not cover the whole list, or by transformations that could leave something out. */
    NOT_WHOLLY_SIGNED("Its signature does not cover the whole list."),
    /** The signature or a digest does not hold, or is too weak. */
    SIGNATURE_BROKEN("Its signature does not hold."),
    /** Signed by a certificate that neither the caller nor an authenticated list of lists (or its last pivot) names. */
    SIGNER_UNKNOWN("It is signed by a certificate that nobody trusted names."),
    /** An earlier issue than one that was accepted before, or that was given too. */
    OLDER_ISSUE("It is an earlier issue than one that counts."),
    /** Issued after the time of validation. */
    NOT_YET_ISSUED("It was issued after the time of validation."),
    /** Its next update was due before the time of validation, or it is closed. */
    EXPIRED("Its next update was due, or it is closed."),
    /** The list of lists that names its signers gives no trust itself. */
    LIST_OF_LISTS_REFUSED("The list of lists that names its signers gives no trust.");

    private final String description;

    TrustedListProblem(String description) {
        this.description = description;
    }

    /** Returns what is wrong, one English sentence. */
    public String description() {
        return description;
    }
}

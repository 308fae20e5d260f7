package org.edcsdk.verify;

/**
 * What kind of seal it is in the sense of Regulation (EU) 910/2014 (eIDAS), art. 3(25) to 3(27). It says something of the seal alone:
 * a qualified seal does not make a "qualified credential".
 */
public enum Qualification {
    /** A qualified electronic seal: qualified certificate and qualified device, by an authenticated trusted list. */
    QESEAL,
    /** An advanced electronic seal with a qualified certificate, by an authenticated trusted list. */
    ADESEAL_QC,
    /** An advanced electronic seal whose certificate is not qualified. */
    ADESEAL,
    /** A natural person's signature, not a seal of an organisation. */
    PERSON_SIGNATURE,
    /** Not determined, for instance because no trusted list was given. */
    NOT_DETERMINED
}

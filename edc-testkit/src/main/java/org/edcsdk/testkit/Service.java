package org.edcsdk.testkit;

/** The services of {@link TestServices} that can be told to fail. More constants may be added. */
public enum Service {
    /** Time stamps, RFC 3161 over HTTP. */
    TSA,
    /** Certificate revocation lists. */
    CRL,
    /** Certificate status, RFC 6960 over HTTP. */
    OCSP,
    /** Remote sealing, CSC API v2, with its OAuth 2.0 endpoints. */
    CSC,
    /** The trusted list and the list of trusted lists, ETSI TS 119 612. */
    LOTL,
    /** Status lists that a test publishes, W3C Bitstring Status List. */
    STATUS_LIST
}

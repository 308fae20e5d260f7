package org.edcsdk.testkit;

/** How a service of {@link TestServices} fails. More constants may be added. */
public enum ServiceFault {
    /** It works. */
    NONE,
    /** Answers with HTTP status 500 and a short text. */
    HTTP_500,
    /** Answers with status 200 and the right content type, but octets that are no ASN.1. */
    GARBAGE,
    /** TSA and OCSP: a well-formed, rightly signed answer to the request with another nonce; one without a nonce gets one. */
    WRONG_NONCE,
    /** Takes the request and says nothing until {@link TestServices#close()}. */
    HANG;

    boolean fits(Service service) {
        return this != WRONG_NONCE || service != Service.CRL;
    }
}

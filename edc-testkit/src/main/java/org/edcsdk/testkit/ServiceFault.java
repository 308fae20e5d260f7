package org.edcsdk.testkit;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a service of {@link TestServices} fails. More constants may be added.
 *
 * <p>A refused connection needs no constant: {@link TestServices#close()} frees the port.
 */
public enum ServiceFault {
    /** It works. */
    NONE(EnumSet.allOf(Service.class)),
    /** Answers with HTTP status 500 and a short text. */
    HTTP_500(EnumSet.allOf(Service.class)),
    /** Answers with HTTP status 503 and a short text. */
    HTTP_503(EnumSet.allOf(Service.class)),
    /** Answers with HTTP status 429 and {@code Retry-After: 1}. */
    HTTP_429(EnumSet.allOf(Service.class)),
    /** Answers with HTTP status 401; CSC with the error {@code invalid_token}. */
    HTTP_401(EnumSet.allOf(Service.class)),
    /** Answers with status 200 and the right content type, but octets of no meaning. */
    GARBAGE(EnumSet.allOf(Service.class)),
    /** Answers with status 200, the right content type and no octets. */
    EMPTY(EnumSet.allOf(Service.class)),
    /** Does what is asked, but sends only the first half of the answer as if it were all. */
    TRUNCATED(EnumSet.allOf(Service.class)),
    /** Takes the request and says nothing until {@link TestServices#close()}. Does nothing of what is asked. */
    HANG(EnumSet.allOf(Service.class)),
    /** Answers with status 200 and then one octet every 100 ms, until {@link TestServices#close()} or the client gives up. */
    SLOW_DRIP(EnumSet.allOf(Service.class)),
    /** Does what is asked, then closes the connection without an answer: with CSC, a seal is spent and its value lost. */
    RESET(EnumSet.allOf(Service.class)),
    /** TSA and OCSP: a well-formed, rightly signed answer to the request with another nonce; one without a nonce gets one. */
    WRONG_NONCE(EnumSet.of(Service.TSA, Service.OCSP)),
    /** CSC: right signatures in reversed order; a single one stays where it is. */
    WRONG_ORDER(EnumSet.of(Service.CSC)),
    /** A well-formed answer whose signature is broken (CSC: whose signature values are; status lists without a signature stay as they are). */
    WRONG_SIGNATURE(EnumSet.allOf(Service.class)),
    /**
     * What was fresh is not: CRL, OCSP and trusted lists whose nextUpdate was a day ago; a time stamp of a year ago; CSC refuses every SAD as expired;
     * of a status list what the test gave for this.
     */
    EXPIRED(EnumSet.allOf(Service.class)),
    /** OCSP and CRL: every certificate of the PKI was revoked a day ago. CSC: the credential's certificate is, and its key is disabled. */
    REVOKED(EnumSet.of(Service.OCSP, Service.CRL, Service.CSC));

    private final Set<Service> services;

    ServiceFault(Set<Service> services) {
        this.services = services;
    }

    /**
     * Whether a service can fail in this way.
     *
     * @param service which
     * @return true if {@link TestServices#fault(Service, ServiceFault)} takes the pair
     */
    public boolean fits(Service service) {
        return services.contains(service);
    }
}

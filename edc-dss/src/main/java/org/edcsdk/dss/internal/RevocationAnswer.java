package org.edcsdk.dss.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a checked OCSP response or CRL says of one certificate. Immutable. */
public final class RevocationAnswer {
    private final boolean ocsp;
    private final byte[] encoded;
    private final Instant until;
    private final Instant revoked;
    private final List<X509Certificate> signers;

    RevocationAnswer(boolean ocsp, byte[] encoded, Instant until, Instant revoked, List<X509Certificate> signers) {
        this.ocsp = ocsp;
        this.encoded = encoded;
        this.until = until;
        this.revoked = revoked;
        this.signers = List.copyOf(signers);
    }

    /** True for an OCSPResponse, false for a CertificateList. */
    public boolean isOcsp() {
        return ocsp;
    }

    /** The whole response or list, DER; a copy. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** How many octets {@link #encoded()} has. */
    public int size() {
        return encoded.length;
    }

    /** The latest time at which it may be used as fresh: nextUpdate, or a day after thisUpdate where a response has none. */
    public Instant until() {
        return until;
    }

    /** Since when the certificate is revoked or on hold; empty if it is good. */
    public Optional<Instant> revoked() {
        return Optional.ofNullable(revoked);
    }

    /** Certificates of delegated responders that verify it; empty where the issuer itself signed. */
    public List<X509Certificate> signers() {
        return signers;
    }
}

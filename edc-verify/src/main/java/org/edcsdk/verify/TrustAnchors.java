package org.edcsdk.verify;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Certificates that a verifier trusts as they are: the roots, or other certificates in a chain, to which seals and time stamps must lead.
 * Immutable and thread safe. Whoever gives anchors decides whom to trust; nothing is looked up. An anchor does not make a seal qualified.
 */
public final class TrustAnchors {
    private static final TrustAnchors NONE = new TrustAnchors(List.of());

    private final List<X509Certificate> certificates;

    private TrustAnchors(Collection<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** Trusts nothing: every intact seal is INDETERMINATE. */
    public static TrustAnchors none() {
        return NONE;
    }

    /**
     * Trusts these certificates.
     *
     * @param certificates anchors, for seals and for time stamps
     * @return the anchors
     */
    public static TrustAnchors of(X509Certificate... certificates) {
        return of(Arrays.asList(certificates));
    }

    /**
     * Trusts these certificates.
     *
     * @param certificates anchors, for seals and for time stamps
     * @return the anchors, each once
     */
    public static TrustAnchors of(Collection<X509Certificate> certificates) {
        return new TrustAnchors(new LinkedHashSet<>(certificates));
    }

    /**
     * Trusts the certificates of a PEM text (RFC 7468) or of one DER file.
     *
     * @param octets blocks {@code CERTIFICATE} with any text around them, or one certificate in DER
     * @return the anchors, each once
     * @throws IllegalArgumentException if there is no certificate, or one that cannot be read
     */
    public static TrustAnchors pem(byte[] octets) {
        Objects.requireNonNull(octets, "octets");
        Set<X509Certificate> read = new LinkedHashSet<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] der : PemBlocks.read(octets, "CERTIFICATE")) {
                read.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException("octets: item " + read.size() + " is not an X.509 certificate", e);
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException("octets: no certificate inside");
        }
        return new TrustAnchors(read);
    }

    /**
     * Joins anchors.
     *
     * @param others further anchors
     * @return these and the others, each once
     */
    public TrustAnchors and(TrustAnchors others) {
        Set<X509Certificate> all = new LinkedHashSet<>(certificates);
        all.addAll(others.certificates);
        return new TrustAnchors(all);
    }

    /** Returns the certificates; empty where nothing is trusted. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    @Override
    public String toString() {
        return certificates.size() + " trust anchors";
    }
}

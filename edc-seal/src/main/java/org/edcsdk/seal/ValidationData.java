package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.edcsdk.model.Bytes;

/** What a verifier needs years later, when certificates have expired and services are gone: certificates and revocation data. Immutable. */
public final class ValidationData {
    private final List<X509Certificate> certificates;
    private final List<Bytes> ocspResponses;
    private final List<Bytes> crls;

    private ValidationData(List<X509Certificate> certificates, List<Bytes> ocspResponses, List<Bytes> crls) {
        this.certificates = List.copyOf(new LinkedHashSet<>(certificates));
        this.ocspResponses = List.copyOf(new LinkedHashSet<>(ocspResponses));
        this.crls = List.copyOf(new LinkedHashSet<>(crls));
    }

    /**
     * Puts data together. Duplicates are left out.
     *
     * @param certificates certificates, in any order
     * @param ocsp OCSP responses (RFC 6960, OCSPResponse), DER
     * @param crls revocation lists (RFC 5280, 5), DER
     * @return the data
     */
    public static ValidationData of(List<X509Certificate> certificates, List<Bytes> ocsp, List<Bytes> crls) {
        return new ValidationData(certificates, ocsp, crls);
    }

    /** This data, then what the other has more. */
    public ValidationData merge(ValidationData other) {
        return new ValidationData(joined(certificates, other.certificates), joined(ocspResponses, other.ocspResponses), joined(crls, other.crls));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /** The certificates. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** The OCSP responses, DER. */
    public List<Bytes> ocspResponses() {
        return ocspResponses;
    }

    /** The revocation lists, DER. */
    public List<Bytes> crls() {
        return crls;
    }

    /** The numbers alone. */
    @Override
    public String toString() {
        return "ValidationData[" + certificates.size() + " certificates, " + ocspResponses.size() + " OCSP responses, " + crls.size() + " CRLs]";
    }
}

package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.edcsdk.model.Bytes;

/**
 * What a verifier needs to judge a chain later without asking anyone: certificates, OCSP responses (RFC 6960) and revocation lists (RFC 5280).
 * Immutable and thread safe.
 *
 * <p>Made by a {@link ValidationDataSource}; stands in {@code xVals} and {@code rVals} of a JAdES seal and in the document security store of a PDF from
 * {@link SealLevel#BASELINE_LT} on.
 */
public final class ValidationData {
    private static final ValidationData EMPTY = new ValidationData(List.of(), List.of(), List.of());

    private final List<X509Certificate> certificates;
    private final List<Bytes> ocspResponses;
    private final List<Bytes> crls;

    private ValidationData(List<X509Certificate> certificates, List<Bytes> ocspResponses, List<Bytes> crls) {
        this.certificates = certificates;
        this.ocspResponses = ocspResponses;
        this.crls = crls;
    }

    /** Nothing. */
    public static ValidationData empty() {
        return EMPTY;
    }

    /**
     * Takes values as they are; nothing is read or checked. Of equal values the first stays.
     *
     * @param certificates the certificates, in any order; may be empty
     * @param ocspResponses whole OCSPResponse values, DER; may be empty
     * @param crls CertificateList values, DER; may be empty
     * @return the data
     */
    public static ValidationData of(List<X509Certificate> certificates, List<Bytes> ocspResponses, List<Bytes> crls) {
        return new ValidationData(distinct(certificates, List.of()), distinct(ocspResponses, List.of()), distinct(crls, List.of()));
    }

    /**
     * These data and others.
     *
     * @param other what to add
     * @return both, each value once, in the order of this and then of the other
     */
    public ValidationData merge(ValidationData other) {
        return new ValidationData(distinct(certificates, other.certificates), distinct(ocspResponses, other.ocspResponses), distinct(crls, other.crls));
    }

    private static <T> List<T> distinct(Collection<T> first, Collection<T> second) {
        Set<T> values = new LinkedHashSet<>(first);
        values.addAll(second);
        return List.copyOf(values);
    }

    /** The certificates, each once. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** The OCSP responses, DER of OCSPResponse, each once. */
    public List<Bytes> ocspResponses() {
        return ocspResponses;
    }

    /** The revocation lists, DER of CertificateList, each once. */
    public List<Bytes> crls() {
        return crls;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValidationData that && certificates.equals(that.certificates) && ocspResponses.equals(that.ocspResponses)
                && crls.equals(that.crls);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * certificates.hashCode() + ocspResponses.hashCode()) + crls.hashCode();
    }

    /** How many of each. */
    @Override
    public String toString() {
        return certificates.size() + " certificates, " + ocspResponses.size() + " OCSP responses, " + crls.size() + " CRLs";
    }
}

package org.edcsdk.dss.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A complete revocation list of one issuer, signed by it and fresh (RFC 5280, 5 and 6.3). Immutable.
 *
 * <p>Refuses what a seal cannot be judged by: delta lists, indirect lists, lists for some reasons only, and unknown critical extensions.
 */
public final class RevocationList {
    private static final int CRL_SIGN = 6;
    private static final Set<ASN1ObjectIdentifier> KNOWN = Set.of(Extension.issuingDistributionPoint, Extension.cRLNumber,
            Extension.authorityKeyIdentifier, Extension.issuerAlternativeName);
    private static final Set<ASN1ObjectIdentifier> KNOWN_IN_ENTRIES = Set.of(Extension.reasonCode, Extension.invalidityDate,
            Extension.instructionCode);

    private final byte[] encoded;
    private final CertificateList list;
    private final Instant until;

    private RevocationList(byte[] encoded, CertificateList list, Instant until) {
        this.encoded = encoded;
        this.list = list;
        this.until = until;
    }

    /**
     * Reads and checks a list.
     *
     * @param crl DER CertificateList
     * @param issuer whose list it must be
     * @param now the time that it must be fresh at
     * @return the list
     * @throws RevocationFailure if it cannot be used
     */
    public static RevocationList read(byte[] crl, X509Certificate issuer, Instant now) throws RevocationFailure {
        try {
            X509CRLHolder holder = new X509CRLHolder(crl);
            requireIssuer(holder, issuer);
            return fresh(crl, holder, now);
        } catch (IOException | CertException | OperatorCreationException | RuntimeException e) {
            throw new RevocationFailure(RevocationFailure.Kind.REFUSED, "list cannot be read", e);
        }
    }

    /**
     * Reads a list whose issuer's certificate is not at hand: names and key identifiers are compared, the signature is left to whoever has the certificate.
     *
     * @param crl DER CertificateList
     * @param certificate one of the issuer's
     * @param now the time that it must be fresh at
     * @return the list, or empty if it is another issuer's
     * @throws RevocationFailure if it is the issuer's and cannot be used
     */
    public static Optional<RevocationList> ofUnknownIssuer(byte[] crl, X509Certificate certificate, Instant now) throws RevocationFailure {
        try {
            X509CRLHolder holder = new X509CRLHolder(crl);
            boolean same = holder.getIssuer().equals(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
            return same && isOfSameKey(holder, certificate) ? Optional.of(fresh(crl, holder, now)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfSameKey(X509CRLHolder holder, X509Certificate certificate) throws IOException {
        byte[] extension = certificate.getExtensionValue(Extension.authorityKeyIdentifier.getId());
        AuthorityKeyIdentifier ofList = AuthorityKeyIdentifier.fromExtensions(holder.getExtensions());
        if (extension == null || ofList == null) {
            return true;
        }
        byte[] named = AuthorityKeyIdentifier.getInstance(ASN1OctetString.getInstance(extension).getOctets()).getKeyIdentifierOctets();
        byte[] signed = ofList.getKeyIdentifierOctets();
        return named == null || signed == null || Arrays.equals(named, signed);
    }

    private static RevocationList fresh(byte[] crl, X509CRLHolder holder, Instant now) throws RevocationFailure {
        if (holder.getNextUpdate() == null) {
            throw RevocationFailure.refused("list has no nextUpdate");
        }
        Instant until = Freshness.until("list", holder.getThisUpdate(), holder.getNextUpdate(), now);
        requireUnderstood(holder.getCriticalExtensionOIDs(), KNOWN);
        return new RevocationList(crl.clone(), holder.toASN1Structure(), until);
    }

    /**
     * Whether octets are a list that names an issuer, good or not.
     *
     * @param crl the octets
     * @param issuer the issuer
     * @return false also for octets that are no list
     */
    public static boolean isOf(byte[] crl, X509Certificate issuer) {
        try {
            return new X509CRLHolder(crl).getIssuer().equals(subject(issuer));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The nextUpdate. */
    Instant until() {
        return until;
    }

    int size() {
        return encoded.length;
    }

    /**
     * What the list says of a certificate of its issuer.
     *
     * @param certificate the certificate
     * @return good or revoked
     * @throws RevocationFailure if the list does not cover it
     */
    public RevocationAnswer answer(X509Certificate certificate) throws RevocationFailure {
        try {
            requireScope(certificate);
            return new RevocationAnswer(false, encoded, until, revoked(certificate.getSerialNumber()), List.of());
        } catch (RuntimeException e) {
            throw new RevocationFailure(RevocationFailure.Kind.REFUSED, "list cannot be read", e);
        }
    }

    private static void requireIssuer(X509CRLHolder holder, X509Certificate issuer)
            throws RevocationFailure, CertException, OperatorCreationException {
        boolean[] usage = issuer.getKeyUsage();
        if (!holder.getIssuer().equals(subject(issuer))) {
            throw RevocationFailure.refused("list is of another issuer");
        }
        if (usage != null && !usage[CRL_SIGN]) {
            throw RevocationFailure.refused("issuer may not sign lists: key usage has no cRLSign");
        }
        if (!holder.isSignatureValid(Certificates.verifier(issuer))) {
            throw RevocationFailure.refused("signature of the list does not hold under the issuer's key");
        }
    }

    private static X500Name subject(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static void requireUnderstood(Set<?> critical, Set<ASN1ObjectIdentifier> known) throws RevocationFailure {
        for (Object oid : critical) {
            if (!(oid instanceof ASN1ObjectIdentifier id) || !known.contains(id)) {
                throw RevocationFailure.refused("list has the critical extension " + oid + ", which is not understood");
            }
        }
    }

    /** RFC 5280, 5.2.5 and 6.3.3 (b). */
    private void requireScope(X509Certificate certificate) throws RevocationFailure {
        Extensions extensions = list.getTBSCertList().getExtensions();
        Extension extension = extensions == null ? null : extensions.getExtension(Extension.issuingDistributionPoint);
        if (extension == null) {
            return;
        }
        IssuingDistributionPoint scope = IssuingDistributionPoint.getInstance(extension.getParsedValue());
        boolean authority = certificate.getBasicConstraints() >= 0;
        if (scope.isIndirectCRL() || scope.getOnlySomeReasons() != null || scope.onlyContainsAttributeCerts()
                || scope.onlyContainsCACerts() && !authority || scope.onlyContainsUserCerts() && authority) {
            throw RevocationFailure.refused("list does not cover this kind of certificate, or is indirect or for some reasons only");
        }
        if (scope.getDistributionPoint() != null && !isNamed(scope.getDistributionPoint(), certificate)) {
            throw RevocationFailure.refused("list is of another distribution point than the certificate names");
        }
    }

    private static boolean isNamed(DistributionPointName point, X509Certificate certificate) {
        List<GeneralName> names = CertificateAddresses.crlNames(certificate);
        return point.getType() == DistributionPointName.FULL_NAME
                && Arrays.stream(GeneralNames.getInstance(point.getName()).getNames()).anyMatch(names::contains);
    }

    /** All entries are looked at: a critical extension that is unknown spoils the whole list (RFC 5280, 5.3). */
    private Instant revoked(BigInteger serial) throws RevocationFailure {
        Instant revoked = null;
        Enumeration<?> entries = list.getRevokedCertificateEnumeration();
        while (entries.hasMoreElements()) {
            TBSCertList.CRLEntry entry = (TBSCertList.CRLEntry) entries.nextElement();
            if (entry.hasExtensions()) {
                requireUnderstood(Set.of(entry.getExtensions().getCriticalExtensionOIDs()), KNOWN_IN_ENTRIES);
            }
            if (entry.getUserCertificate().hasValue(serial)) {
                revoked = entry.getRevocationDate().getDate().toInstant();
            }
        }
        return revoked;
    }
}

package org.edcsdk.dss.internal;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Where a certificate says that its issuer, its responder and its lists are (RFC 5280, 4.2.1.13 and 4.2.2.1). http and https only, at most four each. */
final class CertificateAddresses {
    private static final int MAX = 4;

    private CertificateAddresses() {
    }

    static List<URI> ocsp(X509Certificate certificate) {
        return access(certificate, AccessDescription.id_ad_ocsp);
    }

    static List<URI> issuers(X509Certificate certificate) {
        return access(certificate, AccessDescription.id_ad_caIssuers);
    }

    /** Complete lists of the issuer itself; points for some reasons only or with another issuer are left out. */
    static List<URI> crls(X509Certificate certificate) {
        return addresses(points(certificate).filter(point -> point.getReasons() == null && point.getCRLIssuer() == null)
                .flatMap(CertificateAddresses::names));
    }

    /** The full names of all distribution points. */
    static List<GeneralName> crlNames(X509Certificate certificate) {
        return points(certificate).flatMap(CertificateAddresses::names).toList();
    }

    private static Stream<DistributionPoint> points(X509Certificate certificate) {
        return value(certificate, Extension.cRLDistributionPoints, octets -> Arrays.asList(CRLDistPoint.getInstance(octets).getDistributionPoints()))
                .orElse(List.of()).stream();
    }

    private static Stream<GeneralName> names(DistributionPoint point) {
        DistributionPointName name = point.getDistributionPoint();
        return name == null || name.getType() != DistributionPointName.FULL_NAME ? Stream.empty()
                : Arrays.stream(GeneralNames.getInstance(name.getName()).getNames());
    }

    private static List<URI> access(X509Certificate certificate, ASN1ObjectIdentifier method) {
        List<AccessDescription> descriptions = value(certificate, Extension.authorityInfoAccess,
                octets -> Arrays.asList(AuthorityInformationAccess.getInstance(octets).getAccessDescriptions())).orElse(List.of());
        return addresses(descriptions.stream().filter(description -> description.getAccessMethod().equals(method))
                .map(AccessDescription::getAccessLocation));
    }

    private static List<URI> addresses(Stream<GeneralName> names) {
        List<URI> addresses = new ArrayList<>();
        names.filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier && name.getName() instanceof ASN1String)
                .map(name -> ((ASN1String) name.getName()).getString()).distinct().forEach(text -> address(text).ifPresent(addresses::add));
        return List.copyOf(addresses.subList(0, Math.min(MAX, addresses.size())));
    }

    private static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text.strip());
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme())) && uri.getHost() != null
                    ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is malformed counts as absent. */
    private static <T> Optional<T> value(X509Certificate certificate, ASN1ObjectIdentifier oid, Function<byte[], T> reader) {
        byte[] wrapped = certificate.getExtensionValue(oid.getId());
        try {
            return wrapped == null ? Optional.empty() : Optional.of(reader.apply(ASN1OctetString.getInstance(wrapped).getOctets()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}

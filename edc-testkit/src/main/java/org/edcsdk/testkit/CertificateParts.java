package org.edcsdk.testkit;

import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Names and RFC 5280 extensions that the kit's certificates are put together from. */
final class CertificateParts {
    private static final String TRUST_SERVICES = "EDC SDK Test Trust Services";

    private CertificateParts() {
    }

    static X500Name serviceName(String country, String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, country)
                .addRDN(BCStyle.O, TRUST_SERVICES)
                .addRDN(BCStyle.CN, commonName + " (test, no trust)")
                .build();
    }

    static X500Name schemeOperator(String territory) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, territory)
                .addRDN(BCStyle.O, TestTrustedLists.operatorName(territory))
                .addRDN(BCStyle.CN, "List signer " + territory + " (test, no trust)")
                .build();
    }

    /** Extensions of a certificate authority; {@code depth} is the number of further CA certificates allowed below it. */
    static List<Extension> authority(int depth) {
        return List.of(
                extension(Extension.basicConstraints, true, new BasicConstraints(depth)),
                keyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    /** RFC 3161, 2.3: exactly one extended key usage, and critical. */
    static List<Extension> timeStampUnit() {
        return List.of(
                notAuthority(),
                keyUsage(KeyUsage.digitalSignature),
                extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
    }

    /** ETSI TS 119 612, 5.7.1: signers of lists. */
    static List<Extension> listSigner() {
        return List.of(
                notAuthority(),
                keyUsage(KeyUsage.digitalSignature),
                extension(Extension.extendedKeyUsage, false,
                        new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier("0.4.0.2231.3.0")))));
    }

    /** RFC 6960, 4.2.2.2: a delegated responder; its own revocation is not to be asked for. */
    static List<Extension> ocspResponder() {
        return List.of(
                notAuthority(),
                keyUsage(KeyUsage.digitalSignature),
                extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning)),
                extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE));
    }

    static Extension notAuthority() {
        return extension(Extension.basicConstraints, true, new BasicConstraints(false));
    }

    static Extension keyUsage(int bits) {
        return extension(Extension.keyUsage, true, new KeyUsage(bits));
    }

    static Extension policy(String oid) {
        return extension(Extension.certificatePolicies, false,
                new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(oid))));
    }

    static Extension subjectKeyIdentifier(JcaX509ExtensionUtils utils, PublicKey key) {
        return extension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key));
    }

    static Extension authorityKeyIdentifier(JcaX509ExtensionUtils utils, PublicKey key) {
        return extension(Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(key));
    }

    static Extension crlDistributionPoint(URI address) {
        DistributionPointName name = new DistributionPointName(new GeneralNames(uri(address)));
        return extension(Extension.cRLDistributionPoints, false,
                new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)}));
    }

    static Extension authorityInformation(URI ocsp, URI issuer) {
        return extension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
            new AccessDescription(AccessDescription.id_ad_ocsp, uri(ocsp)),
            new AccessDescription(AccessDescription.id_ad_caIssuers, uri(issuer))}));
    }

    static Extension extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            return Extension.create(oid, critical, value);
        } catch (IOException e) {
            throw new IllegalStateException("cannot encode extension " + oid, e);
        }
    }

    private static GeneralName uri(URI address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address.toASCIIString());
    }
}

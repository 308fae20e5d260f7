package org.edcsdk.testkit;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority: its key, what it issued and what it revoked. Thread safe. */
final class CertificateAuthority {
    private final Environment environment;
    private final String slug;
    private final KeyAlgorithm algorithm;
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Set<BigInteger> issued = new HashSet<>();
    private final Map<BigInteger, Instant> revoked = new TreeMap<>();
    private long crlNumber;

    /** What all authorities of one PKI share. */
    record Environment(Clock clock, SecureRandom random, Duration crlValidity, ServiceAddresses addresses) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS);   // X.509 times have no fractions
        }
    }

    private CertificateAuthority(Environment environment, String slug, KeyAlgorithm algorithm, PrivateKey key, X509Certificate certificate) {
        this.environment = environment;
        this.slug = slug;
        this.algorithm = algorithm;
        this.key = key;
        this.certificate = certificate;
    }

    /** @param slug the authority's name in addresses and file names, for example {@code root} */
    static CertificateAuthority selfSigned(Environment environment, String slug, KeyAlgorithm algorithm, X500Name name,
            Instant notBefore, Instant notAfter) {
        KeyPair pair = algorithm.generate(environment.random());
        JcaX509ExtensionUtils utils = extensionUtils();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, serial(environment.random()),
                Date.from(notBefore), Date.from(notAfter), name, pair.getPublic());
        CertificateParts.authority(1).forEach(extension -> add(builder, extension));
        add(builder, CertificateParts.subjectKeyIdentifier(utils, pair.getPublic()));
        add(builder, CertificateParts.authorityKeyIdentifier(utils, pair.getPublic()));
        X509Certificate certificate = convert(builder, signer(algorithm, pair.getPrivate(), environment.random()));
        return new CertificateAuthority(environment, slug, algorithm, pair.getPrivate(), certificate);
    }

    /** Makes an authority below this one. */
    CertificateAuthority subordinate(String slug, KeyAlgorithm algorithm, X500Name name, Instant notBefore, Instant notAfter) {
        KeyPair pair = algorithm.generate(environment.random());
        X509Certificate subordinate = issue(
                new CertificateTemplate(name, pair.getPublic(), notBefore, notAfter, CertificateParts.authority(0)));
        return new CertificateAuthority(environment, slug, algorithm, pair.getPrivate(), subordinate);
    }

    X509Certificate issue(CertificateTemplate template) {
        BigInteger serial = serial(environment.random());
        JcaX509ExtensionUtils utils = extensionUtils();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name(), serial, Date.from(template.notBefore()),
                Date.from(template.notAfter()), template.subject(), template.key());
        template.extensions().forEach(extension -> add(builder, extension));
        add(builder, CertificateParts.subjectKeyIdentifier(utils, template.key()));
        add(builder, CertificateParts.authorityKeyIdentifier(utils, certificate.getPublicKey()));
        addRevocationAddresses(builder);
        X509Certificate result = convert(builder, signer());
        synchronized (this) {
            issued.add(serial);
        }
        return result;
    }

    /** The current CRL, DER: complete, signed by the authority itself, with a number one above the last. */
    synchronized byte[] crl() {
        return crl(ServiceFault.NONE);
    }

    /** The current CRL with a fault of its content. */
    synchronized byte[] crl(ServiceFault fault) {
        Instant now = environment.now();
        if (fault == ServiceFault.EXPIRED) {
            now = now.minus(environment.crlValidity()).minus(Duration.ofDays(1));
        }
        X509v2CRLBuilder builder = new X509v2CRLBuilder(name(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(environment.crlValidity())));
        entries(fault).forEach((serial, time) -> builder.addCRLEntry(serial, Date.from(time), CRLReason.keyCompromise));
        crlNumber++;
        try {
            builder.addExtension(CertificateParts.authorityKeyIdentifier(extensionUtils(), certificate.getPublicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(crlNumber)));
            byte[] list = builder.build(signer()).getEncoded();
            if (fault == ServiceFault.WRONG_SIGNATURE) {
                list[list.length - 1] ^= 1;   // the signature comes last (RFC 5280, 5.1)
            }
            return list;
        } catch (IOException e) {
            throw new IllegalStateException("cannot encode the CRL of " + slug, e);
        }
    }

    private Map<BigInteger, Instant> entries(ServiceFault fault) {
        if (fault != ServiceFault.REVOKED) {
            return revoked;
        }
        Map<BigInteger, Instant> all = new TreeMap<>(revoked);
        issued.forEach(serial -> all.putIfAbsent(serial, environment.now().minus(Duration.ofDays(1))));
        return all;
    }

    /** @throws IllegalArgumentException if this authority did not issue that serial number */
    synchronized void revoke(BigInteger serial, Instant time) {
        if (!issued.contains(serial)) {
            throw new IllegalArgumentException("not issued by " + slug + ": serial number " + serial);
        }
        revoked.put(serial, time.truncatedTo(ChronoUnit.SECONDS));
    }

    synchronized Optional<Instant> revocationTime(BigInteger serial) {
        return Optional.ofNullable(revoked.get(serial));
    }

    synchronized boolean hasIssued(BigInteger serial) {
        return issued.contains(serial);
    }

    boolean isIssuerOf(X509Certificate other) {
        return other.getIssuerX500Principal().equals(certificate.getSubjectX500Principal()) && hasIssued(other.getSerialNumber());
    }

    X509Certificate certificate() {
        return certificate;
    }

    String slug() {
        return slug;
    }

    private X500Name name() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private ContentSigner signer() {
        return signer(algorithm, key, environment.random());
    }

    private void addRevocationAddresses(X509v3CertificateBuilder builder) {
        ServiceAddresses addresses = environment.addresses();
        add(builder, CertificateParts.crlDistributionPoint(addresses.crl(slug)));
        // Offline, an OCSP address that leads nowhere would only make clients wait.
        if (addresses.served()) {
            add(builder, CertificateParts.authorityInformation(addresses.ocsp(), addresses.authority(slug)));
        }
    }

    static ContentSigner signer(KeyAlgorithm algorithm, PrivateKey key, SecureRandom random) {
        try {
            return new JcaContentSignerBuilder(algorithm.signatureAlgorithm()).setSecureRandom(random).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("cannot sign with " + algorithm, e);
        }
    }

    static JcaX509ExtensionUtils extensionUtils() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-1 for key identifiers", e);
        }
    }

    private static X509Certificate convert(X509v3CertificateBuilder builder, ContentSigner signer) {
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read back a certificate", e);
        }
    }

    private static void add(X509v3CertificateBuilder builder, Extension extension) {
        try {
            builder.addExtension(extension);
        } catch (IOException e) {
            throw new IllegalStateException("cannot encode extension " + extension.getExtnId(), e);
        }
    }

    // RFC 5280, 4.1.2.2: positive and at most 20 octets; the set bit keeps the length constant.
    private static BigInteger serial(SecureRandom random) {
        return new BigInteger(127, random).setBit(126);
    }
}

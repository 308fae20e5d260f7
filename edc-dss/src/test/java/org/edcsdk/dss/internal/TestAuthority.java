package org.edcsdk.dss.internal;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** An authority that makes certificates, responses and lists of any kind, wrong ones too. */
final class TestAuthority {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final String LIST = "http://lists.example/ca.crl";
    private static final X500Name NAME = new X500Name("CN=Authority,O=Example");

    final X509Certificate certificate;
    private final KeyPair pair;
    private long serial = 100;

    /** A key with the certificate that goes with it. */
    record Responder(PrivateKey key, X509Certificate certificate) { }

    TestAuthority() throws Exception {
        pair = keys();
        certificate = certificate(NAME, pair, List.of(new Extension(Extension.basicConstraints, true, new BasicConstraints(0).getEncoded()),
                new Extension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign).getEncoded())));
    }

    /** A certificate that names {@link #LIST}. */
    X509Certificate issue() throws Exception {
        DistributionPointName name = new DistributionPointName(new GeneralNames(list(LIST)));
        CRLDistPoint points = new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
        return certificate(new X500Name("CN=Seal,O=Example"), keys(), List.of(new Extension(Extension.cRLDistributionPoints, false, points.getEncoded())));
    }

    static GeneralName list(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, new DERIA5String(address));
    }

    Responder responder(KeyPurposeId purpose) throws Exception {
        KeyPair keys = keys();
        return new Responder(keys.getPrivate(), certificate(new X500Name("CN=Responder"), keys,
                List.of(new Extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose).getEncoded()))));
    }

    Responder itself() {
        return new Responder(pair.getPrivate(), certificate);
    }

    byte[] response(X509Certificate about, Responder signer, CertificateStatus status, Instant thisUpdate, Instant nextUpdate) throws Exception {
        X509CertificateHolder holder = Certificates.holder(certificate);
        CertificateID id = new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1), holder, about.getSerialNumber());
        X509CertificateHolder signing = Certificates.holder(signer.certificate());
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(signing.getSubject()));
        builder.addResponse(id, status, Date.from(thisUpdate), nextUpdate == null ? null : Date.from(nextUpdate));
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL,
                builder.build(signer(signer.key()), new X509CertificateHolder[] {signing}, Date.from(thisUpdate))).getEncoded();
    }

    /** A list of a day with one extension more, or none. */
    byte[] crl(Extension extension, X509Certificate... revoked) throws Exception {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(NAME, Date.from(NOW));
        builder.setNextUpdate(Date.from(NOW.plus(Duration.ofDays(1))));
        for (X509Certificate one : revoked) {
            builder.addCRLEntry(one.getSerialNumber(), Date.from(NOW.minusSeconds(60)), 1);
        }
        if (extension != null) {
            builder.addExtension(extension);
        }
        return builder.build(signer(pair.getPrivate())).getEncoded();
    }

    static Extension critical(String oid, byte[] value) {
        return new Extension(new ASN1ObjectIdentifier(oid), true, value);
    }

    private X509Certificate certificate(X500Name subject, KeyPair keys, List<Extension> extensions) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(NAME, BigInteger.valueOf(serial++), Date.from(NOW.minus(Duration.ofDays(30))),
                Date.from(NOW.plus(Duration.ofDays(300))), subject, keys.getPublic());
        for (Extension extension : extensions) {
            builder.addExtension(extension);
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(pair.getPrivate())));
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static ContentSigner signer(PrivateKey key) throws Exception {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }
}

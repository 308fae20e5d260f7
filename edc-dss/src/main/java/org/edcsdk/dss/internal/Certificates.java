package org.edcsdk.dss.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** Who issued whom (RFC 5280), and how certificates are named to people. */
public final class Certificates {
    private static final int KEY_CERT_SIGN = 5;
    private static final int MAX_IN_FILE = 20;
    // Java's own provider lacks curves that authorities use (Brainpool); this one is never registered or changed
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private Certificates() {
    }

    /** Whether the names fit, the issuer may sign certificates, and the signature holds. */
    public static boolean isIssuer(X509Certificate issuer, X509Certificate certificate) {
        boolean[] usage = issuer.getKeyUsage();
        return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                && issuer.getBasicConstraints() >= 0 && (usage == null || usage[KEY_CERT_SIGN]) && isSigned(certificate, issuer);
    }

    /** Whether a certificate is signed with its own key. */
    public static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal()) && isSigned(certificate, certificate);
    }

    static boolean isSigned(X509Certificate certificate, X509Certificate issuer) {
        try {
            return holder(certificate).isSignatureValid(verifier(issuer));
        } catch (CertException | OperatorCreationException | RuntimeException e) {
            // a signature that cannot be checked is none
            return false;
        }
    }

    static ContentVerifierProvider verifier(X509Certificate signer) throws OperatorCreationException {
        try {
            return new JcaContentVerifierProviderBuilder().setProvider(PROVIDER).build(holder(signer));
        } catch (CertificateException e) {
            throw new OperatorCreationException("key cannot be read", e);
        }
    }

    static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate cannot be encoded", e);
        }
    }

    /**
     * Reads what stands at a caIssuers address (RFC 5280, 4.2.2.1): a certificate as DER or PEM, or a bundle (PKCS#7).
     *
     * @param octets the file
     * @return its certificates, at most 20
     * @throws CertificateException if they cannot be read
     */
    static List<X509Certificate> read(byte[] octets) throws CertificateException {
        List<X509Certificate> read = new ArrayList<>();
        try {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(octets))) {
                if (read.size() < MAX_IN_FILE && certificate instanceof X509Certificate x509) {
                    read.add(x509);
                }
            }
        } catch (RuntimeException e) {
            throw new CertificateException("certificates cannot be read", e);
        }
        return read;
    }

    static X509Certificate read(X509CertificateHolder holder) throws CertificateException {
        try {
            List<X509Certificate> read = read(holder.getEncoded());
            if (read.size() == 1) {
                return read.get(0);
            }
        } catch (IOException e) {
            throw new CertificateException("certificate cannot be encoded", e);
        }
        throw new CertificateException("not one certificate");
    }

    /**
     * A certificate's owner for people: common name and organisation. Of a natural person's certificate the serial number alone.
     *
     * @param certificate the certificate
     * @return for example {@code "Seal of X, University X"}
     */
    public static String name(X509Certificate certificate) {
        SealSubject subject = SealSubject.of(certificate);
        String name = subject.isNaturalPerson() ? ""
                : Stream.concat(subject.commonName().stream(), subject.organisation().stream()).distinct().map(Certificates::printable)
                        .collect(Collectors.joining(", "));
        return name.isEmpty() ? "serial number " + HexFormat.of().formatHex(certificate.getSerialNumber().toByteArray()) : '"' + name + '"';
    }

    /** Names come from strangers: no line breaks or other controls into messages, and no endless text. */
    private static String printable(String text) {
        String clean = text.replaceAll("\\p{C}", "?");
        return clean.length() <= 100 ? clean : clean.substring(0, 100) + "…";
    }
}

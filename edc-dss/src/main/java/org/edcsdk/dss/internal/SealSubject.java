package org.edcsdk.dss.internal;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Who stands behind a seal certificate, read from its subject and its QCStatements. Immutable.
 *
 * <p>The distinguished name is read as ASN.1, never as text: a comma in a name splits nothing. Of several attributes of one type the first counts.
 */
public final class SealSubject {
    private static final ASN1ObjectIdentifier ORGANIZATION_IDENTIFIER = new ASN1ObjectIdentifier("2.5.4.97");

    private final X500Name name;
    private final QcStatements statements;

    private SealSubject(X500Name name, QcStatements statements) {
        this.name = name;
        this.statements = statements;
    }

    /**
     * Reads a certificate. Throws for no certificate that Java could read: what is malformed inside counts as absent.
     *
     * @param certificate a seal certificate
     * @return its subject
     */
    public static SealSubject of(X509Certificate certificate) {
        return new SealSubject(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()), QcStatements.of(certificate));
    }

    /**
     * The country of whoever issued a certificate.
     *
     * @param certificate any certificate
     * @return {@code C} of its issuer as written
     */
    public static Optional<String> countryOfIssuer(X509Certificate certificate) {
        return new SealSubject(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()), QcStatements.of(certificate)).country();
    }

    /** {@code CN} (2.5.4.3). */
    public Optional<String> commonName() {
        return attribute(BCStyle.CN);
    }

    /** {@code O} (2.5.4.10). */
    public Optional<String> organisation() {
        return attribute(BCStyle.O);
    }

    /** {@code organizationIdentifier} (2.5.4.97) as written, e.g. {@code VATES-A00000000} (ETSI EN 319 412-1, 5.1.4). */
    public Optional<String> organizationIdentifier() {
        return attribute(ORGANIZATION_IDENTIFIER);
    }

    /** {@code C} (2.5.4.6), ISO 3166-1 alpha-2 as written. */
    public Optional<String> country() {
        return attribute(BCStyle.C);
    }

    /** Whether the certificate says that it is qualified: QcCompliance (ETSI EN 319 412-5, 4.2.1). A claim; a trusted list decides. */
    public boolean isQualified() {
        return statements.compliance();
    }

    /** Whether the certificate says that its key is in a qualified device: QcSSCD (ETSI EN 319 412-5, 4.2.2). */
    public boolean onDevice() {
        return statements.device();
    }

    /** Whether the certificate says that it is for seals: QcType eSeal (ETSI EN 319 412-5, 4.2.3). */
    public boolean isSeal() {
        return statements.seal();
    }

    /** Whether the certificate says that it is for signatures, which are a person's: QcType eSign (ETSI EN 319 412-5, 4.2.3). */
    public boolean isSignature() {
        return statements.signature();
    }

    /** Whether it is the certificate of a person: QcType eSign without eSeal, or a given name, surname or pseudonym in the subject. */
    public boolean isNaturalPerson() {
        return statements.signature() && !statements.seal()
                || has(BCStyle.GIVENNAME) || has(BCStyle.SURNAME) || has(BCStyle.PSEUDONYM);
    }

    private boolean has(ASN1ObjectIdentifier type) {
        return attribute(type).isPresent();
    }

    private Optional<String> attribute(ASN1ObjectIdentifier type) {
        for (RDN rdn : name.getRDNs()) {
            for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
                if (attribute.getType().equals(type)) {
                    return Optional.of(text(attribute)).filter(value -> !value.isBlank());
                }
            }
        }
        return Optional.empty();
    }

    private static String text(AttributeTypeAndValue attribute) {
        if (attribute.getValue() instanceof ASN1String string) {
            return string.getString();
        }
        return IETFUtils.valueToString(attribute.getValue());
    }
}

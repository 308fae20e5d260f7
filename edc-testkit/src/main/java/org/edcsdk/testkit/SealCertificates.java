package org.edcsdk.testkit;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.qualified.ETSIQCObjectIdentifiers;
import org.bouncycastle.asn1.x509.qualified.QCStatement;

/** Seal certificates as ETSI EN 319 412-3 and -5 describe them, and what their named faults change. */
final class SealCertificates {
    static final Duration FAULT_DISTANCE = Duration.ofDays(30);
    private static final Duration YEARS_2 = Duration.ofDays(730);

    // ETSI EN 319 411-2, 5.3 and EN 319 411-1, 5.3
    private static final String QCP_L = "0.4.0.194112.1.1";
    private static final String QCP_N_QSCD = "0.4.0.194112.1.2";
    private static final String QCP_L_QSCD = "0.4.0.194112.1.3";
    private static final String NCP = "0.4.0.2042.1.1";
    /** In the documentation arc (2.999), which no software knows. */
    private static final String NOBODYS_EXTENSION = "2.999.1";

    private final Duration validity;

    SealCertificates(Duration validity) {
        this.validity = validity;
    }

    CertificateTemplate template(SealRequest request, TestOrganisation owner, PublicKey key, Instant now) {
        TestOrganisation named = request.has(SealFault.OTHER_ORGANISATION) ? owner.neighbour() : owner;
        return new CertificateTemplate(subject(request, named), key, notBefore(request, now), notAfter(request, now), extensions(request));
    }

    private Instant notBefore(SealRequest request, Instant now) {
        if (request.has(SealFault.NOT_YET_VALID)) {
            return now.plus(FAULT_DISTANCE);
        }
        return request.has(SealFault.EXPIRED) ? now.minus(YEARS_2) : now.minus(FAULT_DISTANCE);
    }

    private Instant notAfter(SealRequest request, Instant now) {
        if (request.has(SealFault.NOT_YET_VALID)) {
            return now.plus(FAULT_DISTANCE).plus(validity);
        }
        return request.has(SealFault.EXPIRED) ? now.minus(FAULT_DISTANCE) : now.plus(validity);
    }

    private static X500Name subject(SealRequest request, TestOrganisation owner) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, owner.country())
                .addRDN(BCStyle.O, owner.name());
        if (!request.has(SealFault.NO_ORGANIZATION_IDENTIFIER)) {
            name.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, owner.organizationIdentifier());
        }
        if (request.has(SealFault.NATURAL_PERSON)) {
            return name.addRDN(BCStyle.SURNAME, "Example")
                    .addRDN(BCStyle.GIVENNAME, "Erin")
                    .addRDN(BCStyle.SERIALNUMBER, "PNO" + owner.country() + "-0000000T")
                    .addRDN(BCStyle.CN, "Erin Example")
                    .build();
        }
        return name.addRDN(BCStyle.CN, owner.name()).build();
    }

    private static List<Extension> extensions(SealRequest request) {
        List<Extension> list = new ArrayList<>();
        boolean authority = request.has(SealFault.CA_CERTIFICATE);
        list.add(CertificateParts.extension(Extension.basicConstraints, true, new BasicConstraints(authority)));
        list.add(CertificateParts.keyUsage(keyUsage(request)));
        list.add(CertificateParts.policy(policy(request)));
        if (!request.has(SealFault.NOT_QUALIFIED)) {
            list.add(CertificateParts.extension(Extension.qCStatements, false, qcStatements(request)));
        }
        if (request.has(SealFault.UNKNOWN_CRITICAL_EXTENSION)) {
            list.add(CertificateParts.extension(new ASN1ObjectIdentifier(NOBODYS_EXTENSION), true, new DERUTF8String("unknown")));
        }
        return list;
    }

    private static int keyUsage(SealRequest request) {
        int usage = request.has(SealFault.WRONG_KEY_USAGE) ? KeyUsage.keyEncipherment : KeyUsage.nonRepudiation;
        return request.has(SealFault.CA_CERTIFICATE) ? usage | KeyUsage.keyCertSign | KeyUsage.cRLSign : usage;
    }

    private static String policy(SealRequest request) {
        if (request.has(SealFault.NOT_QUALIFIED)) {
            return NCP;
        }
        if (request.has(SealFault.NATURAL_PERSON)) {
            return QCP_N_QSCD;
        }
        return request.has(SealFault.NO_QSCD) ? QCP_L : QCP_L_QSCD;
    }

    // ETSI EN 319 412-5, 4.2: compliance, QSCD, type
    private static ASN1Encodable qcStatements(SealRequest request) {
        ASN1EncodableVector statements = new ASN1EncodableVector();
        statements.add(new QCStatement(ETSIQCObjectIdentifiers.id_etsi_qcs_QcCompliance));
        if (!request.has(SealFault.NO_QSCD)) {
            statements.add(new QCStatement(ETSIQCObjectIdentifiers.id_etsi_qcs_QcSSCD));
        }
        ASN1ObjectIdentifier type = request.has(SealFault.NATURAL_PERSON)
                ? ETSIQCObjectIdentifiers.id_etsi_qct_esign : ETSIQCObjectIdentifiers.id_etsi_qct_eseal;
        statements.add(new QCStatement(ETSIQCObjectIdentifiers.id_etsi_qcs_QcType, new DERSequence(type)));
        return new DERSequence(statements);
    }
}

package org.edcsdk.dss.internal;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;

/**
 * The statements of a certificate about qualification (ETSI EN 319 412-5).
 *
 * @param compliance QcCompliance: qualified in the EU
 * @param device QcSSCD: the key is in a qualified device
 * @param signature QcType has eSign
 * @param seal QcType has eSeal
 */
record QcStatements(boolean compliance, boolean device, boolean signature, boolean seal) {
    private static final String EXTENSION = "1.3.6.1.5.5.7.1.3";
    private static final String COMPLIANCE = "0.4.0.1862.1.1";
    private static final String DEVICE = "0.4.0.1862.1.4";
    private static final String TYPE = "0.4.0.1862.1.6";
    private static final String TYPE_SIGNATURE = "0.4.0.1862.1.6.1";
    private static final String TYPE_SEAL = "0.4.0.1862.1.6.2";

    static QcStatements of(X509Certificate certificate) {
        Set<String> found = new HashSet<>();
        byte[] extension = certificate.getExtensionValue(EXTENSION);
        if (extension != null) {
            collect(extension, found);
        }
        return new QcStatements(found.contains(COMPLIANCE), found.contains(DEVICE), found.contains(TYPE_SIGNATURE), found.contains(TYPE_SEAL));
    }

    private static void collect(byte[] extension, Set<String> found) {
        try {
            for (ASN1Encodable item : ASN1Sequence.getInstance(ASN1OctetString.getInstance(extension).getOctets())) {
                ASN1Sequence statement = ASN1Sequence.getInstance(item);
                String id = ASN1ObjectIdentifier.getInstance(statement.getObjectAt(0)).getId();
                found.add(id);
                if (TYPE.equals(id) && statement.size() > 1) {
                    for (ASN1Encodable type : ASN1Sequence.getInstance(statement.getObjectAt(1))) {
                        found.add(ASN1ObjectIdentifier.getInstance(type).getId());
                    }
                }
            }
        } catch (RuntimeException e) {
            // Bouncy Castle throws unchecked for what is no such ASN.1; a certificate with malformed statements has none.
            found.clear();
        }
    }
}

package org.edcsdk.testkit;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/** Rewrites requests so that the honest answer to them carries a nonce that the client did not send. */
final class Nonces {
    private Nonces() {
    }

    /** Octets that are no request are given back as they are. */
    static byte[] changeTimestamp(byte[] request) {
        try {
            TimeStampReq old = TimeStampReq.getInstance(request);
            BigInteger nonce = old.getNonce() == null ? BigInteger.ONE : old.getNonce().getValue().add(BigInteger.ONE);
            return new TimeStampReq(old.getMessageImprint(), old.getReqPolicy(), new ASN1Integer(nonce), old.getCertReq(),
                    old.getExtensions()).getEncoded();
        } catch (IOException | IllegalArgumentException e) {
            return request;
        }
    }

    /** Octets that are no request are given back as they are; other request extensions are dropped. */
    static byte[] changeOcsp(byte[] request) {
        try {
            TBSRequest old = OCSPRequest.getInstance(request).getTbsRequest();
            byte[] value = new DEROctetString("not the nonce".getBytes(StandardCharsets.US_ASCII)).getEncoded();
            Extensions extensions = new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, value));
            return new OCSPRequest(new TBSRequest(old.getRequestorName(), old.getRequestList(), extensions), null).getEncoded();
        } catch (IOException | IllegalArgumentException e) {
            return request;
        }
    }
}

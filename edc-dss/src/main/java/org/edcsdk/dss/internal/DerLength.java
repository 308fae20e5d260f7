package org.edcsdk.dss.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;

/** Where the first ASN.1 element of some octets ends. */
final class DerLength {

    private DerLength() {
    }

    /**
     * Finds the end of the first element, header included.
     *
     * @return the offset behind it, or -1 if there is no readable element
     */
    static int ofFirstElement(byte[] octets) {
        if (octets.length < 2) {
            return -1;
        }
        int first = octets[1] & 0xFF;
        if (first == 0x80) {
            return ofIndefinite(octets);
        }
        if (first < 0x80) {
            return 2 + first;
        }
        int count = first & 0x7F;
        if (count > 4 || octets.length < 2 + count) {
            return -1;
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | octets[2 + i] & 0xFF;
        }
        long end = 2L + count + length;
        return end > octets.length ? -1 : (int) end;
    }

    /** An element of indefinite length (BER, as some devices write CMS) ends where its content ends: it has to be read. */
    private static int ofIndefinite(byte[] octets) {
        ByteArrayInputStream stream = new ByteArrayInputStream(octets);
        try (ASN1InputStream asn1 = new ASN1InputStream(stream, octets.length)) {
            return asn1.readObject() == null ? -1 : octets.length - stream.available();
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }
}

package org.edcsdk.dss.internal;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.CMSSignedDocument;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import java.util.Arrays;

/**
 * Reads CMS as DSS does, but without the zero octets that a PDF leaves behind it.
 *
 * <p>A PDF signature fills its reserved {@code Contents} with zeros. From version 1.85 on Bouncy Castle refuses them as trailing data, and DSS 6.4
 * then reports a sealed PDF as not signed. Only a tail of nothing but zeros is cut: other octets behind the CMS still make it unreadable.
 *
 * <p>Made by {@link java.util.ServiceLoader}; {@link DssSetup} makes sure that it is in use. Thread safe.
 */
public final class ZeroPaddingCmsUtils extends CMSObjectUtils {

    /** For {@link java.util.ServiceLoader}. */
    public ZeroPaddingCmsUtils() {
        // nothing to set
    }

    @Override
    public CMS parseToCMS(DSSDocument document) {
        if (document instanceof CMSSignedDocument) {
            return super.parseToCMS(document);
        }
        return parseToCMS(DSSUtils.toByteArray(document));
    }

    @Override
    public CMS parseToCMS(byte[] binaries) {
        return super.parseToCMS(withoutZeroTail(binaries));
    }

    static byte[] withoutZeroTail(byte[] octets) {
        int end = DerLength.ofFirstElement(octets);
        if (end < 0 || end >= octets.length) {
            return octets;
        }
        for (int i = end; i < octets.length; i++) {
            if (octets[i] != 0) {
                return octets;
            }
        }
        return Arrays.copyOf(octets, end);
    }
}

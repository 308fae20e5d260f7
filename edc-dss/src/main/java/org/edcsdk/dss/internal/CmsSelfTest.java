package org.edcsdk.dss.internal;

import eu.europa.esig.dss.cms.CMSUtils;
import eu.europa.esig.dss.cms.ICMSUtils;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/** Asks DSS to read zero-padded CMS and replaces its provider where it cannot. */
final class CmsSelfTest {

    private CmsSelfTest() {
    }

    /**
     * DSS takes the first provider on the class path, whose order is the application's. So the service file alone does not decide: where the test fails
     * the provider is put in by reflection, and the test is made again.
     */
    static boolean readyWithPadding() {
        return readsPadded() || (replaceProvider() && readsPadded());
    }

    private static boolean readsPadded() {
        try {
            CMSSignedData empty = new CMSSignedDataGenerator().generate(new CMSAbsentContent());
            byte[] octets = empty.getEncoded();
            CMSUtils.parseToCMS(Arrays.copyOf(octets, octets.length + 64));
            return true;
        } catch (Exception e) {
            // A probe: whatever the provider in use throws, it does not read what it must; the caller replaces it or refuses to start.
            return false;
        }
    }

    private static boolean replaceProvider() {
        try {
            Field provider = CMSUtils.class.getDeclaredField("impl");
            provider.setAccessible(true);
            ICMSUtils replacement = new ZeroPaddingCmsUtils();
            provider.set(null, replacement);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }
}

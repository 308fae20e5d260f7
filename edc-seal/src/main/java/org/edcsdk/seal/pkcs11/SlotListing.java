package org.edcsdk.seal.pkcs11;

import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;

/**
 * The second Java that lists slots: {@code showInfo} is the one way in which SunPKCS11 tells a token's label, and it writes to standard output, which
 * belongs to the application in the first Java. This class needs no other class of ours.
 */
final class SlotListing {
    private static final int MOST = 256;

    private SlotListing() {
    }

    /**
     * Opens every slot, so that SunPKCS11 prints it.
     *
     * @param args the configuration without the slot
     */
    public static void main(String[] args) {
        Provider template = Security.getProvider("SunPKCS11");
        for (int i = 0; i < MOST; i++) {
            try {
                template.configure(args[0] + "slotListIndex = " + i + "\nshowInfo = true\n");
            } catch (ProviderException e) {
                // a slot without token has a PKCS#11 error as cause; behind the last slot it is SunPKCS11's own
                if (!(e.getCause() instanceof Exception cause) || cause instanceof ProviderException) {
                    return;
                }
            }
        }
    }
}

package org.edcsdk.verify;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The provider of our own signature checks: an instance, so that the platform's list of providers is left alone. Making one costs milliseconds. */
final class Crypto {
    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private Crypto() {
    }
}

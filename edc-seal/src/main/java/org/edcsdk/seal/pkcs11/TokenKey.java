package org.edcsdk.seal.pkcs11;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Reason;

/** A key on a token: the handle, and its certificates, the seal certificate first. */
record TokenKey(PrivateKey privateKey, List<X509Certificate> chain) {

    SealAlgorithm usualAlgorithm() throws SealingException {
        try {
            return SealAlgorithm.usualFor(chain.get(0).getPublicKey());
        } catch (IllegalArgumentException e) {
            throw Pkcs11Errors.refused(Reason.KEY_NOT_FOUND, "the token's key is of no kind that seals: " + e.getMessage(), e);
        }
    }
}

package org.edcsdk.seal;

import java.util.List;

/**
 * Holds a sealing key: a PKCS#12 file, a PKCS#11 device, a remote sealing service. This is the interface to implement for an own key source; it knows
 * nothing of JSON or PDF.
 *
 * <p>A provider that is shared by several sealing threads must be thread safe. {@link Sealer} verifies every value with the public key before use.
 */
public interface SealProvider extends AutoCloseable {

    /**
     * The key that signs.
     *
     * @return the same description as long as the provider is open
     */
    SealKey key();

    /**
     * Signs all inputs, in one round where the key holder allows it.
     *
     * @param inputs at least one, at most {@link SealKey#maxInputs()}
     * @return one signature value an input, in the same order: for RSA the octets as PKCS #1 gives them, for ECDSA the DER form {@code SEQUENCE { r, s }}
     *     that {@link java.security.Signature} gives
     * @throws SealingException if a value is missing. Its {@link SealingException#outcome()} tells whether the key may have been used; values that were
     *     obtained go into {@link SealingException#values()}
     */
    List<byte[]> sign(List<SigningInput> inputs) throws SealingException;

    /** Lets go of the key. Does nothing by default. */
    @Override
    default void close() {
        // most providers hold nothing
    }
}

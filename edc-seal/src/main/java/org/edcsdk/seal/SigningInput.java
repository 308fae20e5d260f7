package org.edcsdk.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.edcsdk.model.Bytes;

/**
 * What one signature value has to cover, both as the bytes and as their digest: a file or a device can hash by itself, a remote service gets the digest
 * alone. Immutable.
 */
public final class SigningInput {
    private final Bytes bytes;
    private final Bytes digest;
    private final String digestAlgorithm;

    private SigningInput(Bytes bytes, Bytes digest, String digestAlgorithm) {
        this.bytes = bytes;
        this.digest = digest;
        this.digestAlgorithm = digestAlgorithm;
    }

    /**
     * Makes an input.
     *
     * @param bytes the bytes to be signed
     * @param algorithm names the digest
     * @return the input with its digest
     */
    public static SigningInput of(Bytes bytes, SealAlgorithm algorithm) {
        Objects.requireNonNull(bytes, "bytes");
        return new SigningInput(bytes, Bytes.of(newDigest(algorithm).digest(bytes.toByteArray())), algorithm.digestName());
    }

    private static MessageDigest newDigest(SealAlgorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.digestName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no digest " + algorithm.digestName(), e);
        }
    }

    /** The bytes to be signed; they hold holder data for a JSON credential. */
    public Bytes bytes() {
        return bytes;
    }

    /** The digest of {@link #bytes()}: the plain octets, not a PKCS #1 DigestInfo. */
    public Bytes digest() {
        return digest;
    }

    /** The digest's name in Java, e.g. {@code SHA-256}. */
    public String digestAlgorithm() {
        return digestAlgorithm;
    }
}

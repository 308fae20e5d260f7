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
    private final String digestAlgorithm;
    // Made when somebody asks: a key that hashes by itself never does. Two threads may make it twice; it is the same.
    private volatile Bytes digest;

    private SigningInput(Bytes bytes, String digestAlgorithm) {
        this.bytes = bytes;
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
        return new SigningInput(bytes, algorithm.digestName());
    }

    private Bytes newDigest() {
        try {
            MessageDigest made = MessageDigest.getInstance(digestAlgorithm);
            made.update(bytes.asByteBuffer());
            return Bytes.of(made.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no digest " + digestAlgorithm, e);
        }
    }

    /** The bytes to be signed; they hold holder data for a JSON credential. */
    public Bytes bytes() {
        return bytes;
    }

    /** The digest of {@link #bytes()}: the plain octets, not a PKCS #1 DigestInfo. */
    public Bytes digest() {
        Bytes made = digest;
        if (made == null) {
            made = newDigest();
            digest = made;
        }
        return made;
    }

    /** The digest's name in Java, e.g. {@code SHA-256}. */
    public String digestAlgorithm() {
        return digestAlgorithm;
    }
}

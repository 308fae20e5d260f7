package org.edcsdk.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Immutable octets with equality by content. Arrays that go in or out are copied. Thread safe.
 */
public final class Bytes {
    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] octets;

    private Bytes(byte[] octets) {
        this.octets = octets;
    }

    /**
     * Copies an array.
     *
     * @param octets the octets, may be empty
     * @return the same octets, independent of the array
     */
    public static Bytes of(byte[] octets) {
        return octets.length == 0 ? EMPTY : new Bytes(octets.clone());
    }

    /**
     * Copies a part of an array.
     *
     * @param octets the octets
     * @param from index of the first, base 0
     * @param to index behind the last, at most the length of the array
     * @return the same octets, independent of the array
     * @throws IndexOutOfBoundsException if the part is not in the array
     */
    public static Bytes of(byte[] octets, int from, int to) {
        Objects.checkFromToIndex(from, to, octets.length);
        return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(octets, from, to));
    }

    /**
     * Encodes text as UTF-8.
     *
     * @param text the text; an unpaired surrogate becomes {@code ?} as in {@link String#getBytes}
     * @return its octets, without a byte order mark
     */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts octets behind each other.
     *
     * @param parts any number, in order
     * @return all octets of all parts
     */
    public static Bytes concat(Bytes... parts) {
        int size = 0;
        for (Bytes part : parts) {
            size = Math.addExact(size, part.octets.length);
        }
        byte[] joined = new byte[size];
        int end = 0;
        for (Bytes part : parts) {
            System.arraycopy(part.octets, 0, joined, end, part.octets.length);
            end += part.octets.length;
        }
        return new Bytes(joined);
    }

    /** The octets as a new array. */
    public byte[] toByteArray() {
        return octets.clone();
    }

    /** The number of octets. */
    public int size() {
        return octets.length;
    }

    /** A stream over the octets; it needs no closing. */
    public InputStream openStream() {
        return new ByteArrayInputStream(octets);
    }

    /** A view of the octets that cannot write, without a copy; position 0, big endian. Each call gives a new one. */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(octets).asReadOnlyBuffer();
    }

    /**
     * The octets decoded as UTF-8.
     *
     * @return the text; a malformed sequence becomes U+FFFD
     */
    public String toUtf8String() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** The SHA-256 digest (FIPS 180-4) of the octets, 32 octets long. */
    public Bytes sha256() {
        try {
            return new Bytes(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The octets as lower-case hexadecimal digits, two an octet. */
    public String hex() {
        return HexFormat.of().formatHex(octets);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(octets));
    }

    /** The size alone: octets may be personal data. */
    @Override
    public String toString() {
        return octets.length + " bytes";
    }
}

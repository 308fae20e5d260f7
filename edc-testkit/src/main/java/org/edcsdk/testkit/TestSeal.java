package org.edcsdk.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/** A seal certificate with its key. Immutable and thread safe; made by {@link TestPki}. */
public final class TestSeal {
    /** The alias of the entry in {@link #pkcs12(char[])}. */
    public static final String ALIAS = "seal";

    private final KeyAlgorithm algorithm;
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    TestSeal(KeyAlgorithm algorithm, PrivateKey key, List<X509Certificate> chain) {
        this.algorithm = algorithm;
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * The kind of key.
     *
     * @return the algorithm that the key was made with
     */
    public KeyAlgorithm keyAlgorithm() {
        return algorithm;
    }

    /**
     * The key, as the JDK's own provider makes it.
     *
     * @return the private key
     */
    public PrivateKey privateKey() {
        return key;
    }

    /**
     * The seal certificate.
     *
     * @return the first of {@link #chain()}
     */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /**
     * The chain that a seal carries.
     *
     * @return the seal certificate, then the seal CA; the anchor ({@link TestPki#anchor()}) is not in it
     */
    public List<X509Certificate> chain() {
        return chain;
    }

    /**
     * A key store of type PKCS#12 (RFC 7292) with the key and {@link #chain()} under {@link #ALIAS}. Two calls give different octets (salts).
     *
     * @param password protects the store and the key; not kept
     * @return the store
     */
    public byte[] pkcs12(char[] password) {
        Objects.requireNonNull(password, "password");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(new Certificate[0]));
            store.store(out, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot write the key store", e);
        }
        return out.toByteArray();
    }

    /**
     * Writes {@link #pkcs12(char[])} to a file; one that is there is replaced.
     *
     * @param file where to
     * @param password protects the store and the key; not kept
     * @throws IOException if the file cannot be written
     */
    public void writePkcs12(Path file, char[] password) throws IOException {
        Files.write(Objects.requireNonNull(file, "file"), pkcs12(password));
    }
}

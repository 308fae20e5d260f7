package org.edcsdk.seal.keystore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealKey;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.SigningInput;

/**
 * A sealing key in a PKCS#12 file (RFC 7292). Thread safe. The password is not kept; the key is held in memory until {@link #close()}.
 */
public final class KeyStoreSealProvider implements SealProvider {
    private static final String NAME = "PKCS#12";
    private static final int ASN1_SEQUENCE = 0x30;

    private final SealKey key;
    private volatile PrivateKey privateKey;

    private KeyStoreSealProvider(SealKey key, PrivateKey privateKey) {
        this.key = key;
        this.privateKey = privateKey;
    }

    /**
     * Opens a file that holds one key.
     *
     * @param file the PKCS#12 file
     * @param password opens the file and the key; not changed, may be wiped afterwards
     * @return the provider, with the usual algorithm of the key ({@link SealAlgorithm#usualFor})
     * @throws SealingException with {@code WRONG_PASSWORD}, {@code KEY_STORE_UNREADABLE}, or {@code KEY_NOT_FOUND} if there is no key or more than one
     */
    public static KeyStoreSealProvider pkcs12(Path file, char[] password) throws SealingException {
        return open(read(file), password, null);
    }

    /**
     * Opens one key of a file.
     *
     * @param file the PKCS#12 file
     * @param password opens the file and the key
     * @param alias the key's name in the file
     * @return the provider
     * @throws SealingException as {@link #pkcs12(Path, char[])}
     */
    public static KeyStoreSealProvider pkcs12(Path file, char[] password, String alias) throws SealingException {
        return open(read(file), password, Objects.requireNonNull(alias, "alias"));
    }

    /**
     * Reads a stream that holds one key. The stream is read to its end and left open.
     *
     * @param stream the octets of a PKCS#12 file
     * @param password opens the file and the key
     * @return the provider
     * @throws SealingException as {@link #pkcs12(Path, char[])}
     */
    public static KeyStoreSealProvider pkcs12(InputStream stream, char[] password) throws SealingException {
        return open(read(stream), password, null);
    }

    /**
     * Reads one key of a stream. The stream is read to its end and left open.
     *
     * @param stream the octets of a PKCS#12 file
     * @param password opens the file and the key
     * @param alias the key's name in the file
     * @return the provider
     * @throws SealingException as {@link #pkcs12(Path, char[])}
     */
    public static KeyStoreSealProvider pkcs12(InputStream stream, char[] password, String alias) throws SealingException {
        return open(read(stream), password, Objects.requireNonNull(alias, "alias"));
    }

    /**
     * The same key with another algorithm, for example RSASSA-PSS for an RSA key.
     *
     * @param algorithm fits the key
     * @return a new provider, to be closed for itself
     * @throws IllegalArgumentException if the algorithm does not fit
     */
    public KeyStoreSealProvider withAlgorithm(SealAlgorithm algorithm) {
        return new KeyStoreSealProvider(SealKey.of(key.chain(), algorithm, key.maxInputs(), NAME), openKey());
    }

    @Override
    public SealKey key() {
        return key;
    }

    @Override
    public List<byte[]> sign(List<SigningInput> inputs) throws SealingException {
        PrivateKey used = openKey();
        List<byte[]> values = new ArrayList<>();
        for (SigningInput input : inputs) {
            try {
                Signature signature = key.algorithm().newSignature();
                signature.initSign(used);
                signature.update(input.bytes().asByteBuffer());
                values.add(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new SealingException(Reason.PROVIDER_UNAVAILABLE, Outcome.REJECTED, NAME + " key cannot sign", e);
            }
        }
        return values;
    }

    /** Lets go of the key; {@link #sign} then throws {@link IllegalStateException}. */
    @Override
    public void close() {
        privateKey = null;
    }

    private PrivateKey openKey() {
        PrivateKey open = privateKey;
        if (open == null) {
            throw new IllegalStateException("provider is closed");
        }
        return open;
    }

    private static byte[] read(Path file) throws SealingException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused(Reason.KEY_STORE_UNREADABLE, "key store cannot be read: " + file, e);
        }
    }

    private static byte[] read(InputStream stream) throws SealingException {
        try {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw refused(Reason.KEY_STORE_UNREADABLE, "key store cannot be read", e);
        }
    }

    private static KeyStoreSealProvider open(byte[] octets, char[] password, String alias) throws SealingException {
        Objects.requireNonNull(password, "password");
        KeyStore store = load(octets, password);
        try {
            String name = choose(store, alias);
            Certificate[] chain = store.getCertificateChain(name);
            PrivateKey privateKey = (PrivateKey) store.getKey(name, password);
            List<X509Certificate> certificates = new ArrayList<>();
            for (Certificate certificate : chain == null ? new Certificate[0] : chain) {
                certificates.add((X509Certificate) certificate);
            }
            if (certificates.isEmpty()) {
                throw refused(Reason.KEY_NOT_FOUND, "key " + name + " has no certificate", null);
            }
            SealAlgorithm algorithm = SealAlgorithm.usualFor(certificates.get(0).getPublicKey());
            return new KeyStoreSealProvider(SealKey.of(certificates, algorithm, Integer.MAX_VALUE, NAME), privateKey);
        } catch (UnrecoverableKeyException e) {
            throw refused(Reason.WRONG_PASSWORD, "password does not open the key", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw refused(Reason.KEY_STORE_UNREADABLE, "key store holds a key that cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore load(byte[] octets, char[] password) throws SealingException {
        // Java would also open its own JKS format here
        if (octets.length == 0 || octets[0] != ASN1_SEQUENCE) {
            throw refused(Reason.KEY_STORE_UNREADABLE, "file is not PKCS#12", null);
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(octets), password);
            return store;
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw refused(Reason.WRONG_PASSWORD, "password does not open the key store", e);
            }
            throw refused(Reason.KEY_STORE_UNREADABLE, "file is not PKCS#12 or is damaged", e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw refused(Reason.KEY_STORE_UNREADABLE, "file is not PKCS#12 or is damaged", e);
        }
    }

    private static String choose(KeyStore store, String alias) throws GeneralSecurityException, SealingException {
        List<String> keys = new ArrayList<>();
        for (String name : Collections.list(store.aliases())) {
            if (store.entryInstanceOf(name, KeyStore.PrivateKeyEntry.class)) {
                keys.add(name);
            }
        }
        if (alias != null) {
            if (!store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                throw refused(Reason.KEY_NOT_FOUND, "no key is named " + alias + "; there are " + keys, null);
            }
            return alias;
        }
        if (keys.size() != 1) {
            throw refused(Reason.KEY_NOT_FOUND, keys.isEmpty() ? "key store holds no key" : "name one of the keys " + keys, null);
        }
        return keys.get(0);
    }

    private static SealingException refused(Reason reason, String message, Exception cause) {
        return new SealingException(reason, Outcome.NOT_SENT, message, cause);
    }
}

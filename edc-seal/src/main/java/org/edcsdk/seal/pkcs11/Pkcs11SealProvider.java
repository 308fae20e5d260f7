package org.edcsdk.seal.pkcs11;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealKey;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.SigningInput;

/**
 * A sealing key on a PKCS#11 device (OASIS PKCS #11 2.40), by way of Java's own SunPKCS11, of which it makes an instance for itself: nothing is registered
 * in the platform.
 *
 * <p>Logs in once and keeps the session and the handle of the key until {@link #close()}. RSA PKCS#1 and ECDSA send the digest to the device, RSASSA-PSS
 * the bytes. Thread safe: each call of {@link #sign} has its own session. A wrong PIN is reported and never tried again, since devices lock themselves.
 *
 * <p>PKCS#11 knows one login a process and token. So share one provider: while one is open, a second one for the same token does not ask for the PIN, and
 * closing either logs out both.
 */
public final class Pkcs11SealProvider implements SealProvider {
    static final String NAME = "PKCS#11";

    private final SealKey key;
    private final Token token;
    private final AtomicReference<PrivateKey> privateKey;
    private final DeviceSignature signature;

    private Pkcs11SealProvider(SealKey key, Token token, PrivateKey privateKey, DeviceSignature signature) {
        this.key = key;
        this.token = token;
        this.privateKey = new AtomicReference<>(privateKey);
        this.signature = signature;
    }

    /**
     * Begins with the first slot, the only key and its usual algorithm.
     *
     * @param library the PKCS#11 library of the device's maker (.so, .dll, .dylib)
     * @return a builder
     */
    public static Builder builder(Path library) {
        return new Builder(library);
    }

    @Override
    public SealKey key() {
        return key;
    }

    /**
     * {@inheritDoc}
     *
     * @throws SealingException with {@code PROVIDER_UNAVAILABLE} if the device fails; the values that it gave before are in the exception
     * @throws IllegalStateException after {@link #close()}
     */
    @Override
    public List<byte[]> sign(List<SigningInput> inputs) throws SealingException {
        PrivateKey used = privateKey.get();
        if (used == null) {
            throw new IllegalStateException("provider is closed");
        }
        List<byte[]> values = new ArrayList<>();
        for (SigningInput input : inputs) {
            try {
                Signature device = signature.newSignature();
                device.initSign(used);
                device.update(signature.data(input));
                values.add(device.sign());
            } catch (GeneralSecurityException | ProviderException e) {
                throw new SealingException(Reason.PROVIDER_UNAVAILABLE, Outcome.REJECTED, NAME + " device cannot sign" + Pkcs11Errors.code(e), e)
                        .withValues(obtained(values));
            }
        }
        return values;
    }

    private static Map<Integer, Bytes> obtained(List<byte[]> values) {
        Map<Integer, Bytes> obtained = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            obtained.put(i, Bytes.of(values.get(i)));
        }
        return obtained;
    }

    /** Logs out and closes the sessions; {@link #sign} then throws {@link IllegalStateException}. The library stays loaded: Java cannot let go of it. */
    @Override
    public void close() {
        if (privateKey.getAndSet(null) != null) {
            token.logout();
        }
    }

    /** Says which device, token and key. Not thread safe. */
    public static final class Builder {
        private final Path library;
        private Slot slot = Slot.index(0);
        private String alias;
        private SealAlgorithm algorithm;
        private Supplier<char[]> pin;
        private List<X509Certificate> certificates = List.of();

        private Builder(Path library) {
            this.library = Objects.requireNonNull(library, "library");
        }

        /**
         * Chooses the token by the number of its slot (CK_SLOT_ID). Numbers may change when tokens come and go.
         *
         * @param number 0 to 2,147,483,647: Java takes no larger ones
         * @return this
         */
        public Builder slot(long number) {
            if (number < 0 || number > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("number must be 0 to " + Integer.MAX_VALUE + ": " + number);
            }
            slot = Slot.number(number);
            return this;
        }

        /**
         * Chooses the token by the place of its slot in the library's list. The first is the default.
         *
         * @param index base 0
         * @return this
         */
        public Builder slotIndex(int index) {
            if (index < 0) {
                throw new IllegalArgumentException("index must be at least 0: " + index);
            }
            slot = Slot.index(index);
            return this;
        }

        /**
         * Chooses the token by its label, the one name that stays. Java does not tell labels, so {@link #build()} starts a second Java for about a second,
         * in which the library lists its slots.
         *
         * @param label without the blanks that fill it up to 32 octets
         * @return this
         */
        public Builder tokenLabel(String label) {
            slot = Slot.label(Objects.requireNonNull(label, "label").strip());
            return this;
        }

        /**
         * Chooses the key.
         *
         * @param name the label of key and certificate; not needed where the token holds one key with certificate
         * @return this
         */
        public Builder alias(String name) {
            alias = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Chooses the algorithm.
         *
         * @param chosen fits the key; {@link SealAlgorithm#usualFor} by default
         * @return this
         */
        public Builder algorithm(SealAlgorithm chosen) {
            algorithm = Objects.requireNonNull(chosen, "chosen");
            return this;
        }

        /**
         * Gives the PIN. Asked once in {@link #build()}, not at all where the device has a keypad of its own or the process is logged in already.
         *
         * @param source gives a new array, which is overwritten with zeros after use; null stops the opening
         * @return this
         */
        public Builder pin(Supplier<char[]> source) {
            pin = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Adds certificates of issuers, which many devices do not hold.
         *
         * @param issuers in any order; those that continue the chain are used
         * @return this
         */
        public Builder certificates(List<X509Certificate> issuers) {
            certificates = List.copyOf(issuers);
            return this;
        }

        /**
         * Loads the library, logs in and finds the key. Blocks for the device.
         *
         * @return the provider
         * @throws SealingException with {@code KEY_STORE_UNREADABLE} if library, slot or token is not there, {@code WRONG_PASSWORD} if the PIN is wrong,
         *     {@code PROVIDER_REFUSED} if it is locked or was not given, {@code KEY_NOT_FOUND} if there is no key with certificate, none of that name, or
         *     several and no name
         * @throws IllegalArgumentException if the algorithm does not fit the key
         */
        public Pkcs11SealProvider build() throws SealingException {
            Token token = Token.open(library, slot);
            boolean done = false;
            try {
                token.login(pin);
                TokenKey found = token.key(alias, certificates);
                SealAlgorithm used = algorithm == null ? found.usualAlgorithm() : algorithm;
                SealKey key = SealKey.of(found.chain(), used, Integer.MAX_VALUE, NAME);
                Pkcs11SealProvider provider = new Pkcs11SealProvider(key, token, found.privateKey(), token.signature(used));
                done = true;
                return provider;
            } finally {
                if (!done) {
                    token.logout();
                }
            }
        }
    }
}

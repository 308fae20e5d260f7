package org.edcsdk.seal.pkcs11;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Reason;

/** One token of one library: an instance of SunPKCS11 that nobody else has. */
final class Token {
    private static final int LONGEST_CHAIN = 10;

    private final AuthProvider provider;
    private final String name;

    private Token(AuthProvider provider, String name) {
        this.provider = provider;
        this.name = name;
    }

    static Token open(Path library, Slot slot) throws SealingException {
        if (!Files.isRegularFile(library)) {
            throw unreadable("PKCS#11 library does not exist: " + library, null);
        }
        Slot known = slot.kind() == Slot.Kind.LABEL ? TokenLabels.find(library, slot) : slot;
        try {
            return new Token((AuthProvider) template().configure(Pkcs11Configuration.of(library, known)), slot.toString());
        } catch (ProviderException e) {
            throw unreadable(explained(library, slot, e) + Pkcs11Errors.code(e), e);
        }
    }

    private static Provider template() throws SealingException {
        Provider template = Security.getProvider("SunPKCS11");
        if (template == null) {
            throw unreadable("this Java runtime has no SunPKCS11 (module jdk.crypto.cryptoki)", null);
        }
        return template;
    }

    private static String explained(Path library, Slot slot, ProviderException e) {
        String code = Pkcs11Errors.code(e);
        if (code.contains("CKR_SLOT_ID_INVALID") || e.getCause() instanceof ProviderException) {
            return "PKCS#11 library has no " + slot + ": " + library;
        }
        if (code.contains("CKR_TOKEN_NOT_")) {
            return "there is no token that is set up in " + slot;
        }
        return "PKCS#11 library cannot be used: " + library;
    }

    /** Logs in with one attempt. */
    void login(Supplier<char[]> pin) throws SealingException {
        PinOnce handler = new PinOnce(pin);
        try {
            provider.login(null, handler);
        } catch (FailedLoginException e) {
            throw Pkcs11Errors.refused(Reason.WRONG_PASSWORD, "PIN does not open the " + name + "; it was tried once", e);
        } catch (LoginException e) {
            throw loginFailure(handler, e);
        }
    }

    private SealingException loginFailure(PinOnce handler, LoginException e) {
        if (handler.failure != null) {
            return Pkcs11Errors.refused(Reason.PROVIDER_REFUSED, handler.failure, e);
        }
        if (Pkcs11Errors.is(e, "CKR_PIN_LOCKED")) {
            return Pkcs11Errors.refused(Reason.PROVIDER_REFUSED, "PIN of the " + name + " is locked", e);
        }
        if (Pkcs11Errors.code(e).contains("CKR_PIN_LEN_RANGE") || Pkcs11Errors.code(e).contains("CKR_PIN_INVALID")) {
            return Pkcs11Errors.refused(Reason.WRONG_PASSWORD, "PIN does not open the " + name + "; it was tried once", e);
        }
        return Pkcs11Errors.refused(Reason.PROVIDER_REFUSED, "the " + name + " does not let in" + Pkcs11Errors.code(e), e);
    }

    TokenKey key(String alias, List<X509Certificate> issuers) throws SealingException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, null);
            String chosen = choose(store, alias);
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate : store.getCertificateChain(chosen)) {
                chain.add((X509Certificate) certificate);
            }
            addIssuers(chain, issuers);
            return new TokenKey((PrivateKey) store.getKey(chosen, null), List.copyOf(chain));
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw unreadable("the " + name + " cannot be read" + Pkcs11Errors.code(e), e);
        }
    }

    private String choose(KeyStore store, String alias) throws GeneralSecurityException, SealingException {
        List<String> keys = new ArrayList<>();
        for (String entry : Collections.list(store.aliases())) {
            if (store.entryInstanceOf(entry, KeyStore.PrivateKeyEntry.class)) {
                keys.add(entry);
            }
        }
        Collections.sort(keys);
        if (keys.isEmpty()) {
            throw notFound("the " + name + " holds no key with certificate: a key is seen only where a certificate of the same CKA_ID is on the token");
        }
        if (alias != null && !keys.contains(alias)) {
            throw notFound("no key is named " + alias + "; there are " + keys);
        }
        if (alias == null && keys.size() > 1) {
            throw notFound("name one of the keys " + keys);
        }
        return alias == null ? keys.get(0) : alias;
    }

    private static void addIssuers(List<X509Certificate> chain, List<X509Certificate> issuers) {
        while (chain.size() < LONGEST_CHAIN) {
            X509Certificate last = chain.get(chain.size() - 1);
            X509Certificate issuer = issuers.stream().filter(candidate -> !chain.contains(candidate) && issued(candidate, last)).findFirst().orElse(null);
            if (issuer == null) {
                return;
            }
            chain.add(issuer);
        }
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    DeviceSignature signature(SealAlgorithm algorithm) throws SealingException {
        try {
            return DeviceSignature.of(provider, algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw Pkcs11Errors.refused(Reason.PROVIDER_REFUSED, "the device does not offer " + algorithm, e);
        }
    }

    void logout() {
        try {
            provider.logout();
        } catch (LoginException | ProviderException e) {
            // The token is gone, and the login with it: there is nothing left to give back.
            provider.clear();
        }
    }

    private static SealingException unreadable(String message, Exception cause) {
        return Pkcs11Errors.refused(Reason.KEY_STORE_UNREADABLE, message, cause);
    }

    private static SealingException notFound(String message) {
        return Pkcs11Errors.refused(Reason.KEY_NOT_FOUND, message, null);
    }

    /** Hands out the PIN once, and wipes it. */
    private static final class PinOnce implements CallbackHandler {
        private final Supplier<char[]> source;
        private String failure;

        PinOnce(Supplier<char[]> source) {
            this.source = source;
        }

        @Override
        public void handle(Callback[] callbacks) throws IOException {
            char[] pin = source == null ? null : source.get();
            if (pin == null) {
                failure = "the token wants a PIN and none was given";
                throw new IOException(failure);
            }
            for (Callback callback : callbacks) {
                if (callback instanceof PasswordCallback password) {
                    password.setPassword(pin);
                }
            }
            Arrays.fill(pin, '\0');
        }
    }
}

package org.edcsdk.seal.csc;

/** Gives the secrets that a credential with explicit authorisation wants: a PIN, a one-time password. */
@FunctionalInterface
public interface CscSecretSource {

    /**
     * Gives one secret. Called once for each object of the credential's {@code auth.objects} and approval; a refused secret is never sent again by itself.
     *
     * @param id the object's name at the service, e.g. {@code PIN}
     * @param type the object's type, e.g. {@code Password}
     * @return a new array, overwritten with zeros after use; null stops the sealing
     */
    char[] secret(String id, String type);
}

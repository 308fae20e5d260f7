package org.edcsdk.verify;

import java.util.Objects;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;

/**
 * A credential whose report says {@link Verdict#VALID}, read from the very octets that the seal covers. Immutable; only the verifier makes it,
 * so that a method which asks for it cannot be given an unverified one.
 */
public final class VerifiedCredential {
    private final EuropeanDigitalCredential credential;
    private final Bytes payload;
    private final SealReport seal;

    VerifiedCredential(EuropeanDigitalCredential credential, Bytes payload, SealReport seal) {
        this.credential = Objects.requireNonNull(credential, "credential");
        this.payload = Objects.requireNonNull(payload, "payload");
        this.seal = Objects.requireNonNull(seal, "seal");
    }

    /** Returns the credential. */
    public EuropeanDigitalCredential credential() {
        return credential;
    }

    /** Returns the sealed octets of the credential: UTF-8 JSON, exactly as sealed. */
    public Bytes payload() {
        return payload;
    }

    /** Returns the issuer's seal; its organisation and organizationIdentifier say who sealed. */
    public SealReport seal() {
        return seal;
    }

    /** The id alone: a credential is personal data. */
    @Override
    public String toString() {
        return "VerifiedCredential[" + credential.id().orElse("") + "]";
    }
}

package org.edcsdk.seal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.edcsdk.model.Bytes;

/**
 * Sealing could not be done. {@link #reason()} says why, {@link #outcome()} whether the failed call may have had an effect, {@link #values()} and
 * {@link #completed()} what was obtained before, so that no spent seal is lost.
 */
public final class SealingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why sealing failed. Constants may be added. */
    public enum Reason {
        /** The password does not open the key store, or the PIN the token. */
        WRONG_PASSWORD,
        /** The key store cannot be read: missing, damaged, or not of the stated kind; so with the library and the token of a device. */
        KEY_STORE_UNREADABLE,
        /** There is no key, or none of the given name, or several and no name was given. */
        KEY_NOT_FOUND,
        /** The seal certificate's validity is over. */
        CERTIFICATE_EXPIRED,
        /** The seal certificate's validity has not begun. */
        CERTIFICATE_NOT_YET_VALID,
        /** The certificate is a CA's, a person's, or its key usage forbids seals. */
        CERTIFICATE_NOT_FOR_SEALING,
        /** The provider cannot be reached or failed. */
        PROVIDER_UNAVAILABLE,
        /** The provider answered and refused. */
        PROVIDER_REFUSED,
        /** A value from the provider does not verify under the seal certificate. */
        INVALID_SIGNATURE_VALUE,
        /** The time-stamp source answered, but refused or gave no correct token. */
        TIMESTAMP_REFUSED,
        /** The time-stamp source cannot be reached. */
        TIMESTAMP_UNAVAILABLE,
        /** No OCSP responder or CRL address gives an answer, or none is known and none was given. */
        REVOCATION_UNAVAILABLE,
        /** An OCSP response or CRL came, but cannot be used: wrong signer, signature, nonce or serial number, or out of date. */
        REVOCATION_REFUSED,
        /** A certificate of the seal or of its time stamp is revoked. */
        CERTIFICATE_REVOKED,
        /** The certificate of an issuer is not given and not found. */
        CHAIN_INCOMPLETE,
        /** The document has a form that cannot be sealed. */
        DOCUMENT_NOT_SEALABLE
    }

    /** What is known of the effect of the call that failed, to the provider or to the time-stamp source. */
    public enum Outcome {
        /** Nothing was sent: trying again spends nothing twice. */
        NOT_SENT,
        /** The other side answered, and its answer was no or not usable. */
        REJECTED,
        /** It was sent and the answer is not known: trying again may spend a second seal. */
        UNKNOWN
    }

    private final Reason reason;
    private final Outcome outcome;
    // A caught exception is used where it is caught; sealed documents are not Java-serialised with it.
    private final transient Map<Integer, Bytes> values;
    private final transient List<SealedDocument> completed;

    /**
     * A failure before anything was obtained.
     *
     * @param reason why
     * @param outcome effect of the call that failed
     * @param message for a person, without secrets and holder data
     * @param cause the cause, or null
     */
    public SealingException(Reason reason, Outcome outcome, String message, Throwable cause) {
        this(reason, outcome, message, cause, Map.of(), List.of());
    }

    private SealingException(Reason reason, Outcome outcome, String message, Throwable cause, Map<Integer, Bytes> values,
            List<SealedDocument> completed) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.values = Map.copyOf(values);
        this.completed = List.copyOf(completed);
    }

    /**
     * The same failure with the values that were obtained. For providers: a service that failed after some inputs gives the values it has.
     *
     * @param obtained signature values by index of their input, base 0
     * @return a new exception whose cause is this one
     */
    public SealingException withValues(Map<Integer, Bytes> obtained) {
        return new SealingException(reason, outcome, getMessage(), this, obtained, completed);
    }

    SealingException withCompleted(Map<Integer, Bytes> obtained, List<SealedDocument> documents) {
        return new SealingException(reason, outcome, getMessage(), this, obtained, documents);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The effect of the call that failed. */
    public Outcome outcome() {
        return outcome;
    }

    /** Signature values that were obtained and are good, by index of their {@link SigningInput}, base 0; may be empty. */
    public Map<Integer, Bytes> values() {
        return values == null ? Map.of() : values;
    }

    /**
     * Sealed documents that came about nevertheless: where a time stamp or validation data failed, all documents in their order, each at the level that
     * it reached. Empty where a signature value is missing.
     */
    public List<SealedDocument> completed() {
        return completed == null ? List.of() : completed;
    }
}

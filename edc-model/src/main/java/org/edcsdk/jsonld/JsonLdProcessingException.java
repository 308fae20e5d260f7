package org.edcsdk.jsonld;

import java.util.Objects;

/** A credential that was read cannot be processed as JSON-LD. The message holds no value of the credential. */
public final class JsonLdProcessingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why processing was refused. */
    public enum Reason {
        /** The W3C data model 2.0 context protects terms that the EDC context defines anew: the two do not process together. */
        DATA_MODEL_V2,
        /** Something asks for a context that is not in the closed table. */
        CONTEXT_REFUSED,
        /** The processor refused the document, or a number is beyond what it can hold. */
        NOT_PROCESSABLE
    }

    private final Reason reason;

    JsonLdProcessingException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Why processing was refused. */
    public Reason reason() {
        return reason;
    }
}

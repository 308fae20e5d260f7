package org.edcsdk.issue;

import java.util.List;
import java.util.Objects;
import org.edcsdk.model.profile.Finding;

/** A credential cannot be issued as it is. Nothing was sealed. */
public final class IssuanceException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a credential cannot be issued. */
    public enum Reason {
        /** The credential names an eIDASIdentifier that is not the seal certificate's organizationIdentifier. */
        ISSUER_MISMATCH,
        /** The credential breaks rules of a profile that it declares; see {@link IssuanceException#findings}. */
        PROFILE,
        /** The documents would be larger than verifiers accept by default. */
        TOO_LARGE,
        /** A file of that name is there already. */
        FILE_EXISTS
    }

    private final Reason reason;
    private final transient List<Finding> findings;

    IssuanceException(Reason reason, String message, List<Finding> findings) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.findings = List.copyOf(findings);
    }

    /** Why the credential cannot be issued. */
    public Reason reason() {
        return reason;
    }

    /** The rules that are broken, with their places; empty for other reasons, and after serialisation. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}

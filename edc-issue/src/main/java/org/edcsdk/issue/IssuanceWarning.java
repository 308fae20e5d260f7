package org.edcsdk.issue;

import java.util.Objects;

/**
 * Something that does not stop the issuing and that the issuer should know.
 *
 * @param code what kind
 * @param message one English sentence
 */
public record IssuanceWarning(Code code, String message) {
    /** Kinds of warnings. */
    public enum Code {
        /** The awarding body is not the issuer, and no mandate stands in the credential. */
        AWARDING_BODY_WITHOUT_MANDATE
    }

    /** Refuses missing values. */
    public IssuanceWarning {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}

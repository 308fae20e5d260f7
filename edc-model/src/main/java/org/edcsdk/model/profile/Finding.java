package org.edcsdk.model.profile;

import java.util.Objects;

/**
 * A rule of an application profile that a credential breaks.
 *
 * @param rule stable name of the rule: class, term and kind, such as {@code Organisation.legalName.min}
 * @param pointer where: a JSON pointer (RFC 6901) into the credential, of the first object with that id
 * @param message one English sentence, without personal values
 */
public record Finding(String rule, String pointer, String message) {
    /** Refuses missing values. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }
}

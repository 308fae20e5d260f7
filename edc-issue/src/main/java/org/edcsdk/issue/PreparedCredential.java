package org.edcsdk.issue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonLdDocument;

/**
 * A credential with everything fixed that its seal will cover.
 *
 * @param credential the completed credential
 * @param payload its exact octets
 * @param issued the time of issuing, in whole seconds
 * @param warnings what the issuer should know
 */
public record PreparedCredential(EuropeanDigitalCredential credential, JsonLdDocument payload, Instant issued, List<IssuanceWarning> warnings) {
    /** Copies the list. */
    public PreparedCredential {
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(issued, "issued");
        warnings = List.copyOf(warnings);
    }
}

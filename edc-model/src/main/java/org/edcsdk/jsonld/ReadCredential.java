package org.edcsdk.jsonld;

import java.util.List;
import java.util.Objects;
import org.edcsdk.model.EuropeanDigitalCredential;

/**
 * What reading a document gave.
 *
 * @param credential the credential, nothing dropped
 * @param form how it was wrapped
 * @param findings what was odd and was read all the same
 */
public record ReadCredential(EuropeanDigitalCredential credential, Form form, List<ReadFinding> findings) {
    /** How a credential is wrapped. */
    public enum Form {
        /** The credential itself. */
        UNSEALED,
        /** The issuer's upload envelope {@code {"credential": …}}. */
        ENVELOPE,
        /** The payload of a JWS in JSON serialisation; its seal was not verified. */
        SEALED
    }

    /** Copies the list. */
    public ReadCredential {
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(form, "form");
        findings = List.copyOf(findings);
    }
}

package org.edcsdk.seal;

import java.util.Objects;

/**
 * The two twins of one credential, sealed in one round.
 *
 * @param json the sealed JSON-LD
 * @param pdf the sealed PDF
 */
public record SealedPair(SealedJson json, SealedPdf pdf) {
    /** Refuses a missing half. */
    public SealedPair {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(pdf, "pdf");
    }
}

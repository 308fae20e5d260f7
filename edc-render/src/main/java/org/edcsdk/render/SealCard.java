package org.edcsdk.render;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the certificate page says about the seal. It is printed before the document is sealed, so it holds facts that are known by then: who
 * seals, from the certificate, and the date of issue, from the credential.
 *
 * @param organisation the organisation of the seal certificate (O), or its common name where it has none; not empty
 * @param organizationIdentifier the identifier of the organisation (OID 2.5.4.97, for example {@code VATIE-1234567A}); may be empty
 * @param commonName the common name of the seal certificate; may be empty; printed where it differs from the organisation
 * @param issued the date of issue, as the credential writes it
 */
public record SealCard(String organisation, String organizationIdentifier, String commonName, LocalDate issued) {

    /** Refuses missing values and an empty organisation. */
    public SealCard {
        Objects.requireNonNull(organizationIdentifier, "organizationIdentifier");
        Objects.requireNonNull(commonName, "commonName");
        Objects.requireNonNull(issued, "issued");
        if (organisation.isBlank()) {
            throw new IllegalArgumentException("organisation is empty");
        }
    }
}

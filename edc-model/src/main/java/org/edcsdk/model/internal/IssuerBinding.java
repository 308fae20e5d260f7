package org.edcsdk.model.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an identifier of an organisation and the organizationIdentifier of a seal certificate (ETSI EN 319 412-1, 5.1.4) name the same
 * organisation: scheme, country and number are compared apart. Shared by issuing and verifying. Internal to the SDK.
 */
public enum IssuerBinding {
    /** The same organisation. */
    BOUND,
    /** Another organisation. */
    OTHER,
    /** Something is missing that would decide it. */
    UNPROVEN;

    // A bare number is one of the trade register (17207834 of EST and NTREE-17207834); a VAT number needs its prefix.
    private static final String REGISTER = "NTR";

    /**
     * Compares.
     *
     * @param notation the identifier's notation
     * @param spatial IRI of the identifier's country
     * @param organizationIdentifier of the certificate
     * @param certificateCountry C of the certificate, counted where the organizationIdentifier has no country of its own
     * @return how they relate
     */
    public static IssuerBinding of(Optional<String> notation, Optional<String> spatial, String organizationIdentifier,
            Optional<String> certificateCountry) {
        if (notation.filter(text -> !text.isBlank()).isEmpty()) {
            return UNPROVEN;
        }
        OrganisationIdentifier claimed = OrganisationIdentifier.parse(notation.get());
        OrganisationIdentifier certified = OrganisationIdentifier.parse(organizationIdentifier);
        if (!claimed.scheme().orElse(REGISTER).equals(certified.scheme().orElse(REGISTER)) || !claimed.number().equals(certified.number())) {
            return OTHER;
        }
        Optional<String> ofSeal = certified.country().filter(IssuerBinding::isCountry).or(() -> certificateCountry.map(Countries::alpha2));
        List<String> ofIssuer = Stream.concat(claimed.country().filter(IssuerBinding::isCountry).stream(),
                spatial.flatMap(Countries::ofConcept).stream()).toList();
        if (ofSeal.isPresent() && !ofIssuer.stream().allMatch(ofSeal.get()::equals)) {
            return OTHER;
        }
        // A number of a scheme beyond countries is the same everywhere; any other needs its country.
        boolean global = certified.country().filter(OrganisationIdentifier.GLOBAL::equals).isPresent() && claimed.scheme().isPresent();
        return global || ofSeal.isPresent() && !ofIssuer.isEmpty() ? BOUND : UNPROVEN;
    }

    private static boolean isCountry(String code) {
        return !code.equals(OrganisationIdentifier.GLOBAL);
    }
}

package org.edcsdk.testkit;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The legal person that a seal certificate names (ETSI EN 319 412-3, 4.2.1).
 *
 * @param name the subject's O, for example {@code Example University}
 * @param country the subject's C, ISO 3166-1 alpha-2, for example {@code IE}
 * @param organizationIdentifier the subject's 2.5.4.97 in the form of ETSI EN 319 412-1, 5.1.4, for example
 *     {@code VATIE-1234567FA}; the form is not checked, because tests want wrong ones too
 */
public record TestOrganisation(String name, String country, String organizationIdentifier) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** The fictitious organisation that the kit takes where none is given: Example University, IE, VATIE-1234567FA. */
    public static final TestOrganisation EXAMPLE_UNIVERSITY = new TestOrganisation("Example University", "IE", "VATIE-1234567FA");

    /**
     * Checks the values.
     *
     * @param name not blank
     * @param country two capital letters
     * @param organizationIdentifier not blank
     * @throws IllegalArgumentException if a value is blank or {@code country} is not two capital letters
     */
    public TestOrganisation {
        requireText("name", name);
        requireText("organizationIdentifier", organizationIdentifier);
        Objects.requireNonNull(country, "country");
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("country must be ISO 3166-1 alpha-2 in capitals: " + country);
        }
    }

    /** Another organisation with an identifier of the same kind, so that identifiers can be compared and differ. */
    TestOrganisation neighbour() {
        int dash = organizationIdentifier.indexOf('-');
        String kind = dash < 0 ? "NTR" + country : organizationIdentifier.substring(0, dash);
        return new TestOrganisation("Sample Polytechnic", country, kind + "-7654321G");
    }

    private static void requireText(String what, String value) {
        Objects.requireNonNull(value, what);
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }
}

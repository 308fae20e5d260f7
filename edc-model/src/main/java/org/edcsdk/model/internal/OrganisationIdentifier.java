package org.edcsdk.model.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An identifier of an organisation, taken apart: {@code VATES-A00000000} is scheme VAT, country ES, number A00000000
 * (ETSI EN 319 412-1, 5.1.4). A bare number has neither scheme nor country.
 *
 * <p>Internal to the SDK.
 *
 * @param scheme three letters, or two letters and a colon for a national scheme; empty for a bare number
 * @param country ISO 3166-1 alpha-2, or XG for a scheme beyond countries; empty for a bare number
 * @param number upper case, without blanks and punctuation
 */
public record OrganisationIdentifier(Optional<String> scheme, Optional<String> country, String number) {
    /** Country code of identifiers that no single country gives. */
    public static final String GLOBAL = "XG";

    private static final Pattern ETSI = Pattern.compile("([A-Z]{3}|[A-Z]{2}:)([A-Z]{2})-(.+)", Pattern.DOTALL);

    /** Takes an identifier apart; whatever is not in the ETSI form is a bare number. */
    public static OrganisationIdentifier parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Matcher parts = ETSI.matcher(upper);
        if (parts.matches()) {
            return new OrganisationIdentifier(Optional.of(parts.group(1)), Optional.of(Countries.alpha2(parts.group(2))),
                    plain(parts.group(3)));
        }
        return new OrganisationIdentifier(Optional.empty(), Optional.empty(), plain(upper));
    }

    private static String plain(String number) {
        return number.replaceAll("[\\s./_\\-]+", "");
    }
}

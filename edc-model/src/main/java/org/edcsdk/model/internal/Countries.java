package org.edcsdk.model.internal;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries by their ISO 3166-1 alpha-2 code, from the codes that certificates and the EU country authority list use. Internal to the SDK. */
public final class Countries {
    // The EU's list follows alpha-3 but for Kosovo.
    private static final Map<String, String> FROM_ALPHA_3 = Stream.concat(Stream.of("XK"), Stream.of(Locale.getISOCountries()))
            .distinct()
            .filter(country -> !alpha3(country).isEmpty())
            .collect(Collectors.toUnmodifiableMap(Countries::alpha3, Function.identity(), (first, second) -> first));

    private Countries() {
    }

    /** The alpha-2 code of a country concept: the last segment of its IRI is an alpha-3 or alpha-2 code. */
    public static Optional<String> ofConcept(String iri) {
        String code = iri.substring(iri.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{2}") ? Optional.of(alpha2(code)) : ofAuthorityCode(code);
    }

    /** An alpha-2 code in the form of ISO: tax law writes EL for Greece and UK for the United Kingdom. */
    public static String alpha2(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> code.toUpperCase(Locale.ROOT);
        };
    }

    /** The code in the EU list of a country, from its alpha-2 code in any form that {@link #alpha2} takes. */
    public static Optional<String> authorityCode(String code) {
        String alpha2 = alpha2(code);
        return alpha2.matches("[A-Z]{2}") ? Optional.of(alpha3(alpha2)).filter(FROM_ALPHA_3::containsKey) : Optional.empty();
    }

    /** The alpha-2 code of a country, from its code in the EU list. */
    public static Optional<String> ofAuthorityCode(String code) {
        return Optional.ofNullable(FROM_ALPHA_3.get(code));
    }

    /** The codes in the EU list of all countries that ISO 3166-1 knows, and of Kosovo. */
    public static SortedSet<String> authorityCodes() {
        return new TreeSet<>(FROM_ALPHA_3.keySet());
    }

    private static String alpha3(String country) {
        if (country.equals("XK")) {
            return "1A0";
        }
        try {
            return new Locale.Builder().setRegion(country).build().getISO3Country();
        } catch (MissingResourceException e) {
            return "";
        }
    }
}

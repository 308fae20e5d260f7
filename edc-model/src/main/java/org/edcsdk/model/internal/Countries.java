package org.edcsdk.model.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        return code.matches("[A-Z]{2}") ? Optional.of(alpha2(code)) : Optional.ofNullable(FROM_ALPHA_3.get(code));
    }

    /** An alpha-2 code in the form of ISO: tax law writes EL for Greece and UK for the United Kingdom. */
    public static String alpha2(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> code.toUpperCase(Locale.ROOT);
        };
    }

    private static String alpha3(String country) {
        return country.equals("XK") ? "1A0" : new Locale.Builder().setRegion(country).build().getISO3Country();
    }
}

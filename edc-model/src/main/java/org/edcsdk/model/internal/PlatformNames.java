package org.edcsdk.model.internal;

import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes and names of countries, languages and currencies from the platform's locale data (CLDR), by the codes of the EU authority lists.
 * Names differ between releases of the platform. Internal to the SDK.
 */
enum PlatformNames {
    /** The list is not one that the platform knows. */
    NONE,
    /** Countries. */
    COUNTRY,
    /** Languages. */
    LANGUAGE,
    /** Currencies that a country uses now. */
    CURRENCY;

    // Apart, because listing the locales takes long and English needs it not.
    private static final class Holder {
        static final Set<String> SPOKEN = Stream.of(Locale.getAvailableLocales())
                .map(Locale::getLanguage)
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static PlatformNames of(String list) {
        return switch (list) {
            case "country" -> COUNTRY;
            case "language" -> LANGUAGE;
            case "currency" -> CURRENCY;
            default -> NONE;
        };
    }

    /** The codes in order. */
    SortedSet<String> codes() {
        return switch (this) {
            case COUNTRY -> Countries.authorityCodes();
            case LANGUAGE -> Languages.authorityCodes();
            case CURRENCY -> Stream.of(Locale.getISOCountries())
                    .map(country -> Currency.getInstance(new Locale.Builder().setRegion(country).build()))
                    .filter(Objects::nonNull)
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toCollection(TreeSet::new));
            case NONE -> new TreeSet<>();
        };
    }

    /**
     * The name of a code in a language.
     *
     * @param code a code of the EU list
     * @param language ISO 639-1
     * @return nothing where the platform speaks the language not at all, or would answer with the code; where it speaks the language and lacks
     *         the one name, it may answer in English
     */
    Optional<String> name(String code, String language) {
        if (!language.equals("en") && !Holder.SPOKEN.contains(language)) {
            return Optional.empty();
        }
        // The platform's plain Portuguese is that of Brazil.
        Locale in = Locale.forLanguageTag(language.equals("pt") ? "pt-PT" : language);
        Optional<String> name = switch (this) {
            case COUNTRY -> region(code).flatMap(region -> unlessCode(region.getDisplayCountry(in), region.getCountry()));
            case LANGUAGE -> language(code).flatMap(spoken -> unlessCode(spoken.getDisplayLanguage(in), spoken.getLanguage()));
            case CURRENCY -> currency(code).flatMap(currency -> unlessCode(currency.getDisplayName(in), code));
            case NONE -> Optional.<String>empty();
        };
        return name.map(text -> language.equals("en") ? plain(text) : text);
    }

    private static Optional<String> unlessCode(String name, String code) {
        return Optional.of(name).filter(text -> !text.isEmpty() && !text.equals(code));
    }

    // "Saint Lucia" and "Bosnia and Herzegovina", as the Union writes English.
    private static String plain(String english) {
        String whole = english.replace(" & ", " and ");
        return whole.startsWith("St. ") ? "Saint " + whole.substring("St. ".length()) : whole;
    }

    private static Optional<Locale> region(String authorityCode) {
        return authorityCode.equals("EUR")
                ? Optional.of(new Locale.Builder().setRegion("EU").build())
                : Countries.ofAuthorityCode(authorityCode).map(alpha2 -> new Locale.Builder().setRegion(alpha2).build());
    }

    private static Optional<Locale> language(String authorityCode) {
        return authorityCode.matches("[A-Z]{3}")
                ? Optional.of(Locale.forLanguageTag(Languages.iso639(authorityCode).orElseGet(() -> authorityCode.toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package org.edcsdk.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.edcsdk.model.internal.Countries;

/**
 * Concepts of the code lists that the profile binds: countries and languages from the platform's own tables of ISO codes, EQF levels, and
 * others by code. Stateless and thread safe.
 */
public final class CodeLists {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String SNB = "http://data.europa.eu/snb/";
    private static final String LIST = "/25831c2";

    private CodeLists() {
    }

    static String snbScheme(String list) {
        return SNB + list + LIST;
    }

    static Concept snb(String list, String code, String label) {
        return Concept.of(SNB + list + '/' + code, snbScheme(list), LangString.en(label));
    }

    static Concept authority(String list, String code, String label) {
        return Concept.of(AUTHORITY + list + '/' + code, AUTHORITY + list, LangString.en(label), Optional.of(list));
    }

    /**
     * A country of the EU authority list.
     *
     * @param alpha2 ISO 3166-1 alpha-2, upper case; {@code EL} is taken for Greece
     * @return the concept with its English name
     * @throws IllegalArgumentException for an unknown code
     */
    public static Concept country(String alpha2) {
        Locale locale = new Locale("", alpha2.equals("EL") ? "GR" : alpha2);
        if (Arrays.binarySearch(sorted(Locale.getISOCountries()), locale.getCountry()) < 0) {
            throw new IllegalArgumentException("country must be an ISO 3166-1 alpha-2 code: \"" + alpha2 + "\"");
        }
        return authority("country", locale.getISO3Country(), locale.getDisplayCountry(Locale.ENGLISH));
    }

    /**
     * A language of the EU authority list.
     *
     * @param iso639 ISO 639-1, lower case
     * @return the concept with its English name
     * @throws IllegalArgumentException for an unknown code
     */
    public static Concept language(String iso639) {
        Locale locale = new Locale(iso639);
        try {
            if (Arrays.binarySearch(sorted(Locale.getISOLanguages()), iso639) >= 0) {
                return authority("language", locale.getISO3Language().toUpperCase(Locale.ROOT), locale.getDisplayLanguage(Locale.ENGLISH));
            }
        } catch (MissingResourceException e) {
            // No three-letter code: refused below like any unknown language.
        }
        throw new IllegalArgumentException("language must be an ISO 639-1 code: \"" + iso639 + "\"");
    }

    /** The ISO 639-1 code of a concept of the EU language list. */
    public static Optional<String> iso639(Concept language) {
        String code = language.code().toLowerCase(Locale.ROOT);
        return Arrays.stream(Locale.getISOLanguages()).filter(two -> two.length() == 2 && threeLetters(two).equals(code)).findFirst();
    }

    /**
     * The ISO 3166-1 alpha-2 code of a concept of the EU country list.
     *
     * @param country the concept, such as that of {@code IRL}
     * @return for example {@code IE}
     */
    public static Optional<String> alpha2(Concept country) {
        return Countries.ofConcept(country.iri());
    }

    /**
     * A level of the European Qualifications Framework.
     *
     * @param level 1 to 8
     * @return the concept
     * @throws IllegalArgumentException for another level
     */
    public static Concept eqfLevel(int level) {
        if (level < 1 || level > 8) {
            throw new IllegalArgumentException("EQF level must be 1 to 8: " + level);
        }
        return snb("eqf", Integer.toString(level), "Level " + level);
    }

    private static String threeLetters(String iso639) {
        try {
            return new Locale(iso639).getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private static String[] sorted(String[] codes) {
        String[] copy = codes.clone();
        Arrays.sort(copy);
        return copy;
    }
}

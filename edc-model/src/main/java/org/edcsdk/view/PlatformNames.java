package org.edcsdk.view;

import java.util.Locale;
import java.util.Optional;
import org.edcsdk.model.CodeLists;
import org.edcsdk.model.Concept;
import org.edcsdk.model.LangString;

/** Names of countries and languages where the credential has none in the wanted language: those of the platform, which come from the CLDR. */
final class PlatformNames {
    private static final String COUNTRY = "http://publications.europa.eu/resource/authority/country/";
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/";

    private PlatformNames() {
    }

    static Optional<String> of(String iri, Locale locale) {
        Concept concept = Concept.of(iri, "", LangString.en(iri));
        if (iri.startsWith(COUNTRY)) {
            return CodeLists.alpha2(concept).map(code -> new Locale.Builder().setRegion(code).build()).map(country -> country.getDisplayCountry(locale));
        }
        if (iri.startsWith(LANGUAGE)) {
            return CodeLists.iso639(concept).map(code -> new Locale.Builder().setLanguage(code).build()).map(language -> language.getDisplayLanguage(locale));
        }
        return Optional.empty();
    }
}

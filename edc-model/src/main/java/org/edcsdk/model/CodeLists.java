package org.edcsdk.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.edcsdk.model.internal.CodeTable;
import org.edcsdk.model.internal.Countries;
import org.edcsdk.model.internal.Languages;

/**
 * Concepts of the code lists by the codes that people know, the names of concepts in the languages of the Union, and whether a concept can be
 * of the list that it claims. The lists themselves are in {@link Vocabulary}. Stateless and thread safe; never uses the network.
 */
public final class CodeLists {
    private static final int SHOWN = 120;

    private CodeLists() {
    }

    /**
     * A country of the EU authority list.
     *
     * @param alpha2 ISO 3166-1 alpha-2, upper case; {@code EL} is taken for Greece, {@code UK} for the United Kingdom, {@code XK} for Kosovo
     * @return the concept with its English name
     * @throws IllegalArgumentException for an unknown code
     */
    public static Concept country(String alpha2) {
        return country(alpha2, "en");
    }

    /**
     * A country of the EU authority list, named in several languages.
     *
     * @param alpha2 as for {@link #country(String)}
     * @param languages ISO 639-1; one in which there is no name is left out, and the name is English where none is left
     * @return the concept
     * @throws IllegalArgumentException for an unknown country
     */
    public static Concept country(String alpha2, String... languages) {
        return Countries.authorityCode(alpha2)
                .map(code -> Vocabulary.COUNTRY.concept(code, languages))
                .orElseThrow(() -> new IllegalArgumentException("country must be an ISO 3166-1 alpha-2 code: \"" + alpha2 + "\""));
    }

    /**
     * A language of the EU authority list.
     *
     * @param iso639 ISO 639-1, lower case
     * @return the concept with its English name
     * @throws IllegalArgumentException for an unknown code
     */
    public static Concept language(String iso639) {
        return language(iso639, "en");
    }

    /**
     * A language of the EU authority list, named in several languages.
     *
     * @param iso639 ISO 639-1, lower case
     * @param languages as for {@link #country(String, String...)}
     * @return the concept
     * @throws IllegalArgumentException for an unknown code
     */
    public static Concept language(String iso639, String... languages) {
        return Languages.authorityCode(iso639)
                .map(code -> Vocabulary.LANGUAGE.concept(code, languages))
                .orElseThrow(() -> new IllegalArgumentException("language must be an ISO 639-1 code: \"" + iso639 + "\""));
    }

    /** The ISO 639-1 code of a concept of the EU language list. */
    public static Optional<String> iso639(Concept language) {
        return Languages.iso639(language.code());
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
        return Vocabulary.EQF_LEVEL.concept(Integer.toString(level));
    }

    /**
     * A field of education and training of ISCED-F 2013.
     *
     * @param code 2, 3 or 4 digits with their leading zero, such as {@code 0613}
     * @return the concept
     * @throws IllegalArgumentException for an unknown code
     */
    public static Concept iscedF(String code) {
        return Vocabulary.ISCED_F.concept(code);
    }

    /**
     * A currency.
     *
     * @param code ISO 4217, such as {@code EUR}
     * @return the concept with its English name
     * @throws IllegalArgumentException for a code that no country uses now
     */
    public static Concept currency(String code) {
        return Vocabulary.CURRENCY.concept(code);
    }

    /**
     * A level of a national qualifications framework.
     *
     * @param iri its IRI in the European register, such as {@code http://data.europa.eu/snb/qdr/c_c392e7a2}
     * @param label its label, such as "RQF Level 6"
     * @return the concept
     * @throws IllegalArgumentException for an IRI of another form
     */
    public static Concept nqfLevel(String iri, LangString label) {
        return Vocabulary.NQF_LEVEL.concept(iri, label);
    }

    /**
     * A skill of ESCO.
     *
     * @param iri {@code http://data.europa.eu/esco/skill/} and its id
     * @param label its label
     * @return the concept
     * @throws IllegalArgumentException for an IRI of another form
     */
    public static Concept escoSkill(String iri, LangString label) {
        return Vocabulary.ESCO_SKILL.concept(iri, label);
    }

    /**
     * An occupation of ESCO.
     *
     * @param iri {@code http://data.europa.eu/esco/occupation/} and its id
     * @param label its label
     * @return the concept
     * @throws IllegalArgumentException for an IRI of another form
     */
    public static Concept escoOccupation(String iri, LangString label) {
        return Vocabulary.ESCO_OCCUPATION.concept(iri, label);
    }

    /**
     * A region by its NUTS code.
     *
     * @param code two letters and up to three letters or digits, such as {@code IE061}
     * @param label its name
     * @return the concept
     * @throws IllegalArgumentException for a code of another form
     */
    public static Concept nuts(String code, LangString label) {
        return ofCode(Vocabulary.NUTS, code, label);
    }

    /**
     * An administrative territorial unit of the EU authority list.
     *
     * @param code such as {@code IRL_CTH_DUB}
     * @param label its name
     * @return the concept
     * @throws IllegalArgumentException for a code of another form
     */
    public static Concept administrativeUnit(String code, LangString label) {
        return ofCode(Vocabulary.ADMINISTRATIVE_UNIT, code, label);
    }

    private static Concept ofCode(Vocabulary vocabulary, String code, LangString label) {
        return vocabulary.concept(CodeTable.get().list(vocabulary.key()).iri(code), label);
    }

    /**
     * The name of a concept in a language, from our lists and not from the concept's own labels.
     *
     * @param concept any concept; its IRI decides
     * @param language ISO 639-1
     * @return nothing for a concept that is not known here, or has no name in this language here
     */
    public static Optional<String> label(Concept concept, String language) {
        return label(concept.iri(), language);
    }

    /**
     * The name of a concept in a language, from our lists.
     *
     * @param iri the concept
     * @param language ISO 639-1
     * @return as for {@link #label(Concept, String)}
     */
    public static Optional<String> label(String iri, String language) {
        return CodeTable.get().ofConcept(iri).flatMap(list -> list.code(iri).flatMap(code -> list.label(code, language)));
    }

    /**
     * Looks whether a concept can be of the code lists that it claims to be in. A concept that is not known here passes where its list may
     * have it; so does a concept of lists that are not known here, and one without IRI or list.
     *
     * @param concept the concept
     * @return what is wrong, in English
     */
    public static Optional<String> check(Concept concept) {
        String iri = concept.iri();
        List<String> schemes = concept.json().objects("inScheme").stream().flatMap(scheme -> scheme.text("id").stream()).toList();
        return CodeTable.get().claimedInVain(iri, schemes).map(list -> {
            String shown = iri.length() > SHOWN ? iri.substring(0, SHOWN) + "…" : iri;
            return String.format(Locale.ROOT, "\"%s\" is not a concept of the code list \"%s\" (%s)", shown, list.key(), list.scheme());
        });
    }
}

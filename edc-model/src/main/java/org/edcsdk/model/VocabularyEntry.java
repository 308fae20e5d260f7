package org.edcsdk.model;

import java.util.Arrays;
import java.util.Optional;

/** A constant that stands for one concept of a code list; implemented by the enumerations of the short lists. */
public interface VocabularyEntry {
    /** The code list. */
    Vocabulary vocabulary();

    /** The code: the last segment of the concept's IRI. */
    String code();

    /** The concept, with its English label. */
    default Concept concept() {
        return vocabulary().concept(code());
    }

    /**
     * The concept with its labels in several languages.
     *
     * @param languages as for {@link Vocabulary#concept(String, String...)}
     * @return the concept
     */
    default Concept concept(String... languages) {
        return vocabulary().concept(code(), languages);
    }

    /**
     * The constant that stands for a concept.
     *
     * @param <E> the enumeration
     * @param type the enumeration
     * @param concept any concept; its IRI decides
     * @return nothing for a concept that the enumeration does not have
     */
    static <E extends Enum<E> & VocabularyEntry> Optional<E> of(Class<E> type, Concept concept) {
        return Arrays.stream(type.getEnumConstants()).filter(entry -> entry.concept().iri().equals(concept.iri())).findFirst();
    }
}

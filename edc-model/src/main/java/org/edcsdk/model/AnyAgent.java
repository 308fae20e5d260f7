package org.edcsdk.model;

import java.util.Optional;

/** Who acts: a person, an organisation, or an agent of which neither is said (elm:Agent and its classes). */
public sealed interface AnyAgent permits Agent, Person, Organisation {
    /**
     * The typed view of a JSON object by its {@code type}.
     *
     * @param json the object
     * @return the view; a {@link Agent} where the type says nothing else
     */
    static AnyAgent of(JsonObject json) {
        return switch (ElmNode.type(json)) {
            case "Person" -> Person.of(json);
            case "Organisation" -> Organisation.of(json);
            default -> Agent.of(json);
        };
    }

    /** All members, known or not. */
    JsonObject json();

    /** The id: an IRI, unique within one credential only. */
    Optional<String> id();

    /** The ELM class. */
    String type();

    /**
     * The name that a reader is shown.
     *
     * @param language the language wanted, ISO 639-1
     * @return the name in that language, else in another; nothing where there is none
     */
    Optional<String> displayName(String language);

    // <elm:accessors> made from elm.txt, see ModelSourceTest
    // </elm:accessors>
}

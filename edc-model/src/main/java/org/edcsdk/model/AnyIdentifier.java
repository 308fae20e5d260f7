package org.edcsdk.model;

import java.util.Optional;

/** An identifier of any scheme, or one under the law of a country. */
public sealed interface AnyIdentifier permits Identifier, LegalIdentifier {
    /**
     * The typed view of a JSON object by its {@code type}.
     *
     * @param json the object
     * @return the view; a {@link Identifier} where the type says nothing else
     */
    static AnyIdentifier of(JsonObject json) {
        return switch (ElmNode.type(json)) {
            case "LegalIdentifier" -> LegalIdentifier.of(json);
            default -> Identifier.of(json);
        };
    }

    /** All members, known or not. */
    JsonObject json();

    /** The id: an IRI, unique within one credential only. */
    Optional<String> id();

    /** The ELM class. */
    String type();

    /** The number or code, as it is written; empty where there is none. */
    String notation();

    // <elm:accessors> made from elm.txt, see ModelSourceTest
    // </elm:accessors>
}

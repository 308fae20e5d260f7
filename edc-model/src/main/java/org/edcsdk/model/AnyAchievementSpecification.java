package org.edcsdk.model;

import java.util.Optional;

/** What an achievement stands for: a qualification, or something smaller. */
public sealed interface AnyAchievementSpecification permits LearningAchievementSpecification, Qualification {
    /**
     * The typed view of a JSON object by its {@code type}.
     *
     * @param json the object
     * @return the view; a {@link LearningAchievementSpecification} where the type says nothing else
     */
    static AnyAchievementSpecification of(JsonObject json) {
        return switch (ElmNode.type(json)) {
            case "Qualification" -> Qualification.of(json);
            default -> LearningAchievementSpecification.of(json);
        };
    }

    /** All members, known or not. */
    JsonObject json();

    /** The id: an IRI, unique within one credential only. */
    Optional<String> id();

    /** The ELM class. */
    String type();

    // <elm:accessors> made from elm.txt, see ModelSourceTest
    // </elm:accessors>
}

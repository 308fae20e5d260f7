package org.edcsdk.model;

import java.util.Optional;

/** What is claimed of a person: an achievement, activity, assessment or entitlement, or a claim of another kind. */
public sealed interface AnyClaim permits LearningAchievement, LearningActivity, LearningAssessment, LearningEntitlement, Claim {
    /**
     * The typed view of a JSON object by its {@code type}.
     *
     * @param json the object
     * @return the view; a {@link Claim} where the type says nothing else
     */
    static AnyClaim of(JsonObject json) {
        return switch (ElmNode.type(json)) {
            case "LearningAchievement" -> LearningAchievement.of(json);
            case "LearningActivity" -> LearningActivity.of(json);
            case "LearningAssessment" -> LearningAssessment.of(json);
            case "LearningEntitlement" -> LearningEntitlement.of(json);
            default -> Claim.of(json);
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

package org.edcsdk.model.kind;

import java.util.Objects;
import java.util.Optional;
import org.edcsdk.model.CreditPoint;
import org.edcsdk.model.Identifier;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LearningAssessment;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Qualification;

/**
 * One line of a transcript: a course or module, its credits and its grade.
 *
 * @param code the code of the course in the institution's catalogue, such as "MATH-101"; empty for none
 * @param title its title
 * @param ects ECTS credit points as a decimal number, such as "6" or "2.5"; empty for none
 * @param grade the grade in words or figures
 */
public record Course(String code, LangString title, String ects, LangString grade) {
    /** Refuses missing values. */
    public Course {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(ects, "ects");
        Objects.requireNonNull(grade, "grade");
    }

    /** What the course stands for. */
    Qualification specification() {
        Qualification.Builder specification = Qualification.builder().title(title);
        if (!code.isEmpty()) {
            specification.identifier(Identifier.of("Course code", code));
        }
        credits().ifPresent(specification::creditPoint);
        return specification.build();
    }

    /** The course as it was passed. */
    LearningAchievement achievement(Organisation awardingBody) {
        LearningAchievement.Builder achievement = LearningAchievement.builder().title(title).awardedBy(awardingBody)
                .specifiedBy(specification())
                .provenBy(LearningAssessment.builder().title(title).awardedBy(awardingBody).grade(grade).build());
        credits().ifPresent(achievement::creditReceived);
        return achievement.build();
    }

    private Optional<CreditPoint> credits() {
        return ects.isEmpty() ? Optional.empty() : Optional.of(CreditPoint.ects(ects));
    }
}

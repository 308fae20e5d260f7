package org.edcsdk.model;

import static org.edcsdk.model.LangString.en;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A micro-credential with the mandatory elements of Annex I, for tests. */
public final class MicroCredentials {
    private MicroCredentials() {
    }

    public static EuropeanDigitalCredential dataEthics() {
        Organisation university = Organisation.of(en("Example University"), LegalIdentifier.vat("IE", "1234567"));
        return EuropeanDigitalCredential.builder()
                .issuer(university)
                .holder(Person.builder().name("en", "Ada", "Lovelace").dateOfBirth(LocalDate.of(1999, 10, 2)).build())
                .validFrom(Instant.parse("2026-07-01T00:00:00Z"))
                .title(en("Data Ethics").and("fr", "Éthique des données"))
                .achievement(LearningAchievement.builder()
                        .title(en("Data Ethics"))
                        .awardedBy(university).awardingDate(LocalDate.of(2026, 6, 17))
                        .learningOutcome(en("Assess a data set for bias"))
                        .ects("5").workload(Duration.ofHours(125)).eqfLevel(6).mode(LearningMode.BLENDED)
                        .qualityAssurance(Accreditation.of(en("Programme review"), AccreditationType.PROGRAM_QUALITY_ASSURANCE, university))
                        .provenBy(LearningAssessment.builder().title(en("Portfolio")).awardedBy(university)
                                .type(AssessmentType.PORTFOLIO).grade(en("A")).build())
                        .build())
                .build();
    }
}

package org.edcsdk.cli;

import static org.edcsdk.model.LangString.en;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.edcsdk.model.Accreditation;
import org.edcsdk.model.AccreditationType;
import org.edcsdk.model.AssessmentType;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.CodeLists;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.FileType;
import org.edcsdk.model.Identifier;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LearningAssessment;
import org.edcsdk.model.LearningMode;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Location;
import org.edcsdk.model.MediaObject;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.model.Qualification;
import org.edcsdk.testkit.TestOrganisation;

/**
 * The micro-credential of the demo, with every mandatory element of Annex I of the Council Recommendation of 16 June 2022 on micro-credentials.
 * University, agency, learner and course are invented.
 */
final class DemoCredential {
    /** Who seals: as certificates do, without diacritics. */
    static final TestOrganisation SEAL_OWNER = new TestOrganisation("Realta University", "IE", "VATIE-1234567FA");

    private DemoCredential() {
    }

    /** The credential as an application builds it: without eIDAS identifier, date of issue and page image, which issuing adds. */
    static EuropeanDigitalCredential build(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Organisation university = university();
        return EuropeanDigitalCredential.builder()
                .issuer(university)
                .holder(Person.builder().name("en", "Zoë", "Kovačević-Ångström").dateOfBirth(LocalDate.of(1998, 3, 14))
                        .identifier(Identifier.of("Student number", "RU-2026-04711")).build())
                .validFrom(now.truncatedTo(ChronoUnit.SECONDS))
                .title(title())
                .description(en("has successfully completed the micro-credential Data Ethics in Practice, which prepares professionals to question,"
                        + " document and improve the way in which organisations collect and use personal data.")
                        .and("el", "ολοκλήρωσε με επιτυχία το μικροδιαπιστευτήριο «Ηθική των δεδομένων στην πράξη»."))
                .identifier(Identifier.of("Certificate number", "MC-" + today.getYear() + "-0042"))
                .achievement(achievement(university, today))
                .build();
    }

    private static LangString title() {
        return en("Data Ethics in Practice").and("el", "Ηθική των δεδομένων στην πράξη");
    }

    private static Organisation university() {
        return Organisation.builder()
                .legalName(en("Réalta University"))
                .location(Location.of("IE", en("1 Star Hill, Galway, Ireland")))
                .registration(LegalIdentifier.of("IE", "RU-000-EXAMPLE"))
                .homepage(URI.create("https://realta.example/"))
                .logo(MediaObject.of(FileType.PNG, logo()))
                .build();
    }

    private static LearningAchievement achievement(Organisation university, LocalDate today) {
        return LearningAchievement.builder()
                .title(title())
                .awardedBy(university).awardingDate(today)
                .specifiedBy(Qualification.builder()
                        .title(title())
                        .thematicArea(CodeLists.iscedF("0688"))
                        .build())
                .learningOutcome(en("Assess a data set for bias and explain the consequences to people who do not work with data")
                        .and("el", "Αξιολογεί ένα σύνολο δεδομένων ως προς τη μεροληψία"))
                .learningOutcome(en("Carry out a data protection impact assessment under Regulation (EU) 2016/679")
                        .and("el", "Διενεργεί εκτίμηση αντικτύπου σχετικά με την προστασία δεδομένων"))
                .learningOutcome(en("Document the origin, purpose and limits of a data set so that others can decide whether to use it")
                        .and("el", "Τεκμηριώνει την προέλευση, τον σκοπό και τα όρια ενός συνόλου δεδομένων"))
                .learningOutcome(en("Lead a discussion on the ethical questions of an automated decision and record its result")
                        .and("el", "Συντονίζει συζήτηση για τα ηθικά ζητήματα μιας αυτοματοποιημένης απόφασης"))
                .ects("5").workload(Duration.ofHours(125)).eqfLevel(6).mode(LearningMode.BLENDED).instructionLanguage("en")
                .entryRequirement(en("Upper secondary education, or two years of professional experience with data"))
                .qualityAssurance(Accreditation.of(en("Programme review 2025"), AccreditationType.PROGRAM_QUALITY_ASSURANCE, agency()))
                .provenBy(LearningAssessment.builder().title(en("Case study: a public register").and("el", "Μελέτη περίπτωσης: ένα δημόσιο μητρώο"))
                        .awardedBy(university).type(AssessmentType.PROJECT_WORK).mode(LearningMode.BLENDED)
                        .grade(en("A (excellent)")).dateIssued(today.minusDays(7)).build())
                .provenBy(LearningAssessment.builder().title(en("Written examination").and("el", "Γραπτή εξέταση"))
                        .awardedBy(university).type(AssessmentType.WRITTEN_EXAMINATION).mode(LearningMode.PRESENTIAL)
                        .grade(en("B (very good)")).dateIssued(today.minusDays(10)).build())
                .build();
    }

    private static Organisation agency() {
        return Organisation.of(en("Agency for Quality in Higher Learning"), LegalIdentifier.of("IE", "AQ-000-EXAMPLE"));
    }

    private static Bytes logo() {
        try (InputStream in = DemoCredential.class.getResourceAsStream("demo-logo.png")) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the logo of the demo cannot be read", e);
        }
    }
}

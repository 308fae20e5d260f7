package org.edcsdk.model.kind;

import static org.edcsdk.model.LangString.en;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.edcsdk.model.Accreditation;
import org.edcsdk.model.AccreditationType;
import org.edcsdk.model.AssessmentType;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.Concept;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.FileType;
import org.edcsdk.model.GradingScheme;
import org.edcsdk.model.Identifier;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningMode;
import org.edcsdk.model.LearningOutcome;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Location;
import org.edcsdk.model.MediaObject;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.model.Qualification;
import org.edcsdk.model.Vocabulary;

/** One credential of each kind, for tests. */
public final class Kinds {
    public static final Organisation UNIVERSITY = Organisation.of(en("Example University"), LegalIdentifier.vat("IE", "1234567"));
    public static final Person ADA = Person.builder().name("en", "Ada", "Lovelace").dateOfBirth(LocalDate.of(1999, 10, 2))
            .identifier(Identifier.of("Student number", "S-17")).build();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 17);
    private static final Accreditation ACCREDITATION = Accreditation.of(en("Programme accreditation"),
            AccreditationType.PROGRAM_QUALITY_ASSURANCE, UNIVERSITY);

    private Kinds() {
    }

    public static EuropeanDigitalCredential microCredential() {
        return MicroCredential.builder(UNIVERSITY, ADA, en("Data Ethics").and("fr", "Éthique des données"), DAY)
                .learningOutcome(en("Assess a data set for bias")).ects("5").workload(Duration.ofHours(125)).eqfLevel(6)
                .assessment(AssessmentType.PORTFOLIO, en("A")).mode(LearningMode.BLENDED).qualityAssurance(ACCREDITATION).build();
    }

    public static EuropeanDigitalCredential certificateOfParticipation() {
        return CertificateOfParticipation.builder(UNIVERSITY, ADA, en("Summer school"), LocalDate.of(2026, 6, 1), DAY)
                .description(en("Two weeks of lectures and excursions")).workload(Duration.ofHours(80)).location(Location.of("IE"))
                .levelOfCompletion(100).mode(LearningMode.BLENDED).build();
    }

    public static EuropeanDigitalCredential transcriptOfRecords() {
        return TranscriptOfRecords.builder(UNIVERSITY, ADA, en("Bachelor of Mathematics, first year"), DAY)
                .course(new Course("MATH-101", en("Linear Algebra"), "10", en("A")))
                .course(new Course("MATH-102", en("Analysis"), "10", en("B")))
                .course(new Course("", en("Logic"), "", en("passed")))
                .ects("60").build();
    }

    public static EuropeanDigitalCredential diplomaWithSupplement() {
        Concept level = Concept.of("http://data.europa.eu/snb/qdr/c_1", Vocabulary.NQF_LEVEL.scheme(), en("Level 8"));
        Qualification qualification = Qualification.builder().title(en("Bachelor of Mathematics")).thematicArea(Vocabulary.ISCED_F.concept("0541"))
                .language("en").nqfLevel(level).eqfLevel(6).maximumDuration(Period.ofYears(3)).mode(LearningMode.BLENDED)
                .entryRequirement(en("Leaving certificate")).learningOutcome(LearningOutcome.of(en("Prove theorems"))).build();
        return DiplomaWithSupplement.builder(UNIVERSITY, ADA, qualification, DAY).accreditation(ACCREDITATION).ects("180")
                .course(new Course("MATH-101", en("Linear Algebra"), "10", en("A")))
                .classification(en("First class honours"), GradingScheme.builder().title(en("Irish honours scheme")).build())
                .furtherStudy(en("Access to master's programmes")).professionalStatus(en("Not a regulated profession"))
                .explain("2.4", en("the awarding institution administers the studies")).additionalInformation(en("The programme has a year abroad"))
                .furtherInformation(URI.create("https://www.example.org/maths"))
                .educationSystem(Concept.of("urn:epass:concept:1", "http://data.europa.eu/snb/educational-system/25831c2", en("Ireland"))).build();
    }

    public static EuropeanDigitalCredential mandated() {
        LangString statement = en("Issued on behalf of Example College");
        return microCredential().toBuilder().without("credentialProfiles").issuedByMandate(statement.best("en").orElseThrow()).build();
    }

    public static EuropeanDigitalCredential converted() {
        MediaObject original = MediaObject.of(FileType.PDF, Bytes.utf8("%PDF-1.7 original"));
        return microCredential().toBuilder().without("credentialProfiles").convertedFrom(original).build();
    }

    public static EuropeanDigitalCredential accredited() {
        return microCredential().toBuilder().without("credentialProfiles").accreditedBy(ACCREDITATION).build();
    }
}

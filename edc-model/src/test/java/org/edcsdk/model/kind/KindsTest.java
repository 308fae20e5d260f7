package org.edcsdk.model.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.edcsdk.model.LangString.en;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Qualification;
import org.edcsdk.model.profile.AnnexOneLint;
import org.edcsdk.model.profile.Finding;
import org.edcsdk.model.profile.ProfileCheck;
import org.edcsdk.model.profile.Severity;
import org.edcsdk.model.profile.SupplementLint;
import org.edcsdk.model.profile.SupplementSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindsTest {
    static Stream<EuropeanDigitalCredential> kinds() {
        return Stream.of(Kinds.microCredential(), Kinds.certificateOfParticipation(), Kinds.transcriptOfRecords(), Kinds.diplomaWithSupplement(),
                Kinds.mandated(), Kinds.converted(), Kinds.accredited());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindLacksOnlyWhatIssuingAdds(EuropeanDigitalCredential credential) {
        assertThat(ProfileCheck.check(Ids.complete(credential, counting()))).extracting(Finding::rule).containsExactlyInAnyOrder(
                "EuropeanDigitalCredential.issued.min", "EuropeanDigitalCredential.credentialSchema.min",
                "DisplayParameter.individualDisplay.min", "Issuer.eIDASIdentifier.min");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindReadsBackAsItWasBuilt(EuropeanDigitalCredential credential) throws Exception {
        EuropeanDigitalCredential complete = Ids.complete(credential, counting());
        assertThat(JsonLd.read(JsonLd.write(complete).octets())).isEqualTo(complete);
    }

    @Test
    void aMicroCredentialNamesTheElementsItLacksByNumber() {
        MicroCredential.Builder builder = MicroCredential.builder(Kinds.UNIVERSITY, Kinds.ADA, en("Data Ethics"), LocalDate.EPOCH).ects("5");
        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("elements of Annex I are missing: 6 learning outcomes, 9 type of assessment, 10 form of participation, 11 quality assurance");
    }

    @Test
    void aTranscriptWithoutACourseIsRefused() {
        TranscriptOfRecords.Builder builder = TranscriptOfRecords.builder(Kinds.UNIVERSITY, Kinds.ADA, en("Bachelor"), LocalDate.EPOCH);
        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("course");
    }

    @Test
    void aParticipationThatEndsBeforeItStartsIsRefusedWithBothDays() {
        Organisation issuer = Kinds.UNIVERSITY;
        LocalDate start = LocalDate.of(2026, 6, 2);
        assertThatThrownBy(() -> CertificateOfParticipation.builder(issuer, Kinds.ADA, en("Course"), start, start.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2026-06-01 < 2026-06-02");
    }

    @Test
    void aDiplomaNamesTheSectionsItLacks() {
        Qualification qualification = Qualification.builder().title(en("Bachelor")).build();
        DiplomaWithSupplement.Builder builder = DiplomaWithSupplement.builder(Kinds.UNIVERSITY, Kinds.ADA, qualification, LocalDate.EPOCH);
        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2.2 fields of study")
                .hasMessageContaining("3.2 duration").hasMessageContaining("4.3 courses");
    }

    @Test
    void aDiplomaLeavesNoSectionWithoutAWord() {
        EuropeanDigitalCredential sealed = Kinds.diplomaWithSupplement().toBuilder().issued(DateTime.of(Instant.EPOCH)).build();
        EuropeanDigitalCredential diploma = Ids.complete(sealed, counting());
        assertThat(SupplementLint.sections(diploma)).hasSize(8)
                .allSatisfy(section -> assertThat(section.state()).as(section.toString()).isNotEqualTo(SupplementSection.State.INCOMPLETE));
    }

    @Test
    void aReasonIsForASectionOfTheSupplement() {
        DiplomaWithSupplement.Builder builder = DiplomaWithSupplement.builder(Kinds.UNIVERSITY, Kinds.ADA,
                Qualification.builder().title(en("Bachelor")).build(), LocalDate.EPOCH);
        assertThatThrownBy(() -> builder.explain("9", en("none"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"9\"");
    }

    @Test
    void aMicroCredentialFromItsEntryPointHasAllElevenElements() {
        assertThat(AnnexOneLint.check(Ids.complete(Kinds.microCredential(), counting()))).filteredOn(finding -> finding.severity() != Severity.INFO).isEmpty();
    }

    private static Supplier<UUID> counting() {
        Iterator<UUID> ids = IntStream.iterate(1, i -> i + 1).mapToObj(i -> new UUID(0, i)).iterator();
        return ids::next;
    }
}

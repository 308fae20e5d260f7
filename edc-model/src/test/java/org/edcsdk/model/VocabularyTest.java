package org.edcsdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.edcsdk.model.internal.CodeList;
import org.edcsdk.model.internal.CodeTable;
import org.edcsdk.model.internal.ElmTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CREDENTIAL_PROFILE        | http://data.europa.eu/snb/credential/25831c2               | http://data.europa.eu/snb/credential/e34929035b               | Generic",
        "EVIDENCE_TYPE             | http://data.europa.eu/snb/evidence-type/25831c2            | http://data.europa.eu/snb/evidence-type/c_18016257            | Mandate",
        "VERIFICATION_TYPE         | http://data.europa.eu/snb/verification/25831c2             | http://data.europa.eu/snb/verification/f9c2016fe9             | Seal",
        "VERIFICATION_STATUS       | http://data.europa.eu/snb/verification-status/25831c2      | http://data.europa.eu/snb/verification-status/9895008394      | OK",
        "PRESENTATION_TYPE         | http://data.europa.eu/snb/verifiable-presentation/25831c2  | http://data.europa.eu/snb/verifiable-presentation/c_409018f7  | Shared",
        "EQF_LEVEL                 | http://data.europa.eu/snb/eqf/25831c2                      | http://data.europa.eu/snb/eqf/6                               | Level 6",
        "CREDIT_SYSTEM             | http://data.europa.eu/snb/education-credit/25831c2         | http://data.europa.eu/snb/education-credit/6fcec5c5af         | European Credit Transfer System",
        "CONTENT_ENCODING          | http://data.europa.eu/snb/encoding/25831c2                 | http://data.europa.eu/snb/encoding/6146cde7dd                 | base64",
        "LEARNING_ACTIVITY_TYPE    | http://data.europa.eu/snb/learning-activity/25831c2        | http://data.europa.eu/snb/learning-activity/bf2e3a7bae        | e-learning coursework",
        "ASSESSMENT_TYPE           | http://data.europa.eu/snb/assessment/25831c2               | http://data.europa.eu/snb/assessment/6e6cb2cc78               | written examination",
        "LEARNING_MODE             | http://data.europa.eu/snb/learning-assessment/25831c2      | http://data.europa.eu/snb/learning-assessment/e92d221e4d      | Blended",
        "LEARNING_SETTING          | http://data.europa.eu/snb/learning-setting/25831c2         | http://data.europa.eu/snb/learning-setting/6fd4685715         | formal learning",
        "LEARNING_SCHEDULE         | http://data.europa.eu/snb/learning-schedule/25831c2        | http://data.europa.eu/snb/learning-schedule/72a0ab92fa        | Full time",
        "LEARNING_OPPORTUNITY_TYPE | http://data.europa.eu/snb/learning-opportunity/25831c2     | http://data.europa.eu/snb/learning-opportunity/05053c1cbe     | Course",
        "ENTITLEMENT_TYPE          | http://data.europa.eu/snb/entitlement/25831c2              | http://data.europa.eu/snb/entitlement/64aad92881              | learning opportunity",
        "ENTITLEMENT_STATUS        | http://data.europa.eu/snb/entitlement-status/25831c2       | http://data.europa.eu/snb/entitlement-status/b7015a8a8c       | actual",
        "ACCREDITATION_TYPE        | http://data.europa.eu/snb/accreditation/25831c2            | http://data.europa.eu/snb/accreditation/e57dddfcf3            | Program License",
        "TARGET_GROUP              | http://data.europa.eu/snb/target-group/25831c2             | http://data.europa.eu/snb/target-group/c900d8ecb1             | Migrants",
        "SKILL_TYPE                | http://data.europa.eu/snb/skill-type/25831c2               | http://data.europa.eu/snb/skill-type/knowledge                | knowledge",
        "SKILL_REUSE_LEVEL         | http://data.europa.eu/snb/skill-reuse-level/25831c2        | http://data.europa.eu/snb/skill-reuse-level/transversal       | transversal skills and competences",
        "ID_VERIFICATION           | http://data.europa.eu/snb/supervision-verification/25831c2 | http://data.europa.eu/snb/supervision-verification/70be69aaf9 | Supervised with ID Verification",
        "HUMAN_SEX                 | http://publications.europa.eu/resource/authority/human-sex | http://publications.europa.eu/resource/authority/human-sex/FEMALE | female",
        "FILE_TYPE                 | http://publications.europa.eu/resource/authority/file-type | http://publications.europa.eu/resource/authority/file-type/PDF | PDF",
        "ISCED_F                   | http://data.europa.eu/snb/isced-f/25831c2                  | http://data.europa.eu/snb/isced-f/0113 | Teacher training without subject specialisation",
        "COUNTRY                   | http://publications.europa.eu/resource/authority/country   | http://publications.europa.eu/resource/authority/country/IRL  | Ireland",
        "LANGUAGE                  | http://publications.europa.eu/resource/authority/language  | http://publications.europa.eu/resource/authority/language/GLE | Irish",
        "CURRENCY                  | http://publications.europa.eu/resource/authority/currency  | http://publications.europa.eu/resource/authority/currency/EUR | Euro"})
    void everyListThatIsKnownHasTheSchemeIriAndLabelOfThePublishedOne(Vocabulary list, String scheme, String iri, String label) {
        assertThat(list.scheme()).isEqualTo(scheme);
        Concept concept = list.concept(iri.substring(iri.lastIndexOf('/') + 1));
        assertThat(concept.iri()).isEqualTo(iri);
        assertThat(concept.scheme()).contains(scheme);
        assertThat(concept.prefLabel().values()).containsOnlyKeys("en").containsEntry("en", List.of(label));
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATIVE_UNIT, http://publications.europa.eu/resource/authority/atu, http://publications.europa.eu/resource/authority/atu/IRL_CTH_DUB",
        "NUTS, http://publications.europa.eu/resource/authority/nuts, http://publications.europa.eu/resource/authority/nuts/IE061",
        "NQF_LEVEL, http://data.europa.eu/snb/qdr/25831c2, http://data.europa.eu/snb/qdr/c_c392e7a2",
        "ESCO_SKILL, http://data.europa.eu/esco/concept-scheme/skills, http://data.europa.eu/esco/skill/2afb2b59-c9a3-4cf3-b1dd-1a2fad51e583",
        "ESCO_OCCUPATION, http://data.europa.eu/esco/concept-scheme/occupations, http://data.europa.eu/esco/occupation/c94dc5b2-6b23-4915-8de5-a4e6ae86d802",
        "DIGCOMP, http://data.europa.eu/snb/dcf/25831c2, http://data.europa.eu/snb/dcf/u69o196gu6"})
    void listsGivenByPatternTakeTheCallersLabel(Vocabulary list, String scheme, String iri) {
        Concept concept = list.concept(iri, LangString.of("de", "Name"));
        assertThat(concept.iri()).isEqualTo(iri);
        assertThat(concept.scheme()).contains(scheme);
        assertThat(concept.prefLabel().get("de")).contains("Name");
        assertThat(list.concepts()).isEmpty();
    }

    @Test
    void iscedFHasAll220Fields() {
        assertThat(Vocabulary.ISCED_F.concepts()).hasSize(220);
    }

    @Test
    void countriesAreThoseOfIsoAndKosovoAndTheUnion() {
        assertThat(Vocabulary.COUNTRY.concepts()).extracting(Concept::code)
                .contains("AUT", "GRC", "GBR", "1A0", "EUR").doesNotContain("XKX", "CSK", "OP_DATPRO").hasSizeBetween(249, 255);
    }

    @Test
    void unknownCodeIsRefusedByName() {
        assertThatThrownBy(() -> Vocabulary.ISCED_F.concept("0699"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0699").hasMessageContaining("isced-f");
    }

    @Test
    void iriOutsideTheListIsRefused() {
        assertThatThrownBy(() -> Vocabulary.NQF_LEVEL.concept("http://data.europa.eu/snb/eqf/6", LangString.en("Level 6")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("qdr");
    }

    @Test
    void schemeItselfIsNoConcept() {
        assertThat(Vocabulary.EQF_LEVEL.admits("http://data.europa.eu/snb/eqf/25831c2")).isFalse();
        assertThat(Vocabulary.LEARNING_MODE.admits("http://data.europa.eu/snb/learning-assessment/25831c2")).isFalse();
    }

    @Test
    void findKnowsConceptsByTheirIriOnly() {
        assertThat(Vocabulary.EQF_LEVEL.find("http://data.europa.eu/snb/eqf/6")).contains(CodeLists.eqfLevel(6));
        assertThat(Vocabulary.EQF_LEVEL.find("http://data.europa.eu/snb/eqf/9")).isEmpty();
        assertThat(Vocabulary.EQF_LEVEL.find("6")).isEmpty();
        assertThat(Vocabulary.ofConcept("http://data.europa.eu/snb/eqf/6")).contains(Vocabulary.EQF_LEVEL);
        assertThat(Vocabulary.ofConcept("")).isEmpty();
    }

    @Test
    void everyListOfTheResourceIsAConstantAndTheOtherWayRound() {
        assertThat(Arrays.stream(Vocabulary.values()).map(Vocabulary::key)).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(CodeTable.get().lists().stream().map(CodeList::key).toList());
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void everyListIsFoundByItsScheme(Vocabulary list) {
        assertThat(Vocabulary.ofScheme(list.scheme())).contains(list);
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void everyKnownConceptIsFoundByItsIriAndPassesTheCheck(Vocabulary list) {
        assertThat(list.concepts()).allSatisfy(concept -> {
            assertThat(Vocabulary.ofConcept(concept.iri())).contains(list);
            assertThat(list.find(concept.iri())).contains(concept);
            assertThat(CodeLists.label(concept, "en")).isEqualTo(concept.prefLabel().get("en"));
            assertThat(CodeLists.check(concept)).isEmpty();
        });
    }

    @Test
    void everyListThatTheProfileBindsIsThere() {
        Set<String> bound = new TreeSet<>();
        for (String type : ElmTable.get().classNames()) {
            ElmTable.get().properties(type).stream().map(ElmTable.Property::scheme).filter(scheme -> !scheme.isEmpty()).forEach(bound::add);
        }
        assertThat(bound).isNotEmpty().allSatisfy(scheme -> assertThat(Vocabulary.ofScheme(scheme)).isPresent());
    }

    static List<Class<? extends VocabularyEntry>> shortLists() {
        return List.of(AssessmentType.class, LearningMode.class, LearningSetting.class, AccreditationType.class, IdVerification.class,
                EvidenceType.class, LearningActivityType.class, LearningOpportunityType.class, LearningSchedule.class, EntitlementType.class,
                EntitlementStatus.class, SkillType.class, SkillReuseLevel.class, VerificationType.class, VerificationStatus.class,
                PresentationType.class, CreditSystem.class, HumanSex.class, TargetGroup.class);
    }

    @ParameterizedTest
    @MethodSource("shortLists")
    void enumerationHasAConstantForEveryCodeOfItsList(Class<? extends VocabularyEntry> type) {
        VocabularyEntry[] entries = type.getEnumConstants();
        assertThat(Arrays.stream(entries).map(VocabularyEntry::code))
                .containsExactlyInAnyOrderElementsOf(entries[0].vocabulary().concepts().stream().map(Concept::code).toList());
    }

    @Test
    void profilesAndFileTypesAreOfTheirLists() {
        assertThat(CredentialProfile.values()).allSatisfy(profile -> assertThat(CredentialProfile.of(profile.concept())).contains(profile));
        assertThat(FileType.values()).allSatisfy(type -> assertThat(type.concept().json().text("notation")).contains("file-type"));
        assertThat(VocabularyEntry.of(FileType.class, CodeLists.eqfLevel(1))).isEmpty();
    }
}

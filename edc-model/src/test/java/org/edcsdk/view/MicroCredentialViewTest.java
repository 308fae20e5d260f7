package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Annex I of the Council Recommendation on micro-credentials, 2022/C 243/02. */
class MicroCredentialViewTest {
    private static final String MICRO = ",'hasClaim':{'id':'urn:epass:learningAchievement:1','type':'LearningAchievement','title':{'en':'Data Ethics'},'awardedBy':" + Credentials.AWARD
            + ",'specifiedBy':{'id':'urn:epass:qualification:1','type':'Qualification','title':{'en':'Data Ethics'},'volumeOfLearning':'PT60H',"
            + "'learningOutcome':{'type':'LearningOutcome','title':{'en':'Assess bias'}},'entryRequirement':{'type':'Note','noteLiteral':{'en':'None'}}}}";

    private final CredentialView view = CredentialView.of(Credentials.generic(MICRO), "en");
    private final Section section = view.sections().get(0);

    @Test
    void theElevenMandatoryElementsStandInTheOrderOfTheAnnex() {
        Labels labels = Labels.of("en");
        List<String> wanted = IntStream.rangeClosed(1, 11).mapToObj(n -> labels.text("annex1." + n)).toList();
        List<String> shown = section.blocks().stream().map(MicroCredentialViewTest::label).toList();
        assertThat(view.layout()).isEqualTo(Layout.MICRO_CREDENTIAL);
        assertThat(shown.subList(0, 11)).isEqualTo(wanted);
    }

    private static String label(Block block) {
        return block instanceof Block.Field field ? field.label().value() : ((Block.Bullets) block).label().orElseThrow().value();
    }

    @Test
    void mandatoryElementThatIsMissingIsSaidToBe() {
        assertThat(Credentials.fields(section)).contains("Type of quality assurance = Not stated", "Country or region of the issuer = Ireland",
                "Notional workload needed to achieve the learning outcomes = 60 hours", "Date of issuing = 30 June 2026");
    }

    @Test
    void optionalElementsStandWhereTheyAreStated() {
        assertThat(Credentials.fields(section)).contains("Prerequisites needed to enrol = None").noneMatch(line -> line.startsWith("Grade achieved"));
    }

    @Test
    void theCertificateIsCalledAMicroCredential() {
        assertThat(view.certificate().kind().value()).isEqualTo("Micro-credential");
    }
}

package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final String ACHIEVEMENT = "'type':'LearningAchievement','title':{'en':'A'}";
    private static final String OUTCOME = "'learningOutcome':{'type':'LearningOutcome','title':{'en':'O'}}";

    private static Layout layout(String claim) {
        return Layout.of(Credentials.generic(",'hasClaim':" + claim));
    }

    private static String specified(String specification) {
        return "{" + ACHIEVEMENT + ",'specifiedBy':{'type':'Qualification'," + specification + "}}";
    }

    private static String points(String number) {
        return "'creditPoint':{'type':'CreditPoint','point':'" + number + "'}";
    }

    @Test
    void achievementWithOutcomesAndASmallSizeIsAMicroCredential() {
        assertThat(layout(specified(OUTCOME + "," + points("5")))).isEqualTo(Layout.MICRO_CREDENTIAL);
        assertThat(layout(specified(OUTCOME + ",'volumeOfLearning':'PT60H'"))).isEqualTo(Layout.MICRO_CREDENTIAL);
    }

    @Test
    void aYearOfCreditsIsTooMuchForAMicroCredential() {
        assertThat(layout(specified(OUTCOME + "," + points("60")))).isEqualTo(Layout.GENERIC);
    }

    @Test
    void withoutOutcomesOrSizeItIsGeneric() {
        assertThat(layout(specified(points("5")))).isEqualTo(Layout.GENERIC);
        assertThat(layout(specified(OUTCOME))).isEqualTo(Layout.GENERIC);
    }

    @Test
    void achievementWithPartsIsGeneric() {
        assertThat(layout("{" + ACHIEVEMENT + ",'hasPart':{" + ACHIEVEMENT + "},'specifiedBy':{" + OUTCOME + "," + points("5") + "}}")).isEqualTo(Layout.GENERIC);
    }

    @Test
    void activityAloneIsGeneric() {
        assertThat(layout("{'type':'LearningActivity','title':{'en':'A'}}")).isEqualTo(Layout.GENERIC);
    }

    @Test
    void diplomaSupplementIsKnownByItsProfileOrItsSchema() {
        assertThat(Layout.of(Credentials.of("6dff8a0f87", "", ""))).isEqualTo(Layout.DIPLOMA_SUPPLEMENT);
        assertThat(Layout.of(Credentials.of("e34929035b", "", ",'credentialSchema':{'id':'http://data.europa.eu/snb/model/ap/edc-diploma-supplement','type':'ShaclValidator2017'}")))
                .isEqualTo(Layout.DIPLOMA_SUPPLEMENT);
    }

    @Test
    void callerMayChooseAnother() {
        CredentialView view = CredentialView.of(Credentials.of("6dff8a0f87", "", ""), "en", Layout.GENERIC);
        assertThat(view.layout()).isEqualTo(Layout.GENERIC);
        assertThat(view.sections()).extracting(Section::id).doesNotContain("diploma-1");
    }
}

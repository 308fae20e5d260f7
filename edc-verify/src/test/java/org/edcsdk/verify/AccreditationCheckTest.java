package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.verify.Credentials.json;

import java.util.List;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.Test;

/** The numbers are those of the nine steps of the format. */
class AccreditationCheckTest {
    private static final String GOOD = "'dcType':{'id':'http://data.europa.eu/snb/accreditation/003293d2ce'},"
            + "'accreditingAgent':{'id':'urn:agency'},'organisation':{'id':'urn:school','registration':{'notation':'1'}},'dateIssued':'2026-01-01T00:00:00Z',"
            + "'expiryDate':'2027-01-01T00:00:00Z','limitCredentialType':{'id':'http://data.europa.eu/snb/credential/c_ae121a00'},"
            + "'limitQualification':{'identifier':{'notation':'Q1'}},'limitField':{'id':'x/061'},'limitEQFLevel':{'id':'x/c_6'}";

    private static JsonObject credential(String accreditation) {
        return json("{'credentialProfiles':{'id':'http://data.europa.eu/snb/credential/c_ae121a00'},'issuanceDate':'2026-06-01T00:00:00Z',"
                + "'evidence':{'dcType':{'id':'http://data.europa.eu/snb/evidence-type/c_991b06c6'},'accreditation':{" + accreditation + "}},"
                + "'credentialSubject':{'hasClaim':{'type':'LearningAchievement','awardedBy':{'awardingBody':{'id':'urn:school','registration':{'notation':'1'}}},"
                + "'specifiedBy':{'type':'Qualification','identifier':{'notation':'Q1'},'thematicArea':{'id':'x/0613'},'eqfLevel':{'id':'x/c_6'}}}}}");
    }

    private static List<CheckResult> check(String accreditation) {
        return AccreditationCheck.check(credential(accreditation));
    }

    private static void fails(String accreditation, FindingCode code) {
        assertThat(check(accreditation)).hasSize(1).allMatch(result -> result.status() == CheckStatus.FAILED)
                .extracting(result -> result.code().orElseThrow()).containsExactly(code);
    }

    @Test
    void isSkippedForACredentialThatDoesNotClaimIt() {
        assertThat(AccreditationCheck.check(json("{}")).get(0).status()).isEqualTo(CheckStatus.SKIPPED);
    }

    @Test
    void passesWhereEveryStepHolds() {
        assertThat(check(GOOD)).extracting(CheckResult::status).containsExactly(CheckStatus.PASSED);
    }

    @Test
    void passesWhereTheAccreditationHasNoLimits() {
        assertThat(check("'dcType':{'id':'x'},'accreditingAgent':{'id':'urn:agency'},'organisation':{'id':'urn:school','registration':{'notation':'1'}}"))
                .extracting(CheckResult::status).containsExactly(CheckStatus.PASSED);
    }

    @Test
    void step1NeedsAnEvidence() {
        CheckResult result = AccreditationCheck.check(json("{'credentialProfiles':{'id':'http://data.europa.eu/snb/credential/c_ae121a00'}}"))
                .get(0);
        assertThat(result.code()).contains(FindingCode.ACCREDITATION_MISSING);
        assertThat(result.status()).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void anAccreditationThatIsOnlyNamedIsUndecided() {
        assertThat(check("'id':'http://data.europa.eu/snb/x'")).extracting(CheckResult::status).containsExactly(CheckStatus.INDETERMINATE);
    }

    @Test
    void step2NeedsAType() {
        fails(GOOD.replace("dcType", "dcKind"), FindingCode.ACCREDITATION_INCOMPLETE);
    }

    @Test
    void step3NeedsAnAgent() {
        fails(GOOD.replace("accreditingAgent", "agent"), FindingCode.ACCREDITATION_INCOMPLETE);
    }

    @Test
    void step4RefusesACredentialOutsideTheTime() {
        fails(GOOD.replace("2026-01-01", "2026-07-01"), FindingCode.ACCREDITATION_OUT_OF_TIME);
        fails(GOOD.replace("2027-01-01", "2026-05-01"), FindingCode.ACCREDITATION_OUT_OF_TIME);
    }

    @Test
    void step5RefusesAnotherType() {
        fails(GOOD.replace("credential/c_ae121a00", "credential/other"), FindingCode.ACCREDITATION_OTHER_TYPE);
    }

    @Test
    void step6RefusesAnotherOrganisation() {
        fails(GOOD.replace("urn:school", "urn:other").replace("'1'", "'2'"), FindingCode.ACCREDITATION_OTHER_ORGANISATION);
    }

    @Test
    void step6IsUndecidedWithoutAnIdentifier() {
        assertThat(check(GOOD.replace("urn:school", "urn:other").replace("registration", "homepage")))
                .extracting(CheckResult::status).containsExactly(CheckStatus.INDETERMINATE);
    }

    @Test
    void step6ReportsWhereTheAwardingBodyIsTheAgent() {
        assertThat(check(GOOD.replace("urn:school", "urn:other").replace("'1'", "'2'").replace("urn:agency", "urn:school")))
                .extracting(CheckResult::status).containsExactly(CheckStatus.WARNING);
    }

    @Test
    void step7RefusesAnotherQualification() {
        fails(GOOD.replace("'Q1'", "'Q2'"), FindingCode.ACCREDITATION_OTHER_QUALIFICATION);
    }

    @Test
    void step8RefusesAnotherField() {
        fails(GOOD.replace("x/061'", "x/07'"), FindingCode.ACCREDITATION_OTHER_FIELD);
    }

    @Test
    void step9RefusesAnotherLevel() {
        fails(GOOD.replace("x/c_6", "x/c_7"), FindingCode.ACCREDITATION_OTHER_LEVEL);
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.verify.Credentials.json;

import org.junit.jupiter.api.Test;

class MandateCheckTest {
    private static final String AWARDED = "'credentialSubject':{'hasClaim':{'awardedBy':{'awardingBody':{'id':'urn:epass:org:2'}}}}";
    private static final String MANDATE = "'dcType':{'id':'http://data.europa.eu/snb/evidence-type/c_18016257'}";

    private static CheckResult check(String members) {
        return MandateCheck.check(json("{" + members + "}")).get(0);
    }

    @Test
    void passesWhereTheIssuerIsTheAwardingBody() {
        assertThat(check("'issuer':{'id':'urn:epass:org:2'}," + AWARDED).status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void passesWhereIssuerAndAwardingBodyShareANumberOnly() {
        String number = "'registration':{'notation':'0000','spatial':{'id':'x/BEL'}}";
        assertThat(check("'issuer':{'id':'a'," + number + "},'credentialSubject':{'hasClaim':{'awardedBy':{'awardingBody':{'id':'b',"
                + number + "}}}}").status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void warnsWhereAnotherBodyAwardedWithoutAMandate() {
        CheckResult result = check("'issuer':{'id':'urn:epass:org:1'}," + AWARDED);
        assertThat(result.status()).isEqualTo(CheckStatus.WARNING);
        assertThat(result.code()).contains(FindingCode.NO_MANDATE);
        assertThat(result.path()).contains("/credentialSubject/hasClaim/awardedBy/awardingBody");
    }

    @Test
    void findsTheMandateByItsEvidence() {
        assertThat(check("'issuer':{'id':'urn:epass:org:1'},'evidence':{" + MANDATE + ",'evidenceStatement':'Acts for X'}," + AWARDED).status())
                .isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void warnsOfAMandateWithoutContent() {
        assertThat(check("'evidence':{" + MANDATE + "}").code()).contains(FindingCode.MANDATE_EMPTY);
    }

    @Test
    void failsTheMandateProfileWithoutAnEvidence() {
        assertThat(check("'credentialProfiles':{'id':'http://data.europa.eu/snb/credential/c_9a31f32a'}").status())
                .isEqualTo(CheckStatus.FAILED);
    }
}

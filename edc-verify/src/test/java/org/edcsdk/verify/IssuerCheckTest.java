package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.verify.Credentials.issuedBy;
import static org.edcsdk.verify.Credentials.json;
import static org.edcsdk.verify.Credentials.owner;

import java.util.List;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerCheckTest {

    private static CheckResult identity(JsonObject credential, SealOwner owner) {
        return IssuerCheck.check(credential, owner).get(0);
    }

    @ParameterizedTest
    @CsvSource({"VATES-A00000000, ESP, VATES-A00000000, ES", "17207834, EST, NTREE-17207834, EE", "NTREE-17207834, EST, NTREE-17207834, EE",
        "VATEL-123456789, GRC, VATGR-123456789, GR", "123, GRC, NTREL-123, GR", "LEIXG-AAAA, DEU, LEIXG-AAAA, DE",
        "' vates-a 000.000-00', ESP, VATES-A00000000, ES", "NTRES-1, ESP, NTRES-1, FR"})
    void bindsTheSameOrganisation(String notation, String country, String sealed, String certificateCountry) {
        assertThat(identity(issuedBy(notation, country), owner(sealed, certificateCountry)).status()).isEqualTo(CheckStatus.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"VATES-A00000001, ESP, VATES-A00000000, ES", "NTRES-A00000000, ESP, VATES-A00000000, ES", "A00000000, ESP, VATES-A00000000, ES",
        "17207834, LVA, NTREE-17207834, EE", "VATES-A00000000, FRA, VATES-A00000000, ES", "LEIXG-AAAA, FRA, LEIXG-AAAA, DE",
        "VATE\u0405-A00000000, ESP, VATES-A00000000, ES"})
    void refusesAnotherOrganisation(String notation, String country, String sealed, String certificateCountry) {
        CheckResult result = identity(issuedBy(notation, country), owner(sealed, certificateCountry));
        assertThat(result.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(result.code()).contains(FindingCode.ISSUER_MISMATCH);
        assertThat(result.path()).contains("/issuer/eIDASIdentifier");
    }

    @Test
    void isUndecidedWithoutAnIdentifierInTheCertificate() {
        CheckResult result = identity(issuedBy("VATES-A00000000", "ESP"), owner(null, "ES"));
        assertThat(result.status()).isEqualTo(CheckStatus.INDETERMINATE);
        assertThat(result.code()).contains(FindingCode.ISSUER_UNPROVEN);
    }

    @Test
    void isUndecidedWithoutAnIdentifierOfTheIssuer() {
        JsonObject credential = json("{'issuer':{'legalName':{'en':'VELOCERT OU'},'registration':{'notation':'0000'}}}");
        assertThat(identity(credential, owner("NTREE-0000", "EE")).code()).contains(FindingCode.ISSUER_UNPROVEN);
    }

    @Test
    void takesAnotherIdentifierOfTheIssuerOnlyWithItsScheme() {
        JsonObject credential = json("{'issuer':{'vatIdentifier':[{'notation':'x'},{'notation':'VATEE-1','spatial':{'id':'x/EST'}}]}}");
        assertThat(identity(credential, owner("VATEE-1", "EE")).status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void countsTheWorstOfSeveralIdentifiers() {
        JsonObject credential = json("{'issuer':{'eIDASIdentifier':[{'notation':'VATEE-1'},{'notation':'VATEE-2'}]}}");
        CheckResult result = identity(credential, owner("VATEE-1", "EE"));
        assertThat(result.status()).isEqualTo(CheckStatus.FAILED);
        assertThat(result.path()).contains("/issuer/eIDASIdentifier/1");
    }

    @Nested
    class WithNames {
        private List<CheckResult> names(String issuer) {
            List<CheckResult> results = IssuerCheck.check(json("{'issuer':{" + issuer + "}}"), owner("NTREE-1", "EE"));
            return results.subList(1, results.size());
        }

        @ParameterizedTest
        @CsvSource({"Velocert OÜ", "VELOCERT", "velocert  o.ü.", "Velocert Seal"})
        void foldsCaseDiacriticsAndLegalForm(String name) {
            assertThat(names("'legalName':{'en':'" + name + "'}")).isEmpty();
        }

        @Test
        void pointsOutANameThatTheSealDoesNotHold() {
            List<CheckResult> results = names("'legalName':{'en':'Velocert','fr':['Sorbonne']},'prefLabel':'Oxford'");
            assertThat(results).extracting(CheckResult::status).containsOnly(CheckStatus.WARNING);
            assertThat(results).extracting(result -> result.code().orElseThrow()).containsOnly(FindingCode.NAME_NOT_IN_SEAL);
            assertThat(results).extracting(result -> result.path().orElseThrow())
                    .containsExactly("/issuer/legalName/fr/0", "/issuer/prefLabel");
        }
    }
}

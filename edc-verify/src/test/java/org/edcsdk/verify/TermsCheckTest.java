package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.edcsdk.jsonld.ReadFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsCheckTest {
    private final TermsCheck check = new TermsCheck();

    private CheckResult unknown(String name) {
        return check.check(List.of(new ReadFinding(ReadFinding.Kind.UNKNOWN_MEMBER, Pointer.child("/issuer", name), ""))).get(0);
    }

    @Test
    void passesWhereEveryMemberIsKnown() {
        assertThat(check.check(List.of())).extracting(CheckResult::status).containsExactly(CheckStatus.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cnf", "schoolYear", "elm", "person", "tital", "titles", "name", "schema:title", "dc:identifier", "issuer", "a/b~c"})
    void listsAnExtension(String name) {
        CheckResult result = unknown(name);
        assertThat(result.status()).isEqualTo(CheckStatus.WARNING);
        assertThat(result.code()).contains(FindingCode.UNKNOWN_TERM);
    }

    @Test
    void saysWhichCheckReadsTheMembersOfAStatusEntry() {
        CheckResult result = check.check(List.of(new ReadFinding(ReadFinding.Kind.UNKNOWN_MEMBER, "/credentialStatus/1/statusListIndex", ""))).get(0);
        assertThat(result.code()).contains(FindingCode.UNKNOWN_TERM);
        assertThat(result.message()).contains("STATUS");
    }

    @ParameterizedTest
    @CsvSource({"e\u0399DASIdentifier, eIDASIdentifier", "l\u0435galName, legalName", "LegalName, legalName", "legalname, legalName",
        "legalNames, legalName", "expirationdate, expirationDate", "exprationDate, expirationDate", "exiprationDate, expirationDate",
        "organization, organisation", "'issuer\u200b', issuer", "'issuer ', issuer", "cr\u0435dentialStatus, credentialStatus",
        "\uff49ssuer, issuer", "Id, id", "rov:legalName, legalName", "http://www.w3.org/ns/regorg#legalName, legalName"})
    void isUndecidedOverALookAlike(String name, String property) {
        CheckResult result = unknown(name);
        assertThat(result.status()).isEqualTo(CheckStatus.INDETERMINATE);
        assertThat(result.code()).contains(FindingCode.LOOKALIKE_TERM);
        assertThat(check.lookedLike(name)).contains(property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nationalId", "areaDialing", "resultDistribution", "defaultLanguage", "hasMember", "geometry"})
    void knowsTheSpellingsOfTheShapes(String name) {
        CheckResult result = unknown(name);
        assertThat(result.status()).isEqualTo(CheckStatus.WARNING);
        assertThat(result.code()).contains(FindingCode.SHAPE_SPELLING);
    }

    @Test
    void warnsOfAContextUnderAnotherAddress() {
        ReadFinding alias = new ReadFinding(ReadFinding.Kind.CONTEXT_ALIAS, "/@context/1", "read as x");
        assertThat(check.check(List.of(alias)).get(0).code()).contains(FindingCode.CONTEXT_ALIAS);
    }

    @Test
    void listsAtMostAHundredAndSaysThatThereAreMore() {
        ReadFinding finding = new ReadFinding(ReadFinding.Kind.UNKNOWN_MEMBER, "/cnf", "");
        List<CheckResult> results = check.check(Collections.nCopies(150, finding));
        assertThat(results).hasSize(101);
        assertThat(results.get(100).code()).contains(FindingCode.MORE_FINDINGS);
        assertThat(results.get(100).status()).isEqualTo(CheckStatus.WARNING);
    }
}

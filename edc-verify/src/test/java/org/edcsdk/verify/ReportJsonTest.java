package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    private static ValidationReport report(String subject, List<CheckResult> results) {
        SealReport seal = SealReport.builder(SealFormat.JADES, Indication.TOTAL_PASSED).level(BaselineLevel.BASELINE_T).intact(true)
                .bestTime(Instant.parse("2026-12-01T00:00:00Z")).subject(subject).organizationIdentifier("VATES-1").build();
        return new ValidationReport(new Verification.Outcome(DocumentKind.SEALED_JSON, Instant.parse("2026-12-01T00:00:00Z"), List.of(seal),
                Optional.of(Indication.TOTAL_PASSED), Optional.of(seal), Optional.empty(), Optional.empty(), Optional.of("urn:credential:1"),
                false, results));
    }

    @Test
    void writesTheMembersInTheirOrder() {
        String json = report("CN=x", List.of(CheckResult.passed(Check.ISSUER, "Bound."),
                CheckResult.warning(Check.TERMS, FindingCode.UNKNOWN_TERM, "/cnf", "Kept."))).toJson("credential.jsonld");
        assertThat(json).isEqualTo(("{'file':'credential.jsonld','kind':'SEALED_JSON','verdict':'VALID','credentialId':'urn:credential:1',"
                + "'validatedAt':'2026-12-01T00:00:00Z','seals':[{'format':'JAdES','level':'BASELINE_T','indication':'TOTAL_PASSED',"
                + "'subIndication':null,'intact':true,'qualification':'NOT_DETERMINED','claimedTime':null,'bestTime':'2026-12-01T00:00:00Z',"
                + "'subject':'CN=x','organizationIdentifier':'VATES-1','listedService':null,'qualifiedTimestamp':null,'proofUntil':null}],'checks':[{'id':'ISSUER','status':'PASSED','code':null,'path':null,"
                + "'message':'Bound.'},{'id':'TERMS','status':'WARNING','code':'UNKNOWN_TERM','path':'/cnf','message':'Kept.'}]}")
                .replace('\'', '"'));
    }

    @Test
    void staysOnOneLineAndHidesNothing() {
        String json = report("CN=a\nb\u2028c\u202Ed\u0085e", List.of()).toJson("a\"b");
        assertThat(json).doesNotContain("\n", "\u2028", "\u202E", "\u0085").contains("CN=a\\nb\\u2028c\\u202ed\\u0085e", "a\\\"b");
    }

    @Test
    void aResultNeedsAReasonUnlessItPassedOrWasSkipped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckResult.failed(Check.ISSUER, null, "x"));
    }

    @Test
    void givesTheCredentialOfAValidReportOnly() {
        assertThat(report("CN=x", List.of(CheckResult.indeterminate(Check.STATUS, FindingCode.STATUS_UNRESOLVED, ""))).credential()).isEmpty();
    }
}

package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestTrustedLists;
import org.edcsdk.testkit.TrustedListFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrustedListsTest {
    private static final SealedLevels LEVELS = new SealedLevels();
    private static final TestTrustedLists KIT = LEVELS.pki().lists();
    private static final TestTrustedLists STRANGER = TestPki.create(Sealed.CLOCK).lists();
    private static byte[] sealed;
    private static final URI PIVOT = URI.create("http://testkit.invalid/eu-lotl-pivot-2.xml");

    @BeforeAll
    static void seal() throws Exception {
        sealed = LEVELS.json(SealLevel.BASELINE_T);
    }

    private static TrustedLists.Builder lists(byte[] listOfLists) {
        return TrustedLists.builder().clock(Sealed.CLOCK).listOfLists(Bytes.of(listOfLists), List.of(KIT.listOfListsSigner()));
    }

    private static TrustedLists lists(TrustedListFault... ofNational) {
        return lists(KIT.listOfLists()).list(Bytes.of(KIT.trustedList(ofNational))).build();
    }

    private static List<Optional<TrustedListProblem>> problems(TrustedLists lists) {
        return lists.states(Sealed.NOW).stream().map(TrustedListState::problem).toList();
    }

    private static ValidationReport verify(TrustedLists lists) {
        return verifier(lists).build().verify(sealed);
    }

    private static Verifier.Builder verifier(TrustedLists lists) {
        return Verifier.builder().clock(Sealed.CLOCK).trustedLists(lists).crls(LEVELS.pki().crls());
    }

    private static CheckResult qualification(ValidationReport report) {
        return report.checks().stream().filter(result -> result.check() == Check.QUALIFICATION).findFirst().orElseThrow();
    }

    @Test
    void aSealOfAListedAuthorityIsAQualifiedSealAndTrustedWithoutAnAnchor() {
        ValidationReport report = verify(lists());
        assertThat(report.seals().get(0).indication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.seals().get(0).qualification()).isEqualTo(Qualification.QESEAL);
        assertThat(report.seals().get(0).qualifiedTimestamp()).contains(true);
        assertThat(qualification(report).status()).isEqualTo(CheckStatus.PASSED);
        assertThat(qualification(report).message()).contains("list of " + KIT.territory() + " ");
        Instant issued = LEVELS.pki().sealCertificate().getNotBefore().toInstant();
        assertThat(qualification(report).message()).contains("when the certificate was issued, " + issued + ",", "at the best time of the seal, " + Sealed.NOW);
        ListedService service = report.seals().get(0).listedService().orElseThrow();
        assertThat(service.certificateIssued()).isEqualTo(issued);
        assertThat(service.territory()).isEqualTo(KIT.territory());
        assertThat(service.statusAtIssuance()).contains("granted");
        assertThat(service.statusAtBestTime()).contains("granted");
        assertThat(service.certificateAtIssuance()).isEqualTo("QC for eSeal with QSCD");
    }

    @Test
    void aNationalListCountsByItsSignerAlone() {
        TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).list(Bytes.of(KIT.trustedList())).signers(List.of(KIT.trustedListSigner())).build();
        assertThat(verify(lists).seals().get(0).qualification()).isEqualTo(Qualification.QESEAL);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(TrustedListFault.BROKEN_SIGNATURE, TrustedListProblem.SIGNATURE_BROKEN),
                arguments(TrustedListFault.TWO_SIGNATURES, TrustedListProblem.SEVERAL_SIGNATURES),
                arguments(TrustedListFault.UNKNOWN_SIGNER, TrustedListProblem.SIGNER_UNKNOWN),
                arguments(TrustedListFault.EXPIRED, TrustedListProblem.EXPIRED));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aNationalListThatIsNotInOrderGivesNoTrustAndTheReportSaysWhy(TrustedListFault fault, TrustedListProblem problem) {
        TrustedLists lists = lists(fault);
        assertThat(problems(lists)).contains(Optional.of(problem));
        ValidationReport report = verify(lists);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.seals().get(0).subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        assertThat(report.seals().get(0).qualification()).isEqualTo(Qualification.NOT_DETERMINED);
        assertThat(qualification(report).code()).contains(FindingCode.TRUSTED_LIST_REFUSED);
        assertThat(qualification(report).message()).contains(problem.name());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aListOfListsThatIsNotInOrderTakesTheNationalListsWithIt(TrustedListFault fault, TrustedListProblem problem) {
        TrustedLists lists = lists(KIT.listOfLists(fault)).list(Bytes.of(KIT.trustedList())).build();
        assertThat(lists.states(Sealed.NOW).get(0).problem()).contains(problem);
        assertThat(lists.states(Sealed.NOW)).noneMatch(state -> state.problem().isEmpty());
        assertThat(verify(lists).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(verify(lists).seals().get(0).subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        assertThat(verify(lists).seals().get(0).qualification()).isEqualTo(Qualification.NOT_DETERMINED);
    }

    @Test
    void aListThatWasInOrderGivesNoTrustAfterItsNextUpdate() {
        TrustedLists lists = lists();
        Instant later = Sealed.NOW.plus(Duration.ofDays(91));
        assertThat(lists.states(later)).allMatch(state -> state.problem().filter(TrustedListProblem.EXPIRED::equals).isPresent());
        assertThat(lists.states(Sealed.NOW)).allMatch(state -> state.problem().isEmpty());
    }

    @Test
    void aServiceThatIsNotForSealsMakesAnAdvancedSealOnly() {
        ValidationReport report = verify(lists(TrustedListFault.NOT_FOR_SEALS));
        assertThat(report.seals().get(0).qualification()).isEqualTo(Qualification.ADESEAL);
        assertThat(qualification(report).status()).isEqualTo(CheckStatus.WARNING);
        assertThat(qualification(report).code()).contains(FindingCode.SERVICE_NOT_FOR_SEALS);
    }

    @Test
    void aServiceThatWasWithdrawnMakesAnAdvancedSealOnlyAndTheStatusIsTold() {
        ValidationReport report = verify(lists(TrustedListFault.WITHDRAWN));
        assertThat(report.seals().get(0).qualification()).isEqualTo(Qualification.ADESEAL);
        assertThat(qualification(report).code()).contains(FindingCode.SERVICE_NOT_GRANTED);
        assertThat(qualification(report).message()).contains("withdrawn");
        assertThat(report.seals().get(0).listedService().orElseThrow().statusAtIssuance()).contains("withdrawn");
    }

    @Test
    void whereAQualifiedSealIsDemandedAnAdvancedOneFails() {
        ValidationReport report = verifier(lists(TrustedListFault.WITHDRAWN)).requireQualified().build().verify(sealed);
        assertThat(qualification(report).status()).isEqualTo(CheckStatus.FAILED);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void whereAQualifiedSealIsDemandedAnExpiredListLeavesItOpen() {
        ValidationReport report = verifier(lists(TrustedListFault.EXPIRED)).trustAnchors(TrustAnchors.of(LEVELS.pki().anchor())).requireQualified().build()
                .verify(sealed);
        assertThat(report.seals().get(0).indication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(qualification(report).status()).isEqualTo(CheckStatus.INDETERMINATE);
        assertThat(qualification(report).code()).contains(FindingCode.TRUSTED_LIST_REFUSED);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anAnchorCountsAlthoughNoListGivesTrust(TrustedListFault fault, TrustedListProblem problem) {
        TrustedLists lists = lists(KIT.listOfLists(fault)).list(Bytes.of(KIT.trustedList())).build();
        ValidationReport report = verifier(lists).trustAnchors(TrustAnchors.of(LEVELS.pki().anchor())).build().verify(sealed);
        assertThat(report.seals().get(0).indication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(qualification(report).code()).contains(FindingCode.TRUSTED_LIST_REFUSED);
        assertThat(qualification(report).message()).contains(problem.name());
    }

    @Test
    void anAuthorityThatNoListNamesIsNotTrusted() {
        TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).list(Bytes.of(STRANGER.trustedList())).signers(List.of(STRANGER.trustedListSigner())).build();
        ValidationReport report = verify(lists);
        assertThat(report.seals().get(0).subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        assertThat(qualification(report).code()).contains(FindingCode.AUTHORITY_NOT_LISTED);
    }

    @Test
    void anAuthorityThatIsTrustedAsAnchorAndNotListedMakesAnAdvancedSeal() {
        TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).list(Bytes.of(STRANGER.trustedList())).signers(List.of(STRANGER.trustedListSigner())).build();
        ValidationReport report = verifier(lists).trustAnchors(TrustAnchors.of(LEVELS.pki().anchor())).build().verify(sealed);
        assertThat(report.seals().get(0).qualification()).isEqualTo(Qualification.ADESEAL);
        assertThat(qualification(report).code()).contains(FindingCode.AUTHORITY_NOT_LISTED);
    }

    @Test
    void aListWithoutAKnownSignerIsNotUsedAlthoughItIsIntact() {
        TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).list(Bytes.of(KIT.trustedList())).build();
        assertThat(problems(lists)).containsExactly(Optional.of(TrustedListProblem.SIGNER_UNKNOWN));
        assertThat(verify(lists).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aNamedListThatIsNotThereIsTold() {
        assertThat(problems(lists(KIT.listOfLists()).build())).containsExactly(Optional.empty(), Optional.of(TrustedListProblem.NOT_AVAILABLE));
    }

    @Test
    void theListOfListsIsReachedThroughItsPivot() {
        TrustedLists lists = lists(KIT.listOfListsAfterPivot(PIVOT)).pivot(Bytes.of(KIT.pivot())).list(Bytes.of(KIT.trustedList())).build();
        assertThat(problems(lists)).containsExactly(Optional.empty(), Optional.empty());
        assertThat(verify(lists).seals().get(0).qualification()).isEqualTo(Qualification.QESEAL);
    }

    @ParameterizedTest
    @EnumSource(value = TrustedListFault.class, names = {"UNKNOWN_SIGNER", "BROKEN_SIGNATURE", "TWO_SIGNATURES"})
    void aPivotThatIsNotInOrderLeadsNowhere(TrustedListFault fault) {
        TrustedLists lists = lists(KIT.listOfListsAfterPivot(PIVOT)).pivot(Bytes.of(KIT.pivot(fault))).list(Bytes.of(KIT.trustedList())).build();
        assertThat(lists.states(Sealed.NOW).get(0).problem()).contains(TrustedListProblem.SIGNER_UNKNOWN);
        assertThat(verify(lists).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void theListOfListsAfterAPivotNeedsThePivot() {
        assertThat(lists(KIT.listOfListsAfterPivot(PIVOT)).build().states(Sealed.NOW).get(0).problem()).contains(TrustedListProblem.SIGNER_UNKNOWN);
    }

    @Test
    void aNationalListInPlaceOfTheListOfListsIsRefused() {
        TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).listOfLists(Bytes.of(KIT.trustedList()), List.of(KIT.trustedListSigner())).build();
        assertThat(problems(lists)).containsExactly(Optional.of(TrustedListProblem.WRONG_TYPE));
    }

    static Stream<Arguments> foreign() {
        String list = new String(KIT.trustedList(), StandardCharsets.UTF_8);
        return Stream.of(
                arguments("no XML", "trusted", TrustedListProblem.NOT_XML),
                arguments("nothing", "", TrustedListProblem.NOT_XML),
                arguments("another root", "<list/>", TrustedListProblem.STRUCTURE),
                arguments("a document type", list.replace("<TrustServiceStatusList", "<!DOCTYPE x [<!ENTITY a \"b\">]><TrustServiceStatusList"),
                        TrustedListProblem.NOT_XML),
                arguments("another encoding", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + list.substring(list.indexOf("<TrustServiceStatusList")),
                        TrustedListProblem.NOT_XML),
                arguments("no signature", list.replaceAll("<ds:Signature [\\s\\S]*</ds:Signature>", ""), TrustedListProblem.NOT_SIGNED),
                arguments("a filter in the signature", list.replace("http://www.w3.org/2001/10/xml-exc-c14n#\"/></ds:Transforms>",
                        "http://www.w3.org/TR/1999/REC-xpath-19991116\"/></ds:Transforms>"), TrustedListProblem.NOT_WHOLLY_SIGNED),
                arguments("version 7", list.replace("<TSLVersionIdentifier>6<", "<TSLVersionIdentifier>7<"), TrustedListProblem.VERSION),
                arguments("no territory", list.replaceAll("<SchemeTerritory>..</SchemeTerritory>", ""), TrustedListProblem.STRUCTURE),
                arguments("depth", "<TrustServiceStatusList xmlns=\"http://uri.etsi.org/02231/v2#\">" + "<a>".repeat(100), TrustedListProblem.TOO_LARGE),
                arguments("size", " ".repeat((20 << 20) + 1), TrustedListProblem.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void whatIsNoListIsRefusedByName(String what, String xml, TrustedListProblem problem) {
        TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).list(Bytes.utf8(xml)).signers(List.of(KIT.trustedListSigner())).build();
        assertThat(problems(lists)).containsExactly(Optional.of(problem));
    }

    @Test
    void theReportIsTheSameOctetsForTheSameSnapshot() {
        TrustedLists lists = lists();
        String first = verify(lists).toJson("file");
        assertThat(verify(lists).toJson("file")).isEqualTo(first);
        assertThat(first).contains("\"qualification\":\"QESEAL\"").contains("\"qualifiedTimestamp\":true");
    }

    @Test
    void aListOfListsWithoutSignersIsTheCallersMistake() {
        assertThatThrownBy(() -> TrustedLists.builder().listOfLists(Bytes.of(KIT.listOfLists()), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("signers");
    }
}

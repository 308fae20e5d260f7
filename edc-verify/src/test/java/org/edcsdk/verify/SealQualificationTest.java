package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.Sealer;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.edcsdk.testkit.TestTrustedLists;
import org.edcsdk.testkit.TrustedListFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ETSI TS 119 615, 4.3 to 4.6: what lists make of a seal, and whether the reason is the true one. */
class SealQualificationTest {
    private static final SealedLevels LEVELS = new SealedLevels();
    private static final TestTrustedLists KIT = LEVELS.pki().lists();
    private static final TestPki GREECE = of("GR");
    private static final TestPki BELGIUM = of("BE");
    private static byte[] qualified;

    @BeforeAll
    static void seal() throws Exception {
        qualified = LEVELS.json(SealLevel.BASELINE_T);
    }

    private static byte[] sealedWith(SealFault fault) throws Exception {
        char[] password = "throw-away".toCharArray();
        TestSeal seal = LEVELS.pki().issueSeal(SealRequest.standard().fault(fault));
        try (SealProvider provider = KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(seal.pkcs12(password)), password)) {
            return Sealer.builder(provider).allowPersonalCertificate().level(SealLevel.BASELINE_T).clock(Sealed.CLOCK).timestamps(digest -> SealedPdfs.token(LEVELS.pki(), digest)).build()
                    .seal(new JsonLdDocument(Bytes.utf8(Sealed.credential()))).octets().toByteArray();
        }
    }

    private static ValidationReport verify(byte[] sealed, TrustedListFault... faults) {
        return verify(sealed, List.of(Bytes.of(KIT.trustedList(faults))));
    }

    private static ValidationReport verify(byte[] sealed, List<Bytes> lists) {
        TrustedLists.Builder builder = TrustedLists.builder().clock(Sealed.CLOCK).signers(List.of(KIT.trustedListSigner()));
        lists.forEach(builder::list);
        return Verifier.builder().clock(Sealed.CLOCK).trustedLists(builder.build()).crls(LEVELS.pki().crls()).build().verify(sealed);
    }

    private static SealReport seal(ValidationReport report) {
        assertThat(report.seals().get(0).indication()).isEqualTo(Indication.TOTAL_PASSED);
        return report.seals().get(0);
    }

    private static CheckResult qualification(ValidationReport report) {
        return report.checks().stream().filter(result -> result.check() == Check.QUALIFICATION).findFirst().orElseThrow();
    }

    private static void is(ValidationReport report, Qualification value, FindingCode code) {
        assertThat(seal(report).qualification()).as(qualification(report).message()).isEqualTo(value);
        assertThat(qualification(report).code()).as(qualification(report).message()).contains(code);
    }

    @Test
    void aServiceWithdrawnAfterIssuanceMakesTheSealAnAdvancedOneAtItsBestTime() {
        ValidationReport report = verify(qualified, TrustedListFault.WITHDRAWN_SINCE);
        is(report, Qualification.ADESEAL, FindingCode.SERVICE_NOT_GRANTED);
        assertThat(qualification(report).message()).contains("withdrawn at the best time of the seal, " + Sealed.NOW);
        ListedService service = seal(report).listedService().orElseThrow();
        assertThat(service.statusAtIssuance()).contains("granted");
        assertThat(service.statusAtBestTime()).contains("withdrawn");
    }

    @Test
    void aTimeStampOfAWithdrawnServiceIsNotQualifiedAndTheSealIs() {
        SealReport seal = seal(verify(qualified, TrustedListFault.STAMPS_WITHDRAWN));
        assertThat(seal.qualification()).isEqualTo(Qualification.QESEAL);
        assertThat(seal.qualifiedTimestamp()).contains(false);
    }

    @Test
    void aServiceForSignaturesBesideTheOneForSealsChangesNothing() {
        ValidationReport report = verify(qualified, TrustedListFault.SIGNATURES_TOO);
        assertThat(seal(report).qualification()).isEqualTo(Qualification.QESEAL);
    }

    /** The certificate is not bound to one of them by what it states (TS 119 615, 4.4.4), so nothing is decided; what is told is the service for seals. */
    @Test
    void aServiceForSignaturesThatIsGrantedDoesNotHideThatTheOneForSealsIsWithdrawn() {
        ValidationReport report = verify(qualified, TrustedListFault.SIGNATURES_TOO, TrustedListFault.WITHDRAWN);
        is(report, Qualification.NOT_DETERMINED, FindingCode.QUALIFICATION_UNKNOWN);
        assertThat(seal(report).listedService().orElseThrow().statusAtIssuance()).contains("withdrawn");
    }

    @Test
    void whatTheListSaysIsNotQualifiedIsTheListsWord() {
        ValidationReport report = verify(qualified, TrustedListFault.NOT_QUALIFIED);
        is(report, Qualification.ADESEAL, FindingCode.LISTED_AS_NOT_QUALIFIED);
    }

    @Test
    void whatTheListSaysIsOnNoQualifiedDeviceMakesAnAdvancedSealWithAQualifiedCertificate() {
        ValidationReport report = verify(qualified, TrustedListFault.NO_DEVICE);
        is(report, Qualification.ADESEAL_QC, FindingCode.NO_QUALIFIED_DEVICE);
        assertThat(qualification(report).message()).contains("the list says that there is none");
    }

    @Test
    void aCertificateWithoutDeviceStatementMakesAnAdvancedSealWithAQualifiedCertificate() throws Exception {
        is(verify(sealedWith(SealFault.NO_QSCD)), Qualification.ADESEAL_QC, FindingCode.NO_QUALIFIED_DEVICE);
    }

    @Test
    void aCertificateThatStatesNothingIsNotQualified() throws Exception {
        is(verify(sealedWith(SealFault.NOT_QUALIFIED)), Qualification.ADESEAL, FindingCode.NO_QUALIFIED_STATEMENT);
    }

    @Test
    void aCertificateThatStatesNothingIsQualifiedWhereTheListSaysSo() throws Exception {
        assertThat(seal(verify(sealedWith(SealFault.NOT_QUALIFIED), TrustedListFault.MADE_QUALIFIED)).qualification()).isEqualTo(Qualification.QESEAL);
    }

    @Test
    void servicesThatContradictEachOtherLeaveTheQualificationOpen() {
        ValidationReport report = verify(qualified, TrustedListFault.CONTRADICTORY);
        is(report, Qualification.NOT_DETERMINED, FindingCode.QUALIFICATION_UNKNOWN);
        assertThat(qualification(report).message()).contains("contradict");
    }

    @ParameterizedTest
    @EnumSource(value = TrustedListFault.class, names = {"WITHDRAWN", "NOT_FOR_SEALS", "NOT_QUALIFIED", "CONTRADICTORY", "WITHDRAWN_SINCE"})
    void aPersonsSignatureStaysOneWhateverTheListSays(TrustedListFault fault) throws Exception {
        ValidationReport report = verify(sealedWith(SealFault.NATURAL_PERSON), fault);
        assertThat(report.seals().get(0).qualification()).isEqualTo(Qualification.PERSON_SIGNATURE);
        assertThat(qualification(report).status()).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void ofTwoIssuesOfATerritorysListTheLaterOneCountsInWhateverOrder() {
        Bytes granted = Bytes.of(KIT.trustedList());
        Bytes withdrawn = Bytes.of(KIT.trustedList(TrustedListFault.NEXT_ISSUE, TrustedListFault.WITHDRAWN));
        ValidationReport report = verify(qualified, List.of(granted, withdrawn));
        is(report, Qualification.ADESEAL, FindingCode.SERVICE_NOT_GRANTED);
        assertThat(verify(qualified, List.of(withdrawn, granted)).toJson("file")).isEqualTo(report.toJson("file"));
    }

    @Test
    void anEarlierIssueOfATerritorysListIsToldAndGivesNoTrust() {
        Bytes withdrawn = Bytes.of(KIT.trustedList(TrustedListFault.WITHDRAWN));
        Bytes granted = Bytes.of(KIT.trustedList(TrustedListFault.NEXT_ISSUE));
        assertThat(seal(verify(qualified, List.of(withdrawn, granted))).qualification()).isEqualTo(Qualification.QESEAL);
        TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).signers(List.of(KIT.trustedListSigner())).list(withdrawn).list(granted).build();
        assertThat(lists.states(Sealed.NOW)).extracting(TrustedListState::problem)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(TrustedListProblem.OLDER_ISSUE));
    }

    @Test
    void aLaterIssueThatGivesNoTrustDoesNotHideTheEarlierOne() {
        Bytes expired = Bytes.of(KIT.trustedList(TrustedListFault.NEXT_ISSUE, TrustedListFault.EXPIRED));
        assertThat(seal(verify(qualified, List.of(Bytes.of(KIT.trustedList()), expired))).qualification()).isEqualTo(Qualification.QESEAL);
    }

    @Test
    void theOrderInWhichListsAreGivenDoesNotShow() {
        TestTrustedLists other = TestPki.builder(Sealed.CLOCK).organisation("Universiteit van Voorbeeld", "BE", "VATBE-0123456789").build().lists();
        List<Bytes> lists = List.of(Bytes.of(KIT.trustedList()), Bytes.of(other.trustedList()), Bytes.of(KIT.trustedList(TrustedListFault.BROKEN_SIGNATURE)),
                Bytes.utf8("no list"));
        List<Bytes> reversed = List.of(lists.get(3), lists.get(2), lists.get(1), lists.get(0));
        assertThat(verify(qualified, reversed).toJson("file")).isEqualTo(verify(qualified, lists).toJson("file"));
        List<Bytes> broken = List.of(lists.get(2), lists.get(3));
        assertThat(verify(qualified, broken).toJson("file")).isEqualTo(verify(qualified, List.of(lists.get(3), lists.get(2))).toJson("file"));
    }

    @Test
    void anEarlierIssueBesideTheOneThatCountsIsNoListThatIsMissed() {
        TestTrustedLists other = TestPki.create(Sealed.CLOCK).lists();
        TrustedLists lists = TrustedLists.builder().clock(Sealed.CLOCK).signers(List.of(other.trustedListSigner())).list(Bytes.of(other.trustedList()))
                .list(Bytes.of(other.trustedList(TrustedListFault.NEXT_ISSUE))).build();
        is(Verifier.builder().clock(Sealed.CLOCK).trustAnchors(TrustAnchors.of(LEVELS.pki().anchor())).trustedLists(lists).crls(LEVELS.pki().crls()).build()
                .verify(qualified), Qualification.ADESEAL, FindingCode.AUTHORITY_NOT_LISTED);
    }

    private static TestPki of(String country) {
        return TestPki.builder(Sealed.CLOCK).organisation("University of " + country, country, "NTR" + country + "-1").authorityKey(KeyAlgorithm.P_256).build();
    }

    /** A seal of one authority, which is trusted as an anchor, with the lists of others. */
    private static ValidationReport anchored(TestPki pki, Bytes... lists) {
        TrustedLists.Builder builder = TrustedLists.builder().clock(Sealed.CLOCK).signers(List.of(GREECE.lists().trustedListSigner(), BELGIUM.lists().trustedListSigner()));
        List.of(lists).forEach(builder::list);
        return Verifier.builder().clock(Sealed.CLOCK).trustAnchors(TrustAnchors.of(pki.anchor())).crls(pki.crls()).trustedLists(builder.build()).build()
                .verify(Sealed.json(pki.seal(), Sealed.credential()));
    }

    @Test
    void listsOfOtherCountriesDecideNothing() {
        ValidationReport report = anchored(of("IE"), Bytes.of(BELGIUM.lists().trustedList()));
        is(report, Qualification.NOT_DETERMINED, FindingCode.QUALIFICATION_UNKNOWN);
        assertThat(qualification(report).message()).contains("country");
    }

    @Test
    void aBrokenListOfAnotherCountryIsNoReason() {
        ValidationReport report = anchored(of("BE"), Bytes.of(BELGIUM.lists().trustedList()), Bytes.of(GREECE.lists().trustedList(TrustedListFault.EXPIRED)));
        is(report, Qualification.ADESEAL, FindingCode.AUTHORITY_NOT_LISTED);
    }

    /** Lists name Greece EL (TS 119 612, 5.3.10), certificates GR. */
    @Test
    void aGreekAuthorityIsSoughtInTheGreekList() {
        assertThat(GREECE.lists().territory()).isEqualTo("EL");
        is(anchored(of("GR"), Bytes.of(GREECE.lists().trustedList())), Qualification.ADESEAL, FindingCode.AUTHORITY_NOT_LISTED);
        is(anchored(of("GR"), Bytes.of(GREECE.lists().trustedList(TrustedListFault.EXPIRED))), Qualification.NOT_DETERMINED, FindingCode.TRUSTED_LIST_REFUSED);
    }

    @Test
    void anAuthorityListedForCertificatesThatAreNotQualifiedMakesAnAdvancedSeal() {
        ValidationReport report = verify(qualified, TrustedListFault.OTHER_SERVICE);
        is(report, Qualification.ADESEAL, FindingCode.AUTHORITY_NOT_LISTED);
        assertThat(seal(report).listedService()).isEmpty();
    }

    @Test
    void providerAndServiceAreNamedAsTheListNamesThem() {
        ListedService service = seal(verify(qualified)).listedService().orElseThrow();
        assertThat(service.provider()).isEqualTo("EDC SDK Test Trust Services");
        assertThat(service.service()).isEqualTo("Seal CA");
        assertThat(service.listSequenceNumber()).isEqualTo(1);
        assertThat(service.certificateAtBestTime()).isEqualTo("QC for eSeal with QSCD");
    }
}

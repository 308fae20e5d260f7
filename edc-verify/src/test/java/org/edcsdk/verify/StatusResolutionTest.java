package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestOrganisation;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusResolutionTest {
    private static final TestPki PKI = TestPki.create(Sealed.CLOCK);
    private static final String ADDRESS = "https://lists.zed.example/status/7";
    private static final int INDEX = StatusListJson.INDEX;
    private static final int ENTRIES = StatusListJson.ENTRIES;

    private static byte[] credential(String member, String purpose) {
        return Sealed.json(PKI.seal(), StatusListJson.pointing(Sealed.credential(), member, ADDRESS, purpose));
    }

    private static String list(String purpose, String encoded) {
        return StatusListJson.list(ADDRESS, purpose, encoded);
    }

    private static ValidationReport verify(byte[] credential, byte[] list) {
        return Sealed.trusting(PKI).statusLists((address, left) -> address.equals(URI.create(ADDRESS)) ? Bytes.of(list) : missing()).build()
                .verify(credential);
    }

    private static ValidationReport verify(String purpose, String list) {
        return verify(credential("credentialStatus", purpose), Sealed.json(PKI.seal(), list));
    }

    private static List<FindingCode> codes(ValidationReport report) {
        return report.checks().stream().filter(result -> result.check() == Check.STATUS).flatMap(result -> result.code().stream()).toList();
    }

    @Test
    void whoseEntryIsNotSetIsGood() {
        ValidationReport report = verify("revocation", list("revocation", StatusListJson.encoded(ENTRIES / 8, INDEX - 1, INDEX + 1)));
        assertThat(report.status(Check.STATUS)).as(report.checks().toString()).isEqualTo(CheckStatus.PASSED);
        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void whoseEntryIsSetIsRevoked() {
        ValidationReport report = verify("revocation", list("revocation", StatusListJson.encoded(ENTRIES / 8, INDEX)));
        assertThat(codes(report)).containsExactly(FindingCode.CREDENTIAL_REVOKED);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void suspensionIsToldApart() {
        assertThat(codes(verify("suspension", list("suspension", StatusListJson.encoded(ENTRIES / 8, INDEX))))).containsExactly(FindingCode.CREDENTIAL_SUSPENDED);
    }

    @Test
    void theMemberOfTheFieldIsLookedUpToo() {
        byte[] list = Sealed.json(PKI.seal(), list("revocation", StatusListJson.encoded(ENTRIES / 8, INDEX)));
        assertThat(codes(verify(credential("status", "revocation"), list))).containsExactly(FindingCode.STATUS_MISPLACED, FindingCode.CREDENTIAL_REVOKED);
    }

    @Test
    void aListWithoutSealSaysNothing() {
        byte[] bare = list("revocation", StatusListJson.encoded(ENTRIES / 8)).getBytes(StandardCharsets.UTF_8);
        ValidationReport report = verify(credential("credentialStatus", "revocation"), bare);
        assertThat(codes(report)).containsExactly(FindingCode.STATUS_UNRESOLVED);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aListUnderAStrangersSealSaysNothing() {
        byte[] list = Sealed.json(TestPki.create(Sealed.CLOCK).seal(), list("revocation", StatusListJson.encoded(ENTRIES / 8)));
        assertThat(codes(verify(credential("credentialStatus", "revocation"), list))).containsExactly(FindingCode.STATUS_UNRESOLVED);
    }

    @Test
    void aListUnderTheSealOfAnotherOrganisationSaysNothing() {
        byte[] list = Sealed.json(PKI.issueSeal(SealRequest.standard().organisation(new TestOrganisation("Other University", "IE", "VATIE-7654321B"))),
                list("revocation", StatusListJson.encoded(ENTRIES / 8)));
        assertThat(codes(verify(credential("credentialStatus", "revocation"), list))).containsExactly(FindingCode.STATUS_UNRESOLVED);
    }

    @Test
    void aListThatWasChangedSaysNothing() {
        byte[] list = new String(Sealed.json(PKI.seal(), list("revocation", StatusListJson.encoded(ENTRIES / 8))), StandardCharsets.UTF_8)
                .replace("urn:epass:org:1", "urn:epass:org:2").getBytes(StandardCharsets.UTF_8);
        assertThat(codes(verify(credential("credentialStatus", "revocation"), list))).containsExactly(FindingCode.STATUS_UNRESOLVED);
    }

    @Test
    void aListOfAnotherPurposeSaysNothing() {
        assertThat(codes(verify("revocation", list("suspension", StatusListJson.encoded(ENTRIES / 8))))).containsExactly(FindingCode.STATUS_LIST_INVALID);
    }

    @Test
    void aListThatIsTooShortSaysNothing() {
        assertThat(codes(verify("revocation", list("revocation", StatusListJson.encoded(100))))).containsExactly(FindingCode.STATUS_LIST_INVALID);
    }

    @Test
    void aListThatInflatesTooFarSaysNothing() {
        assertThat(codes(verify("revocation", list("revocation", StatusListJson.encoded(40_000_000))))).containsExactly(FindingCode.STATUS_LIST_INVALID);
    }

    @Test
    void aListWithAnotherIdSaysNothing() {
        assertThat(codes(verify("revocation", list("revocation", StatusListJson.encoded(ENTRIES / 8)).replace("\"id\":\"" + ADDRESS + "\"", "\"id\":\"" + ADDRESS + "0\""))))
                .containsExactly(FindingCode.STATUS_LIST_INVALID);
    }

    @Test
    void aListThatIsNoMoreValidSaysNothing() {
        assertThat(codes(verify("revocation", StatusListJson.expired(list("revocation", StatusListJson.encoded(ENTRIES / 8))))))
                .containsExactly(FindingCode.STATUS_UNRESOLVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"131072", "-1", "1.5", "x", "", "999999999999"})
    void anIndexOutsideTheListIsUndecided(String index) {
        byte[] credential = Sealed.json(PKI.seal(), Sealed.credential().replaceFirst("\\{", "{\"credentialStatus\":{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":\"" + index
                + "\",\"statusListCredential\":\"" + ADDRESS + "\"},"));
        ValidationReport report = verify(credential, Sealed.json(PKI.seal(), list("revocation", StatusListJson.encoded(ENTRIES / 8))));
        assertThat(report.status(Check.STATUS)).isEqualTo(CheckStatus.INDETERMINATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TrustedCredentialStatus2021", "RevocationList2020Status", ""})
    void anUnknownTypeIsUndecided(String type) {
        byte[] credential = Sealed.json(PKI.seal(), Sealed.credential().replaceFirst("\\{", "{\"credentialStatus\":{\"id\":\"" + ADDRESS + "\",\"type\":\"" + type + "\"},"));
        assertThat(codes(verify(credential, new byte[0]))).containsExactly(FindingCode.STATUS_UNRESOLVED);
    }

    @Test
    void aListThatCannotBeHadIsUndecidedUnlessTheCallerAllowsIt() {
        Verifier.Builder verifier = Sealed.trusting(PKI).statusLists((address, left) -> missing());
        byte[] credential = credential("credentialStatus", "revocation");
        assertThat(verifier.build().verify(credential).status(Check.STATUS)).isEqualTo(CheckStatus.INDETERMINATE);
        assertThat(verifier.allowUnresolvedStatus().build().verify(credential).status(Check.STATUS)).isEqualTo(CheckStatus.WARNING);
    }

    @Test
    void whatIsRevokedStaysRevokedWhereUnresolvedIsAllowed() {
        byte[] list = Sealed.json(PKI.seal(), list("revocation", StatusListJson.encoded(ENTRIES / 8, INDEX)));
        ValidationReport report = Sealed.trusting(PKI).allowUnresolvedStatus().statusLists((address, left) -> Bytes.of(list)).build()
                .verify(credential("credentialStatus", "revocation"));
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void aListThatIsRefusedIsToldToItsSource() {
        byte[] list = Sealed.json(TestPki.create(Sealed.CLOCK).seal(), list("revocation", StatusListJson.encoded(ENTRIES / 8)));
        assertThat(discarded(list)).containsExactly(Bytes.of(list));
    }

    @Test
    void aListThatIsBrokenUnderItsSealIsToldToItsSource() {
        byte[] list = Sealed.json(PKI.seal(), list("revocation", StatusListJson.encoded(100)));
        assertThat(discarded(list)).containsExactly(Bytes.of(list));
    }

    @Test
    void aListThatDecidesIsNotDiscarded() {
        assertThat(discarded(Sealed.json(PKI.seal(), list("revocation", StatusListJson.encoded(ENTRIES / 8, INDEX))))).isEmpty();
    }

    private static List<Bytes> discarded(byte[] list) {
        List<Bytes> discarded = new CopyOnWriteArrayList<>();
        Sealed.trusting(PKI).statusLists(new StatusListSource() {
            @Override
            public Bytes statusList(URI address, Duration timeLeft) {
                return Bytes.of(list);
            }

            @Override
            public void discard(URI address, Bytes refused) {
                discarded.add(refused);
            }
        }).build().verify(credential("credentialStatus", "revocation"));
        return discarded;
    }

    private static Bytes missing() throws IOException {
        throw new IOException("HTTP status 404");
    }

    @Test
    void theReportSaysWhyAListCouldNotBeHad() {
        ValidationReport report = Sealed.trusting(PKI).statusLists((address, left) -> missing()).build().verify(credential("credentialStatus", "revocation"));
        assertThat(report.checks(Check.STATUS)).singleElement().satisfies(result -> assertThat(result.message()).contains("HTTP status 404"));
    }

    @Test
    void aSourceThatFailsUnexpectedlyLeavesTheStatusUndecidedAndTheRestJudged() {
        ValidationReport report = Sealed.trusting(PKI).statusLists((address, left) -> {
            throw new IllegalStateException("secret");
        }).build().verify(credential("credentialStatus", "revocation"));
        assertThat(codes(report)).containsExactly(FindingCode.STATUS_UNRESOLVED);
        assertThat(report.status(Check.SEAL)).isEqualTo(CheckStatus.PASSED);
        assertThat(report.toJson("file")).doesNotContain("secret");
    }

    @Test
    void aListOfAnotherOrganisationIsNotDiscarded() {
        assertThat(discarded(Sealed.json(PKI.issueSeal(SealRequest.standard().organisation(new TestOrganisation("Other University", "IE", "VATIE-7654321B"))),
                list("revocation", StatusListJson.encoded(ENTRIES / 8))))).isEmpty();
    }

    @Test
    void aFetchShowsOnlyTheAddressOfTheListAndIsKept() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/status/7";
        byte[] list = Sealed.json(PKI.seal(), list("revocation", StatusListJson.encoded(ENTRIES / 8, INDEX)).replace(ADDRESS, address));
        server.createContext("/", exchange -> {
            List<String> request = new ArrayList<>(List.of(exchange.getRequestMethod(), exchange.getRequestURI().toString()));
            exchange.getRequestHeaders().forEach((name, values) -> request.add(name + values));
            asked.add(String.join(" ", request) + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        server.start();
        try {
            byte[] credential = Sealed.json(PKI.seal(), StatusListJson.pointing(Sealed.credential(), "credentialStatus", address, "revocation"));
            OnlineAccess access = OnlineAccess.builder().allowedHosts(Set.of("127.0.0.1")).clock(Sealed.CLOCK).build();
            Verifier verifier = Sealed.trusting(PKI).online(access).build();
            assertThat(codes(verifier.verify(credential))).containsExactly(FindingCode.CREDENTIAL_REVOKED);
            assertThat(codes(verifier.verify(credential))).containsExactly(FindingCode.CREDENTIAL_REVOKED);
            assertThat(asked).singleElement().asString().startsWith("GET /status/7 ").doesNotContain("entry", Integer.toString(INDEX), "urn:");
            assertThat(codes(Sealed.trusting(PKI).online(OnlineAccess.builder().build()).build().verify(credential))).containsExactly(FindingCode.STATUS_UNRESOLVED);
            assertThat(asked).hasSize(1);
        } finally {
            server.stop(0);
        }
    }
}

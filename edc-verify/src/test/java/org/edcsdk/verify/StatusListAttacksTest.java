package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;

/** Who controls where status lists are, or makes a credential of their own, gets neither a false "not revoked" nor a tool. */
class StatusListAttacksTest {
    private static final TestPki PKI = TestPki.create(Sealed.CLOCK);
    private static final String ADDRESS = "https://lists.zed.example/status/";

    private final List<URI> asked = new CopyOnWriteArrayList<>();

    private static String entry(String address, int index) {
        return "{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":\"" + index + "\",\"statusListCredential\":\""
                + address + "\"}";
    }

    private static byte[] credential(TestPki pki, String entries) {
        return Sealed.json(pki.seal(), Sealed.credential().replaceFirst("\\{", "{\"credentialStatus\":" + entries + ","));
    }

    private static String subject(int... set) {
        return "{\"type\":\"BitstringStatusList\",\"statusPurpose\":\"revocation\",\"encodedList\":\""
                + StatusListJson.encoded(StatusListJson.ENTRIES / 8, set) + "\"}";
    }

    private static String list(String id, String subject) {
        return "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"]," + id + "\"type\":[\"VerifiableCredential\",\"BitstringStatusListCredential\"],"
                + "\"issuer\":\"urn:epass:org:1\",\"validFrom\":\"2026-06-30T10:00:00Z\",\"credentialSubject\":" + subject + "}";
    }

    private static byte[] sealed(String list) {
        return Sealed.json(PKI.seal(), list);
    }

    private static String id(String address) {
        return "\"id\":\"" + address + "\",";
    }

    private ValidationReport verify(byte[] credential, byte[] list) {
        return Sealed.trusting(PKI).statusLists((address, left) -> {
            asked.add(address);
            return Bytes.of(list);
        }).build().verify(credential);
    }

    private static List<FindingCode> codes(ValidationReport report) {
        return report.checks().stream().filter(result -> result.check() == Check.STATUS).flatMap(result -> result.code().stream()).toList();
    }

    @Test
    void aListCountsBeforeItsEndAndNotFromItOn() {
        String list = list(id(ADDRESS), subject());
        byte[] later = sealed(list.replace("\"validFrom\"", "\"validUntil\":\"" + Sealed.NOW.plusSeconds(1) + "\",\"validFrom\""));
        byte[] now = sealed(list.replace("\"validFrom\"", "\"validUntil\":\"" + Sealed.NOW + "\",\"validFrom\""));
        byte[] early = sealed(list.replaceFirst("\"validFrom\":\"[^\"]*\"", "\"validFrom\":\"" + Sealed.NOW.plusSeconds(1) + "\""));
        assertThat(codes(verify(credential(PKI, entry(ADDRESS, 7)), later))).isEmpty();
        assertThat(codes(verify(credential(PKI, entry(ADDRESS, 7)), now))).containsExactly(FindingCode.STATUS_UNRESOLVED);
        assertThat(codes(verify(credential(PKI, entry(ADDRESS, 7)), early))).containsExactly(FindingCode.STATUS_UNRESOLVED);
    }

    @Test
    void noListIsAskedForByACredentialWhoseSealIsNotTrusted() {
        ValidationReport report = verify(credential(TestPki.create(Sealed.CLOCK), entry(ADDRESS, 7)), sealed(list(id(ADDRESS), subject())));
        assertThat(asked).isEmpty();
        assertThat(codes(report)).containsExactly(FindingCode.STATUS_UNRESOLVED);
    }

    @Test
    void noListIsAskedForByACredentialWithoutSeal() {
        byte[] bare = Bytes.utf8(Sealed.credential().replaceFirst("\\{", "{\"credentialStatus\":" + entry(ADDRESS, 7) + ",")).toByteArray();
        verify(bare, sealed(list(id(ADDRESS), subject())));
        assertThat(asked).isEmpty();
    }

    @Test
    void aListThatSeveralEntriesNameIsAskedForOnceAndEachEntryIsLookedUp() {
        String entries = IntStream.range(0, 30).mapToObj(index -> entry(ADDRESS, index)).collect(Collectors.joining(",", "[", "]"));
        assertThat(codes(verify(credential(PKI, entries), sealed(list(id(ADDRESS), subject(29)))))).containsExactly(FindingCode.CREDENTIAL_REVOKED);
        assertThat(asked).containsExactly(URI.create(ADDRESS));
    }

    @Test
    void aCredentialMakesNobodyAskForManyLists() {
        String entries = IntStream.range(0, 100).mapToObj(number -> entry(ADDRESS + number, 7)).collect(Collectors.joining(",", "[", "]"));
        ValidationReport report = verify(credential(PKI, entries), new byte[0]);
        assertThat(asked).hasSizeLessThanOrEqualTo(8);
        assertThat(report.status(Check.STATUS)).isEqualTo(CheckStatus.INDETERMINATE);
    }

    @Test
    void aListThatDoesNotSayWhichOneItIsCouldBeAnyOfTheIssuer() {
        assertThat(codes(verify(credential(PKI, entry(ADDRESS, 7)), sealed(list("", subject()))))).containsExactly(FindingCode.STATUS_LIST_INVALID);
    }

    @Test
    void twoListsInOneSayNothing() {
        byte[] two = sealed(list(id(ADDRESS), "[" + subject() + "," + subject(7) + "]"));
        assertThat(codes(verify(credential(PKI, entry(ADDRESS, 7)), two))).containsExactly(FindingCode.STATUS_LIST_INVALID);
    }

    @Test
    void aListUnderThePersonalSignatureOfSomebodyAtTheOrganisationSaysNothing() {
        byte[] personal = Sealed.json(PKI.issueSeal(SealRequest.standard().fault(SealFault.NATURAL_PERSON)), list(id(ADDRESS), subject()));
        assertThat(codes(verify(credential(PKI, entry(ADDRESS, 7)), personal))).containsExactly(FindingCode.STATUS_UNRESOLVED);
    }

    @Test
    void aSourceIsNeverGivenMoreThanADay() {
        List<Duration> given = new CopyOnWriteArrayList<>();
        Sealed.trusting(PKI).timeout(Duration.ofDays(3)).statusLists((address, left) -> {
            given.add(left);
            throw new IOException("not here");
        }).build().verify(credential(PKI, entry(ADDRESS, 7)));
        assertThat(given).singleElement().matches(left -> left.compareTo(Duration.ofDays(1)) <= 0);
    }
}

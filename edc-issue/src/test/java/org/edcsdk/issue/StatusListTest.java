package org.edcsdk.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.Sealer;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.verify.Check;
import org.edcsdk.verify.FindingCode;
import org.edcsdk.verify.TrustAnchors;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verdict;
import org.edcsdk.verify.Verifier;
import org.junit.jupiter.api.Test;

class StatusListTest {
    private static final URI ADDRESS = URI.create("https://status.zed.example/1");
    private static final URI ISSUER = URI.create("urn:epass:org:1");
    private static final TestPki PKI = TestPki.builder(TestIssuing.CLOCK).organisation("Ollscoil na Samplai", "IE", "VATIE-1234567").build();
    private static final int INDEX = 131_071;

    private static Bytes sealed(StatusList list) throws Exception {
        try (SealProvider provider = TestIssuing.provider(PKI)) {
            return Sealer.builder(provider).level(SealLevel.BASELINE_B).clock(TestIssuing.CLOCK).build()
                    .seal(list.document(ISSUER, TestIssuing.NOW, Duration.ofHours(1), TestIssuing.NOW.plus(Duration.ofDays(1)))).octets();
        }
    }

    private static Bytes sealed(StatusList list, Instant until) throws Exception {
        try (SealProvider provider = TestIssuing.provider(PKI)) {
            return Sealer.builder(provider).level(SealLevel.BASELINE_B).clock(TestIssuing.CLOCK).build()
                    .seal(list.document(ISSUER, TestIssuing.NOW.minusSeconds(60), Duration.ofSeconds(10), until)).octets();
        }
    }

    private static Bytes issued(StatusList list, int index) throws Exception {
        EuropeanDigitalCredential credential = list.pointedToBy(TestIssuing.credential(), index);
        try (SealProvider provider = TestIssuing.provider(PKI)) {
            return TestIssuing.issuer(provider).build().issue(credential).json().octets();
        }
    }

    private static ValidationReport verify(Bytes credential, Bytes list) {
        return Verifier.builder().clock(TestIssuing.CLOCK).trustAnchors(TrustAnchors.of(PKI.anchor())).crls(PKI.crls())
                .statusLists((address, left) -> list).build().verify(credential);
    }

    private static boolean told(ValidationReport report, FindingCode code) {
        return report.checks().stream().anyMatch(result -> result.check() == Check.STATUS && result.code().filter(code::equals).isPresent());
    }

    @Test
    void aCredentialIsValidUntilItsEntryIsSetAndTheListPublished() throws Exception {
        StatusList list = StatusList.create(ADDRESS, StatusPurpose.REVOCATION);
        Bytes credential = issued(list, INDEX);
        ValidationReport before = verify(credential, sealed(list.with(INDEX - 1)));
        assertThat(before.verdict()).as(before.checks().toString()).isEqualTo(Verdict.VALID);
        ValidationReport after = verify(credential, sealed(list.with(INDEX)));
        assertThat(after.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(told(after, FindingCode.CREDENTIAL_REVOKED)).isTrue();
    }

    @Test
    void aSuspensionEndsWhereItsEntryIsClearedInTheListThatWasPublished() throws Exception {
        StatusList list = StatusList.create(ADDRESS, StatusPurpose.SUSPENSION);
        Bytes credential = issued(list, INDEX);
        Bytes suspended = sealed(list.with(INDEX));
        assertThat(told(verify(credential, suspended), FindingCode.CREDENTIAL_SUSPENDED)).isTrue();
        assertThat(verify(credential, sealed(StatusList.read(suspended).without(INDEX))).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void everyEntryIsReadAsItWasSet() throws Exception {
        StatusList list = StatusList.create(ADDRESS, StatusPurpose.REVOCATION);
        for (int index = 0; index < list.entries(); index += 4_999) {
            list = list.with(index);
        }
        StatusList read = StatusList.read(sealed(list));
        assertThat(read.entries()).isEqualTo(131_072);
        for (int index = 0; index < read.entries(); index++) {
            assertThat(read.isSet(index)).isEqualTo(index % 4_999 == 0);
        }
        assertThat(StatusList.read(read.document(ISSUER, TestIssuing.NOW, Duration.ofHours(1), TestIssuing.NOW.plus(Duration.ofDays(1))).octets()).isSet(4_999)).isTrue();
    }

    @Test
    void aRevocationIsNotTakenBack() {
        StatusList revoked = StatusList.create(ADDRESS, StatusPurpose.REVOCATION).with(7);
        assertThatThrownBy(() -> revoked.without(7)).isInstanceOf(IllegalStateException.class);
        assertThat(revoked.isSet(7)).isTrue();
    }

    @Test
    void aListThatIsServedAfterItsEndSaysNothing() throws Exception {
        StatusList list = StatusList.create(ADDRESS, StatusPurpose.REVOCATION);
        Bytes credential = issued(list, INDEX);
        assertThat(verify(credential, sealed(list, TestIssuing.NOW.plusSeconds(1))).verdict()).isEqualTo(Verdict.VALID);
        ValidationReport late = verify(credential, sealed(list, TestIssuing.NOW));
        assertThat(told(late, FindingCode.STATUS_UNRESOLVED)).isTrue();
        assertThat(late.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aListEndsAfterItBegins() {
        StatusList list = StatusList.create(ADDRESS, StatusPurpose.REVOCATION);
        assertThatThrownBy(() -> list.document(ISSUER, TestIssuing.NOW, Duration.ofHours(1), TestIssuing.NOW)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("validUntil");
    }

    @Test
    void aCredentialMayPointToSeveralLists() {
        EuropeanDigitalCredential both = StatusList.create(ADDRESS, StatusPurpose.SUSPENSION)
                .pointedToBy(StatusList.create(ADDRESS, StatusPurpose.REVOCATION).pointedToBy(TestIssuing.credential(), 1), 2);
        assertThat(both.json().objects("credentialStatus")).extracting(entry -> entry.text("statusPurpose").orElseThrow())
                .containsExactly("revocation", "suspension");
    }

    @Test
    void whatCannotBeAListIsTheCallersMistake() {
        assertThatThrownBy(() -> StatusList.create(ADDRESS, StatusPurpose.REVOCATION, 1000)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1000");
        assertThatThrownBy(() -> StatusList.create(URI.create("urn:x"), StatusPurpose.REVOCATION)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.create(ADDRESS, StatusPurpose.REVOCATION).with(131_072)).isInstanceOf(IllegalArgumentException.class);
        for (String octets : new String[] {"", "{}", "{\"payload\":\"x\"}", "{\"id\":\"https://a.example/\",\"credentialSubject\":{\"type\":\"BitstringStatusList\","
            + "\"statusPurpose\":\"revocation\",\"encodedList\":\"uAAAA\"}}"}) {
            assertThatThrownBy(() -> StatusList.read(Bytes.utf8(octets))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.TestClock;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;

class GivenValidationDataTest {
    private static final TestPki PKI = Fixtures.EC;

    @Test
    void givesTheChainWithItsListsInTheOrderOfTheChain() throws Exception {
        List<Bytes> lists = lists(PKI);
        ValidationData data = source(roots(PKI), lists).collect(PKI.sealChain(), Fixtures.NOW);
        assertThat(data.certificates()).containsExactly(PKI.sealCertificate(), PKI.sealCa(), PKI.anchor());
        assertThat(data.crls()).containsExactly(lists.get(1), lists.get(0));
    }

    @Test
    void leavesOutWhatBelongsToOthers() throws Exception {
        ValidationData data = source(roots(PKI), lists(PKI)).collect(List.of(PKI.tsaCertificate()), Fixtures.NOW);
        assertThat(data.crls()).hasSize(1);
        assertThat(data.certificates()).containsExactly(PKI.tsaCertificate(), PKI.anchor());
    }

    @Test
    void saysThatNoListIsGiven() {
        SealingException failure = failure(source(roots(PKI), List.of()), PKI.sealChain());
        assertThat(failure.reason()).isEqualTo(Reason.REVOCATION_UNAVAILABLE);
        assertThat(failure).hasMessageContaining("Seal CA");
    }

    @Test
    void saysThatNeitherTheRootNorItsListIsGiven() {
        assertThat(failure(source(List.of(), lists(PKI).subList(1, 2)), PKI.sealChain()).reason()).isEqualTo(Reason.CHAIN_INCOMPLETE);
    }

    /** Whoever verifies has the root as an anchor (RFC 5280, 6.1), and with it the key of the list. */
    @Test
    void takesTheListOfARootThatIsNotGiven() throws Exception {
        List<Bytes> lists = lists(PKI);
        ValidationData data = source(List.of(), lists).collect(PKI.sealChain(), Fixtures.NOW);
        assertThat(data.certificates()).containsExactly(PKI.sealCertificate(), PKI.sealCa());
        assertThat(data.crls()).containsExactly(lists.get(1), lists.get(0));
    }

    @Test
    void aCertificateOnTheListOfARootThatIsNotGivenIsRevoked() {
        TestPki pki = TestPki.builder(Fixtures.CLOCK).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256).build();
        pki.revoke(pki.sealCa(), Fixtures.NOW.minusSeconds(60));
        assertThat(failure(source(List.of(), lists(pki)), pki.sealChain()).reason()).isEqualTo(Reason.CERTIFICATE_REVOKED);
    }

    @Test
    void endsTheChainAtAnAnchor() throws Exception {
        GivenValidationData source = GivenValidationData.of(ValidationData.of(List.of(), List.of(), lists(PKI)), List.of(PKI.sealCa()), Fixtures.CLOCK);
        ValidationData data = source.collect(PKI.sealChain(), Fixtures.NOW);
        assertThat(data.certificates()).containsExactly(PKI.sealCertificate(), PKI.sealCa());
        assertThat(data.crls()).hasSize(1);
    }

    @Test
    void refusesAListThatIsOutOfDate() {
        ValidationData data = ValidationData.of(roots(PKI), List.of(), lists(PKI));
        GivenValidationData later = GivenValidationData.of(data, List.of(), Clock.offset(Fixtures.CLOCK, Duration.ofDays(31)));
        assertThat(failure(later, PKI.sealChain()).reason()).isEqualTo(Reason.REVOCATION_REFUSED);
    }

    @Test
    void refusesAListThatRunsOutBetweenTwoSeals() throws Exception {
        TestClock clock = TestClock.at(Fixtures.NOW);
        GivenValidationData source = GivenValidationData.of(ValidationData.of(roots(PKI), List.of(), lists(PKI)), List.of(), clock);
        source.collect(PKI.sealChain(), Fixtures.NOW);
        clock.advance(Duration.ofDays(31));
        assertThat(failure(source, PKI.sealChain()).reason()).isEqualTo(Reason.REVOCATION_REFUSED);
    }

    @Test
    void refusesAListOfAnIssuerWithTheSameNameAndAnotherKey() {
        SealingException failure = failure(source(roots(PKI), lists(Fixtures.RSA)), PKI.sealChain());
        assertThat(failure.reason()).isEqualTo(Reason.REVOCATION_REFUSED);
    }

    @Test
    void refusesARevokedCertificate() {
        List<X509Certificate> chain = PKI.issueSeal(SealRequest.standard().fault(SealFault.REVOKED)).chain();
        assertThat(failure(source(roots(PKI), lists(PKI)), chain).reason()).isEqualTo(Reason.CERTIFICATE_REVOKED);
    }

    @Test
    void needsAChain() {
        assertThatIllegalArgumentException().isThrownBy(() -> source(roots(PKI), List.of()).collect(List.of(), Fixtures.NOW));
    }

    @Test
    void mergesValidationDataWithoutDoubles() {
        List<Bytes> lists = lists(PKI);
        ValidationData one = ValidationData.of(List.of(PKI.sealCa()), List.of(), List.of(lists.get(0)));
        ValidationData other = ValidationData.of(List.of(PKI.sealCa(), PKI.anchor()), List.of(), lists);
        assertThat(one.merge(other)).isEqualTo(ValidationData.of(List.of(PKI.sealCa(), PKI.anchor()), List.of(), lists));
    }

    private static List<X509Certificate> roots(TestPki pki) {
        return List.of(pki.anchor());
    }

    private static List<Bytes> lists(TestPki pki) {
        return pki.crls().stream().map(Bytes::of).toList();
    }

    private static GivenValidationData source(List<X509Certificate> certificates, List<Bytes> lists) {
        return GivenValidationData.of(ValidationData.of(certificates, List.of(), lists), List.of(), Fixtures.CLOCK);
    }

    private static SealingException failure(ValidationDataSource source, List<X509Certificate> chain) {
        return catchThrowableOfType(SealingException.class, () -> source.collect(chain, Fixtures.NOW));
    }
}

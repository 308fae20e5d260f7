package org.edcsdk.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealUpgrader;
import org.edcsdk.seal.SealedDocument;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.edcsdk.verify.Indication;
import org.edcsdk.verify.SealReport;
import org.edcsdk.verify.TrustAnchors;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verdict;
import org.edcsdk.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Issued pairs at every level, as the SDK's own verifier sees them. */
class IssuedLevelsTest {
    private static final TestPki PKI = TestPki.builder(TestIssuing.CLOCK).organisation("Ollscoil na Samplai", "IE", "VATIE-1234567")
            .authorityKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256).build();

    @ParameterizedTest
    @EnumSource(SealLevel.class)
    void verifierFindsThePairValidAtItsLevel(SealLevel level) throws Exception {
        IssuedCredential issued = issued(level);
        Verifier verifier = Verifier.builder().trustAnchors(TrustAnchors.of(PKI.anchor())).crls(PKI.crls()).clock(TestIssuing.CLOCK).build();
        for (Bytes document : List.of(issued.json().octets(), issued.pdf().octets())) {
            ValidationReport report = verifier.verify(document);
            assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
            assertThat(report.seals()).singleElement().satisfies(seal -> assertThat(seal.level().orElseThrow().name()).isEqualTo(level.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = SealLevel.class, names = {"BASELINE_LT", "BASELINE_LTA"})
    void longTermPairNeedsNobodyWhenItsCertificateHasExpired(SealLevel level) throws Exception {
        IssuedCredential issued = issued(level);
        Clock later = Clock.offset(TestIssuing.CLOCK, Duration.ofDays(3 * 365));
        assertThat(PKI.sealCertificate().getNotAfter().toInstant()).isBefore(later.instant());
        Verifier verifier = Verifier.builder().trustAnchors(TrustAnchors.of(PKI.anchor())).clock(later).build();
        for (Bytes document : List.of(issued.json().octets(), issued.pdf().octets())) {
            assertThat(verifier.verify(document).seals()).singleElement().extracting(SealReport::indication).isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    @Test
    void upgradedTwinsAreStillTwins() throws Exception {
        IssuedCredential issued = issued(SealLevel.BASELINE_B);
        try (TestServices services = TestServices.start(PKI)) {
            SealUpgrader upgrader = SealUpgrader.builder().clock(TestIssuing.CLOCK).timestamps(HttpTimestampSource.of(services.tsaUrl()))
                    .validationData(TestIssuing.validationData(PKI)).build();
            Bytes json = upgrader.upgradeJson(issued.json().octets(), SealLevel.BASELINE_LTA).octets();
            Bytes pdf = upgrader.upgradePdf(issued.pdf().octets(), SealLevel.BASELINE_LTA).octets();
            Verifier verifier = Verifier.builder().trustAnchors(TrustAnchors.of(PKI.anchor())).crls(PKI.crls()).clock(TestIssuing.CLOCK).build();
            assertThat(verifier.verify(pdf, json).verdict()).isEqualTo(Verdict.VALID);
        }
    }

    private static Clock inYears(int years) {
        return Clock.offset(TestIssuing.CLOCK, Duration.ofDays(365L * years));
    }

    private static TestPki elliptic(Clock clock) {
        return TestPki.builder(clock).organisation("Ollscoil na Samplai", "IE", "VATIE-1234567").authorityKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256).build();
    }

    @Test
    void aPairThatIsStampedAgainThreeTimesIsStillProvedWhenItsCertificatesHaveEnded() throws Exception {
        List<TestPki> authorities = Stream.of(0, 4, 8, 12).map(years -> elliptic(inYears(years))).toList();
        TestPki first = authorities.get(0);
        List<SealedDocument> documents = new ArrayList<>();
        try (TestServices services = TestServices.start(first); SealProvider provider = TestIssuing.provider(first)) {
            IssuedCredential issued = CredentialIssuer.builder(provider).clock(inYears(0)).level(SealLevel.BASELINE_LTA)
                    .timestamps(HttpTimestampSource.of(services.tsaUrl())).validationData(TestIssuing.validationData(first)).build().issue(TestIssuing.credential());
            documents.addAll(List.of(issued.json(), issued.pdf()));
        }
        for (int i = 1; i < authorities.size(); i++) {
            try (TestServices services = TestServices.start(authorities.get(i))) {
                SealUpgrader upgrader = SealUpgrader.builder().clock(inYears(4 * i)).timestamps(HttpTimestampSource.of(services.tsaUrl()))
                        .validationData(TestIssuing.validationData(authorities.get(i - 1), authorities.get(i))).build();
                for (int d = 0; d < documents.size(); d++) {
                    documents.set(d, upgrader.renew(documents.get(d)));
                }
            }
        }
        TestPki last = authorities.get(3);
        Verifier verifier = Verifier.builder().trustAnchors(TrustAnchors.of(authorities.stream().map(TestPki::anchor).toList())).crls(last.crls())
                .clock(Clock.offset(inYears(12), Duration.ofDays(10))).build();
        for (SealedDocument document : documents) {
            ValidationReport report = verifier.verify(document.octets());
            assertThat(report.seals()).as(report.checks().toString()).singleElement().satisfies(seal -> {
                assertThat(seal.indication()).isEqualTo(Indication.TOTAL_PASSED);
                assertThat(seal.bestTime().orElseThrow()).isBefore(TestIssuing.NOW.plus(Duration.ofDays(1)));
                assertThat(seal.proofUntil()).contains(last.tsaCertificate().getNotAfter().toInstant());
            });
        }
    }

    @Test
    void levelLtNeedsASourceOfValidationData() throws Exception {
        try (SealProvider provider = TestIssuing.provider(PKI)) {
            CredentialIssuer.Builder builder = TestIssuing.issuer(provider).level(SealLevel.BASELINE_LT).timestamps(digest -> new byte[0]);
            assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("validationData");
        }
    }

    private static IssuedCredential issued(SealLevel level) throws Exception {
        try (TestServices services = TestServices.start(PKI); SealProvider provider = TestIssuing.provider(PKI)) {
            return TestIssuing.issuer(provider).level(level).timestamps(HttpTimestampSource.of(services.tsaUrl()))
                    .validationData(TestIssuing.validationData(PKI)).build().issue(TestIssuing.credential());
        }
    }
}

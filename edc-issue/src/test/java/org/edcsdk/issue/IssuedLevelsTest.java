package org.edcsdk.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealUpgrader;
import org.edcsdk.seal.SealedDocument;
import org.edcsdk.seal.TimestampSource;
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
            .authorityKey(KeyAlgorithm.P_256).build();

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

    @Test
    void aPairThatIsStampedAgainThreeTimesIsStillProvedWhenItsCertificatesHaveEnded() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(TestIssuing.NOW);
        Clock moving = new MovingClock(now);
        TestPki pki = TestPki.builder(moving).organisation("Ollscoil na Samplai", "IE", "VATIE-1234567").authorityKey(KeyAlgorithm.P_256).build();
        try (TestServices services = TestServices.start(pki); SealProvider provider = TestIssuing.provider(pki)) {
            TimestampSource timestamps = HttpTimestampSource.of(services.tsaUrl());
            IssuedCredential issued = CredentialIssuer.builder(provider).clock(moving).level(SealLevel.BASELINE_LTA).timestamps(timestamps)
                    .validationData(TestIssuing.validationData(pki)).build().issue(TestIssuing.credential());
            SealedDocument json = issued.json();
            SealedDocument pdf = issued.pdf();
            SealUpgrader upgrader = SealUpgrader.builder().clock(moving).timestamps(timestamps).validationData(TestIssuing.validationData(pki)).build();
            for (int i = 0; i < 3; i++) {
                now.set(now.get().plus(Duration.ofDays(500)));
                json = upgrader.renew(json);
                pdf = upgrader.renew(pdf);
            }
            now.set(now.get().plus(Duration.ofDays(30)));
            assertThat(pki.sealCertificate().getNotAfter().toInstant()).isBefore(now.get());
            Verifier verifier = Verifier.builder().trustAnchors(TrustAnchors.of(pki.anchor())).clock(moving).build();
            for (SealedDocument document : List.of(json, pdf)) {
                ValidationReport report = verifier.verify(document.octets());
                assertThat(report.seals()).as(report.checks().toString()).singleElement().satisfies(seal -> {
                    assertThat(seal.indication()).isEqualTo(Indication.TOTAL_PASSED);
                    assertThat(seal.bestTime().orElseThrow()).isBefore(TestIssuing.NOW.plus(Duration.ofDays(1)));
                    assertThat(seal.proofUntil()).contains(pki.tsaCertificate().getNotAfter().toInstant());
                });
            }
        }
    }

    /** A clock that the test sets. */
    private static final class MovingClock extends Clock {
        private final AtomicReference<Instant> now;

        MovingClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
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

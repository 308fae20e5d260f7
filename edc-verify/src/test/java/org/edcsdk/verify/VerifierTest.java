package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private static final TestPki PKI = TestPki.create(Sealed.CLOCK);
    private static final byte[] SEALED = Sealed.json(PKI.seal(), Sealed.credential());

    private static ValidationReport verify(byte[] document) {
        return Sealed.trusting(PKI).build().verify(document);
    }

    private static ValidationReport verify(String credential) {
        return verify(Sealed.json(PKI.seal(), credential));
    }

    @Nested
    class ASealedCredential {
        @Test
        void isValidUnderItsAnchor() {
            ValidationReport report = verify(SEALED);
            assertThat(report.verdict()).as(report.toJson("x")).isEqualTo(Verdict.VALID);
            assertThat(report.kind()).isEqualTo(DocumentKind.SEALED_JSON);
            assertThat(report.credential()).isPresent();
            assertThat(report.seals()).hasSize(1).allMatch(SealReport::intact);
        }

        @Test
        void isIndeterminateWithoutTrust() {
            ValidationReport report = Verifier.builder().clock(Sealed.CLOCK).build().verify(SEALED);
            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.seals().get(0).intact()).isTrue();
            assertThat(report.credential()).isEmpty();
        }

        @Test
        void isIndeterminateUnderAnotherAnchor() {
            ValidationReport report = Sealed.trusting(TestPki.create(Sealed.CLOCK)).build().verify(SEALED);
            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        }

        @Test
        void isInvalidWithOneOctetOfThePayloadChanged() {
            String text = new String(SEALED, StandardCharsets.UTF_8).replace("Ada Lovelace", "Ida Lovelace");
            ValidationReport report = verify(text.getBytes(StandardCharsets.UTF_8));
            assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(report.status(Check.SEAL)).isEqualTo(CheckStatus.FAILED);
            assertThat(report.seals().get(0).intact()).isFalse();
        }

        @Test
        void givesTheSameReportAgain() {
            assertThat(verify(SEALED).toJson("x")).isEqualTo(verify(SEALED).toJson("x"));
        }

        @Test
        void isInvalidForAnotherOwner() {
            assertThat(Sealed.trusting(PKI).owner("Charles Babbage").build().verify(SEALED).verdict()).isEqualTo(Verdict.INVALID);
            assertThat(Sealed.trusting(PKI).owner("ada lovelace").build().verify(SEALED).verdict()).isEqualTo(Verdict.VALID);
        }

        @Test
        void isIndeterminateWhereAQualifiedSealIsDemandedWithoutAList() {
            assertThat(Sealed.trusting(PKI).requireQualified().build().verify(SEALED).verdict()).isEqualTo(Verdict.INDETERMINATE);
        }
    }

    @Nested
    class WhatTheCredentialSays {
        @Test
        void isInvalidWhereTheIssuerIsAnotherOrganisation() {
            ValidationReport report = verify(Sealed.json(PKI.issueSeal(SealRequest.standard().fault(SealFault.OTHER_ORGANISATION)),
                    Sealed.credential()));
            assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(report.checks(Check.ISSUER).get(0).code()).contains(FindingCode.ISSUER_MISMATCH);
        }

        @Test
        void isInvalidUnderAPersonsCertificate() {
            ValidationReport report = verify(Sealed.json(PKI.issueSeal(SealRequest.standard().fault(SealFault.NATURAL_PERSON)),
                    Sealed.credential()));
            assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(report.seals().get(0).qualification()).isEqualTo(Qualification.PERSON_SIGNATURE);
        }

        @Test
        void isInvalidAfterItsExpiry() {
            String expired = Sealed.credential().replace("\"validFrom\"", "\"expirationDate\":\"2026-11-30T00:00:00Z\",\"validFrom\"");
            assertThat(verify(expired).verdict()).isEqualTo(Verdict.INVALID);
            assertThat(Sealed.trusting(PKI).allowExpired().build().verify(Sealed.json(PKI.seal(), expired)).verdict()).isEqualTo(Verdict.VALID);
        }

        @Test
        void isInvalidWhereItBreaksItsProfile() {
            ValidationReport report = verify(Sealed.credential().replace("\"fullName\":{\"en\":", "\"fullName\":{\"fr\":\"x\",\"en\":"));
            assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(report.status(Check.PROFILE)).isEqualTo(CheckStatus.FAILED);
        }

        @Test
        void isIndeterminateWithALookAlikeOfAProperty() {
            ValidationReport report = verify(Sealed.credential().replace("\"fullName\":", "\"fu11Name\":{\"en\":\"Eve\"},\"fullName\":"));
            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.checks(Check.TERMS).get(0).path()).contains("/credentialSubject/fu11Name");
        }

        @Test
        void staysValidWithAnExtension() {
            ValidationReport report = verify(Sealed.credential().replace("\"fullName\":", "\"cnf\":{\"jwk\":{}},\"fullName\":"));
            assertThat(report.verdict()).isEqualTo(Verdict.VALID);
            assertThat(report.status(Check.TERMS)).isEqualTo(CheckStatus.WARNING);
        }

        @Test
        void isIndeterminateWithAStatusThatIsNotLookedUp() {
            String status = Sealed.credential().replace("\"issuer\":",
                    "\"status\":[{\"id\":\"https://x.example/1\",\"type\":\"StatusList2021Entry\"}],\"issuer\":");
            assertThat(verify(status).verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(Sealed.trusting(PKI).allowUnresolvedStatus().build().verify(Sealed.json(PKI.seal(), status)).verdict())
                    .isEqualTo(Verdict.VALID);
        }

        @Test
        void isInvalidUnderAForeignContext() {
            ValidationReport report = verify(Sealed.credential().replace("http://data.europa.eu/snb/model/context/edc-ap", "https://x.example"));
            assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(report.checks(Check.FORMAT).get(0).code()).contains(FindingCode.CONTEXT_REFUSED);
        }

        @Test
        void isIndeterminateWhereThePayloadIsNoCredential() {
            ValidationReport report = verify("{\"type\":\"Letter\"}");
            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.checks(Check.FORMAT)).anyMatch(result -> result.code().filter(FindingCode.NO_CREDENTIAL::equals).isPresent());
            assertThat(report.status(Check.PROFILE)).isEqualTo(CheckStatus.SKIPPED);
        }
    }

    @Nested
    class WithoutASeal {
        @Test
        void aCredentialIsIndeterminate() {
            ValidationReport report = verify(Sealed.credential().getBytes(StandardCharsets.UTF_8));
            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.kind()).isEqualTo(DocumentKind.UNSEALED_JSON);
            assertThat(report.checks(Check.SEAL).get(0).code()).contains(FindingCode.NO_SEAL);
        }

        @Test
        void theIdOfTheCredentialIsTold() {
            assertThat(verify(Sealed.credential().getBytes(StandardCharsets.UTF_8)).credentialId().orElse("")).startsWith("urn:credential:");
        }
    }

    @Nested
    class AnyBytes {
        @ParameterizedTest
        @ValueSource(strings = {"", " ", "{", "[]", "{}", "null", "%PDF-1.7", "%PDF-1.7\n%%EOF", "{\"payload\":1,\"signatures\":[]}",
            "{\"payload\":\"{}\",\"signatures\":[]}", "a.b.c", "PK\u0003\u0004", "{\"payload\":\"{}\",\"signatures\":[{}]}"})
        void giveAReportThatIsNotValid(String text) {
            ValidationReport report = verify(text.getBytes(StandardCharsets.UTF_8));
            assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
            assertThat(report.checks()).extracting(CheckResult::check).contains(Check.values());
            assertThat(report.checks(Check.FORMAT)).noneMatch(result -> result.code().filter(FindingCode.INTERNAL_ERROR::equals).isPresent());
        }

        @Test
        void giveAReportAtRandom() {
            Random random = new Random(20261123);
            for (int i = 0; i < 200; i++) {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                assertThat(verify(bytes).verdict()).isNotEqualTo(Verdict.VALID);
            }
        }

        @Test
        void giveAReportWhereASealedCredentialIsDamaged() {
            Random random = new Random(20261123);
            for (int i = 0; i < 100; i++) {
                byte[] bytes = SEALED.clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                assertThat(verify(bytes).checks(Check.FORMAT))
                        .noneMatch(result -> result.code().filter(FindingCode.INTERNAL_ERROR::equals).isPresent());
            }
        }

        @Test
        void giveAReportAtTheDeadline() {
            Verifier hurried = Verifier.builder().clock(Clock.systemUTC()).timeout(Duration.ofNanos(1)).build();
            ValidationReport report = hurried.verify(SEALED);
            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.checks(Check.FORMAT).get(0).code()).contains(FindingCode.DEADLINE_REACHED);
        }
    }
}

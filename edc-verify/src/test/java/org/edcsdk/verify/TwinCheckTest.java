package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.edcsdk.verify.Credentials.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TwinCheckTest {
    private static final Bytes PAYLOAD = Bytes.utf8("payload");
    private static final JsonObject CREDENTIAL = json("{'id':'urn:credential:1','displayParameter':{'title':{'en':'Data Ethics','fr':'Éthique'}},"
            + "'credentialSubject':{'fullName':{'en':'Ada Lovelace'}}}");

    @Nested
    class InsideAPdf {
        private CheckResult check(String id, String digest, String text) {
            PdfFacts facts = new PdfFacts(Optional.ofNullable(id), Optional.ofNullable(digest), Optional.ofNullable(text), List.of());
            return TwinCheck.inside(facts, PAYLOAD, CREDENTIAL).get(0);
        }

        @Test
        void passesWhereMetadataAndPagesFit() {
            assertThat(check("urn:credential:1", PAYLOAD.sha256().hex(), "certify that ADA\nLovelace … Data\nEth\u00ADics").status())
                    .isEqualTo(CheckStatus.PASSED);
        }

        @Test
        void failsForAnotherDigest() {
            assertThat(check(null, "00", "Ada Lovelace Data Ethics").code()).contains(FindingCode.TWIN_DIGEST_MISMATCH);
        }

        @Test
        void failsForAnotherId() {
            CheckResult result = check("urn:credential:2", null, "Ada Lovelace Data Ethics");
            assertThat(result.code()).contains(FindingCode.TWIN_ID_MISMATCH);
            assertThat(result.status()).isEqualTo(CheckStatus.FAILED);
        }

        @Test
        void isUndecidedWithoutTheHolderOnThePages() {
            CheckResult result = check(null, null, "Charles Babbage, Éthique");
            assertThat(result.code()).contains(FindingCode.TEXT_NOT_ON_PAGE);
            assertThat(result.status()).isEqualTo(CheckStatus.INDETERMINATE);
            assertThat(result.message()).doesNotContain("Ada");
        }

        @Test
        void isUndecidedWithoutTheTitleOnThePages() {
            assertThat(check(null, null, "Ada Lovelace").path()).contains("/displayParameter/title");
        }

        @Test
        void isUndecidedWherePagesCannotBeRead() {
            assertThat(check(null, null, null).code()).contains(FindingCode.TEXT_NOT_ON_PAGE);
        }
    }

    @Nested
    class BetweenTwoDocuments {
        private Verification.Outcome outcome(DocumentKind kind, String payload, String id, Indication indication, String organisation) {
            SealReport seal = SealReport.builder(SealFormat.JADES, indication).organizationIdentifier(organisation).build();
            return new Verification.Outcome(kind, Instant.EPOCH, List.of(seal), Optional.of(indication), Optional.of(seal),
                    Optional.of(Bytes.utf8(payload)), Optional.of(EuropeanDigitalCredential.of(CREDENTIAL)), Optional.of(id),
                    indication == Indication.TOTAL_FAILED, List.of());
        }

        private List<CheckResult> check(Verification.Outcome twin) {
            return TwinCheck.between(outcome(DocumentKind.SEALED_JSON, "p", "urn:1", Indication.TOTAL_PASSED, "VATES-1"), twin);
        }

        private CheckResult single(Verification.Outcome twin) {
            List<CheckResult> results = check(twin);
            assertThat(results).hasSize(1);
            return results.get(0);
        }

        @Test
        void passesForTheSameCredentialOfTheSameOrganisation() {
            assertThat(single(outcome(DocumentKind.SEALED_PDF, "p", "urn:1", Indication.TOTAL_PASSED, "VATES-1")).status())
                    .isEqualTo(CheckStatus.PASSED);
        }

        @Test
        void failsForAnotherPayload() {
            assertThat(single(outcome(DocumentKind.SEALED_PDF, "q", "urn:1", Indication.TOTAL_PASSED, "VATES-1")).code())
                    .contains(FindingCode.TWIN_PAYLOAD_MISMATCH);
        }

        @Test
        void failsForAnotherId() {
            assertThat(single(outcome(DocumentKind.SEALED_PDF, "p", "urn:2", Indication.TOTAL_PASSED, "VATES-1")).code())
                    .contains(FindingCode.TWIN_ID_MISMATCH);
        }

        @Test
        void failsForAnotherOrganisation() {
            assertThat(single(outcome(DocumentKind.SEALED_PDF, "p", "urn:1", Indication.TOTAL_PASSED, "VATES-2")).code())
                    .contains(FindingCode.TWIN_ORGANISATION_MISMATCH);
        }

        @Test
        void failsForABrokenSeal() {
            CheckResult result = single(outcome(DocumentKind.SEALED_PDF, "p", "urn:1", Indication.TOTAL_FAILED, "VATES-1"));
            assertThat(result.code()).contains(FindingCode.TWIN_SEAL_BROKEN);
            assertThat(result.status()).isEqualTo(CheckStatus.FAILED);
        }

        @Test
        void isUndecidedForAnUntrustedSeal() {
            CheckResult result = single(outcome(DocumentKind.SEALED_PDF, "p", "urn:1", Indication.INDETERMINATE, "VATES-1"));
            assertThat(result.code()).contains(FindingCode.TWIN_SEAL_INDETERMINATE);
            assertThat(result.status()).isEqualTo(CheckStatus.INDETERMINATE);
        }

        @Test
        void isUndecidedForTwoDocumentsOfOneForm() {
            assertThat(single(outcome(DocumentKind.SEALED_JSON, "p", "urn:1", Indication.TOTAL_PASSED, "VATES-1")).code())
                    .contains(FindingCode.TWIN_NOT_COMPARABLE);
        }
    }
}

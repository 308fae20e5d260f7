package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealEachTest {

    @Test
    void sealsAllInOneCallAndInOrder() throws Exception {
        try (Recording provider = new Recording(Fixtures.EC, 100)) {
            List<SealResult> results = Fixtures.sealer(provider).build().sealEach(jsons(20));
            assertThat(provider.calls).containsExactly(20);
            for (int i = 0; i < 20; i++) {
                assertThat(results.get(i)).isInstanceOf(SealResult.Sealed.class);
                SealedDocument document = sealed(results.get(i)).get(0);
                assertThat(document.octets().toUtf8String()).contains("urn:credential:" + i + "\\\"");
                assertThat(Oracle.of(document, Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
            }
        }
    }

    @Test
    void keepsPairsTogetherInOneCallWhereTheyFit() throws Exception {
        try (Recording provider = new Recording(Fixtures.EC, 3)) {
            List<SealResult> results = Fixtures.sealer(provider).build().sealEach(List.of(pair(1), pair(2), SealItem.of(json(3))));
            assertThat(provider.calls).containsExactly(2, 3);
            assertThat(sealed(results.get(1))).hasExactlyElementsOfTypes(SealedJson.class, SealedPdf.class);
        }
    }

    @Test
    void splitsAPairWhereOneInputACallIsAllowed() throws Exception {
        try (Recording provider = new Recording(Fixtures.EC, 1)) {
            List<SealResult> results = Fixtures.sealer(provider).build().sealEach(List.of(pair(1)));
            assertThat(provider.calls).containsExactly(1, 1);
            assertThat(sealed(results.get(0))).hasSize(2);
        }
    }

    @Test
    void sealsOneJsonWithAPdfInEachLanguage() throws Exception {
        try (Recording provider = new Recording(Fixtures.EC, 10)) {
            SealItem item = new SealItem(Optional.of(json(1)), List.of(Pdfs.plain(), Pdfs.withField()));
            assertThat(sealed(Fixtures.sealer(provider).build().sealEach(List.of(item)).get(0)))
                    .hasExactlyElementsOfTypes(SealedJson.class, SealedPdf.class, SealedPdf.class);
        }
    }

    @Test
    void nothingToSealAsksNobody() throws Exception {
        try (Recording provider = new Recording(Fixtures.EC, 1)) {
            assertThat(Fixtures.sealer(provider, SealLevel.BASELINE_T, HeaderProfile.ETSI).sealEach(List.of())).isEmpty();
            assertThat(provider.calls).isEmpty();
        }
    }

    @Test
    void aDocumentThatCannotBeSealedCostsItsItemAlone() throws Exception {
        try (Recording provider = new Recording(Fixtures.EC, 10)) {
            SealItem sealedAlready = SealItem.of(new JsonLdDocument(Bytes.utf8("{\"payload\":\"\"}")));
            SealItem noPdf = SealItem.of(json(2), new PdfDocument(Bytes.utf8("%PDF-1.7 nothing")));
            List<SealResult> results = Fixtures.sealer(provider).build().sealEach(List.of(pair(1), sealedAlready, noPdf, SealItem.of(json(3))));
            assertThat(results).extracting(SealEachTest::kind).containsExactly("Sealed", "DOCUMENT_NOT_SEALABLE NOT_SENT", "DOCUMENT_NOT_SEALABLE NOT_SENT", "Sealed");
            assertThat(provider.calls).containsExactly(3);
        }
    }

    @Test
    void aKeyThatIsRefusedFailsEveryItem() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC.issueSeal(SealRequest.standard().fault(SealFault.EXPIRED)))) {
            assertThat(Fixtures.sealer(provider).build().sealEach(jsons(2))).extracting(SealEachTest::kind)
                    .containsExactly("CERTIFICATE_EXPIRED NOT_SENT", "CERTIFICATE_EXPIRED NOT_SENT");
        }
    }

    @Nested
    class WhereValuesAreWrong {

        @Test
        void aWrongValueCostsItsItemAlone() throws Exception {
            assertThat(kinds(3, 5, values -> {
                values.get(1)[10] ^= 1;
                return values;
            })).containsExactly("Sealed", "INVALID_SIGNATURE_VALUE REJECTED", "Sealed", "Sealed", "INVALID_SIGNATURE_VALUE REJECTED");
        }

        @Test
        void swappedValuesCostTheirItems() throws Exception {
            assertThat(kinds(10, 4, values -> {
                Collections.swap(values, 1, 2);
                return values;
            })).containsExactly("Sealed", "INVALID_SIGNATURE_VALUE REJECTED", "INVALID_SIGNATURE_VALUE REJECTED", "Sealed");
        }

        @Test
        void aCallWithoutOneGoodValueIsTheLast() throws Exception {
            AtomicInteger calls = new AtomicInteger();
            assertThat(kinds(2, 5, values -> {
                calls.incrementAndGet();
                return values.stream().map(value -> new byte[] {1}).toList();
            })).containsExactly("INVALID_SIGNATURE_VALUE REJECTED", "INVALID_SIGNATURE_VALUE REJECTED", "INVALID_SIGNATURE_VALUE NOT_SENT",
                    "INVALID_SIGNATURE_VALUE NOT_SENT", "INVALID_SIGNATURE_VALUE NOT_SENT");
            assertThat(calls).hasValue(1);
        }

        @Test
        void nullInPlaceOfAValueIsAWrongValue() throws Exception {
            assertThat(kinds(10, 2, values -> {
                values.set(0, null);
                return values;
            })).containsExactly("INVALID_SIGNATURE_VALUE REJECTED", "Sealed");
        }

        @Test
        void tooFewValuesLeaveTheRestUnknown() throws Exception {
            assertThat(kinds(10, 3, values -> values.subList(0, 1))).containsExactly("Sealed", "Unknown PROVIDER_UNAVAILABLE", "Unknown PROVIDER_UNAVAILABLE");
        }
    }

    @Nested
    class WhereACallFails {

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void itemsEndAsTheirCallDidAndThoseBehindAreNotTried(Outcome outcome) throws Exception {
            AtomicInteger calls = new AtomicInteger();
            List<String> kinds = kinds(2, 5, values -> {
                if (calls.incrementAndGet() == 2) {
                    throw new SealingException(Reason.PROVIDER_REFUSED, outcome, "quota is used up", null);
                }
                return values;
            });
            String second = outcome == Outcome.UNKNOWN ? "Unknown PROVIDER_REFUSED" : "PROVIDER_REFUSED " + outcome;
            assertThat(kinds).containsExactly("Sealed", "Sealed", second, second, "PROVIDER_REFUSED NOT_SENT");
            assertThat(calls).hasValue(2);
        }

        @Test
        void valuesThatCameBeforeTheFailureAreUsed() throws Exception {
            assertThat(kinds(10, 3, values -> {
                throw new SealingException(Reason.PROVIDER_UNAVAILABLE, Outcome.UNKNOWN, "connection lost", null)
                        .withValues(Map.of(0, Bytes.of(values.get(0)), 1, Bytes.of(new byte[] {1}), 99, Bytes.of(values.get(2))));
            })).containsExactly("Sealed", "Unknown PROVIDER_UNAVAILABLE", "Unknown PROVIDER_UNAVAILABLE");
        }

        @Test
        void halfAPairIsKeptAndCompletedWithTheMissingValueAlone() throws Exception {
            AtomicInteger calls = new AtomicInteger();
            try (SealProvider provider = new Changing(Fixtures.EC, 1, values -> {
                if (calls.incrementAndGet() == 2) {
                    throw new SealingException(Reason.PROVIDER_UNAVAILABLE, Outcome.NOT_SENT, "no connection", null);
                }
                return values;
            })) {
                SealResult.Failed failed = (SealResult.Failed) Fixtures.sealer(provider).build().sealEach(List.of(pair(1))).get(0);
                PendingSeals pending = failed.pending().orElseThrow();
                byte[] first = failed.failure().values().get(0).toByteArray();
                byte[] second = provider.sign(pending.signingInputs().subList(1, 2)).get(0);
                assertThat(pending.complete(List.of(first, second))).allSatisfy(
                        document -> assertThat(Oracle.of(document, Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED));
            }
        }

        @Test
        void anInterruptedThreadAsksForNoMore() throws Exception {
            AtomicInteger calls = new AtomicInteger();
            List<String> kinds = kinds(1, 2, values -> {
                calls.incrementAndGet();
                Thread.currentThread().interrupt();
                return values;
            });
            assertThat(Thread.interrupted()).isTrue();
            assertThat(kinds).containsExactly("Sealed", "PROVIDER_UNAVAILABLE NOT_SENT");
            assertThat(calls).hasValue(1);
        }
    }

    @Nested
    class WhereTimeStampsFail {

        @Test
        void oneFailureCostsItsItemAloneAndKeepsItAtLevelB() throws Exception {
            try (Recording provider = new Recording(Fixtures.EC, 100)) {
                PendingSeals[] kept = new PendingSeals[1];
                AtomicInteger asked = new AtomicInteger();
                List<SealResult> results = Fixtures.sealer(provider).level(SealLevel.BASELINE_T).headerProfile(HeaderProfile.ETSI).parallelTimestamps(1)
                        .timestamps(digest -> {
                            if (asked.incrementAndGet() == 3) {
                                throw new SealingException(Reason.TIMESTAMP_REFUSED, Outcome.REJECTED, "no", null);
                            }
                            return Fixtures.timestamps(Fixtures.RSA).timestamp(digest);
                        }).build().sealEach(jsons(5));
                assertThat(results).extracting(SealEachTest::kind).containsExactly("Sealed", "Sealed", "TIMESTAMP_REFUSED REJECTED", "Sealed", "Sealed");
                SealResult.Failed failed = (SealResult.Failed) results.get(2);
                assertThat(failed.failure().completed()).singleElement().extracting(SealedDocument::level).isEqualTo(SealLevel.BASELINE_B);
                kept[0] = failed.pending().orElseThrow();
                SealedDocument later = kept[0].complete(List.of(failed.failure().values().get(0).toByteArray())).get(0);
                assertThat(later.level()).isEqualTo(SealLevel.BASELINE_T);
                assertThat(Oracle.of(later, Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
                assertThat(provider.calls).containsExactly(5);
            }
        }

        @Test
        void aSourceThatFailsFiveTimesIsNotAskedForEveryItem() throws Exception {
            AtomicInteger asked = new AtomicInteger();
            try (Recording provider = new Recording(Fixtures.EC, 100)) {
                List<SealResult> results = Fixtures.sealer(provider).level(SealLevel.BASELINE_T).parallelTimestamps(2).timestamps(digest -> {
                    asked.incrementAndGet();
                    throw new SealingException(Reason.TIMESTAMP_REFUSED, Outcome.NOT_SENT, "quota is used up", null);
                }).build().sealEach(jsons(50));
                assertThat(results).allSatisfy(result -> {
                    assertThat(kind(result)).isEqualTo("TIMESTAMP_REFUSED NOT_SENT");
                    assertThat(((SealResult.Failed) result).failure().completed()).hasSize(1);
                });
                assertThat(asked.get()).isBetween(5, 6);
            }
        }
    }

    private static List<String> kinds(int most, int items, Changing.Change change) throws Exception {
        try (SealProvider provider = new Changing(Fixtures.EC, most, change)) {
            return Fixtures.sealer(provider).build().sealEach(jsons(items)).stream().map(SealEachTest::kind).toList();
        }
    }

    private static String kind(SealResult result) {
        if (result instanceof SealResult.Failed failed) {
            return failed.failure().reason() + " " + failed.failure().outcome();
        }
        return result instanceof SealResult.Unknown unknown ? "Unknown " + unknown.failure().reason() : "Sealed";
    }

    private static List<SealedDocument> sealed(SealResult result) {
        return ((SealResult.Sealed) result).documents();
    }

    private static List<SealItem> jsons(int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> SealItem.of(json(i))).toList());
    }

    private static SealItem pair(int number) throws Exception {
        return SealItem.of(json(number), Pdfs.withField());
    }

    private static JsonLdDocument json(int number) {
        return new JsonLdDocument(Bytes.utf8("{\"id\":\"urn:credential:" + number + "\"}"));
    }
}

package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.europa.esig.dss.enumerations.Indication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealerTest {

    @Test
    void sealsThePairInOneCallOfTheProvider() throws Exception {
        try (Recording provider = new Recording(Fixtures.RSA, 10)) {
            SealedPair pair = Fixtures.sealer(provider, SealLevel.BASELINE_T, HeaderProfile.ETSI).seal(Fixtures.JSON, Pdfs.withField());
            assertThat(provider.calls).containsExactly(2);
            assertThat(Oracle.of(pair.json(), Fixtures.RSA).indication()).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(Oracle.of(pair.pdf(), Fixtures.RSA).indication()).isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    @Test
    void splitsWhereTheProviderTakesOneInputACall() throws Exception {
        try (Recording provider = new Recording(Fixtures.RSA, 1)) {
            Fixtures.sealer(provider).build().seal(Fixtures.JSON, Pdfs.plain());
            assertThat(provider.calls).containsExactly(1, 1);
        }
    }

    @Test
    void twoPhasesGiveASealThatDssPasses() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            PendingSeals pending = Fixtures.sealer(provider, SealLevel.BASELINE_T, HeaderProfile.ETSI).prepare(Fixtures.JSON, Pdfs.plain());
            List<byte[]> values = provider.sign(pending.signingInputs());
            for (SealedDocument sealed : pending.complete(values)) {
                assertThat(Oracle.of(sealed, Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
            }
        }
    }

    @Test
    void completesAsOftenAsWanted() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            PendingSeals pending = Fixtures.sealer(provider).build().prepare(Fixtures.JSON, Pdfs.plain());
            List<byte[]> values = provider.sign(pending.signingInputs());
            assertThat(pending.complete(values)).isEqualTo(pending.complete(values));
        }
    }

    @Test
    void completesWhatWasWrittenDown() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            Sealer sealer = Fixtures.sealer(provider, SealLevel.BASELINE_T, HeaderProfile.ETSI);
            PendingSeals pending = sealer.prepare(Fixtures.JSON, Pdfs.withField());
            List<byte[]> values = provider.sign(pending.signingInputs());
            List<SealedDocument> sealed = sealer.resume(pending.octets()).complete(values);
            assertThat(Oracle.of(sealed.get(0), Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(Oracle.of(sealed.get(1), Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    @Test
    void resumesNothingOfAnotherCertificate() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC); SealProvider other = Fixtures.provider(Fixtures.RSA)) {
            Bytes written = Fixtures.sealer(provider).build().prepare(Fixtures.JSON).octets();
            Sealer sealer = Fixtures.sealer(other).build();
            assertThatIllegalArgumentException().isThrownBy(() -> sealer.resume(written));
        }
    }

    @Test
    void resumesNothingFromDamagedOctets() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            Sealer sealer = Fixtures.sealer(provider).build();
            byte[] written = sealer.prepare(Fixtures.JSON, Pdfs.plain()).octets().toByteArray();
            for (int length : new int[] {0, 10, 100, 300, written.length - 1}) {
                Bytes cut = Bytes.of(Arrays.copyOf(written, length));
                assertThatIllegalArgumentException().isThrownBy(() -> sealer.resume(cut));
            }
        }
    }

    @Test
    void digestOfAnInputIsThatOfItsBytes() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA)) {
            SigningInput input = Fixtures.sealer(provider).build().prepare(Fixtures.JSON).signingInputs().get(0);
            assertThat(input.digest()).isEqualTo(input.bytes().sha256());
            assertThat(input.digestAlgorithm()).isEqualTo("SHA-256");
        }
    }

    @Test
    void refusesValuesInSwappedOrder() throws Exception {
        SealingException failure = failureOfPair(values -> {
            Collections.reverse(values);
            return values;
        });
        assertThat(failure.reason()).isEqualTo(Reason.INVALID_SIGNATURE_VALUE);
        assertThat(failure.completed()).isEmpty();
    }

    @Test
    void refusesAFlippedBitAndKeepsTheGoodValue() throws Exception {
        SealingException failure = failureOfPair(values -> {
            values.get(1)[20] ^= 1;
            return values;
        });
        assertThat(failure.reason()).isEqualTo(Reason.INVALID_SIGNATURE_VALUE);
        assertThat(failure.values()).containsOnlyKeys(0);
    }

    @Test
    void refusesTooFewValues() throws Exception {
        SealingException failure = failureOfPair(values -> values.subList(0, 1));
        assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE);
        assertThat(failure.values()).containsOnlyKeys(0);
    }

    @Test
    void namesAProviderThatFailsUnexpectedly() throws Exception {
        SealingException failure = failureOfPair(values -> {
            throw new IllegalStateException("device is gone");
        });
        assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void keepsTheValuesOfAnEarlierChunk() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (SealProvider provider = new Changing(Fixtures.RSA, 1, values -> {
            if (calls.incrementAndGet() == 2) {
                throw new SealingException(Reason.PROVIDER_REFUSED, Outcome.REJECTED, "quota is used up", null);
            }
            return values;
        })) {
            Sealer sealer = Fixtures.sealer(provider).build();
            SealingException failure = failureOf(() -> sealer.seal(Fixtures.JSON, Pdfs.plain()));
            assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_REFUSED);
            assertThat(failure.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(failure.values()).containsOnlyKeys(0);
        }
    }

    @Test
    void keepsThePairAtLevelBWhereTimeStampsFail() throws Exception {
        try (Recording provider = new Recording(Fixtures.RSA, 10)) {
            Sealer sealer = Fixtures.sealer(provider).level(SealLevel.BASELINE_T).timestamps(digest -> {
                throw new SealingException(Reason.TIMESTAMP_UNAVAILABLE, Outcome.NOT_SENT, "no network", null);
            }).build();
            SealingException failure = failureOf(() -> sealer.seal(Fixtures.JSON, Pdfs.plain()));
            assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_UNAVAILABLE);
            assertThat(failure.values()).containsOnlyKeys(0, 1);
            assertThat(failure.completed()).extracting(SealedDocument::level).containsExactly(SealLevel.BASELINE_B, SealLevel.BASELINE_B);
            assertThat(Oracle.of(failure.completed().get(1), Fixtures.RSA).indication()).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(provider.calls).containsExactly(2);
        }
    }

    @Test
    void timeStampsAreAddedLaterWithoutTheProvider() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA)) {
            Sealer sealer = Fixtures.sealer(provider).level(SealLevel.BASELINE_T).timestamps(digest -> {
                if (asked.incrementAndGet() == 1) {
                    throw new SealingException(Reason.TIMESTAMP_UNAVAILABLE, Outcome.NOT_SENT, "no network", null);
                }
                return Fixtures.timestamps(Fixtures.RSA).timestamp(digest);
            }).build();
            PendingSeals pending = sealer.prepare(Fixtures.JSON);
            Map<Integer, Bytes> kept = failureOf(() -> pending.complete(provider.sign(pending.signingInputs()))).values();
            SealedDocument sealed = pending.complete(List.of(kept.get(0).toByteArray())).get(0);
            assertThat(Oracle.of(sealed, Fixtures.RSA).indication()).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(sealed.level()).isEqualTo(SealLevel.BASELINE_T);
        }
    }

    @Test
    void refusesATimeStampOverSomethingElse() throws Exception {
        assertThat(failureWithTimestamps(digest -> Fixtures.timestamps(Fixtures.RSA).timestamp(new byte[32])).reason())
                .isEqualTo(Reason.TIMESTAMP_REFUSED);
    }

    @Test
    void refusesATimeStampWithABrokenSignature() throws Exception {
        SealingException failure = failureWithTimestamps(digest -> {
            byte[] token = Fixtures.timestamps(Fixtures.RSA).timestamp(digest);
            token[token.length - 5] ^= 1;
            return token;
        });
        assertThat(failure.reason()).isEqualTo(Reason.TIMESTAMP_REFUSED);
    }

    @Test
    void refusesATimeStampThatIsNone() throws Exception {
        assertThat(failureWithTimestamps(digest -> new byte[] {1, 2, 3}).reason()).isEqualTo(Reason.TIMESTAMP_REFUSED);
    }

    @ParameterizedTest
    @EnumSource(value = SealFault.class, names = {"EXPIRED", "NOT_YET_VALID", "NATURAL_PERSON", "WRONG_KEY_USAGE", "CA_CERTIFICATE"})
    void refusesACertificateThatCannotSeal(SealFault fault) throws Exception {
        Reason expected = switch (fault) {
            case EXPIRED -> Reason.CERTIFICATE_EXPIRED;
            case NOT_YET_VALID -> Reason.CERTIFICATE_NOT_YET_VALID;
            default -> Reason.CERTIFICATE_NOT_FOR_SEALING;
        };
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA.issueSeal(SealRequest.standard().fault(fault)))) {
            Sealer sealer = Fixtures.sealer(provider).build();
            SealingException failure = failureOf(() -> sealer.seal(Fixtures.JSON));
            assertThat(failure.reason()).isEqualTo(expected);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        }
    }

    @Test
    void sealsWithAPersonsCertificateWhenAllowed() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA.issueSeal(SealRequest.standard().fault(SealFault.NATURAL_PERSON)))) {
            SealedJson sealed = Fixtures.sealer(provider).allowPersonalCertificate().build().seal(Fixtures.JSON);
            assertThat(sealed.level()).isEqualTo(SealLevel.BASELINE_B);
        }
    }

    @ParameterizedTest
    @EnumSource(value = SealLevel.class, names = {"BASELINE_LT", "BASELINE_LTA"})
    void levelLtAndAboveNeedASourceOfValidationData(SealLevel level) throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA)) {
            Sealer.Builder builder = Sealer.builder(provider).level(level).timestamps(Fixtures.timestamps(Fixtures.RSA));
            assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("validationData");
        }
    }

    @Test
    void levelTNeedsASourceOfTimeStamps() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA)) {
            Sealer.Builder builder = Sealer.builder(provider).level(SealLevel.BASELINE_T);
            assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("timestamps");
        }
    }

    @Test
    void sealsOnTwoThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            Sealer sealer = Fixtures.sealer(provider, SealLevel.BASELINE_T, HeaderProfile.ETSI);
            Callable<List<SealedPair>> work = () -> {
                List<SealedPair> pairs = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    pairs.add(sealer.seal(Fixtures.JSON, Pdfs.withField()));
                }
                return pairs;
            };
            for (Future<List<SealedPair>> pairs : threads.invokeAll(List.of(work, work))) {
                assertThat(pairs.get()).allSatisfy(pair -> {
                    assertThat(Oracle.of(pair.json(), Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
                    assertThat(Oracle.of(pair.pdf(), Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
                });
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static SealingException failureWithTimestamps(TimestampSource source) throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA)) {
            Sealer sealer = Fixtures.sealer(provider).level(SealLevel.BASELINE_T).timestamps(source).build();
            return failureOf(() -> sealer.seal(Fixtures.JSON));
        }
    }

    private static SealingException failureOfPair(Changing.Change change) throws Exception {
        try (SealProvider provider = new Changing(Fixtures.RSA, 10, change)) {
            Sealer sealer = Fixtures.sealer(provider).build();
            return failureOf(() -> sealer.seal(Fixtures.JSON, Pdfs.plain()));
        }
    }

    private static SealingException failureOf(ThrowingCallable call) {
        return catchThrowableOfType(SealingException.class, call);
    }
}

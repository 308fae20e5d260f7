package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;
import org.edcsdk.seal.SealLevel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One octet of a sealed file changed: where the seal covers it, the file is never VALID and the seal never intact; elsewhere the level never changes
 * without a word. A sample of the octets in each build; all of them with {@code -Dedcsdk.flips=all}.
 */
class SingleByteFlipTest {
    private static final boolean ALL = "all".equals(System.getProperty("edcsdk.flips"));
    private static final int SAMPLE = 250;
    private static final int[] MASKS = {0x01, 0x20};

    @TestFactory
    Stream<DynamicTest> ofSealedFiles() throws Exception {
        SealedLevels levels = new SealedLevels();
        Verifier verifier = Sealed.trusting(levels.pki()).build();
        Map<String, byte[]> files = new TreeMap<>();
        files.put("JSON B", levels.json(SealLevel.BASELINE_B));
        files.put("JSON LTA", levels.json(SealLevel.BASELINE_LTA));
        files.put("PDF B", levels.pdf(SealLevel.BASELINE_B));
        files.put("PDF LTA", levels.pdf(SealLevel.BASELINE_LTA));
        List<DynamicTest> tests = new ArrayList<>();
        files.forEach((name, file) -> tests.add(DynamicTest.dynamicTest(name, () -> flips(verifier, file, Verdict.VALID))));
        tests.add(DynamicTest.dynamicTest("a seal from the field", () -> flips(verifier,
                Corpus.read(Corpus.data("field/attendance-sealed-2026.jsonld")).toByteArray(), Verdict.INDETERMINATE)));
        return tests.stream();
    }

    private static void flips(Verifier verifier, byte[] file, Verdict whole) {
        ValidationReport before = verifier.verify(file);
        assertThat(before.verdict()).as(before.checks().toString()).isIn(whole, Verdict.INVALID);
        Covered covered = Covered.by(file, before);
        int step = ALL ? 1 : Math.max(1, file.length / SAMPLE);
        List<String> wrong = IntStream.range(0, (file.length + step - 1) / step).parallel().mapToObj(i -> {
            byte[] flipped = file.clone();
            flipped[i * step] ^= (byte) MASKS[i % MASKS.length];
            return wrong(i * step, flipped, before, verifier.verify(flipped), covered);
        }).flatMap(Optional::stream).toList();
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> wrong(int at, byte[] flipped, ValidationReport before, ValidationReport after, Covered covered) {
        if (covered.changed(at, flipped)) {
            boolean accepted = after.verdict() == Verdict.VALID || after.seals().stream().anyMatch(SealReport::intact);
            return accepted ? Optional.of("covered octet " + at + ": " + after) : Optional.empty();
        }
        return lowered(before, after) ? Optional.of("octet " + at + " changed the level silently: " + after) : Optional.empty();
    }

    private static boolean lowered(ValidationReport before, ValidationReport after) {
        List<Optional<BaselineLevel>> was = before.seals().stream().map(SealReport::level).toList();
        List<Optional<BaselineLevel>> is = after.seals().stream().map(SealReport::level).toList();
        Set<CheckResult> more = new HashSet<>(after.checks());
        more.removeAll(before.checks());
        return !was.equals(is) && more.stream().noneMatch(result -> result.code().isPresent());
    }

    /** What a seal covers: the octets of a ByteRange, or the values of payload and protected header. */
    private interface Covered {
        boolean changed(int at, byte[] flipped);

        static Covered by(byte[] file, ValidationReport before) {
            if (before.seals().get(0).format() == SealFormat.PADES) {
                List<Long> range = Corpus.examine(Bytes.of(file)).seals().get(0).byteRange();
                return (at, flipped) -> at < range.get(1) || at >= range.get(2) && at < range.get(2) + range.get(3);
            }
            Optional<List<JsonValue>> values = values(file);
            return (at, flipped) -> !values.equals(values(flipped));
        }

        private static Optional<List<JsonValue>> values(byte[] file) {
            try {
                JsonObject root = (JsonObject) Json.parse(Bytes.of(file), JsonLimits.withDefaults());
                List<JsonValue> values = new ArrayList<>(root.list("payload"));
                for (JsonObject signature : root.objects("signatures")) {
                    values.addAll(signature.list("protected"));
                    values.addAll(signature.list("signature"));
                }
                return Optional.of(values);
            } catch (JsonReadException | ClassCastException e) {
                return Optional.empty();
            }
        }
    }
}

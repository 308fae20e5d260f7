package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.seal.SealLevel;
import org.junit.jupiter.api.Test;

/**
 * Mutants of sealed and hostile files: whatever comes, there is a report, and none that is VALID says anything else than the file it was made from.
 * A few in each build; {@code -Dedcsdk.mutations=1000000} for the long run, {@code -Dedcsdk.mutations.from} to go on elsewhere.
 */
class MutationTest {
    private static final long COUNT = Long.getLong("edcsdk.mutations", 2_000);
    private static final long FROM = Long.getLong("edcsdk.mutations.from", 0);
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final int LARGE = 200_000;

    private static List<byte[]> seeds(SealedLevels levels) throws Exception {
        List<byte[]> seeds = new ArrayList<>(List.of(levels.json(SealLevel.BASELINE_B), levels.json(SealLevel.BASELINE_LTA),
                levels.pdf(SealLevel.BASELINE_B), levels.pdf(SealLevel.BASELINE_LTA), Sealed.credential().getBytes(StandardCharsets.UTF_8)));
        Path shared = Path.of("../../shared/data/adversarial");
        for (String folder : List.of("jades", "pdf-attacks")) {
            if (Files.exists(shared.resolve(folder))) {
                try (Stream<Path> files = Files.list(shared.resolve(folder))) {
                    files.filter(file -> !file.toString().endsWith(".tsv")).sorted().map(MutationTest::read)
                            .filter(file -> file.length < LARGE).forEach(seeds::add);
                }
            }
        }
        return seeds;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyMutantGivesAReportAndNoneAForgedOne() throws Exception {
        SealedLevels levels = new SealedLevels();
        Verifier verifier = Sealed.trusting(levels.pki()).build();
        List<byte[]> seeds = seeds(levels);
        List<Optional<EuropeanDigitalCredential>> sound = seeds.stream()
                .map(seed -> verifier.verify(seed).credential().map(VerifiedCredential::credential)).toList();
        Mutator mutator = new Mutator(seeds);
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        long[] nanos = LongStream.range(FROM, FROM + COUNT).parallel().map(number -> {
            byte[] mutant = mutator.mutant(number);
            try {
                long start = System.nanoTime();
                ValidationReport report = verifier.verify(mutant);
                long took = System.nanoTime() - start;
                wrong(number, report, sound.get(mutator.seed(number))).ifPresent(wrong::add);
                if (slow(mutant, took) && slow(mutant, again(verifier, mutant)) && slow(mutant, again(verifier, mutant))) {
                    wrong.add(number + ": slower than 2 s, three times");
                }
                return took;
            } catch (Throwable e) {
                wrong.add(number + ": " + e);
                return 0;
            }
        }).sorted().toArray();
        Files.writeString(Path.of("target", "mutations.txt"), String.format(java.util.Locale.ROOT,
                "%d mutants from %d of %d seeds: p50 %d us, p99 %d us, longest %d us; wrong: %d%n", COUNT, FROM, seeds.size(),
                nanos[nanos.length / 2] / 1000, nanos[(int) (nanos.length * 0.99)] / 1000, nanos[nanos.length - 1] / 1000, wrong.size()));
        assertThat(wrong).isEmpty();
    }

    // Measured again before it counts, and in the long run alone: the machine may have been busy with something else.
    private static boolean slow(byte[] mutant, long nanos) {
        return COUNT >= 50_000 && mutant.length <= 1_000_000 && nanos > MOST_NANOS;
    }

    private static long again(Verifier verifier, byte[] mutant) {
        long start = System.nanoTime();
        verifier.verify(mutant);
        return System.nanoTime() - start;
    }

    private static Optional<String> wrong(long number, ValidationReport report, Optional<EuropeanDigitalCredential> sound) {
        if (report.checks().stream().anyMatch(check -> check.code().filter(FindingCode.INTERNAL_ERROR::equals).isPresent())) {
            return Optional.of(number + ": " + report.checks(Check.FORMAT));
        }
        boolean other = report.credential().isPresent() && !report.credential().map(VerifiedCredential::credential).equals(sound);
        return other ? Optional.of(number + ": VALID, and another credential") : Optional.empty();
    }
}

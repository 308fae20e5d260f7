package org.edcsdk.seal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts verified values into documents and raises these to the level, several at once where that needs the network. Immutable. */
final class Completion {
    /** For each round of documents that are raised at once, where the caller set no deadline. */
    private static final Duration USUAL_TIME = Duration.ofSeconds(60);

    private final LevelServices services;
    private final int parallel;
    private final Optional<Duration> deadline;

    /** Services of level B give a document nothing. */
    Completion(LevelServices services, int parallel, Optional<Duration> deadline) {
        this.services = services;
        this.parallel = parallel;
        this.deadline = deadline;
    }

    /** A document with its verified value. */
    record Signed(PendingDocument document, byte[] value) {
    }

    /** A sealed document, at the level that was reached, and what stood against more. There is a document, except where not even level B can be written. */
    record Completed(Optional<SealedDocument> document, Optional<SealingException> failure) {
    }

    static List<SealedDocument> documents(List<Completed> completed) {
        return completed.stream().flatMap(one -> one.document().stream()).toList();
    }

    static Optional<SealingException> firstFailure(List<Completed> completed) {
        return completed.stream().flatMap(one -> one.failure().stream()).findFirst();
    }

    /** The caller's, beginning now, or none. */
    Deadline deadline() {
        return Deadline.in(deadline);
    }

    /** One result a document, same order; none is lost where others fail. */
    List<Completed> of(List<Signed> signed, Deadline end) {
        List<Completed> completed = new ArrayList<>();
        if (services.level() == SealLevel.BASELINE_B) {
            signed.forEach(one -> completed.add(bare(one, Optional.empty())));
            return completed;
        }
        List<ParallelCalls.Call<SealedDocument>> calls = new ArrayList<>();
        signed.forEach(one -> calls.add(() -> one.document().seal(one.value(), services)));
        int rounds = (calls.size() + parallel - 1) / parallel;
        List<ParallelCalls.Result<SealedDocument>> results = ParallelCalls.make(calls, parallel, end.orIn(USUAL_TIME.multipliedBy(rounds)));
        for (int i = 0; i < results.size(); i++) {
            ParallelCalls.Result<SealedDocument> result = results.get(i);
            completed.add(result.failure().isEmpty() ? new Completed(result.value(), Optional.empty()) : kept(signed.get(i), result.failure().get()));
        }
        return completed;
    }

    /** The seal is spent: it is kept at the level that was reached. */
    private static Completed kept(Signed signed, SealingException failure) {
        return failure.completed().isEmpty() ? bare(signed, Optional.of(failure))
                : new Completed(Optional.of(failure.completed().get(0)), Optional.of(failure));
    }

    /** Level B. */
    private static Completed bare(Signed signed, Optional<SealingException> failure) {
        try {
            return new Completed(Optional.of(signed.document().seal(signed.value())), failure);
        } catch (SealingException e) {
            return new Completed(Optional.empty(), failure.or(() -> Optional.of(e)));
        }
    }
}

package org.edcsdk.seal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Seals many items so that each ends for itself. Used once. */
final class Batch {
    private final SealKey key;
    private final ProviderCalls provider;
    private final List<Entry> entries = new ArrayList<>();
    private List<Slot> chunk = new ArrayList<>();
    private SealingException end;

    Batch(SealKey key, ProviderCalls provider) {
        this.key = key;
        this.provider = provider;
    }

    /** Working state of one item. */
    private static final class Entry {
        private final PendingSeals pending;
        private final Map<Integer, Bytes> values = new HashMap<>();
        private SealingException failure;

        Entry(PendingSeals pending, SealingException refusal) {
            this.pending = pending;
            this.failure = refusal;
        }

        void fail(SealingException why) {
            // the first failure of an item tells most: what follows was often not tried any more
            if (failure == null) {
                failure = why;
            }
        }

        SealResult failed() {
            if (pending == null) {
                return new SealResult.Failed(failure, Optional.empty());
            }
            SealingException withValues = failure.withValues(values);
            return failure.outcome() == Outcome.UNKNOWN ? new SealResult.Unknown(withValues, pending)
                    : new SealResult.Failed(withValues, Optional.of(pending));
        }
    }

    /** One input of one item. */
    private record Slot(Entry entry, int index, SigningInput input) {
    }

    void add(PendingSeals pending) {
        entries.add(new Entry(pending, null));
    }

    void refuse(SealingException refusal) {
        entries.add(new Entry(null, refusal));
    }

    /** One result an item, in the order in which they came. */
    List<SealResult> seal(Completion completion, Deadline deadline) {
        entries.stream().filter(entry -> entry.failure == null).forEach(this::sign);
        call();
        List<Completion.Signed> signed = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.failure == null) {
                signed.addAll(entry.pending.signed(entry.values));
            }
        }
        List<Completion.Completed> completed = completion.of(signed, deadline);
        List<SealResult> results = new ArrayList<>();
        int next = 0;
        for (Entry entry : entries) {
            if (entry.failure != null) {
                results.add(entry.failed());
            } else {
                int after = next + entry.values.size();
                results.add(result(entry, completed.subList(next, after)));
                next = after;
            }
        }
        return Collections.unmodifiableList(results);
    }

    private static SealResult result(Entry entry, List<Completion.Completed> completed) {
        List<SealedDocument> documents = Completion.documents(completed);
        Optional<SealingException> failure = Completion.firstFailure(completed);
        return failure.isEmpty() ? new SealResult.Sealed(documents)
                : new SealResult.Failed(failure.get().withCompleted(entry.values, documents), Optional.of(entry.pending));
    }

    /** An item that fits into one call is not spread over two: a failed call then leaves no half pair. */
    private void sign(Entry entry) {
        List<SigningInput> inputs = entry.pending.signingInputs();
        if (inputs.size() <= key.maxInputs() && inputs.size() > key.maxInputs() - chunk.size()) {
            call();
        }
        for (int i = 0; i < inputs.size(); i++) {
            if (chunk.size() == key.maxInputs()) {
                call();
            }
            chunk.add(new Slot(entry, i, inputs.get(i)));
        }
    }

    private void call() {
        List<Slot> slots = chunk;
        chunk = new ArrayList<>();
        if (slots.isEmpty()) {
            return;
        }
        if (end != null) {
            SealingException notTried = new SealingException(end.reason(), Outcome.NOT_SENT, "not tried, an earlier call failed: " + end.getMessage(), null);
            slots.forEach(slot -> slot.entry().fail(notTried));
            return;
        }
        ProviderCalls.Answer answer = provider.call(slots.stream().map(Slot::input).toList());
        if (answer.failure().isPresent()) {
            end = answer.failure().get();
            take(slots, answer.good(), end);
        } else {
            verify(slots, answer.values());
        }
    }

    private void verify(List<Slot> slots, List<byte[]> values) {
        Map<Integer, Bytes> good = new HashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            byte[] value = values.get(i) == null ? new byte[0] : values.get(i).clone();
            if (SignatureValues.verifies(key, slots.get(i).input(), value)) {
                good.put(i, Bytes.of(value));
            }
        }
        SealingException wrong = new SealingException(Reason.INVALID_SIGNATURE_VALUE, Outcome.REJECTED,
                "value from " + key.providerName() + " does not verify with the seal certificate's key", null);
        take(slots, good, wrong);
        if (good.isEmpty()) {
            // another key, another algorithm: the next call would spend seals for nothing
            end = wrong;
        }
    }

    private static void take(List<Slot> slots, Map<Integer, Bytes> good, SealingException otherwise) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (good.containsKey(i)) {
                slot.entry().values.put(slot.index(), good.get(i));
            } else {
                slot.entry().fail(otherwise);
            }
        }
    }
}

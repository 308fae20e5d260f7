package org.edcsdk.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Calls a provider, as few times as it allows, never a second time for the same input. */
final class ProviderCalls {
    private final SealProvider provider;
    private final SealKey key;
    private final Deadline deadline;

    ProviderCalls(SealProvider provider, SealKey key, Deadline deadline) {
        this.provider = provider;
        this.key = key;
        this.deadline = deadline;
    }

    /** What one call gave: a value an input where there is no failure; where there is one, those values that verify. */
    record Answer(List<byte[]> values, Map<Integer, Bytes> good, Optional<SealingException> failure) {
    }

    /** One value an input, same order. They are not verified yet. */
    List<byte[]> sign(PendingSeals pending) throws SealingException {
        List<SigningInput> inputs = pending.signingInputs();
        List<byte[]> values = new ArrayList<>();
        int most = key.maxInputs();
        for (int start = 0; start < inputs.size(); start += Math.min(most, inputs.size() - start)) {
            Answer answer = call(inputs.subList(start, start + Math.min(most, inputs.size() - start)));
            if (answer.failure().isPresent()) {
                Map<Integer, Bytes> good = new HashMap<>(pending.goodValues(values));
                int shift = start;
                answer.good().forEach((index, value) -> good.put(shift + index, value));
                throw answer.failure().get().withValues(good);
            }
            values.addAll(answer.values());
        }
        return values;
    }

    /** One call, of at most as many inputs as it may have. */
    Answer call(List<SigningInput> inputs) {
        try {
            requireTime();
            List<byte[]> values = provider.sign(List.copyOf(inputs));
            if (values != null && values.size() == inputs.size()) {
                return new Answer(values, Map.of(), Optional.empty());
            }
            SealingException failure = failed("gave " + (values == null ? "no" : values.size()) + " values for " + inputs.size() + " inputs", Outcome.UNKNOWN, null);
            return new Answer(List.of(), values == null ? Map.of() : good(inputs, values), Optional.of(failure));
        } catch (SealingException e) {
            return new Answer(List.of(), good(inputs, e.values()), Optional.of(e));
        } catch (RuntimeException e) {
            return new Answer(List.of(), Map.of(), Optional.of(failed("failed: " + e.getClass().getName(), Outcome.UNKNOWN, e)));
        }
    }

    private void requireTime() throws SealingException {
        if (deadline.hasPassed()) {
            throw failed("was not asked: deadline has passed", Outcome.NOT_SENT, null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw failed("was not asked: interrupted", Outcome.NOT_SENT, null);
        }
    }

    private Map<Integer, Bytes> good(List<SigningInput> inputs, List<byte[]> values) {
        Map<Integer, Bytes> given = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                given.put(i, Bytes.of(values.get(i)));
            }
        }
        return good(inputs, given);
    }

    private Map<Integer, Bytes> good(List<SigningInput> inputs, Map<Integer, Bytes> values) {
        Map<Integer, Bytes> good = new HashMap<>(values);
        good.entrySet().removeIf(entry -> entry.getKey() < 0 || entry.getKey() >= inputs.size()
                || !SignatureValues.verifies(key, inputs.get(entry.getKey()), entry.getValue().toByteArray()));
        return good;
    }

    private SealingException failed(String what, Outcome outcome, Exception cause) {
        return new SealingException(Reason.PROVIDER_UNAVAILABLE, outcome, "provider " + key.providerName() + " " + what, cause);
    }
}

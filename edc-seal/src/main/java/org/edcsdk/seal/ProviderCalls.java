package org.edcsdk.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Calls a provider, as few times as it allows, never a second time for the same input. */
final class ProviderCalls {
    private final SealProvider provider;

    ProviderCalls(SealProvider provider) {
        this.provider = provider;
    }

    List<byte[]> sign(PendingSeals pending) throws SealingException {
        List<SigningInput> inputs = pending.signingInputs();
        List<byte[]> values = new ArrayList<>();
        Map<Integer, Bytes> good = new HashMap<>();
        int most = pending.key().maxInputs();
        for (int start = 0; start < inputs.size(); start += Math.min(most, inputs.size() - start)) {
            List<SigningInput> chunk = inputs.subList(start, start + Math.min(most, inputs.size() - start));
            List<byte[]> answer;
            try {
                answer = call(chunk);
            } catch (SealingException e) {
                int shift = start;
                e.values().forEach((index, value) -> good.put(shift + index, value));
                throw e.withValues(good);
            }
            good.putAll(pending.goodValues(start, answer));
            if (answer.size() != chunk.size()) {
                throw failed("gave " + answer.size() + " values for " + chunk.size() + " inputs", Outcome.UNKNOWN, null).withValues(good);
            }
            values.addAll(answer);
        }
        return values;
    }

    private List<byte[]> call(List<SigningInput> chunk) throws SealingException {
        List<byte[]> answer;
        try {
            answer = provider.sign(List.copyOf(chunk));
        } catch (RuntimeException e) {
            throw failed("failed: " + e.getClass().getName(), Outcome.UNKNOWN, e);
        }
        if (answer == null) {
            throw failed("gave no values", Outcome.UNKNOWN, null);
        }
        return answer;
    }

    private SealingException failed(String what, Outcome outcome, Exception cause) {
        return new SealingException(Reason.PROVIDER_UNAVAILABLE, outcome, "provider " + provider.key().providerName() + " " + what, cause);
    }
}

package org.edcsdk.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * Documents between the two halves of sealing: what is to be signed is fixed, the values are missing. For keys that need an approval outside the process.
 *
 * <p>Immutable and thread safe. {@link #complete} may be called again, for example after a time stamp failed: it prepares nothing anew and asks no provider.
 */
public final class PendingSeals {
    private final SealKey key;
    private final List<PendingDocument> documents;
    private final SealLevel level;
    private final Completion completion;

    PendingSeals(SealKey key, SealLevel level, List<PendingDocument> documents, Completion completion) {
        this.key = key;
        this.documents = List.copyOf(documents);
        this.level = level;
        this.completion = completion;
    }

    /** What is to be signed, one input a document, in the order of the documents. */
    public List<SigningInput> signingInputs() {
        return documents.stream().map(PendingDocument::input).toList();
    }

    /** The key whose values are awaited. */
    public SealKey key() {
        return key;
    }

    /**
     * All that is needed to complete them in another process, see {@link Sealer#resume}. Holds the documents, so holder data; no secret of the key.
     *
     * @return octets in a form of this library, which only the same version is sure to read
     */
    public Bytes octets() {
        return PendingFile.write(key, level, documents);
    }

    /**
     * Puts the values into the documents. From {@link SealLevel#BASELINE_T} on the time-stamp source is called once a document (at
     * {@link SealLevel#BASELINE_LTA} twice), from {@link SealLevel#BASELINE_LT} on the source of validation data too, on threads of its own, some documents
     * at once ({@link Sealer.Builder#parallelTimestamps}); blocks for both. The same values give the same seals, as often as this is called; time stamps
     * are new.
     *
     * @param values one an input, same order, in the form of {@link SealProvider#sign}
     * @return the sealed documents, same order
     * @throws SealingException with {@code INVALID_SIGNATURE_VALUE} if a value does not verify with the public key; another reason if a time stamp or
     *     validation data failed, the deadline passed or the thread was interrupted: then all values and the documents as far as they came are in the
     *     exception
     * @throws IllegalArgumentException if there are more or fewer values than inputs
     */
    public List<SealedDocument> complete(List<byte[]> values) throws SealingException {
        return complete(values, completion.deadline());
    }

    List<SealedDocument> complete(List<byte[]> values, Deadline deadline) throws SealingException {
        if (values.size() != documents.size()) {
            throw new IllegalArgumentException("values: " + values.size() + " for " + documents.size() + " inputs");
        }
        Map<Integer, Bytes> good = verified(copies(values));
        List<Completion.Completed> completed = completion.of(signed(good), deadline);
        Optional<SealingException> failure = Completion.firstFailure(completed);
        if (failure.isPresent()) {
            throw failure.get().withCompleted(good, Completion.documents(completed));
        }
        return Completion.documents(completed);
    }

    /** Each document with its value; there is a verified value for each. */
    List<Completion.Signed> signed(Map<Integer, Bytes> values) {
        List<Completion.Signed> signed = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            signed.add(new Completion.Signed(documents.get(i), values.get(i).toByteArray()));
        }
        return signed;
    }

    /** The caller's arrays may change after they were verified. */
    private static List<byte[]> copies(List<byte[]> values) {
        return values.stream().map(value -> value == null ? new byte[0] : value.clone()).toList();
    }

    private Map<Integer, Bytes> verified(List<byte[]> values) throws SealingException {
        Map<Integer, Bytes> good = goodValues(values);
        if (good.size() < values.size()) {
            int first = 0;
            while (good.containsKey(first)) {
                first++;
            }
            throw new SealingException(Reason.INVALID_SIGNATURE_VALUE, Outcome.REJECTED,
                    "value " + first + " of " + values.size() + " from " + key.providerName() + " does not verify with the seal certificate's key", null)
                    .withValues(good);
        }
        return good;
    }

    /** Those of the first values that verify, by index of their input. */
    Map<Integer, Bytes> goodValues(List<byte[]> values) {
        Map<Integer, Bytes> good = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            byte[] value = values.get(i);
            if (value != null && SignatureValues.verifies(key, documents.get(i).input(), value)) {
                good.put(i, Bytes.of(value));
            }
        }
        return good;
    }

    /** The number of documents alone: they hold personal data. */
    @Override
    public String toString() {
        return "PendingSeals[" + documents.size() + ", " + key.providerName() + "]";
    }
}

package org.edcsdk.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final LevelServices services;

    PendingSeals(SealKey key, List<PendingDocument> documents, LevelServices services) {
        this.key = key;
        this.documents = List.copyOf(documents);
        this.services = services;
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
        return PendingFile.write(key, services.level(), documents);
    }

    /**
     * Puts the values into the documents. From {@link SealLevel#BASELINE_T} on the time-stamp source is called once a document (at
     * {@link SealLevel#BASELINE_LTA} twice), from {@link SealLevel#BASELINE_LT} on the source of validation data too; blocks for both.
     *
     * @param values one an input, same order, in the form of {@link SealProvider#sign}
     * @return the sealed documents, same order
     * @throws SealingException with {@code INVALID_SIGNATURE_VALUE} if a value does not verify with the public key, another reason if a time
     *     stamp or validation data failed: then all values and the documents as far as they came are in the exception
     * @throws IllegalArgumentException if there are more or fewer values than inputs
     */
    public List<SealedDocument> complete(List<byte[]> values) throws SealingException {
        if (values.size() != documents.size()) {
            throw new IllegalArgumentException("values: " + values.size() + " for " + documents.size() + " inputs");
        }
        List<byte[]> own = copies(values);
        Map<Integer, Bytes> good = verified(own);
        List<SealedDocument> sealed = new ArrayList<>();
        SealingException failure = null;
        for (int i = 0; i < own.size(); i++) {
            if (failure != null) {
                sealed.add(documents.get(i).seal(own.get(i)));
                continue;
            }
            try {
                sealed.add(documents.get(i).seal(own.get(i), services));
            } catch (SealingException e) {
                // the seal is spent: it is kept at the level it reached, and those behind it at level B
                failure = e;
                sealed.addAll(e.completed());
            }
        }
        if (failure != null) {
            throw failure.withCompleted(good, sealed);
        }
        return List.copyOf(sealed);
    }

    /** The caller's arrays may change after they were verified. */
    private static List<byte[]> copies(List<byte[]> values) {
        return values.stream().map(value -> value == null ? new byte[0] : value.clone()).toList();
    }

    private Map<Integer, Bytes> verified(List<byte[]> values) throws SealingException {
        Map<Integer, Bytes> good = goodValues(0, values);
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

    /** Those values that verify, by index of their input. */
    Map<Integer, Bytes> goodValues(int start, List<byte[]> values) {
        Map<Integer, Bytes> good = new HashMap<>();
        for (int i = 0; i < values.size() && start + i < documents.size(); i++) {
            byte[] value = values.get(i);
            if (value != null && SignatureValues.verifies(key, documents.get(start + i).input(), value)) {
                good.put(start + i, Bytes.of(value));
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

package org.edcsdk.seal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What became of one {@link SealItem} of a batch: exactly one of the three. Immutable. */
public sealed interface SealResult permits SealResult.Sealed, SealResult.Failed, SealResult.Unknown {

    /**
     * All documents of the item are sealed at the level that was asked for.
     *
     * @param documents the JSON-LD first, then the PDFs, in order
     */
    record Sealed(List<SealedDocument> documents) implements SealResult {
        /** Copies the list. */
        public Sealed {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The item is not sealed, or not at the level that was asked for, and it is known why. What was obtained is kept: documents at a lower level are in
     * {@link SealingException#completed()}, values (by index of the input in this item) in {@link SealingException#values()}.
     *
     * @param failure why; its outcome is {@code NOT_SENT} or {@code REJECTED}, or tells of a time stamp and not of the seal
     * @param pending to complete the item with its values later, without the provider; empty where a document or the key was refused
     */
    record Failed(SealingException failure, Optional<PendingSeals> pending) implements SealResult {
        /** Refuses a missing failure. */
        public Failed {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(pending, "pending");
        }
    }

    /**
     * The provider was asked and it is not known whether the key was used: asking again may spend a second seal.
     *
     * @param failure what happened; its outcome is {@code UNKNOWN}; values that were obtained for a part of the item are in it
     * @param pending to complete the item if the values turn up, or to ask for the same ones again
     */
    record Unknown(SealingException failure, PendingSeals pending) implements SealResult {
        /** Refuses a missing part. */
        public Unknown {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(pending, "pending");
        }
    }
}

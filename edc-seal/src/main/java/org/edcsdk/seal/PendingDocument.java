package org.edcsdk.seal;

import java.util.List;
import org.edcsdk.model.Bytes;

/** One document between its two halves: what is to be signed is fixed, the value is missing. Immutable, completed as often as wanted. */
interface PendingDocument {

    /** What has to be kept to complete it later, see {@link PendingFile}. */
    List<Bytes> parts();

    /** What the value has to cover. */
    SigningInput input();

    /** The sealed document at level B. The value has been verified. */
    SealedDocument seal(byte[] value) throws SealingException;

    /**
     * The sealed document at the level wanted. The value has been verified.
     *
     * @throws SealingException whose only completed document has the level that was reached
     */
    SealedDocument seal(byte[] value, LevelServices services) throws SealingException;
}

package org.edcsdk.verify;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.edcsdk.model.Bytes;

/** Where status lists come from, for instance {@link OnlineAccess} or an application's own store. Implementations are thread safe. */
@FunctionalInterface
public interface StatusListSource {
    /**
     * Gives a list. Whatever is given is hostile until its seal was verified.
     *
     * @param address what the credential names as {@code statusListCredential}
     * @param timeLeft how long the verification can wait
     * @return the octets as they were published
     * @throws IOException if they cannot be had; its message stands in the report, so it names no secrets
     */
    Bytes statusList(URI address, Duration timeLeft) throws IOException;

    /**
     * Tells that a list that was given here was refused: not under a trusted seal, not valid in time, broken, or another list than the one of the address.
     * Whoever keeps lists forgets it, so that the next call can give a better one. Does nothing by default.
     *
     * @param address as in {@link #statusList}
     * @param list the octets that were refused
     */
    default void discard(URI address, Bytes list) {
    }
}

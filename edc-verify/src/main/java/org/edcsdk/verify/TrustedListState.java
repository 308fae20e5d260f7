package org.edcsdk.verify;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of one list, at a time. Immutable. What cannot be read is empty.
 *
 * @param listOfLists whether it is the list of lists, and not a national list
 * @param territory such as {@code IE}; {@code EU} of the European list of lists
 * @param location where the list of lists says it is, or where it was fetched
 * @param sequenceNumber of the issue of the list
 * @param issued when it was issued
 * @param nextUpdate when it has to be replaced; after that it gives no trust
 * @param anchors certificates of services that it makes trusted; those of a list with a problem count for nothing
 * @param sha256 of its octets, in hexadecimal; empty where there are none
 * @param newerProblem why the latest issue was not taken, so that this earlier one serves until its next update; empty if it is the latest
 * @param problem why it gives no trust; empty if it does
 */
public record TrustedListState(boolean listOfLists, Optional<String> territory, Optional<String> location, Optional<Integer> sequenceNumber,
        Optional<Instant> issued, Optional<Instant> nextUpdate, int anchors, Optional<String> sha256, Optional<TrustedListProblem> newerProblem,
        Optional<TrustedListProblem> problem) {

    /** Refuses missing values. */
    public TrustedListState {
        Objects.requireNonNull(territory, "territory");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(sequenceNumber, "sequenceNumber");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(nextUpdate, "nextUpdate");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(newerProblem, "newerProblem");
        Objects.requireNonNull(problem, "problem");
    }
}

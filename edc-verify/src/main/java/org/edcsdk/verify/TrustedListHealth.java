package org.edcsdk.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a keeper's lists are, at a time. Immutable.
 *
 * @param at the time that it tells of
 * @param lastRefresh when the lists were fetched last, whatever came of it; empty before the first refresh
 * @param lists what is known of each list, its age by {@link TrustedListState#issued} and {@link TrustedListState#nextUpdate}
 */
public record TrustedListHealth(Instant at, Optional<Instant> lastRefresh, List<TrustedListState> lists) {
    /** Refuses missing values. */
    public TrustedListHealth {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(lastRefresh, "lastRefresh");
        lists = List.copyOf(lists);
    }

    /** Returns how long ago the lists were fetched last; empty before the first refresh. */
    public Optional<Duration> age() {
        return lastRefresh.map(refresh -> Duration.between(refresh, at));
    }

    /** Returns how many certificates of services the lists without a problem make trusted. */
    public int anchors() {
        return lists.stream().filter(list -> list.problem().isEmpty()).mapToInt(TrustedListState::anchors).sum();
    }

    /** Returns the lists that give no trust, and those that are served from an earlier issue. */
    public List<TrustedListState> failures() {
        return lists.stream().filter(list -> list.problem().isPresent() || list.newerProblem().isPresent()).toList();
    }
}

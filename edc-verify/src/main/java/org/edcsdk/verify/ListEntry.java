package org.edcsdk.verify;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import eu.europa.esig.dss.model.x509.CertificateToken;

/**
 * One list of a set: read and authenticated, or refused. Immutable.
 *
 * @param listOfLists whether it is, or would be, the list of lists
 * @param location where it is said to be; empty for one that was given without an address
 * @param territory of the list, or of the pointer where the list cannot be read
 * @param list as read; empty where it could not be
 * @param signer who signed it; empty where it is refused
 * @param throughListOfLists whether only the list of lists names its signer, so that it falls with that
 * @param newerProblem why a newer issue was not taken
 * @param problem why it gives no trust at any time
 */
record ListEntry(boolean listOfLists, Optional<String> location, Optional<String> territory, Optional<ReadList> list, Optional<CertificateToken> signer,
        boolean throughListOfLists, Optional<TrustedListProblem> newerProblem, Optional<TrustedListProblem> problem) {

    private static final Comparator<ListEntry> ISSUES = Comparator.<ListEntry, Integer>comparing(entry -> entry.list().map(ReadList::sequenceNumber).orElse(0))
            .thenComparing(entry -> entry.list().map(ReadList::issued).orElse(Instant.EPOCH)).thenComparing(entry -> entry.list().map(ReadList::sha256).orElse(""));

    /** By territory, then from the first issue to the last. */
    static final Comparator<ListEntry> ORDER = Comparator.comparing((ListEntry entry) -> entry.territory().orElse("")).thenComparing(ISSUES)
            .thenComparing(entry -> entry.location().orElse("")).thenComparing(entry -> entry.problem().map(Enum::name).orElse(""));

    static ListEntry accepted(ReadList list, Optional<String> location, CertificateToken signer, boolean throughListOfLists) {
        return new ListEntry(list.listOfLists(), location, Optional.of(list.territory()), Optional.of(list), Optional.of(signer), throughListOfLists,
                Optional.empty(), Optional.empty());
    }

    static ListEntry refused(boolean listOfLists, Optional<String> location, Optional<String> territory, Optional<ReadList> list,
            TrustedListProblem problem) {
        return new ListEntry(listOfLists, location, territory, list, Optional.empty(), false, Optional.empty(), Optional.of(problem));
    }

    ListEntry insteadOf(TrustedListProblem newer) {
        return new ListEntry(listOfLists, location, territory, list, signer, throughListOfLists, Optional.of(newer), problem);
    }

    Optional<TrustedListProblem> problemAt(Instant at) {
        return problem.or(() -> list.orElseThrow().problemAt(at));
    }

    /** Whether it is a later issue for the same territory. */
    boolean laterThan(ListEntry other) {
        boolean same = territory.isPresent() && territory.map(one -> one.toUpperCase(Locale.ROOT)).equals(other.territory.map(one -> one.toUpperCase(Locale.ROOT)));
        return same && ISSUES.compare(this, other) > 0;
    }

    /** An address that no other list of the set has. */
    String address() {
        return location.orElseGet(() -> "urn:sha256:" + list.orElseThrow().sha256());
    }

    TrustedListState stateAt(Instant at, Optional<TrustedListProblem> ofParent) {
        return new TrustedListState(listOfLists, territory, location, list.map(ReadList::sequenceNumber), list.map(ReadList::issued),
                list.flatMap(ReadList::nextUpdate), list.map(ReadList::anchors).orElse(0), list.map(ReadList::sha256), newerProblem, problemAt(at).or(() -> ofParent));
    }
}

package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import eu.europa.esig.dss.model.tsl.OtherTSLPointer;
import eu.europa.esig.dss.model.x509.CertificateToken;
import org.edcsdk.model.Bytes;

/**
 * Authenticates lists, beginning with the signers that the caller trusts: the list of lists through its pivots, then the national lists through it.
 * Not thread safe.
 */
final class ListSet {
    private final TrustedListReader reader;

    ListSet(TrustedListReader reader) {
        this.reader = reader;
    }

    /**
     * Authenticates a list of lists. Where the given signers did not sign it, its pivots are gone through from the oldest on: each that is signed by one
     * of the signers known so far names the signers of the next (TS 119 615, 4.1).
     *
     * @param octets the list of lists
     * @param location where it is; empty where it was given without an address
     * @param signers whom the caller trusts for it
     * @param pivots earlier lists of lists, in any order
     */
    ListEntry listOfLists(Bytes octets, Optional<String> location, Collection<CertificateToken> signers, Collection<Bytes> pivots) {
        Optional<ReadList> read = Optional.empty();
        try {
            ReadList list = reader.read(octets);
            read = Optional.of(list);
            if (!list.listOfLists()) {
                throw new ListRefusedException(TrustedListProblem.WRONG_TYPE);
            }
            return ListEntry.accepted(list, location, signer(list, signers, pivots), false);
        } catch (ListRefusedException e) {
            return ListEntry.refused(true, location, read.map(ReadList::territory), read, e.problem());
        }
    }

    private CertificateToken signer(ReadList list, Collection<CertificateToken> signers, Collection<Bytes> pivots) throws ListRefusedException {
        try {
            return reader.signer(list, signers);
        } catch (ListRefusedException e) {
            if (e.problem() != TrustedListProblem.SIGNER_UNKNOWN || pivots.isEmpty()) {
                throw e;
            }
        }
        List<ReadList> led = led(list, signers, pivots);
        return reader.signer(list, led.isEmpty() ? signers : signers(led.get(led.size() - 1).selves()));
    }

    /** The pivots that lead from the given signers to those of a list of lists, the oldest first; the last of them names its signers. */
    List<ReadList> led(ReadList list, Collection<CertificateToken> signers, Collection<Bytes> pivots) {
        Collection<CertificateToken> known = signers;
        List<ReadList> led = new ArrayList<>();
        for (ReadList pivot : earlier(list, pivots)) {
            if (signed(pivot, known)) {
                known = signers(pivot.selves());
                led.add(pivot);
            }
        }
        return led;
    }

    private List<ReadList> earlier(ReadList list, Collection<Bytes> pivots) {
        List<ReadList> earlier = new ArrayList<>();
        for (Bytes octets : pivots) {
            try {
                ReadList pivot = reader.read(octets);
                if (pivot.listOfLists() && pivot.territory().equals(list.territory()) && pivot.sequenceNumber() < list.sequenceNumber()) {
                    earlier.add(pivot);
                }
            } catch (ListRefusedException e) {
                // a pivot that cannot be read names no signer; the list of lists is then judged by those known without it
            }
        }
        earlier.sort(Comparator.comparing(ReadList::sequenceNumber));
        return earlier;
    }

    // The pivots are old on purpose: their next update is long over.
    private boolean signed(ReadList pivot, Collection<CertificateToken> signers) {
        try {
            reader.signer(pivot, signers);
            return true;
        } catch (ListRefusedException e) {
            return false;
        }
    }

    /**
     * Authenticates a national list.
     *
     * @param octets the list
     * @param location where it is; empty where it was given without an address
     * @param named territory that the list of lists says it is of; empty where the list itself tells
     * @param signers whom the caller trusts for national lists
     * @param listOfLists an authenticated list of lists, whose signers for the territory count
     */
    ListEntry national(Bytes octets, Optional<String> location, Optional<String> named, Collection<CertificateToken> signers,
            Optional<ReadList> listOfLists) {
        Optional<ReadList> read = Optional.empty();
        try {
            ReadList list = reader.read(octets);
            read = Optional.of(list);
            if (!list.national()) {
                throw new ListRefusedException(TrustedListProblem.WRONG_TYPE);
            }
            if (named.filter(territory -> !same(territory, list.territory())).isPresent()) {
                throw new ListRefusedException(TrustedListProblem.WRONG_TERRITORY);
            }
            Set<CertificateToken> all = new LinkedHashSet<>(signers);
            listOfLists.ifPresent(lists -> all.addAll(signers(pointers(lists, list.territory()))));
            CertificateToken signer = reader.signer(list, all);
            return ListEntry.accepted(list, location, signer, !signers.contains(signer));
        } catch (ListRefusedException e) {
            return ListEntry.refused(false, location, named.or(territory(read)), read, e.problem());
        }
    }

    private static Supplier<Optional<String>> territory(Optional<ReadList> read) {
        return () -> read.map(ReadList::territory);
    }

    /** What a list of lists says of one territory. */
    static List<OtherTSLPointer> pointers(ReadList listOfLists, String territory) {
        return listOfLists.lists().stream().filter(pointer -> same(territory, pointer.getSchemeTerritory())).toList();
    }

    private static boolean same(String territory, String other) {
        return other != null && territory.toUpperCase(Locale.ROOT).equals(other.toUpperCase(Locale.ROOT));
    }

    private static List<CertificateToken> signers(List<OtherTSLPointer> pointers) {
        return pointers.stream().flatMap(pointer -> pointer.getSdiCertificates().stream()).toList();
    }
}
